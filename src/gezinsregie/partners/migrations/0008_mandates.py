import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0007_agreement_versions_and_signatures'),
    ]

    operations = [
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder_role', models.CharField(max_length=20)),
                ('decision_key', models.CharField(max_length=60)),
                ('up_to', models.TextField(blank=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ['over__name', 'decision_key', 'id'],
            },
        ),
        migrations.AddField(
            model_name='mandate',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='partners.agreement'),
        ),
        migrations.AddField(
            model_name='mandate',
            name='over',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates_over', to='partners.organisation'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.UniqueConstraint(fields=('agreement', 'holder_role', 'over', 'decision_key'), name='mandate_once'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('holder_role', ''), _negated=True), models.Q(('decision_key', ''), _negated=True)), name='mandate_says_who_and_what'),
        ),
    ]
