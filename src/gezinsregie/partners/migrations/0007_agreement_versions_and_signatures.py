import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0006_agreement_without_the_list'),
    ]

    operations = [
        migrations.AddField(
            model_name='agreement',
            name='legal_ground',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='agreement',
            name='replaces',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='partners.agreement'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='signatories',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='party',
            name='bound_until',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='party',
            name='second_signed_as',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='party',
            name='second_signed_by',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='party',
            name='second_signed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='party',
            name='signed_as',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('signatories__in', [1, 2])), name='agreement_signed_by_one_or_two'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('replaces__isnull', True), models.Q(('replaces', models.F('id')), _negated=True), _connector='OR'), name='agreement_replaces_another'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('second_signed_by', ''), ('second_signed_on__isnull', True)), models.Q(models.Q(('second_signed_by', ''), _negated=True), models.Q(('second_signed_by', models.F('signed_by')), _negated=True), ('second_signed_on__isnull', False), ('signed_on__isnull', False)), _connector='OR'), name='party_second_signature_is_another_s'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('bound_until__isnull', True), ('signed_on__isnull', True), ('bound_until__gte', models.F('signed_on')), _connector='OR'), name='party_leaves_after_signing'),
        ),
    ]
