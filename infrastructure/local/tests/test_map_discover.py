"""A draft for a table that exists: shapes by name and sample, no value anywhere, and the same text that the loader's test reads."""

import json
import re

import boto3
import pytest
import yaml
from moto import mock_aws

from privacy_desk_local.company import discovering, live, shapes
from privacy_desk_local.company.access import Access, Asked
from privacy_desk_local.company.discovering import Known
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

REGION = "eu-west-1"
KNOWN = [Known("customer_number", "customer-number", False), Known("line", "line", True)]
EXPECTED = Settings.from_env({}).repository / "functions" / "src" / "test" / "resources" / "datamap" / "draft.yaml"
SECRETS = ("anneke.voorbeeld@example.nl", "NL91ABNA0417164300", "+31612345678", "Dorpsstraat", "Vries", "190044", "gold", "1234567")


@pytest.fixture
def access(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        yield Access.of(Settings.from_env({}), Asked(region=REGION, prefix="prod_"))


def a_member(n: int) -> dict:
    return {
        "member_id": {"S": f"m-{n}"},
        "customer_number": {"N": "190044"},
        "line": {"S": "+31612345678"},
        "joined_at": {"S": "2026-03-01T10:00:00Z"},
        "email": {"S": "anneke.voorbeeld@example.nl"},
        "contact": {"M": {"street": {"S": "Dorpsstraat 1"}, "bsn": {"S": "1234567"}}},
        "points_cents": {"N": "1200"},
        "iban": {"S": "NL91 ABNA 0417 1643 00"},
        "level": {"S": "gold"},
        "note": {"S": "Belde met mevrouw De Vries over haar aansluiting, zij is verhuisd."},
        "password_hash": {"S": "x1"},
        "by_number": {"M": {"+31612345678": {"N": "3"}}},
        "opted_in": {"BOOL": True},
        "+31612345678": {"S": "odd"},
    }


@pytest.fixture
def members(access):
    dynamo = boto3.client("dynamodb", REGION)
    dynamo.create_table(
        TableName="prod_loyalty",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": n, "AttributeType": t}
            for n, t in (("member_id", "S"), ("customer_number", "N"), ("line", "S"), ("joined_at", "S"))
        ],
        KeySchema=[{"AttributeName": "member_id", "KeyType": "HASH"}],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "by-customer",
                "KeySchema": [{"AttributeName": "customer_number", "KeyType": "HASH"}],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            },
            {
                "IndexName": "by-line",
                "KeySchema": [{"AttributeName": "line", "KeyType": "HASH"}, {"AttributeName": "joined_at", "KeyType": "RANGE"}],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            },
        ],
    )
    for n in range(30):
        dynamo.put_item(TableName="prod_loyalty", Item=a_member(n))
    return access


def test_a_draft_should_be_what_the_loader_reads_and_name_what_is_to_be_decided(members):
    draft = discovering.draft(members, "prod_loyalty", KNOWN, 25)

    assert draft == EXPECTED.read_text(encoding="utf-8")
    store = yaml.safe_load(draft)["stores"][0]
    assert store["paths"][1] == {"identifier": "line", "index": "by-line", "time": {"attribute": "joined_at", "form": "instant"}}
    fields = {one["name"]: one for one in store["fields"]}
    kinds = {name: one["kind"] for name, one in fields.items()}
    assert kinds["email"] == "email"
    assert kinds["iban"] == "iban"
    assert kinds["line"] == "phone"
    assert kinds["joined_at"] == "instant"
    assert kinds["points_cents"] == "amount_cents"
    assert kinds["level"] == "code"
    assert kinds["opted_in"] == "flag"
    assert (kinds["note"], fields["note"]["mask"]) == ("free_text", "scan")
    assert fields["password_hash"]["mask"] == "presence"
    assert "citizen service number" in draft


def test_a_key_of_the_company_should_be_drafted(members, monkeypatch):
    key = "arn:aws:kms:eu-west-1:111122223333:key/1a2b3c4d-0000-4000-8000-00000000beef"
    there = live.definition(members, "prod_loyalty") | {"encryptionKey": key}
    monkeypatch.setattr(live, "definition", lambda *_: there)
    assert yaml.safe_load(discovering.draft(members, "prod_loyalty", KNOWN, 5))["stores"][0]["table"]["kms-key"] == key


def test_no_value_should_be_in_a_draft_even_where_it_is_a_name(members):
    draft = discovering.draft(members, "prod_loyalty", KNOWN, 100)

    for secret in SECRETS:
        assert secret not in draft
    assert "attributes whose names look like values were left out" in draft


def test_every_proposal_should_be_marked(members):
    draft = discovering.draft(members, "prod_loyalty", KNOWN, 5)
    lines = [line for line in draft.splitlines() if re.match(r"\s+- \{(name|identifier): ", line)]
    assert lines
    assert all("# proposed" in line for line in lines)


def test_the_sample_should_be_bounded(members, monkeypatch):
    asked = []
    client = members.client("dynamodb")
    monkeypatch.setattr(Access, "client", lambda self, service: client)
    scan = client.scan
    monkeypatch.setattr(client, "scan", lambda **how: asked.append(how) or scan(**how))

    assert "from its definition and 7 items" in discovering.draft(members, "prod_loyalty", KNOWN, 7)
    assert asked == [{"TableName": "prod_loyalty", "Limit": 7}]


def test_what_changes_hands_without_a_time_should_be_left_to_a_person(members):
    paths, unclear = discovering._paths({"key": [{"attribute": "line", "type": "S"}], "indexes": []}, [], KNOWN)
    assert paths == []
    assert "it changes hands" in unclear[0]


def test_a_table_that_is_not_there_should_say_so(access):
    with pytest.raises(DeskError, match="cannot be looked at"):
        discovering.draft(access, "prod_nowhere", KNOWN, 5)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ({"S": "2026-02-01"}, "date"),
        ({"S": "06 1234 5678"}, "phone"),
        ({"S": "NL91ABNA0417164301"}, "text"),
        ({"N": "1767225600"}, "number"),
        ({"L": [{"S": "a"}]}, "list"),
        ({"B": b"x"}, "text"),
    ],
)
def test_a_kind_should_follow_the_shape(typed, kind):
    seen, _ = shapes.of_items([{"some": typed}])
    assert shapes.kind(seen[0]) == kind


def test_what_is_remembered_of_a_sample_should_hold_no_value():
    seen, _ = shapes.of_items([a_member(1)])
    told = json.dumps([[one.name, one.count, dict(one.shapes), one.lengths, sorted(one.lasting)] for one in seen])
    assert not any(secret in told for secret in SECRETS)
