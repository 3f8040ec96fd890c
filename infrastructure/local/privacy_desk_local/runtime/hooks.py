"""Kill hooks for tests: end a function's process at a chosen moment of an invocation.

A hook is a JSON file in `<instance>/hooks/armed/`. When it has fired, the file moves to `<instance>/hooks/fired/`, with
what happened added. A hook fires once. Only a stack started with DESK_KILL_HOOKS=1 looks at them.

    {"function": "gather",            end of the function's name; required
     "contains": "MV-7Q2K-0001",      text that must occur in the invocation's payload; optional
     "moment": "before"}              before | request:K | response

`before`: the process is killed when it asks for the invocation, before the function sees it. `request:K`: it is killed
when the answer to the invocation's K-th AWS request is there, and before the function gets it. `response`: the function
has finished and posted its response; the process is killed and the caller sees a crash instead.

To arm a hook from another language, write the file under another name and rename it to `*.json` in `armed/`.

    python -m privacy_desk_local.runtime.hooks arm --function gather --contains MV-7Q2K-0001 --moment request:2
    python -m privacy_desk_local.runtime.hooks fired
"""

import json
import re
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click

from privacy_desk_local.errors import DeskError
from privacy_desk_local.runtime.logs import timestamp
from privacy_desk_local.settings import Settings

BEFORE = "before"
RESPONSE = "response"


def request(number: int) -> str:
    """The moment after the answer to the invocation's AWS request with this number (the first is 1)."""
    return f"request:{number}"


@dataclass(frozen=True)
class Hook:
    """One order to kill; `contains` may be empty: any payload."""

    function: str
    moment: str
    contains: str = ""

    def __post_init__(self) -> None:
        if not self.function:
            raise DeskError("A kill hook needs the (end of the) name of a function.")
        if not re.fullmatch(r"before|response|request:[1-9][0-9]*", self.moment):
            raise DeskError(f"'{self.moment}' is not a moment. Use before, response or request:K (K from 1).")


@dataclass(frozen=True)
class Fired:
    """A hook that fired, for which function and invocation, and when (UTC)."""

    hook: Hook
    function_name: str
    request_id: str
    at: str


class Hooks:
    """The hooks of one instance, kept as files."""

    def __init__(self, folder: Path) -> None:
        self._armed = folder / "armed"
        self._fired = folder / "fired"

    def arm(self, hook: Hook) -> None:
        """Arms a hook."""
        self._armed.mkdir(parents=True, exist_ok=True)
        name = uuid.uuid4().hex
        draft = self._armed / f"{name}.draft"
        draft.write_text(json.dumps(asdict(hook)), encoding="utf-8")
        draft.rename(self._armed / f"{name}.json")

    def claim(self, function_name: str, request_id: str, payload: str, moment: str) -> bool:
        """True when an armed hook asks for a kill now; that hook is spent by this call."""
        for path in sorted(self._armed.glob("*.json")):
            hook = _read(path)
            if hook is None or hook.moment != moment or not function_name.endswith(hook.function):
                continue
            if hook.contains in payload and self._spend(path, hook, function_name, request_id):
                return True
        return False

    def armed(self) -> list[Hook]:
        """Hooks that have not fired."""
        return [hook for path in sorted(self._armed.glob("*.json")) if (hook := _read(path))]

    def fired(self) -> list[Fired]:
        """Hooks that have fired, oldest first."""
        reports = []
        for path in self._fired.glob("*.json"):
            facts = json.loads(path.read_text(encoding="utf-8"))
            hook = Hook(facts["function"], facts["moment"], facts.get("contains", ""))
            reports.append(Fired(hook, facts["functionName"], facts["requestId"], facts["firedAt"]))
        return sorted(reports, key=lambda report: report.at)

    def clear(self) -> None:
        """Forgets all hooks, armed and fired."""
        for folder in (self._armed, self._fired):
            for path in folder.glob("*.json"):
                path.unlink(missing_ok=True)

    def _spend(self, path: Path, hook: Hook, function_name: str, request_id: str) -> bool:
        self._fired.mkdir(parents=True, exist_ok=True)
        claimed = path.with_suffix(".claimed")
        try:
            path.rename(claimed)
        except FileNotFoundError:
            return False  # another environment was quicker
        facts = asdict(hook) | {"functionName": function_name, "requestId": request_id, "firedAt": timestamp()}
        claimed.write_text(json.dumps(facts), encoding="utf-8")
        claimed.rename(self._fired / path.name)
        return True


def _read(path: Path) -> Hook | None:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        return Hook(facts["function"], facts["moment"], facts.get("contains") or "")
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, DeskError) as error:
        # Told once, in a place where the test's author looks, and out of the way.
        path.rename(path.with_suffix(".invalid"))
        path.with_suffix(".why").write_text(f"{error!r}\n", encoding="utf-8")
        return None


@click.group(name="hooks")
def _main() -> None:
    """Kill hooks of the instance that DESK_INSTANCE names."""


def _hooks() -> Hooks:
    return Hooks(Settings.from_env().hooks_dir)


@_main.command("arm")
@click.option("--function", required=True, help="End of the function's name.")
@click.option("--moment", required=True, help="before, request:K or response.")
@click.option("--contains", default="", help="Text in the invocation's payload.")
def _arm(function: str, moment: str, contains: str) -> None:
    """Arm a hook."""
    _hooks().arm(Hook(function, moment, contains))


@_main.command("armed")
def _armed() -> None:
    """Print the hooks that wait, one JSON object per line."""
    for hook in _hooks().armed():
        click.echo(json.dumps(asdict(hook)))


@_main.command("fired")
def _fired() -> None:
    """Print the hooks that fired, one JSON object per line, oldest first."""
    for report in _hooks().fired():
        facts = asdict(replace(report.hook)) | {"functionName": report.function_name, "requestId": report.request_id}
        click.echo(json.dumps(facts | {"firedAt": report.at}))


@_main.command("clear")
def _clear() -> None:
    """Forget all hooks."""
    _hooks().clear()


if __name__ == "__main__":
    try:
        _main(prog_name="python -m privacy_desk_local.runtime.hooks")
    except DeskError as problem:
        raise SystemExit(f"hooks: {problem}") from problem
