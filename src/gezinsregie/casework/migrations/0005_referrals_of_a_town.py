import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def fill(apps, schema_editor):
    """Write the town of its family, and the moment of its decision, in every referral."""
    Decision = apps.get_model("casework", "Decision")
    Family = apps.get_model("families", "Family")
    Referral = apps.get_model("casework", "Referral")
    town = Family.objects.filter(pk=OuterRef("family")).values("municipality")
    answer = Decision.objects.filter(referral=OuterRef("pk")).values("decided_at")
    Referral.objects.update(municipality=Subquery(town), answered_at=Subquery(answer))


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
        ("casework", "0004_what_came_in_and_from_whom"),
        ("families", "0005_who_may_speak_and_look"),
        ("partners", "0011_ground_switches"),
    ]

    operations = [
        migrations.AddField("referral", "municipality", field(null=True)),
        migrations.AddField("referral", "answered_at", models.DateTimeField(blank=True, null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("referral", "municipality", field()),
        migrations.AddIndex(
            "referral",
            models.Index(
                fields=["municipality", "answered_at", "first_signal_on"], name="referral_at_desk"
            ),
        ),
    ]
