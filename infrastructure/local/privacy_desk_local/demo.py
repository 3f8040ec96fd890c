"""`desk demo`: the main job on sample mails, from the mail to the opened package, with every check on the way."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from privacy_desk_local import api, demo_chapters, outbox
from privacy_desk_local.demo_cases import Scene
from privacy_desk_local.demo_person import Person
from privacy_desk_local.demo_story import Story
from privacy_desk_local.leakcheck import Person as Traces
from privacy_desk_local.leakcheck import ibans_of
from privacy_desk_local.settings import Settings

ANNEKE = ("Anneke Voorbeeld-Jansen", "anneke.voorbeeld@example.nl", "+31612345678")
ROBIN = ("Robin Sample", "robin.sample@example.com", "+31687654321")
PIETER = ("Pieter Proefpersoon", "pieter.proefpersoon@example.net", "")


def run(settings: Settings, start_stack) -> bool:
    """Tells the whole story; True only if the final mail arrived, its package opened and every check held.

    `start_stack` brings the stack up and returns when it answers; it does nothing on a stack that is up already.
    """
    from privacy_desk_local import landscape

    directory = Path(settings.state_dir) / "demo" / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    directory.mkdir(parents=True)
    console = Console(record=True, width=None if sys.stdout.isatty() else 140)
    story = Story(console)
    with story.chapter("Getting ready"):
        with story.step("The stack is up", speaks=True) as step:
            start_stack()
            step.outcome = settings.public_base_url
        with story.step("The two sample persons are in the company's stores"):
            landscape.seed_demo_people(settings)
    if story.passed:
        _chapters(settings, story, directory)
    console.print(story.summary())
    _where_to_look(settings, console, directory)
    (directory / "demo.txt").write_text(console.export_text(), encoding="utf-8")
    return story.passed


def _chapters(settings: Settings, story: Story, directory: Path) -> None:
    officers = tuple(api.Console.sign_in(settings, user) for user in ("officer-1", "officer-2"))
    scene = Scene(settings, story, directory, officers)
    # Read before the erasure, for afterwards nobody knows them any more.
    traces = people(settings)
    with story.chapter("A Dutch customer asks what is known about her"):
        demo_chapters.access(scene, Person(settings, *ANNEKE, watch=scene.assert_under_way))
    with story.chapter("A former customer asks, in English, to be erased"):
        demo_chapters.erasure(scene, Person(settings, *ROBIN, watch=scene.assert_under_way))
    with story.chapter("Data past its retention term is swept"):
        demo_chapters.sweep(scene)
    with story.chapter("A mail that is no privacy request"):
        demo_chapters.no_request(scene, Person(settings, *PIETER))
    with story.chapter("Afterwards"):
        demo_chapters.nobody_leaks(scene, traces)
    outbox.save([*outbox.mails(settings), *outbox.texts(settings)], directory / "outbox")


def people(settings: Settings) -> list[Traces]:
    """The sample persons as the leak check looks for them, with the bank accounts that the company has of them now."""
    return [
        Traces(
            "person 100042",
            ("Anneke Voorbeeld-Jansen", "Anneke Voorbeeld"),
            (ANNEKE[1], demo_chapters.ONLY_IN_THE_REQUEST),
            (ANNEKE[2], "+31 85 010 1234"),
            ibans_of(settings, "100042"),
        ),
        Traces("person 100099", (ROBIN[0],), (ROBIN[1],), (ROBIN[2],), ibans_of(settings, "100099")),
        Traces("fault reporter", (PIETER[0],), (PIETER[1],), (), ()),
    ]


def _where_to_look(settings: Settings, console: Console, directory: Path) -> None:
    console.print("[bold]Where to look next[/bold]")
    for what, where in (
        ("the package, opened", directory / "package"),
        ("all mails and text messages", directory / "outbox"),
        ("this text", directory / "demo.txt"),
        ("logs, one file per function", settings.logs_dir),
        ("the console, in a browser", f"{settings.public_base_url}/console"),
        ("the console's API", f"{settings.public_base_url}/api/cases"),
        ("sign-in (officer-1, officer-2, auditor-1, ...)", settings.issuer_url),
        ("cases on the command line", "desk cases; desk case ID; desk outbox ID; desk audit verify"),
    ):
        console.print(f"  {what}: {where}", soft_wrap=True, highlight=False)
