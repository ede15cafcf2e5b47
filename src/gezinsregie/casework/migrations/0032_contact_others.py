# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casework", "0031_safety_and_meldcode")]

    operations = [
        migrations.AddField(
            model_name="contact",
            name="others",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
    ]
