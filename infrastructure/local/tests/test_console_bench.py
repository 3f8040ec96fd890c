"""What the console bench puts into the table, and how it signs in and opens pages."""

import threading
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import pytest
from privacy_desk_local import console_bench, raw_requests
from privacy_desk_local.browsing import Browser
from privacy_desk_local.errors import DeskError
from privacy_desk_local.oidc import Application
from privacy_desk_local.oidc_tokens import Issuer, challenge_of, load_or_create_key
from privacy_desk_local.raw_requests import Emulator, Rounds
from privacy_desk_local.settings import Settings
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

VERIFIER = "v" * 43
CHALLENGE = challenge_of(VERIFIER)


def test_rows_have_numbers_of_their_own_and_are_half_closed():
    made = list(console_bench.rows(2000, date(2026, 11, 26)))
    assert len({row["case_id"]["S"] for row in made}) == 2000
    assert all(row["case_id"]["S"].startswith(console_bench.MARK) for row in made)
    assert sum(row["open"]["S"] == "closed" for row in made) == 1000


def test_an_open_case_sorts_by_its_due_date_and_a_closed_one_by_its_closing():
    first, second = list(console_bench.rows(2, date(2026, 11, 26)))
    assert first["due"]["S"] == first["due_on"]["S"] == "2026-12-26"
    assert second["due"]["S"] == second["last_at"]["S"] == "2026-11-25T09:01:00Z"


class Pages:
    """The console's way in and its pages, as the deployed one answers; exchanges the code at the issuer itself."""

    def __init__(self, issuer: Issuer):
        self.issuer = issuer
        self.opened: list[str] = []

    def __call__(self, environ, start_response):
        return self._answer(Request(environ))(environ, start_response)

    def _answer(self, request: Request) -> Response:
        here = request.host_url.rstrip("/")
        back = here + "/console/signed-in"
        if request.path == "/console/sign-in/start":
            asked = {
                "response_type": "code",
                "client_id": "privacy-desk",
                "redirect_uri": back,
                "state": "s",
                "code_challenge": CHALLENGE,
                "code_challenge_method": "S256",
            }
            # The name under which functions know the issuer need not be one of this machine.
            answer = Response(status=303, headers={"Location": "http://issuer.example/authorize?" + urlencode(asked)})
            answer.set_cookie("__Host-desk-sign-in", "attempt", secure=True, httponly=True)
            return answer
        if request.path == "/console/signed-in" and request.cookies.get("__Host-desk-sign-in") == "attempt":
            token = self.issuer.exchange(request.args["code"], "privacy-desk", back, VERIFIER)["access_token"]
            answer = Response(status=303, headers={"Location": here + "/console"})
            answer.set_cookie("__Host-desk-session", self.issuer.user_of(token)["sub"], secure=True, httponly=True)
            return answer
        user = request.cookies.get("__Host-desk-session")
        if not user:
            return Response(status=303, headers={"Location": here + "/console/sign-in"})
        self.opened.append(f"{user} {request.full_path.rstrip('?')}")
        return Response("<h1>page</h1>", status=404 if request.path.endswith("nothing") else 200)


