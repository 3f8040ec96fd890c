"""Kill hooks end a process at the chosen moment, once."""

import http.server
import json
import threading
from collections.abc import Iterator

import pytest

from privacy_desk_local.errors import DeskError
from privacy_desk_local.runtime.hooks import BEFORE, RESPONSE, Hook, Hooks, request
from privacy_desk_local.runtime.outcome import Invocation

KILLED = "RequestId: r-1 Error: Runtime exited with error: signal: killed"


class Gateway(http.server.BaseHTTPRequestHandler):
    """Stands for LocalStack: answers everything and remembers it."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((self.path, self.headers["Host"], body.decode()))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def gateway() -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    server.seen = []
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def invoke(environment, order, request_id="r-1"):
    outcome, _ = environment.invoke(Invocation(request_id, json.dumps(order)))
    return outcome.is_error, json.loads(outcome.payload)


def test_before_should_kill_before_the_function_sees_the_invocation(an_environment, hooks, tmp_path):
    hooks.arm(Hook("gather", BEFORE))
    environment = an_environment(hooks)
    environment.start()
    is_error, error = invoke(environment, {"print": "seen"})

    assert is_error
    assert error == {"errorType": "Runtime.ExitError", "errorMessage": KILLED}
    assert "seen" not in (tmp_path / "logs" / "privacy-desk-gather.log").read_text(encoding="utf-8").splitlines()
    assert invoke(environment, {"echo": "again"}, "r-2")[1]["echo"] == "again"


def test_response_should_replace_the_answer_by_a_crash_after_the_work_is_done(an_environment, hooks, gateway):
    hooks.arm(Hook("gather", RESPONSE))
    environment = an_environment(hooks, endpoint_url=f"http://127.0.0.1:{gateway.server_port}")
    environment.start()

    assert invoke(environment, {"ask": 2}) == (True, {"errorType": "Runtime.ExitError", "errorMessage": KILLED})
    assert len(gateway.seen) == 2


def test_request_k_should_kill_after_the_answer_to_that_request(an_environment, hooks, gateway):
    upstream = f"127.0.0.1:{gateway.server_port}"
    environment = an_environment(hooks, endpoint_url=f"http://{upstream}")
    environment.start()
    assert not invoke(environment, {"ask": 5}, "r-0")[0]
    gateway.seen.clear()
    hooks.arm(Hook("gather", request(2)))

    assert invoke(environment, {"ask": 5})[1]["errorMessage"] == KILLED
    assert gateway.seen == [("/0", upstream, "request 0"), ("/1", upstream, "request 1")]


def test_a_hook_should_fire_once_and_tell_that_it_did(an_environment, hooks):
    hooks.arm(Hook("gather", BEFORE))
    environment = an_environment(hooks)
    environment.start()
    invoke(environment, {})

    assert not invoke(environment, {}, "r-2")[0]
    assert hooks.armed() == []
    report = hooks.fired()[0]
    assert (report.hook, report.function_name, report.request_id) == (Hook("gather", BEFORE), "privacy-desk-gather", "r-1")


@pytest.mark.parametrize("hook", [Hook("erase", BEFORE), Hook("gather", BEFORE, "MV-7Q2K-0002"), Hook("gather", request(1))])
def test_a_hook_for_something_else_should_stay_armed(an_environment, hooks, hook):
    hooks.arm(hook)
    environment = an_environment(hooks)
    environment.start()

    assert not invoke(environment, {"caseId": "MV-7Q2K-0001"})[0]
    assert hooks.armed() == [hook]


def test_a_hook_should_wait_for_the_payload_that_it_names(an_environment, hooks):
    hooks.arm(Hook("gather", RESPONSE, "MV-7Q2K-0002"))
    environment = an_environment(hooks)
    environment.start()

    assert not invoke(environment, {"caseId": "MV-7Q2K-0001"})[0]
    assert invoke(environment, {"caseId": "MV-7Q2K-0002"}, "r-2")[0]


def test_a_hook_should_work_as_a_plain_file(hooks, tmp_path):
    armed = tmp_path / "hooks" / "armed"
    armed.mkdir(parents=True)
    (armed / "mine.json").write_text('{"function": "gather", "moment": "before"}', encoding="utf-8")

    assert hooks.claim("privacy-desk-gather", "r-1", "{}", BEFORE)
    assert json.loads((tmp_path / "hooks" / "fired" / "mine.json").read_text(encoding="utf-8"))["requestId"] == "r-1"


def test_only_one_of_two_environments_should_get_a_hook(hooks):
    hooks.arm(Hook("gather", BEFORE))
    claims: list[bool] = []
    threads = [
        threading.Thread(target=lambda: claims.append(hooks.claim("gather", "r", "{}", BEFORE))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert claims.count(True) == 1


def test_a_file_that_is_no_hook_should_be_put_aside_with_the_reason(hooks, tmp_path):
    armed = tmp_path / "hooks" / "armed"
    armed.mkdir(parents=True)
    (armed / "bad.json").write_text('{"function": "gather", "moment": "later"}', encoding="utf-8")

    assert not hooks.claim("gather", "r-1", "{}", BEFORE)
    assert "later" in (armed / "bad.why").read_text(encoding="utf-8")


def test_a_wrong_moment_should_be_refused_with_what_is_right():
    with pytest.raises(DeskError, match="before, response or request:K"):
        Hook("gather", "request:0")


def test_without_hooks_the_function_should_talk_to_localstack_itself(an_environment, gateway):
    address = f"http://127.0.0.1:{gateway.server_port}"
    environment = an_environment(endpoint_url=address, env={"AWS_ENDPOINT_URL": address})
    environment.start()

    assert not invoke(environment, {"ask": 1})[0]
    assert environment._instance._proxy is None
