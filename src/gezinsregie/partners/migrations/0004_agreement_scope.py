import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0003_agreements'),
    ]

    operations = [
        migrations.CreateModel(
            name='AgreementDomain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('life_domain', models.CharField(max_length=60)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='AgreementPurpose',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(max_length=60)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddField(
            model_name='agreementdomain',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='domains', to='partners.agreement'),
        ),
        migrations.AddField(
            model_name='agreementpurpose',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='purposes', to='partners.agreement'),
        ),
        migrations.AddConstraint(
            model_name='agreementdomain',
            constraint=models.UniqueConstraint(fields=('agreement', 'life_domain'), name='agreement_domain_once'),
        ),
        migrations.AddConstraint(
            model_name='agreementdomain',
            constraint=models.CheckConstraint(condition=models.Q(('life_domain', ''), _negated=True), name='agreement_domain_named'),
        ),
        migrations.AddConstraint(
            model_name='agreementpurpose',
            constraint=models.UniqueConstraint(fields=('agreement', 'purpose'), name='agreement_purpose_once'),
        ),
        migrations.AddConstraint(
            model_name='agreementpurpose',
            constraint=models.CheckConstraint(condition=models.Q(('purpose', ''), _negated=True), name='agreement_purpose_named'),
        ),
    ]
