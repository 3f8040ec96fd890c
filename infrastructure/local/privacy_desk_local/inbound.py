"""A mail as Amazon SES would hand it over: the identifier and the receipt event of a Lambda action (design, 7.2).

Pure: bytes and a time in, an event out. Sending it is the business of `desk mail`.
Source: Amazon SES developer guide, "Contents of the event passed to the Lambda function".
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses, parseaddr

HEADER_LIMIT = 10 * 1024
"""SES stops copying headers into the event after 10 KB and says so in `headersTruncated`."""

FALLBACK_RECIPIENT = "info@mister-voip.example"
VERDICTS = ("spam", "virus", "spf", "dkim", "dmarc")
STATUSES = ("PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED")


@dataclass(frozen=True)
class Delivery:
    """One delivery of a mail: when it was accepted, under which id, and what the scanners said of it."""

    message_id: str
    received: datetime
    verdicts: dict[str, str]


def new_message_id() -> str:
    """A random id in the form SES gives to inbound mail: 40 characters of lower-case base 32 (hex alphabet)."""
    return "".join(secrets.choice("0123456789abcdefghijklmnopqrstuv") for _ in range(40))


def instant(moment: datetime) -> str:
    """An instant as SES writes it: UTC with milliseconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def receipt_event(raw: bytes, delivery: Delivery, function_arn: str) -> dict:
    """The event of one receipt rule with an S3 action first and this Lambda action second."""
    mail = message_from_bytes(raw, policy=policy.compat32)
    headers, truncated = _headers(mail)
    recipients = _recipients(mail)
    return {
        "Records": [
            {
                "eventSource": "aws:ses",
                "eventVersion": "1.0",
                "ses": {
                    "mail": {
                        "timestamp": instant(delivery.received),
                        "source": envelope_sender(mail),
                        "messageId": delivery.message_id,
                        "destination": recipients,
                        "headersTruncated": truncated,
                        "headers": headers,
                        "commonHeaders": _common_headers(mail),
                    },
                    "receipt": _receipt(delivery, recipients, function_arn),
                },
            }
        ]
    }


def envelope_sender(mail: Message) -> str:
    """Who handed the mail over (SMTP MAIL FROM): the Return-Path where there is one, else From; empty for a bounce."""
    if mail["Return-Path"] is not None:
        return parseaddr(str(mail["Return-Path"]))[1]
    return parseaddr(str(mail["From"] or ""))[1]


def _receipt(delivery: Delivery, recipients: list[str], function_arn: str) -> dict:
    verdicts = {f"{name}Verdict": {"status": delivery.verdicts.get(name, "PASS")} for name in VERDICTS}
    # SES states the sender's own policy only when DMARC failed, and as a plain string, unlike the verdicts.
    policy_of_sender = {"dmarcPolicy": "none"} if verdicts["dmarcVerdict"]["status"] == "FAIL" else {}
    action = {"type": "Lambda", "functionArn": function_arn, "invocationType": "Event"}
    return {
        "timestamp": instant(delivery.received),
        "processingTimeMillis": 350,
        "recipients": recipients,
        **verdicts,
        **policy_of_sender,
        "action": action,
    }


def _headers(mail: Message) -> tuple[list[dict[str, str]], bool]:
    kept: list[dict[str, str]] = []
    size = 0
    for name, value in mail.items():
        size += len(name) + len(str(value)) + 4
        if size > HEADER_LIMIT:
            return kept, True
        kept.append({"name": name, "value": _one_line(value)})
    return kept, False


def _common_headers(mail: Message) -> dict:
    single = {"returnPath": envelope_sender(mail)} | {
        field: _one_line(mail[name])
        for field, name in (("date", "Date"), ("messageId", "Message-ID"), ("subject", "Subject"))
        if mail[name] is not None
    }
    lists = {
        field: [_one_line(value) for value in mail.get_all(name, [])]
        for field, name in (("from", "From"), ("to", "To"), ("cc", "Cc"), ("replyTo", "Reply-To"))
        if mail[name] is not None
    }
    return single | lists


def _recipients(mail: Message) -> list[str]:
    envelope = mail.get_all("X-Original-To", []) or mail.get_all("Delivered-To", []) or mail.get_all("To", [])
    found = [address for _, address in getaddresses([str(value) for value in envelope]) if "@" in address]
    return found or [FALLBACK_RECIPIENT]


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
