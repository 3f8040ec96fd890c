"""`desk triage`: the mails that wait for a person, through the console's own API."""

from pathlib import Path

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console
from privacy_desk_local.errors import DeskError

NONE = click.Choice(["forward", "spam", "handled", "nuisance-call", "deceased", "breach-question"])


@click.group(invoke_without_command=True)
@AS_USER
@click.option("--decided", is_flag=True, help="What was decided and is not carried out (yet).")
@JSON
@click.pass_context
def triage(context, user, decided, as_json) -> None:
    """List the mails that wait for a person, oldest first; look at one, decide on it, export what was learned."""
    if context.invoked_subcommand:
        return
    from privacy_desk_local import show

    found = _console(user).triage("decided" if decided else "waiting")
    if as_json:
        show.json_lines(found)
        return
    columns = ["id", "received", "hours", "kind", "reason", "proposed", "case"]
    show.table(columns, [_cells(mail) for mail in found], "No mail waits for a person.")


def _cells(mail: dict) -> list:
    reading = mail.get("reading", {})
    head = [mail["id"], mail["received"][:16], mail["ageHours"], mail["kind"], mail["reason"]]
    return [*head, reading.get("labels"), reading.get("caseId")]


@triage.command("show")
@click.argument("mail_id", metavar="ID")
@AS_USER
@JSON
def _show(mail_id, user, as_json) -> None:
    """Show one mail as text, with the reasons of its reading; the look is on the audit."""
    from privacy_desk_local import show

    mail = _console(user).waiting_mail(mail_id)
    if as_json:
        show.json_lines([mail])
        return
    reading = mail["line"].get("reading", {})
    facts = [
        ("id", mail["line"]["id"]),
        ("received", mail["line"]["received"]),
        ("reason", mail["line"]["reason"]),
        ("proposed", reading.get("labels")),
        ("case", reading.get("caseId")),
        ("sends back", reading.get("first")),
        ("checks", [f"{check} {verdict}" for check, verdict in sorted(reading.get("verdicts", {}).items())]),
        ("language", mail["language"]),
        ("from", mail["from"]),
        ("subject", mail["subject"]),
        ("attachments", [f"{part['type']} ({part['bytes']} bytes)" for part in mail["attachments"]]),
        ("note", mail["note"]),
    ]
    show.table(["fact", "value"], facts, "")
    show.mail_parts(mail["parts"])
    show.table(["why it was read like that"], [[reason] for reason in mail["reasons"]], "")


@triage.command("decide")
@click.argument("mail_id", metavar="ID")
@click.option("--labels", default="", help="The right labels, separated by commas; with a right they open a case.")
@click.option("--case", "case_id", default="", help="The open case that the mail belongs to.")
@click.option("--split", is_flag=True, help="The service desk gets the mail as well.")
@click.option("--none", "none", type=NONE, help="It opens and joins no case.")
@click.option("--first", default="", metavar="ID", help="The mail that the service desk sends back: the clock is its.")
@click.option("--reason", required=True, help="Why, in plain words.")
@AS_USER
@JSON
def _decide(mail_id, labels, case_id, split, none, first, reason, user, as_json) -> None:
    """Decide what becomes of a mail."""
    from privacy_desk_local import show

    if not (labels or case_id or none):
        raise DeskError("Say what it is: --labels, --case or --none.")
    names = [label.strip() for label in labels.split(",") if label.strip()]
    decision = {"labels": names, "caseId": case_id, "split": split, "none": none or "", "reason": reason}
    if first:
        decision["first"] = first
    decided = _console(user).decide_mail(mail_id, decision)
    if as_json:
        show.json_lines([decided])
        return
    click.echo(f"{decided['id']}: {decided['ruling']}, decided by {decided['by']}; it is being carried out.")


@triage.command("corrections")
@click.option("--out", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help="Write here.")
@AS_USER
@JSON
def _corrections(folder, user, as_json) -> None:
    """Write what was learned, without personal data, as a folder for `desk classify --eval`."""
    from privacy_desk_local import lessons, show

    written = lessons.write(_console(user).corrections(), folder)
    if as_json:
        show.json_lines([{"out": str(folder), "mails": written}])
        return
    click.echo(f"{written} mails with their labels are in {folder}.")
