"""The console API from the command line, against a small fake of it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from privacy_desk_local.api import ApiProblem, Console
from privacy_desk_local.errors import DeskError

OPEN = [
    {"approvalId": "MV-1111-1111-access", "subject": "MV-1111-1111", "digest": "d1"},
    {"approvalId": "MV-2222-2222-access", "subject": "MV-2222-2222", "digest": "d2"},
    {"approvalId": "MV-2222-2222-erasure", "subject": "MV-2222-2222", "digest": "d3"},
]


class FakeDesk(BaseHTTPRequestHandler):
    calls: list = []

    def do_GET(self):
        self.calls.append((self.path, self.headers["Authorization"], None))
        self.answer(200, {"approvals": OPEN}) if self.path == "/api/approvals?state=open" else self.answer(502, None)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.calls.append((self.path, self.headers["Authorization"], body))
        self.answer(409, {"title": "Already approved by you.", "detail": "Ask a colleague to approve."})

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode() if body else b"<html>")

    def log_message(self, *_):
        pass


@pytest.fixture
def console():
    FakeDesk.calls.clear()
    server = HTTPServer(("127.0.0.1", 0), FakeDesk)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Console(f"http://127.0.0.1:{server.server_port}", "secret-token")
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("identifier", ["MV-1111-1111", "MV-1111-1111-access"])
def an_approval_should_be_found_by_its_id_or_its_case(console, identifier):
    assert console.open_approval(identifier)["digest"] == "d1"


def two_open_approvals_should_have_to_be_named(console):
    with pytest.raises(DeskError, match="MV-2222-2222-access, MV-2222-2222-erasure"):
        console.open_approval("MV-2222-2222")


def an_unknown_id_should_be_answered_with_what_to_do(console):
    with pytest.raises(DeskError, match="desk cases"):
        console.open_approval("MV-3333-3333")


def a_refusal_should_be_shown_in_the_desks_own_words(console):
    with pytest.raises(ApiProblem) as refused:
        console.approve("MV-1111-1111-access", "d1", "ok")
    assert refused.value.status == 409
    assert str(refused.value) == "Already approved by you: Ask a colleague to approve."
    assert FakeDesk.calls[-1] == (
        "/api/approvals/MV-1111-1111-access/approve",
        "Bearer secret-token",
        {"digest": "d1", "reason": "ok"},
    )


def an_answer_that_is_no_problem_document_should_still_be_clear(console):
    with pytest.raises(ApiProblem, match="status 502"):
        console.cases()


def the_token_should_not_be_printed(console):
    assert "secret-token" not in repr(console)


def a_desk_that_is_down_should_be_answered_with_how_to_start_it():
    with pytest.raises(DeskError, match="desk up"):
        Console("http://127.0.0.1:9", "t").cases()


def should_speak_to_a_desk_elsewhere_as_whoever_the_token_was_issued_to(monkeypatch):
    monkeypatch.setenv("DESK_URL", "https://privacy.example.nl/")
    monkeypatch.setenv("DESK_TOKEN", "a-token")
    console = Console.sign_in(None, "officer-1")
    assert (console.base_url, console.token) == ("https://privacy.example.nl", "a-token")


def should_say_what_a_desk_elsewhere_needs(monkeypatch):
    monkeypatch.setenv("DESK_URL", "https://privacy.example.nl")
    monkeypatch.delenv("DESK_TOKEN", raising=False)
    with pytest.raises(DeskError, match="DESK_TOKEN is empty"):
        Console.sign_in(None, "officer-1")
    monkeypatch.setenv("DESK_URL", "http://privacy.example.nl")
    with pytest.raises(DeskError, match="begins with https://"):
        Console.sign_in(None, "officer-1")