@pytest.fixture
def console(tmp_path):
    """A console and its issuer on ports of this machine."""
    issuer = Issuer("http://issuer.example", load_or_create_key(tmp_path))
    pages = Pages(issuer)
    servers = [make_server("127.0.0.1", 0, app, threaded=True) for app in (Application(issuer), pages)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield pages, f"http://127.0.0.1:{servers[1].port}", servers[0].port
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_browser_signs_in_all_the_way_and_sends_its_session(console):
    pages, base, port = console
    browser = Browser(base).sign_in("auditor-1", port)
    assert set(browser.cookies) == {"__Host-desk-sign-in", "__Host-desk-session"}
    assert browser.page("/console/audit?chain=MV-BNCH-2222") == b"<h1>page</h1>"
    assert pages.opened == ["auditor-1 /console/audit?chain=MV-BNCH-2222"]


def test_a_stranger_is_sent_away_and_an_unknown_user_not_let_in(console):
    _, base, port = console
    assert Browser(base).get("/console").status_code == 303
    with pytest.raises(DeskError, match="status 303"):
        Browser(base).page("/console")
    with pytest.raises(DeskError, match="did not go on"):
        Browser(base).sign_in("nobody-1", port)


def test_a_page_is_measured_with_its_size_and_one_that_is_not_there_is_not(console):
    _, base, port = console
    browser = Browser(base).sign_in("officer-1", port)
    row = console_bench.measured(console_bench.Page("today", "/console", "officer-1"), browser, 20)
    assert row["bytes"] == 13
    assert 0 < row["p50_ms"] <= row["p95_ms"]
    with pytest.raises(DeskError, match="404"):
        console_bench.measured(console_bench.Page("none", "/console/nothing", "officer-1"), browser, 20)


def test_the_servers_own_time_leaves_out_what_a_strangers_call_takes():
    row = console_bench.with_server_time(
        {"p50_ms": 80.0, "p95_ms": 120.0, "refused_p50_ms": 30.0, "emulator_p50_ms": 35.0}
    )
    assert (row["server_p50_ms"], row["server_p95_ms"]) == (50.0, 90.0)
    assert row["own_p50_ms"] == 15.0
    assert row["within_time"]


def test_a_page_that_is_heavier_than_its_budget_is_named(console):
    _, base, port = console
    browser = Browser(base).sign_in("officer-1", port)
    light = console_bench.measured(console_bench.Page("today", "/console", "officer-1"), browser, 20)
    assert light["within_bytes"]
    heavy = {"page": "a case", "within_bytes": 150_000 < console_bench.BYTES_BUDGET}
    assert console_bench.over_bytes([light, heavy]) == ["a case"]


class Table:
    """Stands for the emulator: counts what is asked, and how much of it at a time."""

    def __init__(self):
        self.asked: list[str] = []
        self.now = self.most = 0
        self.lock = threading.Lock()
        self.together = threading.Barrier(2, timeout=10)

    def __call__(self, environ, start_response):
        operation = Request(environ).headers["X-Amz-Target"].rpartition(".")[2]
        with self.lock:
            self.asked.append(operation)
            self.now += 1
            self.most = max(self.most, self.now)
        if operation == "Query":
            self.together.wait()
        with self.lock:
            self.now -= 1
        return Response("{}", status=400 if operation == "GetItem" and self.asked.count("GetItem") > 3 else 200)(
            environ, start_response
        )


def test_the_emulator_is_asked_as_often_as_the_page_asks_and_as_much_side_by_side():
    table = Table()
    server = make_server("127.0.0.1", 0, table, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = replace(Settings.from_env(), port=server.port)
    emulator = Emulator(settings, {"TableName": "cases"}, {"TableName": "cases"})
    try:
        emulator.ask(Rounds.of("g qq g"))
        assert table.asked == ["GetItem", "Query", "Query", "GetItem"]
        assert table.most == 2
        with pytest.raises(DeskError, match="status 400"):
            emulator.ask(Rounds.of("gg"))
    finally:
        emulator.close()
        server.shutdown()
        server.server_close()


def test_what_pages_ask_is_what_the_unit_tests_prove():
    known = raw_requests.known(Settings.from_env())
    assert {page.asks for page in console_bench.pages("MV-7K3F-9Q2M")} - {""} <= set(known)
    assert known["audit.case"] == Rounds(("g", "q"))
    with pytest.raises(DeskError, match="does not say"):
        Rounds.of("g x")


def test_a_search_of_thirty_days_reads_them_sixteen_at_a_time_after_the_first():
    assert str(raw_requests.of_days(31)) == f"g qq {'q' * 16} {'q' * 14}"
    assert str(raw_requests.of_days(1)) == str(raw_requests.of_days(0)) == "g qq"


def test_the_measured_pages_are_people_s_with_a_case_that_is_there():
    paths = [page.path for page in console_bench.pages()]
    assert paths[0] == "/console"
    assert f"/console/cases/{console_bench.numbered(0)}" in paths


def test_a_case_that_was_answered_before_is_opened_as_well_when_there_is_one():
    assert "/console/cases/MV-7K3F-9Q2M" in [page.path for page in console_bench.pages("MV-7K3F-9Q2M")]
    assert len(console_bench.pages("MV-7K3F-9Q2M")) == len(console_bench.pages()) + 1
