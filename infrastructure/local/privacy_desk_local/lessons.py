"""Corrections as an evaluation folder: one .eml each, and what it should be read as in `expected.jsonl`.

What comes from the API is already without personal data; the mails made here have invented headers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path


def eml(correction: dict) -> bytes:
    """The de-identified text as a mail of nobody."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "x@example.org"
    mail["To"] = "info@example.nl"
    mail["Subject"] = " ".join(correction["subject"].split())
    mail["Message-ID"] = f"<{correction['name']}@corrections.example>"
    mail.set_content(correction["text"] + "\n", charset="utf-8")
    return mail.as_bytes()


def write(corrections: Iterable[dict], folder: Path) -> int:
    """Writes the folder and returns how many mails are in it; what an earlier export wrote is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for correction in corrections:
        name = f"{correction['name']}.eml"
        (folder / name).write_bytes(eml(correction))
        lines.append({"file": name, "labels": correction["labels"], "language": correction["language"]})
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "expected.jsonl").write_text(text, encoding="utf-8")
    return len(lines)
