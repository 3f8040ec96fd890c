"""Plays a person: sends a mail, waits for post, opens a link, types a code. Sees only what a person would see."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from html.parser import HTMLParser
from typing import TypeVar
from urllib.parse import urljoin

import requests

from privacy_desk_local import delivery, inbound, loopback, outbox
from privacy_desk_local.aws import client
from privacy_desk_local.demo_story import CheckFailed, check
from privacy_desk_local.outbox import SentMail, SentText
from privacy_desk_local.settings import LOCAL, Settings

SAMPLES = LOCAL / "samples"
POLL_SECONDS = 0.25
PATIENCE_SECONDS = 90
ACCEPTED_BY_BROWSERS = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def fresh(raw: bytes, moment: datetime) -> bytes:
    """The sample as if written now: its own Message-ID and date, so that a second run is a new mail and no resend."""
    unique = inbound.new_message_id()[:24].encode()
    dated = re.sub(rb"(?im)^(date:)[^\r\n]*", rb"\1 " + format_datetime(moment).encode(), raw, count=1)
    return re.sub(rb"(?im)^(message-id:\s*<)[^@\r\n]*", rb"\g<1>" + unique, dated, count=1)


T = TypeVar("T")
Watch = Callable[[], None] | None
WATCH_SECONDS = 3


def wait_for(
    look: Callable[[], T | None], expected: str, where: str, seconds: float | None = None, watch: Watch = None
) -> T:
    """The first thing that `look` gives, or CheckFailed when the time runs out.

    `watch` is asked now and then, and raises when there is no point in waiting any longer.
    """
    patience = PATIENCE_SECONDS if seconds is None else seconds
    deadline = time.monotonic() + patience
    watched = time.monotonic()
    while True:
        if (found := look()) is not None:
            return found
        if time.monotonic() > deadline:
            raise CheckFailed(f"expected within {patience:.0f} s: {expected}. Look at: {where}")
        if watch and time.monotonic() > watched + WATCH_SECONDS:
            watch()
            watched = time.monotonic()
        time.sleep(POLL_SECONDS)


@dataclass
class Person:
    """One person with a mailbox and a mobile phone that the company has on file."""

    settings: Settings
    name: str
    mailbox: str
    mobile: str
    before: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    watch: Callable[[str], None] | None = None

    def __post_init__(self) -> None:
        # Post of earlier runs on the same stack is not for this story.
        self.before = {message.id for message in [*outbox.mails(self.settings), *outbox.texts(self.settings)]}

    def send(self, raw: bytes, message_id: str | None = None) -> delivery.Answer:
        """Mails the desk; the same message id again is the mail service's own repetition."""
        parcel = inbound.Delivery(message_id or inbound.new_message_id(), datetime.now(UTC), {})
        return delivery.deliver(self.settings, raw, parcel)

    def post(self) -> list[SentMail]:
        """Mails to anyone since this person's story began."""
        return [mail for mail in outbox.mails(self.settings) if mail.id not in self.before]

    def await_mail(self, case: str, expected: str, fits: Callable[[SentMail], bool]) -> SentMail:
        """The first mail about the case to this person that fits and was not awaited before."""
        found = wait_for(
            lambda: next((m for m in self._own(case) if m.id not in self.used and fits(m)), None),
            f"{expected} to {self.mailbox}",
            f"desk outbox {case}, desk case {case}, logs",
            watch=lambda: self.watch(case) if self.watch else None,
        )
        self.used.add(found.id)
        return found

    def await_code(self, case: str) -> tuple[str, SentMail | SentText]:
        """The newest one-time code: by text message on the own phone, or by a second mail."""

        def look():
            messages = [*self._texts(), *self._own(case)]
            fresh_ones = [m for m in messages if m.id not in self.used and outbox.code_in(m.text)]
            return next(iter(fresh_ones), None)

        found = wait_for(look, f"a code for {self.name}", f"desk outbox {case}, logs")
        self.used.add(found.id)
        return str(outbox.code_in(found.text)), found

    def use_link(self, link: str, code: str) -> requests.Response:
        """Opens the page behind a link, fills in the code and sends the form as a browser would."""
        with loopback.session() as browser:
            browser.headers["Accept"] = ACCEPTED_BY_BROWSERS
            page = browser.get(link, timeout=60)
            check(page.status_code == 200, f"the page behind the link opens (it answers {page.status_code})", link)
            form = Form.of(page.text)
            check(form.code_field, "the page has a field for the code", link)
            fields = form.fields | {form.code_field: code}
            target = urljoin(link, form.action) if form.action else link
            answer = browser.post(target, data=fields, timeout=120)
            if not answer.headers.get("Content-Type", "").startswith("text/html"):
                return answer
            asked = Form.of(answer.text)
            if asked.elsewhere:
                return browser.get(urljoin(target, asked.elsewhere), timeout=120)
            if 'name="amount"' not in answer.text:
                return answer
            return browser.post(target, data=asked.fields | self.last_invoice(), timeout=120)

    def last_invoice(self) -> dict[str, str]:
        """What stands on the last invoice in the person's own drawer: the sample stores hold the same paper."""
        landscape = client(self.settings, "dynamodb")
        known = landscape.query(
            TableName="mistervoip-customers",
            IndexName="by-email",
            KeyConditionExpression="email = :mail",
            ExpressionAttributeValues={":mail": {"S": self.mailbox}},
        )["Items"]
        number = known[0]["customer_number"]
        latest = landscape.query(
            TableName="mistervoip-invoices",
            IndexName="by-customer",
            KeyConditionExpression="customer_number = :number",
            ExpressionAttributeValues={":number": number},
            ScanIndexForward=False,
            Limit=1,
        )["Items"][0]
        key = {"invoice_number": latest["invoice_number"]}
        invoice = landscape.get_item(TableName="mistervoip-invoices", Key=key)["Item"]
        cents = int(invoice["total_cents"]["N"])
        return {"customer-number": number["N"], "amount": f"{cents // 100},{cents % 100:02d}"}

    def _own(self, case: str) -> list[SentMail]:
        return [mail for mail in self.post() if mail.case == case and self.mailbox in mail.recipients]

    def _texts(self) -> list[SentText]:
        return [
            text for text in outbox.texts(self.settings) if text.id not in self.before and text.number == self.mobile
        ]


class Form(HTMLParser):
    """The first form of a page: where it goes, its hidden fields, the field for the code; or where a package lies."""

    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.fields: dict[str, str] = {}
        self.code_field = ""
        self.elsewhere = ""

    @classmethod
    def of(cls, page: str) -> Form:
        """The form in a page."""
        form = cls()
        form.feed(page)
        return form

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects forms, inputs and the link to a large package."""
        values = {name: value or "" for name, value in attrs}
        if tag == "a" and values.get("class") == "act":
            self.elsewhere = values.get("href", "")
        elif tag == "form":
            self.action = values.get("action", "")
        elif tag == "input" and values.get("name"):
            if values.get("type") == "hidden":
                self.fields[values["name"]] = values.get("value", "")
            elif values["name"] == "code":
                self.code_field = "code"
