"""What an instance remembers between commands, as small files in its state folder."""

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from privacy_desk_local.settings import Settings


def read(settings: Settings, name: str) -> dict[str, Any]:
    """The facts kept under this name; empty when there are none."""
    try:
        return json.loads(_file(settings, name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def write(settings: Settings, name: str, facts: dict[str, Any]) -> None:
    """Keeps facts under a name."""
    settings.state_dir.mkdir(parents=True, exist_ok=True)
    draft = _file(settings, name).with_suffix(".draft")
    draft.write_text(json.dumps(facts), encoding="utf-8")
    draft.replace(_file(settings, name))


@contextmanager
def alone(folder: Path, name: str) -> Iterator[None]:
    """Lets one command at a time into the block, across processes."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo("Another desk command is at work; waiting for it …", err=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _file(settings: Settings, name: str) -> Path:
    return settings.state_dir / f"{name}.json"
