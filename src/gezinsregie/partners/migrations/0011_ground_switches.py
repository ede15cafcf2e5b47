import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0010_directory_and_roles'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='GroundSwitch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground_key', models.CharField(max_length=60)),
                ('is_on', models.BooleanField()),
                ('reason', models.TextField()),
                ('switched_at', models.DateTimeField()),
            ],
            options={
                'verbose_name_plural': 'ground switches',
                'ordering': ['ground_key'],
            },
        ),
        migrations.AddField(
            model_name='groundswitch',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ground_switches', to='partners.organisation'),
        ),
        migrations.AddField(
            model_name='groundswitch',
            name='switched_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='groundswitch',
            constraint=models.UniqueConstraint(fields=('municipality', 'ground_key'), name='one_switch_a_ground'),
        ),
        migrations.AddConstraint(
            model_name='groundswitch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ground_key', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='switched_with_a_reason'),
        ),
    ]
