"""What the running system sent: mails and text messages as the emulator kept them, and what a person reads in them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path

import requests

from privacy_desk_local import loopback
from privacy_desk_local.errors import DeskError

CASE_ID = re.compile(r"MV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
LINK = re.compile(r"https?://[^\s\"'<>]+/(verify|download)/[A-Za-z0-9._~-]+")
CODE_AFTER_THE_WORD = re.compile(r"(?i:code)\D{0,60}?\b(\d{3}[ -]?\d{3})\b(?![\d-])")
CODE = re.compile(r"(?<![\d+/-])\b(\d{3}[ -]?\d{3})\b(?![\d-])")
TIMEOUT_SECONDS = 20


@dataclass(frozen=True)
class SentMail:
    """One mail that the system sent: the service's id, when (ISO 8601, UTC), and the mail itself, byte for byte."""

    id: str
    at: str
    source: str
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return message_from_bytes(self.raw, policy=policy.default)

    @property
    def subject(self) -> str:
        """The subject line, decoded."""
        return str(self.message["Subject"] or "")

    @property
    def recipients(self) -> list[str]:
        """The addresses in To, in lower case."""
        return [address.lower() for _, address in getaddresses([str(v) for v in self.message.get_all("To", [])])]

    @property
    def text(self) -> str:
        """What the person reads: the plain text part, or the HTML part without its markup."""
        part = self.message.get_body(preferencelist=("plain", "html"))
        if part is None:
            return ""
        content = part.get_content()
        return strip_markup(content) if part.get_content_subtype() == "html" else content

    @property
    def case(self) -> str | None:
        """The case this mail belongs to, by the token in its subject or its reply address."""
        found = CASE_ID.search(self.subject) or CASE_ID.search(str(self.message["Reply-To"] or ""))
        return found.group() if found else None

    def row(self) -> dict:
        """The mail as one object of `desk outbox --json`."""
        return {
            "kind": "mail",
            "id": self.id,
            "at": self.at,
            "case": self.case,
            "from": str(self.message["From"] or ""),
            "to": self.recipients,
            "subject": self.subject,
            "text": self.text,
        }


@dataclass(frozen=True)
class SentText:
    """One text message (SMS) that the system sent."""

    id: str
    number: str
    text: str

    @property
    def case(self) -> str | None:
        """The case this message belongs to, where it names one."""
        found = CASE_ID.search(self.text)
        return found.group() if found else None

    def row(self) -> dict:
        """The message as one object of `desk outbox --json`."""
        return {"kind": "sms", "id": self.id, "case": self.case, "to": [self.number], "text": self.text}


def strip_markup(markup: str) -> str:
    """HTML as text, well enough to find words, links and codes in it."""
    without_blocks = re.sub(r"(?is)<(style|script|head)\b.*?</\1>", " ", markup)
    return html.unescape(re.sub(r"<[^>]+>", " ", without_blocks))


def parse_mails(answer: dict) -> list[SentMail]:
    """The mails in an answer of the emulator's SES page, oldest first; others than raw mails have no raw form."""
    raw = [entry for entry in answer.get("messages", []) if entry.get("RawData")]
    mails = [
        SentMail(e["Id"], str(e.get("Timestamp", "")), str(e.get("Source", "")), e["RawData"].encode()) for e in raw
    ]
    return sorted(mails, key=lambda mail: mail.at)


def parse_texts(answer: dict) -> list[SentText]:
    """The text messages in an answer of the emulator's SNS page, in the order they were sent per number."""
    return [
        SentText(str(entry.get("MessageId", "")), number, str(entry.get("Message", "")))
        for number, entries in answer.get("sms_messages", {}).items()
        for entry in entries
    ]


def mails(settings) -> list[SentMail]:
    """All mails the system sent since the stack was started, oldest first."""
    return parse_mails(_get(settings, "/_aws/ses", {}))


def texts(settings) -> list[SentText]:
    """All text messages the system sent since the stack was started."""
    return parse_texts(_get(settings, "/_aws/sns/sms-messages", {"region": settings.region}))


def link_in(text: str, kind: str) -> str | None:
    """The first link of the kind (`verify` or `download`) in a text."""
    found = next((match for match in LINK.finditer(text) if match.group(1) == kind), None)
    return found.group().rstrip(".,;)") if found else None


def code_in(text: str) -> str | None:
    """The one-time code in a text: six digits after the word code, else six lone digits; links do not count."""
    readable = CASE_ID.sub(" ", re.sub(r"https?://\S+", " ", text))
    found = CODE_AFTER_THE_WORD.search(readable) or CODE.search(readable)
    return re.sub(r"\D", "", found.group(1)) if found else None


def save(messages: list[SentMail | SentText], directory: Path) -> list[Path]:
    """Writes each message to a file of its own (.eml or .txt) and returns the files."""
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for message in messages:
        suffix, content = ("eml", message.raw) if isinstance(message, SentMail) else ("txt", message.text.encode())
        path = directory / f"{re.sub('[^A-Za-z0-9._-]', '_', message.id)}.{suffix}"
        path.write_bytes(content)
        written.append(path)
    return written


def _get(settings, path: str, parameters: dict) -> dict:
    try:
        answer = loopback.session().get(settings.endpoint_url + path, params=parameters, timeout=TIMEOUT_SECONDS)
    except requests.ConnectionError as problem:
        raise DeskError(f"Nothing answers at {settings.endpoint_url}. Start the stack with: desk up") from problem
    # Before the first mail or text message of a stack the emulator does not have the page yet.
    return answer.json() if answer.ok and "json" in answer.headers.get("Content-Type", "") else {}
