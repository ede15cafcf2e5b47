# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casework", "0027_private_words")]

    operations = [
        migrations.AddField(
            model_name="guest",
            name="reply_words",
            field=models.TextField(blank=True, default=""),
        ),
    ]
