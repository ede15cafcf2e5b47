from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0005_fill_agreement_scope'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='agreement',
            name='life_domains',
        ),
    ]
