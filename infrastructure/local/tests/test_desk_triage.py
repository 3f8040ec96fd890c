"""Waiting mails and the count of mails from the command line, against a small fake of the API."""

import json
import threading
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from privacy_desk_local import lessons, reconciling
from privacy_desk_local.api import Console
from privacy_desk_local.commands import mail as mail_command
from privacy_desk_local.commands import triage as triage_command
from privacy_desk_local.errors import DeskError

LINES = [
    {"id": f"m{n}", "received": "2026-11-24T09:30:00Z", "ageHours": n, "kind": "triage", "reason": "UNSURE"}
    | {"state": "waiting", "reading": {"labels": ["access"], "verdicts": {}}}
    for n in range(3)
]
MAIL = {
    "line": LINES[0],
    "from": "a@example.nl",
    "subject": "Vraag",
    "parts": [{"name": "text", "text": "Graag inzage\x1b[2J", "cut": False}],
    "attachments": [{"type": "application/pdf", "bytes": 9}],
    "language": "nl",
    "reasons": ["access: 'inzage' in body (access.named, 3)"],
    "note": "",
}
CORRECTION = {"name": "00aa", "labels": ["access"], "language": "nl", "subject": "x", "text": "ik wil inzage\n\nx"}
REPORT = {
    "from": "2026-11-01",
    "to": "2026-11-24",
    "received": 3,
    "accounted": 3,
    "places": {"case": 2, "lost": 0},
    "lost": [],
    "failed": [],
    "unexplained": [],
    "balanced": True,
}


class FakeApi(BaseHTTPRequestHandler):
    calls: list = []
    report: dict = REPORT
    failed: dict = {"mails": [], "unknown": 0, "more": False}
    retried: dict = {"retried": ["m9"], "unknown": 0}

    def do_GET(self):
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        self.calls.append((parts.path, query))
        answers = {
            "/api/triage": self.page(query),
            "/api/triage/m0": MAIL,
            "/api/triage/corrections": {"corrections": [CORRECTION]},
            "/api/mail/reconciliation": self.report,
            "/api/mail/failed": self.failed,
        }
        self.answer(200, answers[parts.path])

    def page(self, query):
        return {"mails": LINES[2:]} if "cursor" in query else {"mails": LINES[:2], "next": "c1"}

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        self.calls.append((self.path, body))
        if self.path == "/api/mail/failed/retry":
            self.answer(200, self.retried)
            return
        self.answer(200, {"id": "m0", "state": "decided", "by": "officer-1", "ruling": "open", "labels": []})

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def console(monkeypatch):
    FakeApi.calls.clear()
    FakeApi.report = REPORT
    server = HTTPServer(("127.0.0.1", 0), FakeApi)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    console = Console(f"http://127.0.0.1:{server.server_port}", "t")
    monkeypatch.setattr(Console, "sign_in", classmethod(lambda cls, settings, user: console))
    yield console
    server.shutdown()
    server.server_close()


def run(command, *words):
    return CliRunner().invoke(command, [str(word) for word in words])


def every_page_of_the_list_should_be_shown(console):
    shown = run(triage_command.triage, "--json")
    assert [json.loads(line)["id"] for line in shown.output.splitlines()] == ["m0", "m1", "m2"]
    assert ("/api/triage", {"state": ["waiting"], "cursor": ["c1"]}) in FakeApi.calls


def a_mail_should_be_shown_as_text_that_cannot_drive_the_terminal(console):
    shown = run(triage_command.triage, "show", "m0")
    assert "Graag inzage" in shown.output
    assert "access.named" in shown.output
    assert "\x1b[2J" not in shown.output


def a_decision_should_be_sent_as_given(console):
    done = run(triage_command.triage, "decide", "m0", "--labels", "access, erasure", "--split", "--reason", "both")
    assert done.exit_code == 0
    sent = {"labels": ["access", "erasure"], "caseId": "", "split": True, "none": "", "reason": "both"}
    assert FakeApi.calls[-1] == ("/api/triage/m0/decision", sent)


def a_decision_that_says_nothing_should_not_be_sent(console):
    assert isinstance(run(triage_command.triage, "decide", "m0", "--reason", "r").exception, DeskError)
    assert not FakeApi.calls


def corrections_should_become_a_folder_that_classify_can_evaluate(console, tmp_path):
    assert run(triage_command.triage, "corrections", "--out", tmp_path / "new").exit_code == 0
    expected = (tmp_path / "new" / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in expected] == [{"file": "00aa.eml", "labels": ["access"], "language": "nl"}]
    mail = message_from_bytes((tmp_path / "new" / "00aa.eml").read_bytes(), policy=policy.default)
    assert mail.get_content().replace("\r\n", "\n").strip() == CORRECTION["text"]


def a_mail_of_a_correction_should_have_mail_line_ends():
    raw = lessons.eml(CORRECTION)
    assert raw.count(b"\n") == raw.count(b"\r\n")


def a_count_that_balances_should_end_well(console):
    counted = run(mail_command.mail, "--reconcile", "--from", "2026-11-01")
    assert counted.exit_code == 0
    assert "3 in, 3 accounted for" in counted.output
    assert FakeApi.calls == [("/api/mail/reconciliation", {"from": ["2026-11-01"]})]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lost": ["m7"]}, "1 lost: m7"),
        ({"received": 4}, "4 mails came in and 3"),
        ({"unexplained": ["m8"]}, "m8"),
        ({"balanced": False}, "does not balance"),
    ],
)
def a_count_that_does_not_balance_should_fail_with_the_ids(console, change, said):
    FakeApi.report = REPORT | change
    failed = run(mail_command.mail, "--reconcile", "--json")
    assert isinstance(failed.exception, DeskError)
    assert said in str(failed.exception)


def failed_mails_should_be_named_and_no_reason_to_fail(console):
    FakeApi.report = REPORT | {"failed": ["m9"]}
    assert "m9" in run(mail_command.mail, "--reconcile").output
    assert reconciling.problem_in(REPORT | {"failed": ["m9"]}) == ""


def counting_should_not_deliver(console):
    assert isinstance(run(mail_command.mail, "--reconcile", "a.eml").exception, DeskError)


def mails_that_intake_gave_up_on_should_be_read_again(console, monkeypatch):
    done = run(mail_command.mail, "--retry")
    assert "1 mails are read again" in done.output
    assert FakeApi.calls == [("/api/mail/failed/retry", {})]
    monkeypatch.setattr(FakeApi, "retried", {"retried": [], "unknown": 2})
    failed = run(mail_command.mail, "--retry")
    assert "2 events" in str(failed.exception)


def mails_that_intake_gave_up_on_should_be_listed_with_the_reason(console, monkeypatch):
    assert "gave up on no mail" in run(mail_command.mail, "--failed").output
    line = {"id": "m9", "received": "2026-11-20T10:00:00Z", "ageHours": 30, "due": "2026-12-20", "reason": "TOOK_TOO_LONG"}
    monkeypatch.setattr(FakeApi, "failed", {"mails": [line], "unknown": 0, "more": False})
    listed = run(mail_command.mail, "--failed").output.strip().splitlines()[-1]
    assert listed.split() == ["m9", "2026-11-20T10:00:00Z", "30", "h", "2026-12-20", "TOOK_TOO_LONG"]
    assert json.loads(run(mail_command.mail, "--failed", "--json").output) == line
    monkeypatch.setattr(FakeApi, "failed", {"mails": [], "unknown": 2, "more": False})
    assert "2 events" in str(run(mail_command.mail, "--failed").exception)
