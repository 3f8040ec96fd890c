"""How commands print: tables for people, one JSON object per line for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence

import click

UNLIMITED = 2000


def json_lines(rows: Iterable[dict]) -> None:
    """One JSON object per line, in UTF-8, nothing else."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], empty: str) -> None:
    """A table as wide as the terminal, or the sentence `empty` when there is no row."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    shown = Table(*columns, box=SIMPLE, pad_edge=False)
    for row in rows:
        shown.add_row(*(_cell(value) for value in row))
    if shown.row_count:
        # Off a terminal nothing is cut off: whoever reads a file or a pipe wants whole values.
        width = None if sys.stdout.isatty() else UNLIMITED
        Console(width=width).print(shown)
    else:
        click.echo(empty)


def printable(text: str) -> str:
    """A mail may hold codes that move the cursor or rewrite what was printed; none reaches the terminal."""
    return "".join(c if c in "\n\t" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def mail_parts(parts: Iterable[dict]) -> None:
    """The parts of a mail as text, each below its name."""
    for part in parts:
        cut = " (cut)" if part["cut"] else ""
        click.echo(f"--- {part['name']}{cut}\n{printable(part['text'])}\n")


def _cell(value: object) -> str:
    from rich.markup import escape

    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return escape(", ".join(str(part) for part in value))
        case _:
            return escape(str(value))
