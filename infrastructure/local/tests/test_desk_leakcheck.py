"""The leak check must find a person in every disguise, and nobody in harmless text."""

import base64

import pytest

from privacy_desk_local.leakcheck import Person, Text, log_files, search

PERSON = Person(
    "sample",
    ("Anneke Voorbeeld-Jansen",),
    ("anneke.voorbeeld@example.nl",),
    ("+31 6 1234 5678",),
    ("NL00 TEST 0123 4567 89",),
)


def kinds(content: str) -> set[str]:
    return {finding.kind for finding in search([PERSON], [Text("somewhere", content)])}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("mail from ANNEKE.VOORBEELD@example.nl", "mail"),
        ("?to=anneke.voorbeeld%40example.nl&x=1", "mail"),
        ("export of anneke_voorbeeld-jansen.csv", "name"),
        ("AnnekeVoorbeeldJansen", "name"),
        ('{"number":"+31612345678"}', "phone"),
        ("0031 6 12 34 56 78", "phone"),
        ("tel 06-12345678.", "phone"),
        ("%2B31612345678", "phone"),
        ("nl00test0123456789", "iban"),
        ("NL00 TEST 0123 4567 89", "iban"),
    ],
)
def a_fact_should_be_found_in_any_form(content, kind):
    assert kinds(content) == {kind}


@pytest.mark.parametrize("before", ["", "x", "xy", "To: "])
def a_mail_address_inside_base64_should_be_found(before):
    assert "base64" in kinds(base64.b64encode(f"{before}anneke.voorbeeld@example.nl\r\n".encode()).decode())


@pytest.mark.parametrize(
    "content",
    [
        "case MV-1234-5678 got state verified",
        "order 9906123456789 at 1706123456780",
        "anneke in general, and jansen too",
        "sample data seeded: 200 customers",
    ],
)
def harmless_text_should_give_no_finding(content):
    assert kinds(content) == set()


def a_finding_should_say_where_and_what_kind_but_never_the_fact():
    finding = search([PERSON], [Text("log group x", "06 12345678")])[0]
    assert (finding.place, finding.person, finding.kind) == ("log group x", "sample", "phone")
    assert "12345678" not in repr(finding)


def log_files_should_be_read_wherever_they_lie(tmp_path):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "privacy-desk-intake.log").write_bytes(b"\xff bytes and +31612345678")
    (tmp_path / "data.json").write_text("+31612345678")
    assert len(search([PERSON], log_files(tmp_path))) == 1
