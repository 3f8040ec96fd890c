"""Shows what `desk up` is doing, and how long each step took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import click


@dataclass
class Step:
    """One step; `detail` is shown beside it. A step that did nothing is not shown."""

    name: str
    detail: str = ""
    done: bool = True
    _show: object = None

    def say(self, detail: str) -> None:
        """Shows how far the step is."""
        self.detail = detail
        if self._show is not None:
            self._show.update(f"{self.name} … {detail}")

    def nothing_to_do(self) -> None:
        """The step found everything in place."""
        self.done = False


@dataclass
class Steps:
    """All steps of a command, in order, with their durations in seconds."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Times the block; prints a line when it is over."""
        started = time.monotonic()
        with _live(name) as show:
            step = Step(name, _show=show)
            yield step
        if step.done:
            self.seconds[name] = time.monotonic() - started
            detail = f"  ({step.detail})" if step.detail else ""
            click.echo(f"  ✓ {name:<44} {self.seconds[name]:6.1f} s{detail}")


@contextmanager
def _live(name: str) -> Iterator[object]:
    import sys

    if not sys.stdout.isatty():
        yield None
        return
    from rich.console import Console

    with Console().status(f"{name} …") as status:
        yield status
