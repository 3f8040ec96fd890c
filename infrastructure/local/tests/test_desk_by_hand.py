"""Cases that are opened by hand, from the command line, against a console that only notes what it is sent."""

import hashlib
import json

import pytest
from click.testing import CliRunner

from privacy_desk_local.api import Console
from privacy_desk_local.commands.case_open import case_open
from privacy_desk_local.commands.post import post

OPENED = {"mailId": "hand-0", "caseId": "MV-7K3F-9Q2M", "received": "2026-11-20", "due": "2026-12-20"}


@pytest.fixture
def sent(monkeypatch):
    calls = []

    def call(self, method, path, **more):
        calls.append((method, path, more["json"]))
        return OPENED

    monkeypatch.setattr(Console, "_call", call)
    monkeypatch.setattr(Console, "sign_in", classmethod(lambda cls, settings, user: Console("http://desk.example", "t")))
    return calls


WORDS = ["--way", "letter", "--received", "2026-11-20", "--name", "Ans Verzonnen", "--rights", "access, erasure"]


def a_letter_should_be_sent_as_it_was_typed(sent):
    address = ["--address", "Kerkstraat 12", "--address", "1234 AB Voorbeeldstad"]
    done = CliRunner().invoke(case_open, [*WORDS, *address, "--text", "-"], input="Graag inzage.\n")
    assert done.output == "MV-7K3F-9Q2M: received 2026-11-20, answer owed by 2026-12-20.\n"
    method, path, body = sent[0]
    assert (method, path) == ("POST", "/api/cases")
    assert body["address"] == "Kerkstraat 12\n1234 AB Voorbeeldstad"
    assert body["rights"] == ["access", "erasure"]
    assert (body["mail"], body["language"], body["text"]) == ("", "nl", "Graag inzage.\n")


def the_answer_should_be_one_object_for_scripts(sent):
    done = CliRunner().invoke(case_open, [*WORDS, "--mail", "ans@example.nl", "--text", "-", "--json"], input="x")
    assert json.loads(done.output) == OPENED


def a_way_that_there_is_not_should_not_be_sent(sent):
    done = CliRunner().invoke(case_open, [*WORDS[2:], "--way", "fax", "--text", "-"], input="x")
    assert done.exit_code == 2
    assert not sent


class Asked:
    def __init__(self, content=b""):
        self.content = content


def a_letter_should_be_printed_and_noted_by_the_digest_of_its_pages(monkeypatch, tmp_path):
    calls = []
    line = {"name": "no-data", "letter": "no-data", "madeAt": "2026-11-26T10:00:00Z", "digest": "d", "secret": False,
            "workingDays": 2, "printed": True}

    def call(self, method, path, **more):
        calls.append((method, path, more.get("json")))
        waiting = {"cases": [{"caseId": "MV-7K3F-9Q2M", "due": "2026-12-20", "letters": [line]}]}
        return waiting if method == "GET" else line | {"postedBy": "officer-1", "postedOn": "2026-11-25"}

    monkeypatch.setattr(Console, "_call", call)
    monkeypatch.setattr(Console, "_ask", lambda self, method, path, **more: Asked(b"%PDF"))
    monkeypatch.setattr(Console, "sign_in", classmethod(lambda cls, settings, user: Console("http://desk.example", "t")))
    listed = CliRunner().invoke(post, []).output.strip().splitlines()[-1]
    assert listed.split() == ["MV-7K3F-9Q2M", "2026-12-20", "no-data", "2026-11-26T10:00", "2", "posted"]
    pdf = tmp_path / "letter.pdf"
    assert CliRunner().invoke(post, ["print", "mv-7k3f-9q2m", "no-data", "--out", str(pdf)]).exit_code == 0
    assert pdf.read_bytes() == b"%PDF"
    done = CliRunner().invoke(post, ["done", "MV-7K3F-9Q2M", "no-data", "--printed", str(pdf)])
    assert "posted by officer-1 on 2026-11-25" in done.output
    sent = {"name": "no-data", "digest": hashlib.sha256(b"%PDF").hexdigest()}
    assert calls[-1] == ("POST", "/api/cases/MV-7K3F-9Q2M/posted", sent)
    on = ["done", "MV-7K3F-9Q2M", "no-data", "--printed", str(pdf), "--on", "2026-11-25"]
    assert CliRunner().invoke(post, on).exit_code == 0
    sent["on"] = "2026-11-25"
    assert calls[-1] == ("POST", "/api/cases/MV-7K3F-9Q2M/posted", sent)
