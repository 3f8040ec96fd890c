"""Decisions from the command line are about what was seen, against a small fake of the API."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from click.testing import CliRunner

from privacy_desk_local.api import Console
from privacy_desk_local.commands import cases, rectify

QUESTION = {"approvalId": "MV-AAAA-BBBB-rectification", "subject": "MV-AAAA-BBBB", "kind": "rectification"} | {
    "digest": "d1",
    "required": 1,
    "state": "open",
    "given": [],
}
FIELD = {"name": "address.street", "before": "Proefstraat", "after": "Voorbeeldlaan", "because": "proposed"} | {
    "source": "mail",
    "check": "register",
}
PLAN = {
    "digest": "d1",
    "by": "officer-1",
    "rows": [{"store": "customers", "key": {"customer_number": "100042"}, "fields": [FIELD]}],
    "creditNotes": [],
    "moved": [{"from": "a@example.nl", "to": "b@example.nl"}],
}


class FakeApi(BaseHTTPRequestHandler):
    calls: list = []

    def do_GET(self):
        self.calls.append((self.path, None))
        self.answer(PLAN if "/correction" in self.path else {"approvals": [QUESTION]})

    def do_POST(self):
        self.calls.append((self.path, json.loads(self.rfile.read(int(self.headers["Content-Length"])))))
        self.answer(QUESTION | {"state": "refused"})

    def answer(self, body):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def calls(monkeypatch):
    FakeApi.calls.clear()
    server = HTTPServer(("127.0.0.1", 0), FakeApi)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    for module in (cases, rectify):
        monkeypatch.setattr(module, "_console", lambda user: Console(f"http://127.0.0.1:{server.server_port}", "token"))
    yield FakeApi.calls
    server.shutdown()
    server.server_close()


def run(command, *arguments):
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


def test_a_refusal_names_what_was_seen(calls):
    assert run(cases.refuse, "MV-AAAA-BBBB", "--ground", "GDPR 16", "--reason", "It is right.").exit_code == 0
    path, body = calls[-1]
    assert path == "/api/approvals/MV-AAAA-BBBB-rectification/refuse"
    assert body == {"digest": "d1", "ground": "GDPR 16", "reason": "It is right."}


def test_closing_as_unidentified_names_what_was_seen(calls):
    assert run(cases.close_unidentified, "MV-AAAA-BBBB", "--reason", "no answer").exit_code == 0
    assert calls[-1] == (
        "/api/approvals/MV-AAAA-BBBB-rectification/close-unidentified",
        {"digest": "d1", "reason": "no answer"},
    )


def test_who_approves_a_correction_sees_each_field_before_and_after(calls):
    shown = run(rectify.rectify, "plan", "MV-AAAA-BBBB")
    assert shown.exit_code == 0
    assert calls[-1][0] == "/api/approvals/MV-AAAA-BBBB-rectification/correction?language=en"
    for text in ("customers", "address.street", "Proefstraat", "Voorbeeldlaan", "officer-1", "b@example.nl"):
        assert text in shown.output
