# SPDX-License-Identifier: EUPL-1.2
"""The referral form as a referrer fills it in."""

from uuid import uuid4


def form(**changes: str | None) -> dict[str, str]:
    """A family of a mother and a son; ``None`` takes a field out, ``__`` stands for a dash."""
    data: dict[str, str | None] = {
        "id": str(uuid4()),
        "members": "3",
        "family_name": "Özdemir",
        "household-1-name": "Thuis",
        "household-1-street": "Vlierstraat 3",
        "household-1-postcode": "1234ab",
        "household-1-place": "Lindewaard",
        "member-0-given_name": "Elif",
        "member-0-role": "parent",
        "member-0-birth_date": "1990-04-09",
        "member-0-gender": "female",
        "member-0-bsn": "111222333",
        "member-0-household": "1",
        "member-0-worried": "no",
        "member-1-given_name": "Can",
        "member-1-family_name": "Yılmaz",
        "member-1-role": "child",
        "member-1-birth_date": "3-11-2015",
        "member-1-gender": "male",
        "member-1-household": "1",
        "member-1-worried": "yes",
        "member-2-gender": "unknown",
        "member-2-household": "1",
        "situation": "Can komt niet meer op school.",
        "first_signal_on": "20-1-2026",
        "family_knows": "yes",
        "members_complete": "on",
        "domain-education-weight": "serious",
        "domain-education-words": "Sinds de herfst niet geweest.",
        "domain-work-weight": "none",
        "fact-school_drop_out": "yes",
        "fact-crisis": "no",
        "fact-addiction": "",
    }
    data |= {name.replace("__", "-"): value for name, value in changes.items()}
    return {name: value for name, value in data.items() if value is not None}
