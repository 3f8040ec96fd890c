"""A masked copy of an identity document from the command line, against a small fake of the API."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from click.testing import CliRunner

from privacy_desk_local.api import ApiProblem, Console
from privacy_desk_local.commands import id_copy as command

CASE = "/api/cases/MV-AAAA-BBBB/document"
PNG = b"\x89PNG keep-only"
VIEW = {
    "state": "ready",
    "round": 2,
    "askedAt": "2026-11-24T09:30:00Z",
    "expected": {"name": "Sam Voorbeeld", "birthDate": "1985-03-12"},
    "found": {"name": "found", "birthDate": "not-found"},
    "fields": {"bsn": "not-seen", "photo": "not-checked"},
    "quality": "poor",
    "maskWasRemovable": False,
    "problem": "",
    "image": True,
}
REFUSAL = {"type": "about:blank", "title": "Not what you looked at", "status": 409, "detail": "Look at the copy."}


class FakeApi(BaseHTTPRequestHandler):
    calls: list = []
    refusal: dict | None = None
    view: dict = VIEW

    def do_GET(self):
        self.calls.append(("GET", self.path, None))
        if self.path.endswith("/image"):
            self.answer(200, PNG)
        else:
            self.answer(200, json.dumps(self.view).encode())

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.calls.append(("POST", self.path, body))
        answer = self.refusal or self.view
        self.answer(409 if self.refusal else 200, json.dumps(answer).encode())

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def users(monkeypatch):
    FakeApi.calls.clear()
    FakeApi.refusal, FakeApi.view = None, VIEW
    server = HTTPServer(("127.0.0.1", 0), FakeApi)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    users = []

    def sign_in(user):
        users.append(user)
        return Console(f"http://127.0.0.1:{server.server_port}", "token")

    monkeypatch.setattr(command, "_console", sign_in)
    yield users
    server.shutdown()
    server.server_close()


def run(*arguments):
    return CliRunner().invoke(command.id_copy, arguments, catch_exceptions=True)


def test_asking_sends_the_reason_and_whom_the_person_says_to_be(users):
    done = run("ask", "mv-aaaa-bbbb", "--as", "approver-1", "--reason", "nothing lighter", "--customer", "100001")
    assert done.exit_code == 0, done.output
    assert users == ["approver-1"]
    assert FakeApi.calls == [("POST", CASE, {"reason": "nothing lighter", "customerNumber": "100001"})]


def test_without_a_customer_number_none_is_sent(users):
    assert run("ask", "MV-AAAA-BBBB", "--reason", "r").exit_code == 0
    assert FakeApi.calls == [("POST", CASE, {"reason": "r"})]


def test_nobody_asks_confirms_or_sets_aside_without_a_reason(users):
    for arguments in (("ask",), ("confirm", "--round", "1"), ("set-aside",)):
        done = run(*arguments, "MV-AAAA-BBBB")
        assert done.exit_code == 2
        assert "--reason" in done.output
    assert FakeApi.calls == []


def test_expected_stands_beside_found_and_no_score_with_it(users):
    done = run("show", "MV-AAAA-BBBB")
    assert done.exit_code == 0, done.output
    for line in ("expected: name", "expected: birthDate", "found: name", "found: birthDate", "fields: bsn"):
        assert line in done.output
    assert "1985-03-12" in done.output
    assert "not-found" in done.output
    assert "score" not in done.output


def test_json_is_the_answer_on_one_line(users):
    done = run("show", "MV-AAAA-BBBB", "--json")
    assert json.loads(done.output) == VIEW
    assert done.output.count("\n") == 1


def test_the_keep_only_copy_is_saved_only_when_there_is_one(users, tmp_path):
    out = tmp_path / "copy.png"
    FakeApi.view = VIEW | {"state": "visible", "image": False}
    assert run("show", "MV-AAAA-BBBB", "--out", str(out)).exit_code == 0
    assert not out.exists()
    assert ("GET", f"{CASE}/image", None) not in FakeApi.calls, "each look is written down"
    FakeApi.view = VIEW
    assert run("show", "MV-AAAA-BBBB", "--out", str(out)).exit_code == 0
    assert out.read_bytes() == PNG


def test_confirming_names_the_round_that_was_looked_at(users):
    done = run("confirm", "MV-AAAA-BBBB", "--round", "2", "--reason", "the name is there")
    assert done.exit_code == 0, done.output
    assert FakeApi.calls == [("POST", f"{CASE}/confirm", {"reason": "the name is there", "round": 2})]


def test_confirming_without_a_round_is_refused_before_it_is_sent(users):
    assert run("confirm", "MV-AAAA-BBBB", "--reason", "r").exit_code == 2
    assert FakeApi.calls == []


def test_setting_aside_sends_the_reason(users):
    assert run("set-aside", "MV-AAAA-BBBB", "--reason", "the name is cut off").exit_code == 0
    assert FakeApi.calls == [("POST", f"{CASE}/set-aside", {"reason": "the name is cut off"})]


def test_what_the_api_refuses_is_told_in_its_words(users):
    FakeApi.refusal = REFUSAL
    done = run("confirm", "MV-AAAA-BBBB", "--round", "1", "--reason", "r")
    assert isinstance(done.exception, ApiProblem)
    assert "Look at the copy." in str(done.exception)
