"""`desk sweep status`: how sweeps stand, from what the console's API says of them; counts only."""

from __future__ import annotations

from privacy_desk_local import stack
from privacy_desk_local.settings import Settings

LISTED = ["sweep", "day", "stage", "due", "held", "erased", "released by", "report"]
STORES = ["store", "due", "erased", "cut down", "held", "changed", "left", "not signed"]


def pace(settings: Settings) -> int | None:
    """How many items a second the deployed sweeps may remove at most; None where no stack says so."""
    value = stack.parameters(settings).get("SweepItemsPerSecond")
    return int(value) if value else None


def listed(sweep: dict) -> list:
    """A line of the list of sweeps."""
    report = (sweep.get("reportedAt") or "none yet")[:16]
    return [sweep["sweepId"], sweep["day"], sweep["stage"], sweep["due"], sweep["held"], sweep.get("deleted"),
            sweep["released"], report]


def facts(sweep: dict, items_per_second: int | None) -> list[tuple[str, object]]:
    """How one sweep stands, in words and totals."""
    done = totals(sweep)
    rows: list[tuple[str, object]] = [("day", sweep["day"]), ("stage", sweep["stage"])]
    if sweep["state"] == "paused":
        rows.append(("paused", f"by {sweep['by']} since {sweep['since'][:16]}"))
    if sweep["state"] == "stopped":
        rows.append(("stopped", f"by {sweep['by']} at {sweep['since'][:16]}"))
    rows += [
        ("due", sweep["due"]),
        ("erased", done["deleted"]),
        ("reduced", f"{done['reduced']} stay and lost what goes earlier"),
        ("held", sweep["held"] + done["held"]),
        ("kept", f"{done['changed']} changed, {done['left']} left, {sweep['unsigned']} by a rule that nobody signed"),
        ("progress", _progress(sweep)),
    ]
    if items_per_second and not sweep["dryRun"]:
        rows.append(("pace", f"at most {items_per_second} items a second"))
    return [*rows, ("released", _released(sweep)), ("report", _report(sweep))]


def stores(sweep: dict) -> list[list]:
    """The same per store, in the order in which they go."""
    done = {one["store"]: one for one in sweep["progress"]["stores"]}
    return [_store(planned, done.get(planned["store"], {})) for planned in sweep["stores"]]


def totals(sweep: dict) -> dict[str, int]:
    """What became of the items until now, over all stores; batches under way are not counted."""
    names = ("deleted", "reduced", "held", "changed", "left")
    return {name: sum(one[name] for one in sweep["progress"]["stores"]) for name in names}


def _store(planned: dict, done: dict) -> list:
    held = sum(planned["holds"].values()) + done.get("held", 0)
    rest = [done.get("changed", 0), done.get("left", 0), planned["unsigned"]]
    return [planned["store"], planned["due"], done.get("deleted", 0), done.get("reduced", 0), held, *rest]


def _progress(sweep: dict) -> str:
    if sweep["dryRun"]:
        return "a dry run removes nothing"
    batches = f"{sweep['progress']['batches']} of {sweep['batches']} batches"
    return batches if sweep["begun"] else f"{batches}; nothing is gone"


def _released(sweep: dict) -> str:
    question = sweep.get("release")
    if not question:
        return "nobody is asked, or not shown to this role"
    given = [one["by"] for one in question["given"]]
    names = f" ({', '.join(given)})" if given else ""
    return f"{question['state'].lower()}, {len(given)} of {question['required']} agreed{names}"


def _report(sweep: dict) -> str:
    reported = [one["at"] for one in sweep["timeline"] if one["event"] == "sweep.reported"]
    return f"{reported[-1][:16]}: desk sweep report {sweep['sweepId']}" if reported else "none yet"
