"""Hands a mail to the deployed system as the SES receipt rule does: first the bucket, then the function."""

from __future__ import annotations

import json
from dataclasses import dataclass

from privacy_desk_local import aws, inbound, stack
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

PREFIX = "inbound/"


@dataclass(frozen=True)
class Answer:
    """What intake did with a mail."""

    message_id: str
    action: str
    case_id: str | None
    whole: dict


def deliver(settings: Settings, raw: bytes, delivery: inbound.Delivery) -> Answer:
    """Stores the raw mail and invokes intake; raises DeskError with the function's own words when it fails."""
    outputs = stack.outputs(settings)
    key = PREFIX + delivery.message_id
    aws.client(settings, "s3").put_object(Bucket=outputs["MailBucket"], Key=key, Body=raw)
    function = outputs["IntakeFunctionName"]
    arn = f"arn:aws:lambda:{settings.region}:000000000000:function:{function}"
    event = inbound.receipt_event(raw, delivery, arn)
    response = aws.client(settings, "lambda").invoke(FunctionName=function, Payload=json.dumps(event).encode())
    payload = json.loads(response["Payload"].read() or b"null")
    if response.get("FunctionError"):
        raise DeskError(_failure(delivery.message_id, payload, settings))
    answer = payload or {}
    return Answer(delivery.message_id, answer.get("action", ""), answer.get("caseId"), answer)


def _failure(message_id: str, payload: object, settings: Settings) -> str:
    details = payload if isinstance(payload, dict) else {}
    return (
        f"Intake failed on mail {message_id}: {details.get('errorType', 'unknown error')}: "
        f"{details.get('errorMessage', 'no message')}\nThe raw mail is kept in the mail bucket; logs are in "
        f"{settings.logs_dir}. Deliver it again with: desk mail FILE --message-id {message_id}"
    )
