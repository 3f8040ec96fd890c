"""`desk recipients`: who received data and is told of changes (GDPR Art. 15(1)(c), 19), through the console's API."""

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console

OUTCOMES = ["otherwise", "impossible", "disproportionate", "again"]


@click.group()
def recipients() -> None:
    """See who is told of an erasure, correction or restriction, and decide on who does not confirm."""


@recipients.command("show")
@click.argument("case_id")
@AS_USER
@JSON
def show_recipients(case_id, user, as_json) -> None:
    """Show each recipient of CASE_ID, what it is told and how far that has come."""
    from privacy_desk_local import show

    seen = _console(user).recipients(case_id.upper())
    if as_json:
        show.json_lines(seen["messages"])
        return
    columns = ["act", "recipient", "name", "state", "attempts", "sentAt", "endedAt", "reason"]
    rows = [[str(one.get(column) or "") for column in columns] for one in seen["messages"]]
    show.table(columns, rows, "Nobody is told anything in this case.")
    if seen["list"]:
        listed = [[row["category"], row["controller"], row["value"] or "nobody"] for row in seen["list"]]
        show.table(["data", "held by", "received by"], listed, "")


@recipients.command("decide")
@click.argument("case_id")
@click.argument("act", metavar="ACT")
@click.argument("recipient")
@click.argument("outcome", type=click.Choice(OUTCOMES))
@click.option("--reason", required=True, help="Why, in plain words; it is sealed in the case.")
@AS_USER
@JSON
def decide_recipient(case_id, act, recipient, outcome, reason, user, as_json) -> None:
    """Say what becomes of a RECIPIENT that does not confirm an ACT, as `show` names it."""
    from privacy_desk_local import show

    seen = _console(user).decide_recipient(
        case_id.upper(), {"act": act, "recipient": recipient, "outcome": outcome, "reason": reason}
    )
    ours = [one for one in seen["messages"] if (one["act"], one["recipient"]) == (act, recipient)]
    if as_json:
        show.json_lines(ours)
    else:
        show.table(["recipient", "state"], [[one["recipient"], one["state"]] for one in ours], "")
