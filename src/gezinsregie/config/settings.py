# SPDX-License-Identifier: EUPL-1.2
"""Settings of an installation. Everything that differs between installations is an environment
variable, and each has a safe value when it is left out. ``docs/operations.md`` lists them."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from .database import database
from .keys import key
from .mail import mail_server

PACKAGE = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("GEZINSREGIE_HOME") or PACKAGE.parents[1] / "var").resolve()
HOME.mkdir(mode=0o700, parents=True, exist_ok=True)

# The demonstration runs on loopback over plain http, with invented people and one-click sign-in.
DEMONSTRATION = os.environ.get("GEZINSREGIE_DEMONSTRATION") == "1"

DEBUG = False
SECRET_KEY = key("secret_key", HOME).decode()
MASTER_KEY = key("master_key", HOME)
ALLOWED_HOSTS = os.environ.get("GEZINSREGIE_HOSTS", "localhost 127.0.0.1 [::1]").split()
# Which connections may speak for a visitor: the proxy in front.
PROXIES = os.environ.get("GEZINSREGIE_PROXY", "127.0.0.1").replace(",", " ").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("GEZINSREGIE_ORIGINS", "").split()

DATABASES = {"default": database(os.environ.get("GEZINSREGIE_DATABASE"), HOME)}
MAIL_SERVER = mail_server(
    os.environ.get("GEZINSREGIE_SMTP"), os.environ.get("GEZINSREGIE_MAIL_FROM")
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_cotton.apps.SimpleAppConfig",
    "csp",
    "gezinsregie.accounts.apps.AccountsConfig",
    "gezinsregie.audit.apps.AuditConfig",
    "gezinsregie.correspondence.apps.CorrespondenceConfig",
    "gezinsregie.documents.apps.DocumentsConfig",
    "gezinsregie.partners.apps.PartnersConfig",
    "gezinsregie.families.apps.FamiliesConfig",
    "gezinsregie.casework.apps.CaseworkConfig",
    "gezinsregie.insight.apps.InsightConfig",
    "gezinsregie.supervision.apps.SupervisionConfig",
    "gezinsregie.web.apps.WebConfig",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    # Above all that can refuse or redirect, so that those answers carry the same headers.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "gezinsregie.web.shell.middleware.NothingIsKept",
    "gezinsregie.web.shell.middleware.OneCharset",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "gezinsregie.web.shell.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "gezinsregie.web.shell.refusals.RefusedInWords",
    "gezinsregie.web.shell.gate.Gate",
]

ROOT_URLCONF = "gezinsregie.config.urls"
WSGI_APPLICATION = "gezinsregie.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "gezinsregie.web.shell.context.shell",
                "gezinsregie.web.emergency.context.emergency",
            ],
            "loaders": [
                (
                    "gezinsregie.web.shell.templates.LoadedPerLanguage",
                    [
                        "gezinsregie.web.shell.templates.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django_cotton.templatetags.cotton",
                "gezinsregie.web.templatetags.words",
            ],
        },
    }
]
COTTON_DIR = "components"
FORM_RENDERER = "gezinsregie.web.shell.forms.renderer.FieldRenderer"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign_in"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
# A thousand point in an id or a year breaks a link in silence; a count asks for one by name.
USE_THOUSAND_SEPARATOR = False

# What people put in: encrypted, and where no web server looks.
FILES = HOME / "files"

STATIC_URL = "/static/"
# Files for the browser are part of the build, not of the data: `make install` collects them.
STATIC_ROOT = PACKAGE / "web" / "collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = False
# Fonts for paper are read from disk and never sent to a browser.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("woff2", "ttf", "png", "br", "gz")

# A field of this size holds the longest published text; a file is refused over its own limit.
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

_OVER_HTTPS = not DEMONSTRATION and os.environ.get("GEZINSREGIE_PLAIN_HTTP") != "1"
SESSION_COOKIE_SECURE = _OVER_HTTPS
CSRF_COOKIE_SECURE = _OVER_HTTPS
SECURE_SSL_REDIRECT = _OVER_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _OVER_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _OVER_HTTPS
SECURE_HSTS_PRELOAD = _OVER_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _OVER_HTTPS else None
SESSION_COOKIE_NAME = "gezinsregie"
LANGUAGE_COOKIE_NAME = "gezinsregie_taal"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _OVER_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "gezinsregie.web.shell.errors.form_too_old"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "gezinsregie.web.shell.messages.SealedMessages"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "gezinsregie.web.shell.log_lines.WithoutTokens",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # What was refused or not found stands in the log of the product, with the person.
    "loggers": {"django.request": {"level": "ERROR"}},
}
