import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0009_roster'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CoachProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('approach_key', models.CharField(blank=True, max_length=60)),
                ('words', models.TextField()),
                ('competences', models.JSONField(default=list)),
                ('caseload', models.JSONField(default=list)),
                ('written_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['approach_key', 'id'],
            },
        ),
        migrations.CreateModel(
            name='FormerName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('until', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-until', 'id'],
            },
        ),
        migrations.CreateModel(
            name='PartnerAim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('life_domain', models.CharField(blank=True, max_length=60)),
                ('words', models.TextField()),
                ('written_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['life_domain', 'id'],
            },
        ),
        migrations.AddField(
            model_name='organisation',
            name='day_phone',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='organisation',
            name='night_phone',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AlterField(
            model_name='appointment',
            name='role',
            field=models.CharField(choices=[('referrer', 'verwijzer'), ('desk_worker', 'medewerker aanmelddesk'), ('coordinator', 'gezinscoach'), ('team_leader', 'teamleider'), ('administrator', 'beheerder'), ('inspector', 'inspecteur'), ('partner', 'netwerkpartner'), ('privacy_officer', 'privacyfunctionaris'), ('process_director', 'procesregisseur')], max_length=20),
        ),
        migrations.AddField(
            model_name='coachprofile',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='coach_profiles', to='partners.organisation'),
        ),
        migrations.AddField(
            model_name='coachprofile',
            name='written_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='formername',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_names', to='partners.organisation'),
        ),
        migrations.AddField(
            model_name='partneraim',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aims', to='partners.organisation'),
        ),
        migrations.AddField(
            model_name='partneraim',
            name='written_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='coachprofile',
            constraint=models.UniqueConstraint(fields=('municipality', 'approach_key'), name='one_profile_an_approach'),
        ),
        migrations.AddConstraint(
            model_name='coachprofile',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='profile_has_words'),
        ),
        migrations.AddConstraint(
            model_name='formername',
            constraint=models.UniqueConstraint(fields=('organisation', 'name'), name='former_name_once'),
        ),
        migrations.AddConstraint(
            model_name='formername',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='former_name_is_a_name'),
        ),
        migrations.AddConstraint(
            model_name='partneraim',
            constraint=models.UniqueConstraint(fields=('organisation', 'life_domain'), name='one_aim_a_domain'),
        ),
        migrations.AddConstraint(
            model_name='partneraim',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='aim_has_words'),
        ),
    ]
