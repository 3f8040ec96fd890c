"""Looks for people where there must be none: logs, state machine histories, audit entries and object keys.

The rule is that of the design, section 6. A person is given as the facts that could betray them; each fact is looked
for in every form in which software likes to write it: any case, with other separators, percent-encoded, base64.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, quote_plus

from privacy_desk_local import aws, stack

IBAN = re.compile(r"\b[A-Z]{2}\d{2}[A-Z]{4}\d{10}\b")


@dataclass(frozen=True)
class Person:
    """The facts of one person that may appear nowhere outside the stores: each as people write it."""

    label: str
    names: tuple[str, ...]
    mails: tuple[str, ...]
    phones: tuple[str, ...]
    ibans: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """One piece of text to be searched, and where it stands."""

    place: str
    content: str


@dataclass(frozen=True)
class Finding:
    """A fact of a person that stands where it must not; says which kind of fact, never the fact itself."""

    place: str
    person: str
    kind: str


def needles(person: Person) -> dict[str, re.Pattern[str]]:
    """Per kind of fact one pattern that matches it in all its forms."""
    facts = {
        "name": [_spaced(name) for name in person.names],
        "mail": [re.escape(form) for mail in person.mails for form in _encoded(mail)],
        "phone": [_phone(phone) for phone in person.phones],
        "iban": [_separated(re.sub(r"\s", "", iban)) for iban in person.ibans],
    }
    encoded = [form for fact in (*person.names, *person.mails) for form in _base64_forms(fact)]
    patterns = {kind: re.compile("|".join(forms), re.IGNORECASE) for kind, forms in facts.items() if forms}
    return patterns | {"base64": re.compile("|".join(map(re.escape, encoded)))}


def search(people: Iterable[Person], texts: Iterable[Text]) -> list[Finding]:
    """All findings, one per place, person and kind of fact."""
    patterns = [(person.label, kind, pattern) for person in people for kind, pattern in needles(person).items()]
    return [
        Finding(text.place, label, kind)
        for text in texts
        for label, kind, pattern in patterns
        if pattern.search(text.content)
    ]


def everywhere(settings) -> Iterator[Text]:
    """All text of a running stack that must hold no personal data."""
    outputs = stack.outputs(settings)
    yield from log_files(Path(settings.state_dir))
    yield from log_events(aws.client(settings, "logs"))
    yield from histories(aws.client(settings, "stepfunctions"))
    yield from audit_entries(aws.client(settings, "dynamodb"), outputs["AuditTable"])
    yield from object_keys(aws.client(settings, "s3"))


def log_files(directory: Path) -> Iterator[Text]:
    """Every log file of the instance."""
    for path in sorted(directory.rglob("*.log*")):
        if path.is_file():
            yield Text(f"log file {path.relative_to(directory)}", path.read_text(errors="replace"))


def log_events(client) -> Iterator[Text]:
    """Every line in CloudWatch Logs, with group and stream names."""
    for page in client.get_paginator("describe_log_groups").paginate():
        for group in page["logGroups"]:
            name = group["logGroupName"]
            lines = [
                event["logStreamName"] + " " + event["message"]
                for events in client.get_paginator("filter_log_events").paginate(logGroupName=name)
                for event in events["events"]
            ]
            yield Text(f"log group {name}", "\n".join([name, *lines]))


def histories(client) -> Iterator[Text]:
    """Every execution of every state machine: its name, input, output and whole history."""
    for page in client.get_paginator("list_state_machines").paginate():
        for machine in page["stateMachines"]:
            runs = client.get_paginator("list_executions").paginate(stateMachineArn=machine["stateMachineArn"])
            for run in (run for runs_page in runs for run in runs_page["executions"]):
                yield Text(f"execution {machine['name']}:{run['name']}", run["name"] + _history(client, run))


def _history(client, run: dict) -> str:
    pages = client.get_paginator("get_execution_history").paginate(
        executionArn=run["executionArn"], includeExecutionData=True
    )
    return "\n".join(_plain(event) for page in pages for event in page["events"])


def audit_entries(client, table: str) -> Iterator[Text]:
    """Every entry of the audit table."""
    for page in client.get_paginator("scan").paginate(TableName=table):
        for item in page["Items"]:
            yield Text(f"audit entry in {table}", _plain(item))


def object_keys(client) -> Iterator[Text]:
    """The key of every object version in every bucket, with the object's own metadata left out (never read here)."""
    for bucket in client.list_buckets()["Buckets"]:
        name = bucket["Name"]
        for page in client.get_paginator("list_object_versions").paginate(Bucket=name):
            for version in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
                yield Text(f"object key in bucket {name}", version["Key"])


def _plain(value: dict) -> str:
    """A service's answer as text in which JSON inside JSON is readable: escapes undone."""
    return json.dumps(value, default=str, ensure_ascii=False).replace('\\"', '"').replace("\\\\", "\\")


def _spaced(name: str) -> str:
    """A name with any separator between its words, as file names and addresses write it."""
    words = [re.escape(word) for word in re.split(r"[\s-]+", name) if word]
    return r"(?:[\s_.+-]|%20|%2B)*".join(words)


def _encoded(fact: str) -> list[str]:
    return sorted({fact, quote(fact, safe=""), quote_plus(fact)})


def _phone(phone: str) -> str:
    """A Dutch number in international and national form, with any separators between the digits."""
    subscriber = re.sub(r"\D", "", phone).removeprefix("31").removeprefix("0")
    return r"(?<!\d)(?:(?:\+|00|%2B)?31[\s.()-]*(?:\(0\))?|0)[\s.()-]*" + _separated(subscriber) + r"(?!\d)"


def _separated(characters: str) -> str:
    return r"(?:[\s.-]|%20)*".join(re.escape(character) for character in characters)


def _base64_forms(fact: str) -> list[str]:
    """The base64 text of a fact at each of the three positions it can have in a longer text, without uncertain ends."""
    forms = []
    for shift in range(3):
        padded = base64.b64encode(b"\0" * shift + fact.encode()).decode().rstrip("=")
        start = (0, 2, 3)[shift]
        end = len(padded) - (0 if (shift + len(fact.encode())) % 3 == 0 else 1)
        forms.append(padded[start:end])
    return forms


def stores_that_know(settings, person: Person) -> set[str]:
    """The company's own tables in which any fact of the person still stands (by name); for after an erasure."""
    return {finding.place for finding in search([person], company_items(settings))}


def ibans_of(settings, customer: str) -> tuple[str, ...]:
    """The bank accounts that stand beside a customer's number anywhere in the company's own tables."""
    own = (text.content for text in company_items(settings) if f'"{customer}"' in text.content)
    return tuple(sorted({iban for content in own for iban in IBAN.findall(content)}))


def company_items(settings) -> Iterator[Text]:
    """Every item of every table of the sample landscape. Reads all: for samples, not for a company's real stores."""
    client, prefix = aws.client(settings, "dynamodb"), stack.outputs(settings)["LandscapePrefix"]
    tables = [name for page in client.get_paginator("list_tables").paginate() for name in page["TableNames"]]
    for name in (name for name in tables if name.startswith(prefix)):
        for page in client.get_paginator("scan").paginate(TableName=name):
            for item in page["Items"]:
                yield Text(name, _plain(item))
