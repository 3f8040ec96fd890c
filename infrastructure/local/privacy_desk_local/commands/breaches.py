"""`desk breaches`: the breach reports and their closing, through the console's own API."""

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console
from privacy_desk_local.errors import DeskError

OUTCOME = click.Choice(["notified", "no-breach", "not-notifiable"])
GROUND = click.Choice(["no-incident", "no-personal-data", "not-our-data", "unlikely-risk"])


@click.group(invoke_without_command=True)
@AS_USER
@click.option("--closed", is_flag=True, help="What was closed; it stays in the register.")
@JSON
@click.pass_context
def breaches(context, user, closed, as_json) -> None:
    """List the breach reports, open ones soonest due first; look at one, close it."""
    if context.invoked_subcommand:
        return
    from privacy_desk_local import show

    found = _console(user).breaches("closed" if closed else "open")
    if as_json:
        show.json_lines(found)
        return
    columns = ["id", "detected", "notice due", "left", "full notice due", "left", "state", "closed by"]
    show.table(columns, [_cells(breach) for breach in found], "No breach report is there.")


def _cells(breach: dict) -> list:
    notice, full, closed = breach["notice"], breach["fullNotice"], breach.get("closed", {})
    state = closed.get("outcome", breach["state"])
    head = [breach["id"], breach["detected"][:16], notice["due"][:16], _left(notice)]
    return [*head, full["due"][:16], _left(full), state, closed.get("by")]


def _left(term: dict) -> str:
    """How long there is left of a term, in words."""
    hours = term.get("hoursLeft")
    if hours is None:
        return ""
    return f"OVERDUE by {-hours} h" if term["overdue"] else f"{hours} h"


@breaches.command("show")
@click.argument("mail_id", metavar="ID")
@AS_USER
@JSON
def _show(mail_id, user, as_json) -> None:
    """Show one report with its mail as text; the look is on the audit."""
    from privacy_desk_local import show

    report = _console(user).breach(mail_id)
    if as_json:
        show.json_lines([report])
        return
    line, mail = report["line"], report.get("mail", {})
    facts = [
        ("id", line["id"]),
        ("detected", line["detected"]),
        ("notice due", f"{line['notice']['due']} {_left(line['notice'])}"),
        ("full notice due", f"{line['fullNotice']['due']} {_left(line['fullNotice'])}"),
        ("state", line["state"]),
        *line.get("closed", {}).items(),
        ("reason", show.printable(report["reason"])),
        ("from", show.printable(mail.get("from", ""))),
        ("subject", show.printable(mail.get("subject", ""))),
        ("attachments", [f"{part['type']} ({part['bytes']} bytes)" for part in mail.get("attachments", [])]),
        ("note", report["note"] or mail.get("note", "")),
    ]
    show.table(["fact", "value"], [fact for fact in facts if fact[1]], "")
    show.mail_parts(mail.get("parts", []))


@breaches.command("close")
@click.argument("mail_id", metavar="ID")
@click.option("--outcome", required=True, type=OUTCOME, help="What became of it.")
@click.option("--date", "day", default="", metavar="DATE", help="notified: the day on which the authority was told.")
@click.option("--reference", default="", help="notified: under which the authority knows it.")
@click.option("--ground", type=GROUND, help="no-breach, not-notifiable: why.")
@click.option("--no-telecom-data", is_flag=True, help="not-notifiable: no data of the telecom service was touched.")
@click.option("--reason", required=True, help="Why, in plain words; name nobody, it stays in the register.")
@AS_USER
@JSON
def _close(mail_id, outcome, day, reference, ground, no_telecom_data, reason, user, as_json) -> None:
    """Close a report for good. A breach of data of the telecom service is always notified (Reg. (EU) 611/2013)."""
    from privacy_desk_local import show

    if outcome == "notified" and not (day and reference):
        raise DeskError("Say when and under which reference the authority was told: --date and --reference.")
    if outcome != "notified" and not ground:
        raise DeskError("Say why nobody is told: --ground.")
    closing = {"outcome": outcome, "notifiedOn": day, "reference": reference, "ground": ground or ""}
    closing |= {"telecomData": "no" if no_telecom_data else "", "reason": reason}
    closed = _console(user).close_breach(mail_id, closing)
    if as_json:
        show.json_lines([closed])
        return
    click.echo(f"{closed['id']}: closed as {closed['closed']['outcome']} by {closed['closed']['by']}.")
