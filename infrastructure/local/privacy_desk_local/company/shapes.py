"""What an attribute seems to hold, by its name and by the shape of a sample. What comes out names shapes, never values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

FREE_TEXT_LENGTH = 40
CODES = 8
ENOUGH = 20

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}")
_PHONE = re.compile(r"(\+|00)\d{8,15}|0\d{9}")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{10,30}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})")
# A name under which a person, number or time could stand: then the name is a value.
_VALUE_AS_NAME = re.compile(r"@|\d{5,}|\d{4}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}|\s|[^\x20-\x7e]|.{41,}")

# By name, first that fits: mask, and why.
_MASKS = (
    (r"passw|_hash$|wachtwoord", "presence", "secret: only that there is one"),
    (r"secret|seed|token|(^|_)pin(_|$)|puk|otp|api_?key", "never", "secret"),
    (r"staff|agent_id|employee|medewerker|handled_by|created_by|updated_by", "staff", "a member of staff"),
    (r"retention_shard|(^|_)ttl$|^version$|^etag$|_shard$", "technical", "bookkeeping of the table"),
    (r"caller|callee|called|other_|remote_|counterpart|recipient_number|gebeld", "third_party", "perhaps somebody else's number"),
)
# By name, first that fits: category in words of a privacy statement.
_CATEGORIES = (
    (r"iban|bank|account_holder|mandate|cents|amount|price|invoice|payment|fee|vat|btw", "payment data"),
    (r"e?-?mail|phone|mobile|msisdn|street|city|postal|zip|address|adres|huisnummer|postcode|woonplaats", "contact data"),
    (r"name|naam|born|birth|geboorte|gender|initials|salutation", "identity data"),
    (r"lat(itude)?$|lon(gitude)?$|cell|location|geo", "location data"),
    (r"imsi|imei|iccid|sim|mac|ip($|_|\.)|line|call|duration|bytes|session", "traffic data"),
    (r"consent|opt_?in|opt_?out|newsletter|marketing", "marketing"),
    (r"user_?name|login|password|role", "account data"),
)
_SPECIAL = (
    (r"(^|_)bsn($|_)|citizen|sofi", "a citizen service number: may only be kept where a law says so (UAVG 46)"),
    (r"health|medical|religion|ethnic|politic|union|sexual|biometr|medisch|ziekte", "perhaps a special category (GDPR 9)"),
    (r"passport|id_?card|licen[cs]e_number|paspoort|rijbewijs", "an identity document"),
)


@dataclass
class Seen:
    """An attribute of a sample: how often, of which shapes. `lasting` digests tell codes from free values."""

    name: str
    count: int = 0
    shapes: Counter = field(default_factory=Counter)
    lengths: int = 0
    lasting: set[int] = field(default_factory=set)

    @property
    def shape(self) -> str:
        """The shape of most of them."""
        return self.shapes.most_common(1)[0][0]

    @property
    def text_length(self) -> float:
        """The mean length of what is text."""
        return self.lengths / max(1, self.count)


def of_items(items: list[dict]) -> tuple[list[Seen], bool]:
    """The attributes of DynamoDB items, nested ones dotted; and whether some were left out because their name is a value."""
    found: dict[str, Seen] = {}
    left_out = False
    for item in items:
        for name, typed in _flat(item):
            if any(_VALUE_AS_NAME.search(part) for part in name.split(".")):
                left_out = True
                continue
            seen = found.setdefault(name, Seen(name))
            kind, value = next(iter(typed.items()))
            seen.count += 1
            seen.shapes[_shape(kind, value)] += 1
            if kind in "SN":
                seen.lengths += len(value)
                # Only whether they are few is told.
                seen.lasting.add(hash(value))
    return sorted(found.values(), key=lambda seen: seen.name), left_out


def _flat(item: dict, before: str = "") -> Iterator[tuple[str, dict]]:
    for name, typed in item.items():
        if "M" in typed and typed["M"] and not any(_VALUE_AS_NAME.search(inner) for inner in typed["M"]):
            yield from _flat(typed["M"], f"{before}{name}.")
        else:
            yield f"{before}{name}", typed


def _shape(kind: str, value) -> str:
    match kind:
        case "S":
            return _text_shape(value)
        case "N":
            return "epoch_seconds" if value.isdecimal() and 946_684_800 <= int(value) < 2_208_988_800 else "number"
        case "BOOL":
            return "flag"
        case "M":
            return "document"
        case "L" | "SS" | "NS" | "BS":
            return "list"
        case "B":
            return "binary"
        case _:
            return "nothing"


def _text_shape(text: str) -> str:
    if _EMAIL.fullmatch(text):
        return "email"
    if _IBAN.fullmatch(compact := text.replace(" ", "")) and _is_iban(compact):
        return "iban"
    if _DATE.fullmatch(text):
        return "date"
    if _INSTANT.fullmatch(text):
        return "instant"
    if _PHONE.fullmatch(re.sub(r"[ ()-]", "", text)):
        return "phone"
    return "words" if len(text.split()) > 1 else "word"


def _is_iban(text: str) -> bool:
    digits = "".join(str(int(char, 36)) for char in text[4:] + text[:4])
    return int(digits) % 97 == 1


def _words(seen: Seen) -> str:
    return seen.name.lower().replace(".", "_")


def kind(seen: Seen) -> str:
    """The kind of field that the map knows."""
    name, shape = seen.name.rpartition(".")[2].lower(), seen.shape
    if re.search(r"passw|secret|token|_hash$|_(number|id|no)$", name) and shape in ("number", "word"):
        return "text"
    if shape in ("number", "epoch_seconds"):
        for pattern, numeric in ((r"cents$", "amount_cents"), (r"seconds$|duration", "duration_seconds"), (r"bytes", "bytes")):
            if re.search(pattern, name):
                return numeric
        return "number"
    if shape == "words" and seen.text_length >= FREE_TEXT_LENGTH:
        return "free_text"
    if shape == "words" and re.search(r"note|remark|comment|text|message|description|subject|opmerking|notitie", name):
        return "free_text"
    if shape == "word" and seen.count >= ENOUGH and len(seen.lasting) <= CODES:
        return "code"
    return {"words": "text", "word": "text", "binary": "text", "nothing": "text"}.get(shape, shape)


def mask(seen: Seen) -> tuple[str, str] | None:
    """What to hide of it and why, or None."""
    for pattern, hidden, why in _MASKS:
        if re.search(pattern, _words(seen)):
            return hidden, why
    if seen.shape == "binary":
        return "never", "bytes that nobody can read"
    return ("scan", "free text: others may be named in it") if kind(seen) == "free_text" else None


def category(seen: Seen) -> str:
    """The category of data, as a privacy statement would say."""
    by_shape = {"email": "contact data", "phone": "contact data", "iban": "payment data"}.get(seen.shape)
    by_name = next((words for pattern, words in _CATEGORIES if re.search(pattern, _words(seen))), None)
    return by_shape or by_name or ("what was written" if kind(seen) == "free_text" else "category not clear")


def warning(seen: Seen) -> str | None:
    """What a person must look at before anything else, or None."""
    return next((words for pattern, words in _SPECIAL if re.search(pattern, _words(seen))), None)
