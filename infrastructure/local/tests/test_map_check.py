"""The definitions of live tables and buckets as they reach the production code, and that nothing but reading is possible."""

import json

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner
from moto import mock_aws

from privacy_desk_local import java
from privacy_desk_local.commands.data_map import data_map
from privacy_desk_local.company import checking, live
from privacy_desk_local.company.access import Access, Asked, _prefix, only_reading
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

REGION = "eu-west-1"
PLACES = [{"store": "tickets", "table": "tickets"}, {"store": "recording-audio", "bucket": "recordings"}]


@pytest.fixture(autouse=True)
def account(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        yield


@pytest.fixture
def access() -> Access:
    return Access.of(Settings.from_env({}), Asked(region=REGION, prefix="mv-"))


def a_table(name="mv-tickets", **more):
    definition = {
        "TableName": name,
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [{"AttributeName": n, "AttributeType": t} for n, t in (("id", "S"), ("at", "N"), ("who", "N"))],
        "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "at", "KeyType": "RANGE"}],
        "GlobalSecondaryIndexes": [
            {
                "IndexName": "by-who",
                "KeySchema": [{"AttributeName": "who", "KeyType": "HASH"}],
                "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["text"]},
            }
        ],
        "LocalSecondaryIndexes": [
            {
                "IndexName": "by-id-and-who",
                "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "who", "KeyType": "RANGE"}],
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
        ],
    }
    boto3.client("dynamodb", REGION).create_table(**definition | more)


def test_a_table_should_be_told_with_keys_types_indexes_and_expiry(access):
    a_table()
    boto3.client("dynamodb", REGION).update_time_to_live(
        TableName="mv-tickets", TimeToLiveSpecification={"Enabled": True, "AttributeName": "gone"}
    )

    told = live.stores(access, PLACES)["tables"][0]

    assert told["store"] == "tickets"
    assert told["physical"] == "mv-tickets"
    assert told["status"] == "ACTIVE"
    assert told["key"] == [{"attribute": "id", "type": "S"}, {"attribute": "at", "type": "N"}]
    assert told["expires"] == "gone"
    by_who, by_id = told["indexes"]
    assert (by_who["local"], by_who["projection"], by_who["attributes"]) == (False, "INCLUDE", ["text"])
    assert by_who["key"] == [{"attribute": "who", "type": "N"}]
    assert (by_id["local"], by_id["projection"]) == (True, "KEYS_ONLY")


def test_what_is_missing_or_not_mapped_should_be_told(access):
    a_table("mv-loyalty")
    a_table("mv-logs")
    a_table("others")

    told = live.stores(access, PLACES, without_data=["mv-logs"])

    assert told["tables"][0]["status"] == "MISSING"
    assert told["buckets"][0] == {
        "store": "recording-audio",
        "physical": f"mv-recordings-{access.account}",
        "status": "MISSING",
        "versioned": False,
        "locked": False,
        "encryptionKey": None,
    }
    assert told["unmapped"] == ["mv-loyalty"]


def test_a_bucket_should_be_told_with_versions_lock_and_key(access):
    s3 = boto3.client("s3", REGION)
    here = {"LocationConstraint": REGION}
    s3.create_bucket(Bucket="audio", CreateBucketConfiguration=here, ObjectLockEnabledForBucket=True)
    key = boto3.client("kms", REGION).create_key()["KeyMetadata"]["Arn"]
    rule = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": key}}
    s3.put_bucket_encryption(Bucket="audio", ServerSideEncryptionConfiguration={"Rules": [rule]})

    named = Access(access.session, None, access.account, "mv-", {"recordings": "audio"})
    told = live.stores(named, PLACES)["buckets"][0]

    assert told["status"] == "ACTIVE"
    assert told["versioned"] and told["locked"]
    assert told["encryptionKey"] == key


def test_a_bucket_should_be_looked_at_under_the_name_that_the_map_gives_it(access):
    boto3.client("s3", REGION).create_bucket(Bucket="mv-voice-archive", CreateBucketConfiguration={"LocationConstraint": REGION})
    place = {"store": "recording-audio", "bucket": "recordings", "bucketName": "${LandscapePrefix}voice-archive"}
    named = Access(access.session, None, access.account, "mv-", {"recordings": "audio"})

    told = live.stores(named, [place])["buckets"][0]

    assert (told["physical"], told["status"]) == ("mv-voice-archive", "ACTIVE")


def test_nothing_but_reading_should_leave_this_machine(access):
    a_table()
    dynamo = access.client("dynamodb")
    with pytest.raises(DeskError, match="does not call DeleteItem"):
        dynamo.delete_item(TableName="mv-tickets", Key={"id": {"S": "1"}, "at": {"N": "1"}})
    with pytest.raises(DeskError, match="does not call PutObject"):
        access.client("s3").put_object(Bucket="audio", Key="k", Body=b"")
    assert only_reading(dynamo.meta.service_model.operation_model("DescribeTable")) is None


def test_a_real_account_without_a_region_should_say_so(monkeypatch):
    for name in ("AWS_DEFAULT_REGION", "AWS_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    monkeypatch.setattr("boto3.Session", lambda **_: type("Empty", (), {"region_name": None})())
    with pytest.raises(DeskError, match="No region"):
        Access.of(Settings.from_env({}), Asked(profile="billing"))


class NoStack:
    def describe_stacks(self, StackName):
        raise ClientError({"Error": {"Code": "ValidationError"}}, "DescribeStacks")


class OneStack:
    def describe_stacks(self, StackName):
        return {"Stacks": [{"Outputs": [{"OutputKey": "LandscapePrefix", "OutputValue": f"{StackName}-"}]}]}


def test_the_prefix_should_come_from_the_stack_or_be_asked_for():
    assert _prefix(OneStack(), "mv") == "mv-"
    with pytest.raises(DeskError, match="Give --prefix or --stack"):
        _prefix(NoStack(), "mv")


def told_by_java(monkeypatch, *findings):
    asked = []

    def run(settings, source, arguments, given=""):
        asked.append((arguments, given))
        lines = PLACES if arguments == ["places"] else findings
        return "".join(json.dumps(line) + "\n" for line in lines)

    monkeypatch.setattr(java, "run_source", run)
    return asked


@pytest.mark.parametrize(("level", "code"), [("FAULT", 1), ("NOTE", 0)])
def test_a_fault_should_fail_the_command_and_a_note_should_not(monkeypatch, level, code):
    a_table()
    asked = told_by_java(monkeypatch, {"level": level, "store": "tickets", "problem": "odd", "fix": "mend it"})

    done = CliRunner().invoke(data_map, ["check", "--region", REGION, "--prefix", "mv-"])

    assert done.exit_code == code
    assert "mend it" in done.output
    arguments, given = asked[-1]
    assert arguments == ["check"]
    assert json.loads(given)["live"]["tables"][0]["physical"] == "mv-tickets"
    assert json.loads(given)["recorded"]["stores"]["tickets"]


def test_who_records_should_be_named(monkeypatch):
    told_by_java(monkeypatch)
    done = CliRunner().invoke(data_map, ["check", "--region", REGION, "--prefix", "mv-", "--record"])
    assert done.exit_code == 2
    assert "--by USER" in done.output


def test_the_recorded_stores_should_hold_the_names_of_the_map():
    recorded = json.loads(checking.recorded_file(Settings.from_env({})).read_text(encoding="utf-8"))
    assert {"customers", "recording-audio"} <= set(recorded["stores"])


def test_a_store_of_another_account_should_be_looked_at_as_the_role_there(access):
    role = "arn:aws:iam::222233334444:role/privacy-desk"
    home = {"account": "222233334444", "role": role, "region": "eu-central-1", "prefix": "billing_"}
    there = access.at(home)
    there.session.events.unregister("before-call", only_reading)
    there.client("dynamodb").create_table(
        TableName="billing_payments",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    )

    told = live.stores(access, [{"store": "payments", "table": "payments", "home": home}])["tables"][0]

    assert (told["physical"], told["status"]) == ("billing_payments", "ACTIVE")
    assert live.stores(access, [{"store": "payments", "table": "payments"}])["tables"][0]["status"] == "MISSING"
    with pytest.raises(DeskError, match="does not call"):
        access.at(home).client("dynamodb").delete_table(TableName="billing_payments")
    moved = access.at({"region": "eu-north-1"})
    assert (moved.session.region_name, moved.account, moved.prefix) == ("eu-north-1", access.account, "mv-")


@pytest.mark.parametrize(("lines", "code"), [("", 0), ("+ EraseStore dynamodb:DeleteItem arn\n", 1)])
def test_a_difference_of_grants_should_fail_the_command(monkeypatch, lines, code):
    given = []
    monkeypatch.setattr(java, "run_source", lambda s, p, arguments, given_=given, given="": given_.append(given) or lines)
    done = CliRunner().invoke(data_map, ["grants", "--diff"])
    assert done.exit_code == code
    assert "AWS::Serverless" in given[0]
