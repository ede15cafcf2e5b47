from django.db import migrations


def fill(apps, schema_editor):
    """Give each life domain of an agreement's list a row of its own, in the order of the list."""
    agreements = apps.get_model('partners', 'Agreement').objects.order_by('pk')
    rows = apps.get_model('partners', 'AgreementDomain').objects
    for key, domains in agreements.values_list('pk', 'life_domains').iterator():
        rows.bulk_create(
            rows.model(agreement_id=key, life_domain=one) for one in dict.fromkeys(domains) if one
        )


def empty(apps, schema_editor):
    """Write the rows back in the list."""
    rows = apps.get_model('partners', 'AgreementDomain').objects.order_by('pk')
    found = {}
    for key, domain in rows.values_list('agreement', 'life_domain'):
        found.setdefault(key, []).append(domain)
    agreements = apps.get_model('partners', 'Agreement').objects
    for key, domains in found.items():
        agreements.filter(pk=key).update(life_domains=domains)
    rows.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0004_agreement_scope'),
    ]

    operations = [
        migrations.RunPython(fill, empty),
    ]
