"""`desk mail --reconcile`: counts in = counts out, as the API counts them."""

from __future__ import annotations

import click

from privacy_desk_local import show
from privacy_desk_local.api import Console
from privacy_desk_local.errors import DeskError


def run(settings, user: str, days: dict[str, str | None], as_json: bool) -> None:
    """Prints the count; raises DeskError, with the ids, when anything is lost or the counts differ."""
    report = Console.sign_in(settings, user).reconcile_mail({name: day for name, day in days.items() if day})
    if as_json:
        show.json_lines([report])
    else:
        click.echo(f"Mails received from {report['from']} up to and including {report['to']} (UTC)")
        show.table(["place", "mails"], report["places"].items(), "")
        click.echo(f"{report['received']} in, {report['accounted']} accounted for.")
        if report["failed"]:
            click.echo("Intake gave up on: " + ", ".join(report["failed"]) + ". See docs/runbook.md, Mail not taken in.")
    if complaint := problem_in(report):
        raise DeskError(complaint)


def failed(settings, user: str, as_json: bool) -> None:
    """Lists what intake gave up on; nothing of who wrote or what."""
    found = Console.sign_in(settings, user).failed_mail()
    if as_json:
        show.json_lines(found["mails"])
    else:
        rows = [[one["id"], one.get("received") or "", f"{one['ageHours']} h", one["due"], one["reason"]] for one in found["mails"]]
        show.table(["message id", "received", "age", "due", "reason"], rows, "Intake gave up on no mail.")
        if found["more"]:
            click.echo("There are more: have them read again, then look once more.")
    if found["unknown"]:
        raise DeskError(f"{found['unknown']} events in the queue name no mail: docs/runbook.md, Mail not taken in.")


def retry(settings, user: str, as_json: bool) -> None:
    """Has intake read again what it gave up on; raises DeskError when the queue holds what names no mail."""
    done = Console.sign_in(settings, user).retry_mail()
    if as_json:
        show.json_lines([done])
    else:
        click.echo(f"{len(done['retried'])} mails are read again." if done["retried"] else "Intake gave up on no mail.")
    if done["unknown"]:
        raise DeskError(f"{done['unknown']} events in the queue name no mail and stay there: docs/runbook.md, Mail not taken in.")


def problem_in(report: dict) -> str:
    """What is wrong, with the ids; empty text when nothing is."""
    lines = []
    if report["received"] != report["accounted"]:
        lines.append(f"{report['received']} mails came in and {report['accounted']} are accounted for.")
    if report["lost"]:
        lines.append(f"{len(report['lost'])} lost: {', '.join(report['lost'])}")
    if report["unexplained"]:
        lines.append(f"{len(report['unexplained'])} unexplained: {', '.join(report['unexplained'])}")
    if not report["balanced"] and not lines:
        lines.append("The desk says that the count does not balance.")
    return "\n".join([*lines, "What to do: docs/runbook.md, Mail is lost."]) if lines else ""
