# SPDX-License-Identifier: EUPL-1.2
"""Invented factsheets of the invented municipality Lindewaard, for the room of supervision."""

_HEADER = "Criteria\tIndicatoren\tBevindingen"

# Left open on purpose: a cell with three indicators and two unequal marks (3.1.1 to 3.1.3), and a
# row whose indicator no framework knows. A shared verdict stands on 3.1.5 and 3.1.6.
FACTSHEET = f"""Uitkomsten toezichtonderzoek Lindewaard

Aanpak: Samen aan de Keukentafel

De gemeente heeft de vragenlijst ingevuld. Een beperktere vragenlijst is ingevuld door:

- Stichting De Brug
- Politie

Beschrijving

Een coach komt elke week thuis. <b>Ook</b> als het laat wordt.

- voor ouders
- voor kinderen

Bevindingen toezichtonderzoek

De vijf thema's zijn:

- **Toeleiding:** gezinnen zijn bekend
- **Gezin centraal:** het gezin staat voorop

Toeleiding\t\t
{_HEADER}
GGSR zijn in beeld\tAlle netwerkpartners hanteren dezelfde omschrijving van GGSR\t✓ Iedereen bedoelt hetzelfde.
\tDe gemeente heft zicht op de populatie GGSR\tX Niemand telde ze. LET OP: één partner denkt van wel.

Aanpak\t\t
{_HEADER}
Planmatig\tDe gemeente heeft beleid voor de groep GGSR De gemeente zorgt voor een gezamenlijke visie op de aanpak voor GGSR De netwerkpartners hebben gezamenlijke doelen geformuleerd ten aanzien van de aanpak van GGSR\t<p>✓ Er ligt beleid.</p> <p>✗ De doelen lopen uiteen.</p>
\tDe netwerkpartners evalueren de resultaten van de aanpak De gemeente evalueert de resultaten van de aanpak\t✓ Elk jaar samen.
\tDe gemeente koopt ieder najaar een nieuwe ladder\t✓ Een groene.
Vasthoudend\tUitgangspunt bij de aanpak is dat outreachend wordt gewerkt\tMen zegt van wel.
\tUitgangspunt bij de aanpak is dat het gezin niet wordt losgelaten\t
"""  # noqa: E501 - a row of a table is a line

FOLLOWUP = """Uitkomsten verbeterpunten toezichtonderzoek Lindewaard

Aanpak: Samen aan de Keukentafel

Inleiding

Vorig jaar zijn verbeterpunten gevonden.

Uitkomsten verbeterpunten

Toeleiding\t\t
Indicator\t2013\t2014
De gemeente heeft zicht op de populatie GGSR\tX Niemand telde ze.\t✓ Ze zijn geteld.
Netwerkpartners en alle relevante partijen melden GGSR aan voor de aanpak\tX Alleen de politie.\t
"""

#: Nothing is left open in this one.
CLEAR = f"""Uitkomsten toezichtonderzoek Lindewaard

Aanpak: Eropaf

Beschrijving

Een team gaat eropaf.

Bevindingen toezichtonderzoek

Toeleiding\t\t
{_HEADER}
GGSR zijn in beeld\tDe gemeente heeft zicht op de populatie GGSR\t✓ Ze kent ze.
"""
