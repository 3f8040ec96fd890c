"""Tells the demo while it happens: one line per step with its outcome and duration, a table at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from privacy_desk_local.errors import DeskError


class CheckFailed(DeskError):
    """Something is not as it must be; the message says what was expected and where to look."""


def check(condition: object, expected: str, look: str = "") -> None:
    """Fails the running step unless the condition holds."""
    if not condition:
        raise CheckFailed(f"expected: {expected}." + (f" Look at: {look}" if look else ""))


@dataclass
class Step:
    """One step of the story; `outcome` is what to tell about it when it is done."""

    title: str
    chapter: str
    outcome: str = ""
    seconds: float = 0.0
    passed: bool = False


@dataclass
class Story:
    """The steps so far. A step that fails ends its chapter; the next chapter is still told."""

    console: Console
    steps: list[Step] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)
    _chapter: str = ""

    @contextmanager
    def chapter(self, title: str) -> Iterator[None]:
        """A part of the demo that stands on its own."""
        self._chapter = title
        self.console.print(f"\n[bold]{escape(title)}[/bold]")
        try:
            yield
        except DeskError:
            # The step that failed has told it already; what follows in this chapter would only fail because of it.
            self.console.print("  [yellow]the rest of this part is skipped[/yellow]")

    @contextmanager
    def step(self, title: str, speaks: bool = False) -> Iterator[Step]:
        """One step; leaving the block by a DeskError tells why and ends the chapter.

        A step that `speaks` prints lines of its own while it runs, so nothing else moves on the screen.
        """
        step = Step(title, self._chapter)
        self.steps.append(step)
        begun = time.monotonic()
        try:
            with nullcontext() if speaks else self.console.status(f"{escape(title)} ..."):
                yield step
            step.passed = True
        except DeskError as problem:
            step.outcome = str(problem)
            raise
        except Exception as problem:
            step.outcome = f"{type(problem).__name__}: {problem}"
            raise CheckFailed(step.outcome) from problem
        finally:
            step.seconds = time.monotonic() - begun
            self._tell(step)

    def quote(self, text: str) -> None:
        """Shows a text that the system wrote, indented."""
        for line in text.strip().splitlines():
            self.console.print(f"      [dim]{escape(line)}[/dim]", highlight=False)

    @property
    def passed(self) -> bool:
        """Whether every step was done."""
        return bool(self.steps) and all(step.passed for step in self.steps)

    def summary(self) -> Table:
        """All steps: what, outcome, duration."""
        total = time.monotonic() - self.started
        table = Table("step", "outcome", "seconds", box=SIMPLE, title="What happened", title_justify="left")
        for step in self.steps:
            mark = "[green]ok[/green]" if step.passed else "[red]FAILED[/red]"
            table.add_row(escape(step.title), f"{mark}  {escape(step.outcome)}", f"{step.seconds:.1f}")
        table.add_row(
            "[bold]all[/bold]",
            "[bold]" + ("passed" if self.passed else "NOT passed") + "[/bold]",
            f"[bold]{total:.1f}[/bold]",
        )
        return table

    def _tell(self, step: Step) -> None:
        mark = "[green]✓[/green]" if step.passed else "[red]✗[/red]"
        outcome = f": {escape(step.outcome)}" if step.outcome else ""
        self.console.print(f"  {mark} {escape(step.title)}{outcome} [dim]({step.seconds:.1f} s)[/dim]", highlight=False)
