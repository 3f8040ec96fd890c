"""The receipt event: the shape that Amazon SES documents for a Lambda action."""

from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest

from privacy_desk_local import inbound

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
RECEIVED = datetime(2026, 11, 24, 9, 30, 0, 123456, tzinfo=UTC)


def event_of(raw: bytes, **verdicts) -> dict:
    delivery = inbound.Delivery("abc", RECEIVED, verdicts)
    return inbound.receipt_event(raw, delivery, "arn:intake")["Records"][0]


def a_sample_should_become_a_complete_event():
    record = event_of((SAMPLES / "01-inzage.eml").read_bytes())
    mail, receipt = record["ses"]["mail"], record["ses"]["receipt"]
    assert record["eventSource"] == "aws:ses"
    assert mail["timestamp"] == receipt["timestamp"] == "2026-11-24T09:30:00.123Z"
    assert mail["source"] == mail["commonHeaders"]["returnPath"] == "anneke.voorbeeld@example.nl"
    assert mail["messageId"] == "abc"
    assert mail["destination"] == receipt["recipients"] == ["info@mister-voip.nl"]
    assert mail["headersTruncated"] is False
    assert receipt["action"] == {"type": "Lambda", "functionArn": "arn:intake", "invocationType": "Event"}
    assert {receipt[f"{name}Verdict"]["status"] for name in inbound.VERDICTS} == {"PASS"}


def a_verdict_should_be_carried_and_a_failed_dmarc_should_bring_the_senders_policy():
    receipt = event_of(b"From: a@example.org\r\n\r\n", dmarc="FAIL", spam="GRAY")["ses"]["receipt"]
    assert receipt["dmarcVerdict"] == {"status": "FAIL"}
    assert receipt["spamVerdict"] == {"status": "GRAY"}
    assert receipt["dmarcPolicy"] == "none"


def long_headers_should_be_cut_as_ses_does():
    raw = b"From: a@example.org\r\n" + b"X-Long: " + b"x" * inbound.HEADER_LIMIT + b"\r\nTo: b@example.org\r\n\r\n"
    mail = event_of(raw)["ses"]["mail"]
    assert mail["headersTruncated"] is True
    assert [header["name"] for header in mail["headers"]] == ["From"]


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        (b"Return-Path: <bounce@example.org>\r\nFrom: a@example.org\r\n", "bounce@example.org"),
        (b'From: "A, B" <a@example.org>\r\n', "a@example.org"),
        (b"Return-Path: <>\r\nFrom: MAILER-DAEMON@example.org\r\n", ""),
        (b"Subject: nobody\r\n", ""),
    ],
)
def the_envelope_sender_should_be_who_handed_the_mail_over(head, sender):
    assert inbound.envelope_sender(message_from_bytes(head + b"\r\n")) == sender


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.eml")), ids=lambda path: path.stem)
def every_sample_should_make_an_event_and_have_mail_line_ends(sample):
    raw = sample.read_bytes()
    assert event_of(raw)["ses"]["mail"]["source"]
    assert raw.count(b"\n") == raw.count(b"\r\n")


def a_plus_address_should_stay_the_recipient():
    raw = b"To: Desk <privacy+MV-0000-0000@mister-voip.nl>, other@example.org\r\n\r\n"
    assert event_of(raw)["ses"]["receipt"]["recipients"][0] == "privacy+MV-0000-0000@mister-voip.nl"


def message_ids_should_look_like_those_of_ses_and_differ():
    ids = {inbound.new_message_id() for _ in range(50)}
    assert len(ids) == 50
    assert all(len(name) == 40 and name.isalnum() and name == name.lower() for name in ids)
