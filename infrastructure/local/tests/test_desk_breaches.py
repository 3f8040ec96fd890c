"""Breach reports from the command line, against a small fake of the API."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from privacy_desk_local.api import ApiProblem, Console
from privacy_desk_local.commands import breaches as command
from privacy_desk_local.errors import DeskError


def term(due: str, **left) -> dict:
    return {"due": due, "overdue": False} | left


def line(mail_id: str, hours: int) -> dict:
    return {
        "id": mail_id,
        "detected": "2026-11-24T09:30:00Z",
        "state": "open",
        "notice": term("2026-11-25T09:30:00Z", hoursLeft=hours, overdue=hours < 0),
        "fullNotice": term("2026-11-28T09:30:00Z", hoursLeft=hours + 72),
    }


CLOSED = line("m9", 0) | {
    "state": "closed",
    "notice": term("2026-11-25T09:30:00Z"),
    "fullNotice": term("2026-11-28T09:30:00Z"),
    "closed": {"by": "officer-1", "at": "2026-11-25T08:00:00Z", "outcome": "notified", "reference": "AP-17"},
}
REPORT = {
    "line": line("m1", -3),
    "reason": "",
    "mail": {
        "from": "melder@example.org",
        "subject": "Datalek\x1b[2J",
        "parts": [{"name": "text", "text": "Ik zie gegevens van anderen\x1b[2J", "cut": False}],
        "attachments": [{"type": "image/png", "bytes": 9}],
        "note": "",
    },
    "note": "",
}


class FakeApi(BaseHTTPRequestHandler):
    calls: list = []
    refusal: dict | None = None

    def do_GET(self):
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        self.calls.append((parts.path, query))
        without_mail = {"line": CLOSED, "reason": "told", "note": "The mail is not shown to you."}
        answers = {"/api/breaches": self.page(query), "/api/breaches/m1": REPORT, "/api/breaches/m9": without_mail}
        self.answer(200, answers[parts.path])

    def page(self, query):
        if query.get("state") == ["closed"]:
            return {"breaches": [CLOSED]}
        if "cursor" in query:
            return {"breaches": [line("m1", -3)]}
        return {"breaches": [line("m3", 20), line("m2", 5)], "next": "c1"}

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.calls.append((self.path, body))
        self.answer(409, self.refusal) if self.refusal else self.answer(200, CLOSED)

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def console(monkeypatch):
    FakeApi.calls.clear()
    FakeApi.refusal = None
    server = HTTPServer(("127.0.0.1", 0), FakeApi)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    users = []

    def sign_in(cls, settings, user):
        users.append(user)
        return Console(f"http://127.0.0.1:{server.server_port}", "t")

    monkeypatch.setattr(Console, "sign_in", classmethod(sign_in))
    yield users
    server.shutdown()
    server.server_close()


def run(*words):
    return CliRunner().invoke(command.breaches, list(words))


def every_page_of_open_reports_should_be_shown_in_order(console):
    shown = run("--json")
    assert [json.loads(row)["id"] for row in shown.output.splitlines()] == ["m3", "m2", "m1"]
    assert ("/api/breaches", {"state": ["open"], "cursor": ["c1"]}) in FakeApi.calls


def the_table_should_show_hours_left_and_what_is_overdue(console):
    shown = run().output
    assert "20 h" in shown
    assert "OVERDUE by 3 h" in shown


def closed_reports_should_show_how_and_by_whom_and_no_clock(console):
    shown = run("--closed").output
    assert "notified" in shown and "officer-1" in shown
    assert "OVERDUE" not in shown
    assert FakeApi.calls == [("/api/breaches", {"state": ["closed"]})]


def a_report_should_be_shown_as_text_that_cannot_drive_the_terminal(console):
    shown = run("show", "m1").output
    assert "Ik zie gegevens van anderen" in shown
    assert "OVERDUE by 3 h" in shown
    assert "\x1b" not in shown


def a_report_without_its_mail_should_say_so(console):
    shown = run("show", "m9", "--as", "auditor-1").output
    assert "not shown to you" in shown
    assert "AP-17" in shown
    assert console == ["auditor-1"]


def a_notice_should_be_sent_as_given(console):
    words = ["--outcome", "notified", "--date", "2026-11-25", "--reference", "AP-17", "--reason", "told"]
    done = run("close", "m1", "--as", "officer-2", *words)
    assert done.exit_code == 0
    assert "closed as notified by officer-1" in done.output
    sent = {"outcome": "notified", "notifiedOn": "2026-11-25", "reference": "AP-17", "ground": ""}
    assert FakeApi.calls[-1] == ("/api/breaches/m1/close", sent | {"telecomData": "", "reason": "told"})
    assert console == ["officer-2"]


def an_unlikely_risk_should_be_sent_with_what_was_said_of_telecom_data(console):
    words = ["--outcome", "not-notifiable", "--ground", "unlikely-risk", "--reason", "encrypted"]
    assert run("close", "m1", *words, "--no-telecom-data").exit_code == 0
    assert FakeApi.calls[-1][1]["telecomData"] == "no"
    assert run("close", "m1", *words).exit_code == 0
    assert FakeApi.calls[-1][1]["telecomData"] == ""


@pytest.mark.parametrize(
    "words",
    [
        ["--outcome", "notified"],
        ["--outcome", "notified", "--date", "2026-11-25"],
        ["--outcome", "no-breach"],
        ["--outcome", "not-notifiable", "--no-telecom-data"],
    ],
)
def a_closing_that_does_not_say_enough_should_not_be_sent(console, words):
    assert isinstance(run("close", "m1", *words, "--reason", "r").exception, DeskError)
    assert not FakeApi.calls


def a_second_closer_should_read_the_words_of_the_api(console):
    FakeApi.refusal = {"title": "The report is closed", "detail": "This report was closed before."}
    refused = run("close", "m1", "--outcome", "no-breach", "--ground", "no-incident", "--reason", "r")
    assert isinstance(refused.exception, ApiProblem)
    assert refused.exception.status == 409
    assert "closed before" in str(refused.exception)
