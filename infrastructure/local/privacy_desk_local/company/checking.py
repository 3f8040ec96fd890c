"""`desk map check`: gathers the facts and lets the production code judge them."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from privacy_desk_local import java
from privacy_desk_local.company import live
from privacy_desk_local.company.access import Access
from privacy_desk_local.company.discovering import Known
from privacy_desk_local.settings import LOCAL, Settings

PROGRAM = LOCAL / "offline" / "LiveMap.java"


def recorded_file(settings: Settings) -> Path:
    """What the stores were when the map was signed off."""
    return settings.repository / "infrastructure" / "recorded-stores.json"


def places(settings: Settings) -> list[dict]:
    """Where the map says that its stores are."""
    return _lines(java.run_source(settings, PROGRAM, ["places"]))


def known(settings: Settings) -> list[Known]:
    """By which attributes the map finds which identifiers."""
    return [Known(**line) for line in _lines(java.run_source(settings, PROGRAM, ["known"]))]


def findings(settings: Settings, access: Access, without_data: Collection[str] = ()) -> list[dict]:
    """What does not agree; empty when the map holds."""
    given = {"live": live.stores(access, places(settings), without_data)}
    file = recorded_file(settings)
    if file.exists():
        given["recorded"] = json.loads(file.read_text(encoding="utf-8"))
    return _lines(java.run_source(settings, PROGRAM, ["check"], given=json.dumps(given)))


def record(settings: Settings, access: Access, by: str) -> str:
    """The text of the file that says how the stores are now."""
    given = {"live": live.stores(access, places(settings))}
    return java.run_source(settings, PROGRAM, ["record", by], given=json.dumps(given))


def grants(settings: Settings) -> str:
    """The policies of the functions and of roles in other accounts."""
    return java.run_source(settings, PROGRAM, ["grants"])


def grants_difference(settings: Settings) -> list[str]:
    """A line for each grant that template.yaml has too few (`+`) or too many (`-`)."""
    template = (settings.repository / "template.yaml").read_text(encoding="utf-8")
    return java.run_source(settings, PROGRAM, ["difference"], given=template).splitlines()


def _lines(printed: str) -> list[dict]:
    return [json.loads(line) for line in printed.splitlines()]
