"""A steady stream of mails into the deployed system, as SES would send it, and what became of every one.

The mails are those of the evaluation corpus, each under a sender and a Message-ID of its own, so that no mail is taken
for another delivery or for a reply.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path

from privacy_desk_local import aws, inbound, stack
from privacy_desk_local.api import ApiProblem
from privacy_desk_local.delivery import PREFIX
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import LOCAL, Settings

CORPUS = LOCAL.parent.parent / "functions" / "src" / "test" / "resources" / "mails" / "tuned"
SENDERS = 8
"""Threads that hand mails over."""

_OWN_FIELDS = re.compile(rb"(?im)^(?:from|message-id|return-path|in-reply-to|references):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")


@dataclass(frozen=True)
class Corpus:
    """Mails that ask for a right, and mails that do not."""

    privacy: list[bytes]
    other: list[bytes]

    @classmethod
    def read(cls, folder: Path) -> Corpus:
        """Reads a folder with .eml files and their expected.jsonl."""
        try:
            lines = (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
        except OSError as problem:
            raise DeskError(f"{folder} holds no expected.jsonl. Name a folder in the form of `desk classify --eval`.") from problem
        privacy: list[bytes] = []
        other: list[bytes] = []
        for row in map(json.loads, filter(None, lines)):
            (other if "not_privacy" in row["labels"] else privacy).append((folder / row["file"]).read_bytes())
        if not privacy or not other:
            raise DeskError(f"{folder} needs mails of both kinds: with and without a privacy matter.")
        return cls(privacy, other)

    def stream(self, every: int) -> Iterator[bytes]:
        """Endless; one in `every` asks for a right."""
        for number in count():
            asks, index = number % every == 0, number // every if number % every == 0 else number
            source = self.privacy if asks else self.other
            yield as_new(source[index % len(source)], number)


def as_new(raw: bytes, number: int) -> bytes:
    """The same mail from another sender: own address, own Message-ID, no thread."""
    head, separator, body = _split(raw)
    kept = _OWN_FIELDS.sub(b"", head + b"\r\n")
    stamp = time.time_ns()
    own = f"From: Load {number} <load-{stamp}-{number}@load.example>\r\nMessage-ID: <{stamp}.{number}@load.example>\r\n"
    return own.encode() + kept.rstrip(b"\r\n") + separator + body


def _split(raw: bytes) -> tuple[bytes, bytes, bytes]:
    found = re.search(rb"\r?\n\r?\n", raw)
    return (raw[: found.start()], found.group(), raw[found.end() :]) if found else (raw, b"\r\n\r\n", b"")


@dataclass(frozen=True)
class Sent:
    """How the handing over went; times in seconds."""

    ids: frozenset[str]
    took: float
    slowest: float
    late: float


def send(settings: Settings, mails: Iterator[bytes], rate: float, seconds: float) -> Sent:
    """Hands over `rate` mails a second: each into the bucket, then its event to intake, asynchronously as SES does."""
    outputs = stack.outputs(settings)
    s3, functions = aws.client(settings, "s3"), aws.client(settings, "lambda")
    function = outputs["IntakeFunctionName"]
    arn = f"arn:aws:lambda:{settings.region}:000000000000:function:{function}"

    def one(raw: bytes) -> tuple[str, float]:
        began = time.monotonic()
        parcel = inbound.Delivery(inbound.new_message_id(), datetime.now(UTC), {})
        s3.put_object(Bucket=outputs["MailBucket"], Key=PREFIX + parcel.message_id, Body=raw)
        event = json.dumps(inbound.receipt_event(raw, parcel, arn)).encode()
        functions.invoke(FunctionName=function, InvocationType="Event", Payload=event)
        return parcel.message_id, time.monotonic() - began

    started, late, waiting = time.monotonic(), 0.0, []
    with ThreadPoolExecutor(SENDERS) as pool:
        for number, raw in enumerate(islice(mails, int(rate * seconds))):
            ahead = started + number / rate - time.monotonic()
            time.sleep(max(0.0, ahead))
            late = max(late, -ahead)
            waiting.append(pool.submit(one, raw))
        done = [future.result() for future in waiting]
    return Sent(frozenset(id for id, _ in done), time.monotonic() - started, max(took for _, took in done), late)


def settle(report: Callable[[], dict], before: dict, expected: int, patience: float) -> tuple[dict, float]:
    """Waits until every mail has a place; the last count, and how long it took."""
    started = time.monotonic()
    while True:
        over = time.monotonic() - started > patience
        try:
            counted = report()
        except ApiProblem as problem:
            # While the machine is busy with the mails, a count may take longer than the gateway waits.
            if problem.status < 500 or over:
                raise
        else:
            arrived = counted["received"] - before["received"]
            under_way = counted["places"].get("in_progress", 0)
            if (arrived >= expected and under_way == 0) or over:
                return counted, time.monotonic() - started
        time.sleep(2)


def raw_ceiling(settings: Settings, raw: bytes, rounds: int) -> float:
    """Mails a second that the emulator takes by itself: the object and an asynchronous call, one after the other."""
    import requests

    outputs = stack.outputs(settings)
    s3 = aws.client(settings, "s3")
    address = s3.generate_presigned_url("put_object", Params={"Bucket": outputs["MailBucket"], "Key": "bench/raw"})
    started = time.monotonic()
    with requests.Session() as session:
        session.trust_env = False
        for _ in range(rounds):
            session.put(address, data=raw, timeout=60).raise_for_status()
    took = time.monotonic() - started
    s3.delete_object(Bucket=outputs["MailBucket"], Key="bench/raw")
    return rounds / took
