"""`desk rectify`: corrections (GDPR Art. 16), through the console's API with a user's own token."""

import json

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console


@click.group()
def rectify() -> None:
    """Look at what can be corrected in a case, and propose what becomes different; somebody else approves it."""


@rectify.command("show")
@click.argument("case_id")
@AS_USER
@JSON
def show_correction(case_id, user, as_json) -> None:
    """Show the items of the person with the fields that can be corrected; the look is audited."""
    from privacy_desk_local import show

    items = _console(user).correction(case_id.upper())["items"]
    if as_json:
        show.json_lines(items)
        return
    rows = [
        [item["store"], json.dumps(item["key"]), field["name"], field["correction"], field["value"]]
        for item in items
        for field in item["fields"]
    ]
    show.table(["store", "key", "field", "how", "now"], rows, "Nothing of this person can be corrected.")


@rectify.command()
@click.argument("case_id")
@AS_USER
@click.option(
    "--set",
    "changes",
    multiple=True,
    required=True,
    metavar="STORE/FIELD=VALUE",
    help="What becomes different; for an invoice the number of the credit note. May be given more than once.",
)
@click.option("--key", help="The key of the item as JSON, when the person has more than one in that store.")
@click.option("--source", required=True, help="Where the right value comes from.")
@click.option("--check", required=True, help="How it was checked.")
@JSON
def propose(case_id, user, changes, key, source, check, as_json) -> None:
    """Propose a correction for CASE_ID; `desk approve CASE_ID --as` another person carries exactly that out."""
    from privacy_desk_local import show

    proposal = [_change(one, key) | {"source": source, "check": check} for one in changes]
    taken = _console(user).propose_correction(case_id.upper(), proposal)
    if as_json:
        show.json_lines([taken])
    else:
        show.table(["becomes different", "rows"], list(taken["summary"].items()), "")


@rectify.command("plan")
@click.argument("identifier", metavar="ID")
@AS_USER
@JSON
def show_plan(identifier, user, as_json) -> None:
    """Show what the correction that waits under ID writes, for whoever approves it; the look is audited."""
    from privacy_desk_local import show

    console = _console(user)
    plan = console.planned_correction(console.open_approval(identifier)["approvalId"])
    if as_json:
        show.json_lines([plan])
        return
    fields = [(row, field, field["because"]) for row in plan["rows"] for field in row["fields"]]
    fields += [(note, note["field"], "credit-note") for note in plan["creditNotes"]]
    rows = [
        [row["store"], json.dumps(row["key"]), field["name"], field["before"], field["after"], why, field["source"]]
        for row, field, why in fields
    ]
    show.table(["store", "key", "field", "now", "becomes", "why", "source"], rows, "Nothing is written.")
    for moved in plan["moved"]:
        click.echo(f"An objection to advertising goes along: {moved['from']} -> {moved['to']}")
    click.echo(f"Proposed by {plan['by']}; digest {plan['digest']}. Somebody else: desk approve {identifier}")


def _change(text: str, key: str | None) -> dict:
    place, mark, value = text.partition("=")
    store, slash, field = place.partition("/")
    if not mark or not slash:
        raise click.BadParameter("write it as STORE/FIELD=VALUE", param_hint="--set")
    return {"store": store, "field": field, "value": value} | ({"key": json.loads(key)} if key else {})
