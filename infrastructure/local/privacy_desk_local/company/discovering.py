"""`desk map discover`: drafts an entry of the data map for a table that exists already."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from privacy_desk_local.company import live, shapes
from privacy_desk_local.company.access import Access
from privacy_desk_local.errors import DeskError

_TIMES = {"date": "date", "instant": "instant", "epoch_seconds": "epoch_seconds"}


@dataclass(frozen=True)
class Known:
    """What the map says already: by which attribute which identifier is found, and whether it changes hands."""

    attribute: str
    identifier: str
    bounded: bool


def draft(access: Access, table: str, known: list[Known], sample: int) -> str:
    """The draft as YAML; DeskError when the table is not there. Reads at most `sample` items, in one page."""
    definition = live.definition(access, table)
    if definition["status"] in ("MISSING", "DENIED"):
        raise DeskError(f"Table {table} cannot be looked at ({definition['status'].lower()}). Compare name, region and rights.")
    items = access.client("dynamodb").scan(TableName=table, Limit=sample)["Items"]
    seen, left_out = shapes.of_items(items)
    return "\n".join(_lines(access, table, definition, seen, left_out, known, len(items))) + "\n"


def _lines(access, table, definition, seen, left_out, known, items) -> list[str]:
    name = table.removeprefix(access.prefix)
    paths, unclear = _paths(definition, seen, known)
    lines = [f"# Draft for table {table}, from its definition and {items} items. Every line is a proposal for a person."]
    lines += [f"# To be decided: {one}" for one in [*unclear, *_open(definition, seen, left_out)]]
    lines += ["stores:", f"  - id: {_plain(re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-'))}  # proposed"]
    lines += ["    table:", f"      name: {_plain(name)}", f"      key: {_key(definition['key'])}"]
    if definition["encryptionKey"]:
        lines.append(f"      kms-key: {json.dumps(definition['encryptionKey'])}")
    lines += _indexes(definition)
    lines += (["    paths:", *paths] if paths else ["    paths: []  # proposed: none found"])
    return [*lines, *_fields(definition, seen)]


def _indexes(definition: dict) -> list[str]:
    if not definition["indexes"]:
        return ["      indexes: []"]
    lines = ["      indexes:"]
    for index in definition["indexes"]:
        lines += [f"        - name: {_plain(index['name'])}", f"          key: {_key(index['key'])}"]
        lines += [f"          local: {str(index['local']).lower()}"]
    return lines


def _paths(definition: dict, seen: list[shapes.Seen], known: list[Known]) -> tuple[list[str], list[str]]:
    """The ways by which the store is reached, and what of them is not clear."""
    lines, unclear = [], []
    ways = [(definition["key"], "")] + [(one["key"], f", index: {_plain(one['name'])}") for one in definition["indexes"]]
    for key, index in ways:
        found = next((one for one in known if one.attribute == key[0]["attribute"]), None)
        if not found:
            continue
        time = _time(key, seen) if found.bounded else ""
        if time is None:
            unclear.append(f"path by {found.identifier}{index}: it changes hands, and no attribute says when an item happened.")
        else:
            lines.append(f"      - {{identifier: {found.identifier}{index}{time}}}  # proposed")
    if not lines:
        unclear.append("paths: no key or index begins with an identifier that the map knows; add one to map.yaml, or an index.")
    return lines, unclear


def _time(key: list[dict], seen: list[shapes.Seen]) -> str | None:
    times = {one.name: _TIMES[one.shape] for one in seen if one.shape in _TIMES}
    for name in [part["attribute"] for part in key[1:]] + sorted(times, key=lambda name: not name.endswith("_at")):
        if name in times:
            return f", time: {{attribute: {_plain(name)}, form: {times[name]}}}"
    return None


def _open(definition: dict, seen: list[shapes.Seen], left_out: bool) -> list[str]:
    times = [one.name for one in seen if one.shape in _TIMES]
    sharded = [one["name"] for one in definition["indexes"] if one["key"][0]["attribute"] == "retention_shard"]
    found = [
        "title, category, purpose, basis, source, recipients, portable: what people are told and why it is lawful.",
        f"retention: term, ground and signature; times seen: {', '.join(times) or 'none'}; index: {', '.join(sharded) or 'none yet'}.",
        "erasure: method and order; reduce needs the fields to keep.",
        "produces, objection, corrections: whether items lead to further identifiers, which fields may be corrected.",
    ]
    found += [f"field {one.name}: {warning}." for one in seen if (warning := shapes.warning(one))]
    if left_out:
        found.append("attributes whose names look like values were left out; the map cannot name them.")
    if definition["expires"]:
        found.append(f"DynamoDB removes items by {definition['expires']} (TTL): a removal without holds and proof.")
    return found


def _fields(definition: dict, seen: list[shapes.Seen]) -> list[str]:
    keys = [part["attribute"] for part in definition["key"]]
    by_name = {one.name: one for one in seen}
    lines = ["    fields:"]
    for name in [*keys, *(one.name for one in seen if one.name not in keys)]:
        lines.append(_field(name, by_name.get(name)))
    return lines


def _field(name: str, seen: shapes.Seen | None) -> str:
    title = _plain(re.sub(r"[._-]+", " ", name).strip().capitalize())
    if seen is None:
        return f"      - {{name: {_plain(name)}, title: {{nl: {title}, en: {title}}}, kind: text}}  # proposed; part of the key, in no item"
    mask = shapes.mask(seen)
    hidden = f", mask: {mask[0]}" if mask else ""
    why = "; ".join(part for part in (shapes.category(seen), mask[1] if mask else "", shapes.warning(seen) or "") if part)
    of = f"{{name: {_plain(name)}, title: {{nl: {title}, en: {title}}}, kind: {shapes.kind(seen)}{hidden}}}"
    return f"      - {of}  # proposed; {why}; in {seen.count} items"


def _key(key: list[dict]) -> str:
    return "[" + ", ".join(f"{{attribute: {_plain(part['attribute'])}, type: {part['type']}}}" for part in key) + "]"


def _plain(text: str) -> str:
    """A name as YAML: bare when it is a plain word and no word of YAML's own."""
    bare = re.fullmatch(r"[A-Za-z][A-Za-z0-9_. -]*[A-Za-z0-9_]", text)
    return text if bare and text.lower() not in ("yes", "no", "on", "off", "true", "false", "null") else json.dumps(text)
