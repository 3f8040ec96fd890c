"""The example of a store behind a port, asked over HTTP as the desk asks it."""

import base64
import hashlib
import json
import sqlite3
import threading
import urllib.error
import urllib.request

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from privacy_desk_local.commands import store_port as command
from privacy_desk_local.store_port.database import Database, Table
from privacy_desk_local.store_port.server import Port, serve
from privacy_desk_local.store_port.signatures import Signatures

KEY = "0a1b2c3d-0000-4000-8000-00000000cafe"
NOW = 1_764_158_400
PRIVATE = ec.generate_private_key(ec.SECP256R1())
TICKETS = {
    "key": ["ticket_id"],
    "indexes": {"by-customer": ["customer_number", "closed_on"]},
    "lists": ["restricted_by"],
    "changes": ["restricted_by", "contact"],
    "due": "closed_on",
}
PARTS = '("@method" "@authority" "@path" "content-digest" "content-type" "idempotency-key")'


class Desk:
    """Signs as the desk does, unless a test wants it otherwise."""

    def __init__(self, number):
        self.authority, self.nonces, self.keys = f"127.0.0.1:{number}", 0, 0

    def ask(self, path, body, key=None, **odd):
        """Status and answer; `odd` changes what is signed or sent."""
        self.nonces, self.keys = self.nonces + 1, self.keys + 1
        sent = json.dumps(body).encode()
        headers = {
            "Host": odd.get("host", self.authority),
            "Content-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(odd.get('digest_of', sent)).digest()).decode()}:",
            "Content-Type": "application/json",
            "Idempotency-Key": f'"{key or f"call-{self.keys}"}"',
        }
        headers |= self.signed(path, headers, **odd)
        headers |= odd.get("then", {})
        asked = urllib.request.Request(f"http://{self.authority}{path}", sent, headers, method="POST")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(asked, timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            assert error.headers["Content-Type"] == "application/problem+json"
            return error.code, json.load(error)

    def signed(self, path, headers, created=NOW, nonce=None, key_id=KEY, parts=PARTS, private=PRIVATE, **_):
        nonce = nonce or f"nonce-{self.nonces:04}"
        parameters = f'{parts};created={created};nonce="{nonce}";keyid="{key_id}";alg="ecdsa-p256-sha256";tag="privacy-desk"'
        values = {"@method": "POST", "@authority": headers["Host"], "@path": path}
        names = [part.strip('"') for part in parts.strip("()").split(" ")]
        lines = [f'"{name}": {values[name] if name in values else headers[name.title()]}' for name in names]
        base = "\n".join([*lines, f'"@signature-params": {parameters}'])
        r, s = decode_dss_signature(private.sign(base.encode(), ec.ECDSA(hashes.SHA256())))
        raw = base64.b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()
        return {"Signature-Input": f"desk={parameters}", "Signature": f"desk=:{raw}:"}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "helpdesk.sqlite"
    with sqlite3.connect(path) as sql:
        sql.execute(
            "CREATE TABLE tickets (ticket_id TEXT PRIMARY KEY, customer_number INTEGER, contact TEXT, closed_on TEXT,"
            " restricted_by TEXT, paid REAL)"
        )
        rows = [(f"T-{n:03}", 100042 if n % 2 else 100099, "a@example.nl", f"2023-05-{n % 28 + 1:02}", None, 1.5) for n in range(250)]
        sql.executemany("INSERT INTO tickets VALUES (?, ?, ?, ?, ?, ?)", rows)
        sql.execute("UPDATE tickets SET closed_on = NULL WHERE ticket_id = 'T-001'")
    return path


@pytest.fixture
def desk(file):
    rows = Database(file, {"tickets": Table.of("tickets", TICKETS)})
    signatures = Signatures({KEY: PRIVATE.public_key()}, "", lambda: NOW)
    server = serve(Port(rows, signatures, lambda: NOW), 0)
    asking = Desk(server.server_address[1])
    signatures._authority = asking.authority
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield asking
    server.shutdown()
    thread.join()
    server.server_close()
    rows.close()


def find(desk, body):
    """All pages."""
    found, pages, cursor = [], 0, {}
    while True:
        status, answer = desk.ask("/v1/stores/tickets/find", body | cursor)
        assert status == 200
        found, pages = found + answer["items"], pages + 1
        if "next" not in answer:
            return found, pages
        cursor = {"cursor": answer["next"]}


def one(desk, ticket="T-003"):
    status, answer = desk.ask("/v1/stores/tickets/get", {"keys": [{"ticket_id": ticket}]})
    assert status == 200
    return answer["items"]


def rows(file, where="1"):
    with sqlite3.connect(file) as sql:
        return sql.execute(f"SELECT ticket_id FROM tickets WHERE {where}").fetchall()


def test_all_items_of_a_person_should_come_page_by_page_each_once_and_nobody_elses(desk):
    found, pages = find(desk, {"index": "by-customer", "by": {"customer_number": 100042}})

    assert pages == 2
    assert len({item["item"]["ticket_id"] for item in found}) == len(found) == 125
    assert {item["item"]["customer_number"] for item in found} == {100042}
    assert all(len(item["digest"]) == 64 for item in found)
    assert "restricted_by" not in found[0]["item"]


def test_an_item_that_goes_between_two_pages_should_push_no_other_out(desk, file):
    first = desk.ask("/v1/stores/tickets/find", {"index": "by-customer", "by": {"customer_number": 100042}})[1]
    with sqlite3.connect(file) as sql:
        sql.execute("DELETE FROM tickets WHERE ticket_id = 'T-005'")
    second = desk.ask(
        "/v1/stores/tickets/find", {"index": "by-customer", "by": {"customer_number": 100042}, "cursor": first["next"]}
    )[1]
    assert len(first["items"]) + len(second["items"]) == 125


def test_bounds_and_the_retention_index_should_be_kept(desk):
    by = {"index": "by-customer", "by": {"customer_number": 100042}}
    within = {"range": {"attribute": "closed_on", "at_least": "2023-05-04", "at_most": "2023-05-06"}}
    assert {item["item"]["closed_on"] for item in find(desk, by | within)[0]} == {"2023-05-04", "2023-05-06"}

    due = {"range": {"attribute": "closed_on", "at_most": "2024-01-01"}}
    shard = find(desk, {"index": "by-retention", "by": {"retention_shard": "0"}} | due)[0]
    assert len(shard) == 249
    assert {item["item"]["retention_shard"] for item in shard} == {"0"}
    assert find(desk, {"index": "by-retention", "by": {"retention_shard": "1"}} | due)[0] == []


def test_an_erasure_should_take_the_item_it_names_by_its_digest_and_no_other(desk, file):
    item = one(desk)[0]
    erase = {"key": {"ticket_id": "T-003"}, "digest": item["digest"]}

    assert desk.ask("/v1/stores/tickets/erase", erase | {"digest": "0" * 64})[1] == {"outcome": "changed"}
    assert desk.ask("/v1/stores/tickets/erase", erase, key="k1")[1] == {"outcome": "done"}
    assert desk.ask("/v1/stores/tickets/erase", erase, key="k1")[1] == {"outcome": "done"}, "the same call again"
    assert desk.ask("/v1/stores/tickets/erase", erase)[1] == {"outcome": "absent"}
    assert one(desk) == []
    assert len(rows(file)) == 249


def test_an_item_that_changed_since_it_was_read_should_stay(desk, file):
    item = one(desk)[0]
    with sqlite3.connect(file) as sql:
        sql.execute("UPDATE tickets SET contact = 'b@example.nl' WHERE ticket_id = 'T-003'")
    erase = {"key": {"ticket_id": "T-003"}, "digest": item["digest"]}
    assert desk.ask("/v1/stores/tickets/erase", erase)[1] == {"outcome": "changed"}
    assert rows(file, "ticket_id = 'T-003'")


def test_marks_should_be_set_and_go_and_leave_the_item_as_it_was(desk):
    before = one(desk)[0]
    key = {"key": {"ticket_id": "T-003"}}
    marked = {"digest": before["digest"], "set": {"restricted_by": ["MV-1"]}}
    assert desk.ask("/v1/stores/tickets/change", key | marked)[1] == {"outcome": "done"}
    after = one(desk)[0]
    assert after["item"]["restricted_by"] == ["MV-1"]
    assert after["digest"] != before["digest"]

    lifted = {"digest": after["digest"], "remove": ["restricted_by"]}
    assert desk.ask("/v1/stores/tickets/change", key | lifted)[1] == {"outcome": "done"}
    assert one(desk)[0] == before


def test_only_columns_that_the_owner_allows_should_be_changed(desk, file):
    item = one(desk)[0]
    change = {"key": {"ticket_id": "T-003"}, "digest": item["digest"], "set": {"customer_number": 1}}
    status, said = desk.ask("/v1/stores/tickets/change", change)
    assert (status, said["title"]) == (400, "The question does not fit: a column that may not be changed.")
    assert one(desk)[0] == item


def test_an_item_should_be_added_once(desk):
    item = {"item": {"ticket_id": "T-900", "contact": "c@example.nl"}}
    assert desk.ask("/v1/stores/tickets/add", item)[1] == {"outcome": "done"}
    assert desk.ask("/v1/stores/tickets/add", item)[1] == {"outcome": "exists"}
    assert one(desk, "T-900")[0]["item"]["contact"] == "c@example.nl"


@pytest.mark.parametrize(
    "odd",
    [
        {"private": ec.generate_private_key(ec.SECP256R1())},
        {"key_id": "another-key"},
        {"created": NOW - 301},
        {"created": NOW + 301},
        {"host": "helpdesk.example"},
        {"digest_of": b"{}"},
        {"parts": '("@method" "@path" "content-digest" "content-type" "idempotency-key")'},
        {"then": {"Idempotency-Key": '"another"'}},
        {"then": {"Signature": "desk=:AAAA:"}},
        {"then": {"Signature-Input": "other=()"}},
    ],
    ids=["other-key", "unknown-key", "old", "early", "other-host", "other-body", "host-not-signed", "changed", "short", "none"],
)
def test_what_is_not_signed_as_the_desk_signs_should_be_refused(desk, file, odd):
    erase = {"key": {"ticket_id": "T-003"}, "digest": one(desk)[0]["digest"]}
    status, said = desk.ask("/v1/stores/tickets/erase", erase, **odd)
    assert (status, said["title"]) == (401, "The signature is not accepted.")
    assert rows(file, "ticket_id = 'T-003'")


def test_a_request_should_be_believed_once(desk):
    asked = {"keys": [{"ticket_id": "T-003"}]}
    assert desk.ask("/v1/stores/tickets/get", asked, nonce="nonce-once")[0] == 200
    assert desk.ask("/v1/stores/tickets/get", asked, nonce="nonce-once")[0] == 401


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/stores/invoices/get", {"keys": []}),
        ("/v1/stores/tickets/drop", {}),
        ("/v1/stores/tickets/find", {"index": "by-nobody", "by": {"customer_number": 1}}),
        ("/v1/stores/tickets/find", {"by": {"customer_number": 1}}),
        ("/v1/stores/tickets/find", {"index": "by-customer", "by": {"customer_number": 1}, "range": {"attribute": "contact"}}),
        ("/v1/stores/tickets/find", []),
        ("/v1/stores/tickets/get", {"keys": [{"ticket_id": "T'; DROP TABLE tickets; --", "contact": "x"}]}),
        ("/v1/stores/tickets/get", {"keys": [{"ticket_id": "T-1"}] * 101}),
    ],
)
def test_a_question_that_does_not_fit_should_be_a_problem_that_quotes_nothing(desk, file, path, body):
    status, said = desk.ask(path, body)
    assert status == 400
    assert "DROP" not in json.dumps(said)
    assert "T-1" not in json.dumps(said)
    assert len(rows(file)) == 250


def test_the_command_should_serve_what_its_configuration_says(monkeypatch, tmp_path, file):
    pem = PRIVATE.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "desk.pem").write_bytes(pem)
    configuration = tmp_path / "port.json"
    configuration.write_text(json.dumps({"stores": {"tickets": TICKETS}, "keys": {KEY: "desk.pem"}}))
    monkeypatch.setattr("http.server.ThreadingHTTPServer.serve_forever", lambda self: None)

    done = CliRunner().invoke(command.store_port, [str(configuration), "--database", str(file), "--port", "0"])

    assert done.exit_code == 0
    assert "Listening on http://127.0.0.1:" in done.output
