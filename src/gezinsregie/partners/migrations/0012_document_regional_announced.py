import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0001_stored_files'),
        ('partners', '0011_ground_switches'),
    ]

    operations = [
        migrations.AddField(
            model_name='agreement',
            name='document',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.storedfile'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='regional',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='Announced',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_until', models.DateField()),
                ('step', models.PositiveSmallIntegerField()),
                ('announced_at', models.DateTimeField()),
                ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='announced', to='partners.agreement')),
            ],
            options={
                'verbose_name_plural': 'announced',
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('agreement', 'valid_until', 'step'), name='announced_once'), models.CheckConstraint(condition=models.Q(('step__gte', 1)), name='announced_ahead')],
            },
        ),
    ]
