from django.db import migrations

from gezinsregie.families.words import words_of

AT_A_TIME = 1000


def fill(apps, schema_editor):
    """Write the words of families that were there before; what is there already stays."""
    Family = apps.get_model("families", "Family")
    NameWord = apps.get_model("families", "NameWord")
    families = Family.objects.order_by("pk").prefetch_related("members")
    waiting = []
    for family in families.iterator(chunk_size=AT_A_TIME):
        waiting += [
            NameWord(family=family, word=word, in_family_name=own)
            for word, own in words_of(family.name, family.members.all()).items()
        ]
        if len(waiting) >= AT_A_TIME:
            NameWord.objects.bulk_create(waiting, ignore_conflicts=True)
            waiting = []
    NameWord.objects.bulk_create(waiting, ignore_conflicts=True)


class Migration(migrations.Migration):

    dependencies = [
        ("families", "0003_name_words"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
