"""The demo's own eyes: its checks must see what is wrong, else its exit code means nothing."""

import hashlib
import io
import json
import zipfile
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from pypdf import PdfWriter
from rich.console import Console

from privacy_desk_local import demo_package, outbox
from privacy_desk_local.demo_cases import written
from privacy_desk_local.demo_chapters import untouched
from privacy_desk_local.demo_person import Form, fresh, wait_for
from privacy_desk_local.demo_story import CheckFailed, Story, check
from privacy_desk_local.errors import DeskError

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def story():
    return Story(Console(file=io.StringIO()))


def a_story_should_pass_when_every_step_did(story):
    with story.chapter("one"), story.step("a") as step:
        step.outcome = "fine"
    assert story.passed


def a_failed_step_should_end_its_chapter_and_not_the_next_one(story):
    told = []
    with story.chapter("one"):
        with story.step("a"):
            check(False, "the sun shines", "the window")
        told.append("never")
    with story.chapter("two"), story.step("b"):
        told.append("b")
    assert told == ["b"]
    assert not story.passed
    assert story.steps[0].outcome == "expected: the sun shines. Look at: the window"


def a_programming_error_should_fail_its_step_too(story):
    with story.chapter("one"), story.step("a"):
        raise KeyError("due")
    assert not story.passed
    assert "KeyError" in story.steps[0].outcome


def a_story_without_steps_should_not_pass(story):
    assert not story.passed


def text_in_brackets_should_be_told_as_it_is():
    heard = io.StringIO()
    story = Story(Console(file=heard, width=100))
    with story.chapter("[x]"), story.step("mail [MV-0000-0000]"):
        pass
    assert "mail [MV-0000-0000]" in heard.getvalue()


def waiting_should_end_with_what_was_expected():
    with pytest.raises(CheckFailed, match="expected within 0 s: a mail"):
        wait_for(lambda: None, "a mail", "the logs", seconds=0)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("0[1235]*.eml")), ids=lambda path: path.stem)
def a_fresh_sample_should_differ_in_its_message_id_and_date_only(sample):
    raw = sample.read_bytes()
    first, second = fresh(raw, NOW), fresh(raw, NOW)
    assert first != second
    changed = [new for old, new in zip(raw.splitlines(), first.splitlines(), strict=True) if old != new]
    assert sorted(line.split(b":")[0].lower() for line in changed) == [b"date", b"message-id"]


def a_form_should_be_filled_in_as_a_browser_does():
    form = Form.of(
        '<form action="x?y=1&amp;z" method="post"><input type="hidden" name="csrf" value="t">'
        '<input name="code" inputmode="numeric"></form>'
    )
    assert (form.action, form.fields, form.code_field) == ("x?y=1&z", {"csrf": "t"}, "code")


@pytest.mark.parametrize("text", ["24 december 2026", "24-12-2026", "2026-12-24"])
def a_date_should_be_known_in_the_forms_of_a_letter(text):
    assert text in written(date(2026, 12, 24), "nl")


def package(changes=None, rows=None, extra=None) -> bytes:
    calls = rows if rows is not None else [{"started": "2021-03-01T08:00:00Z", "number": "+31850101234"}]
    letter = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(letter)
    files = {
        "antwoord.pdf": letter.getvalue(),
        "overzicht.html": b"<html><body><a href='call-records.json'>x</a></body></html>",
        "call-records.json": json.dumps(calls).encode(),
        "call-records.csv": b"started,number\r\n2021-03-01T08:00:00Z,1\r\n",
    }
    entries = [{"path": path, "sha256": hashlib.sha256(content).hexdigest()} for path, content in files.items()]
    for entry in entries:
        if entry["path"].startswith("call"):
            entry["count"] = 1
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path, body in (files | (changes or {}) | (extra or {})).items():
            archive.writestr(path, body)
        archive.writestr("manifest.json", json.dumps({"files": entries}))
    return content.getvalue()


def a_whole_package_should_pass(tmp_path):
    opened = demo_package.unpack(package(), tmp_path)
    assert demo_package.check_hashes(opened) == 4
    assert demo_package.check_counts(opened) == 1
    assert demo_package.links_of_overview(opened) == 1
    assert "2021-03-01T08:00" in demo_package.check_calls_since(opened, "2021-03-01")


@pytest.mark.parametrize(
    ("spoilt", "looked_at", "seen"),
    [
        ({"changes": {"call-records.csv": b"x"}}, demo_package.check_hashes, "SHA-256"),
        ({"extra": {"secret.txt": b"x"}}, demo_package.check_hashes, "exactly the files"),
        ({"changes": {"call-records.json": b"[]"}}, demo_package.check_counts, "records of the manifest"),
        ({"changes": {"overzicht.html": b"<div><p>x"}}, demo_package.links_of_overview, "well nested"),
        (
            {"changes": {"overzicht.html": b"<a href='nowhere.csv'>x</a>"}},
            demo_package.links_of_overview,
            "nowhere.csv",
        ),
        ({}, demo_package.pages_of_letter, "has text"),
        ({}, demo_package.check_categories, "customers"),
        (
            {"rows": [{"started": "2021-02-28T23:59:59Z"}]},
            lambda p: demo_package.check_calls_since(p, "2021-03-01"),
            "no call",
        ),
        ({"rows": []}, lambda p: demo_package.check_calls_since(p, "2021-03-01"), "has calls"),
    ],
)
def a_spoilt_package_should_be_seen(tmp_path, spoilt, looked_at, seen):
    with pytest.raises(DeskError, match=seen):
        looked_at(demo_package.unpack(package(**spoilt), tmp_path))


def a_package_that_writes_outside_its_folder_should_be_refused(tmp_path):
    with pytest.raises(DeskError, match="leaves the package"):
        demo_package.unpack(package(extra={"../evil.txt": b"x"}), tmp_path / "inner")


def a_forwarded_original_should_be_recognised_only_when_unchanged():
    raw = (SAMPLES / "03-storing.eml").read_bytes()

    def forwarded(content: bytes) -> outbox.SentMail:
        mail = EmailMessage()
        mail["To"] = "servicedesk@example.nl"
        mail.set_content("Doorgestuurd")
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename="origineel.eml")
        return outbox.SentMail("1", "", "", mail.as_bytes())

    assert untouched(forwarded(raw), raw)
    assert not untouched(forwarded(raw.replace(b"modem", b"ding")), raw)
