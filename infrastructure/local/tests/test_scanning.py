"""Findings of the scanner beside those that are accepted."""

import json

import pytest

from privacy_desk_local import scanning
from privacy_desk_local import templates as templates_of
from privacy_desk_local.errors import DeskError
from privacy_desk_local.scanning import Accepted, Finding
from privacy_desk_local.settings import Settings


def report(*failed: tuple[str, str], passed: int = 1) -> str:
    return json.dumps(
        {
            "results": {
                "passed_checks": [{"check_id": "CKV_AWS_1"}] * passed,
                "failed_checks": [
                    {"resource": f"AWS::S3::Bucket.{resource}", "check_id": check, "check_name": "Ensure it"}
                    for resource, check in failed
                ],
            }
        }
    )


def should_name_the_resource_that_breaks_a_rule():
    found = scanning.findings("template.yaml", report(("MailBucket", "CKV_AWS_21")))
    assert found == [Finding("template.yaml", "MailBucket", "CKV_AWS_21", "Ensure it")]


def should_not_take_a_template_that_was_not_read_for_one_without_findings():
    for nothing in (report(passed=0), json.dumps([]), json.dumps({"passed": 0, "failed": 0})):
        (found,) = scanning.findings("template.yaml", nothing)
        assert (found.template, found.check) == ("template.yaml", scanning.UNSEEN)


def should_leave_open_what_is_accepted_for_another_resource_rule_or_template():
    accepted = [Accepted("a.yaml", "CKV_1", "Mail.+", "because")]
    same = Finding("a.yaml", "MailBucket", "CKV_1")
    others = [
        Finding("a.yaml", "OtherMailBucket", "CKV_1"),
        Finding("a.yaml", "MailBucket", "CKV_2"),
        Finding("b.yaml", "MailBucket", "CKV_1"),
    ]
    outcome = scanning.compare([same, *others], accepted)
    assert outcome.open == sorted(others)
    assert (outcome.accepted, outcome.stale) == (1, [])


def should_name_what_is_accepted_and_no_longer_found():
    accepted = [Accepted("a.yaml", "CKV_1", ".+", "because")]
    assert scanning.compare([], accepted).stale == accepted


def should_want_a_reason_and_a_regular_expression():
    for line in ("check: CKV_1, resources: .+", "check: CKV_1, resources: .+, why: ''", "check: CKV_1, resources: '(', why: x"):
        with pytest.raises(DeskError, match=r"accepted-findings\.yaml, a\.yaml"):
            scanning.accepted(f"a.yaml: [{{{line}}}]")
    with pytest.raises(DeskError, match="not a list of findings"):
        scanning.accepted("nothing")


def should_accept_only_for_resources_that_there_are():
    repository = Settings.from_env().repository
    known = scanning.accepted((repository / scanning.ACCEPTED).read_text(encoding="utf-8"))
    assert {line.template for line in known} <= set(scanning.templates(repository))
    for line in known:
        names = [*templates_of.read(repository / line.template)["Resources"], scanning.WHOLE]
        assert any(line.covers(Finding(line.template, name, line.check)) for name in names), line
