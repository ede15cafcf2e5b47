import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill(apps, schema_editor):
    """Write the town of its family beside every word."""
    Family = apps.get_model("families", "Family")
    NameWord = apps.get_model("families", "NameWord")
    town = Family.objects.filter(pk=OuterRef("family")).values("municipality")
    NameWord.objects.update(municipality=Subquery(town))


def field(**given):
    return models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="partners.organisation",
        **given,
    )


class Migration(migrations.Migration):

    # A table that was written in one transaction cannot be altered in it on PostgreSQL.
    atomic = False

    dependencies = [
        ("families", "0005_who_may_speak_and_look"),
        ("partners", "0011_ground_switches"),
    ]

    operations = [
        migrations.AddField("nameword", "municipality", field(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("nameword", "municipality", field()),
        migrations.RemoveIndex("nameword", "families_by_word"),
        migrations.AddIndex(
            "nameword",
            models.Index(fields=["municipality", "word", "family"], name="families_by_word"),
        ),
    ]
