"""`desk case-open`: a request that came by letter, by phone or at the counter, through the console's own API."""

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console

WAY = click.Choice(["letter", "phone", "counter"])
LANGUAGE = click.Choice(["nl", "en"])


@click.command("case-open")
@click.option("--way", type=WAY, required=True, help="How it came in.")
@click.option("--received", required=True, metavar="DATE", help="The day it came in; the clock runs from it.")
@click.option("--name", required=True, help="As the person gave it.")
@click.option("--address", multiple=True, metavar="LINE", help="A line of the postal address; may be repeated.")
@click.option("--mail", default="", help="A mail address, if the person gave one.")
@click.option("--rights", required=True, help="What is asked, separated by commas, such as access,erasure.")
@click.option("--language", type=LANGUAGE, default="nl", show_default=True, help="Of our answers.")
@click.option("--text", "source", type=click.File(encoding="utf-8"), required=True, help="The request; - reads stdin.")
@AS_USER
@JSON
def case_open(way, received, name, address, mail, rights, language, source, user, as_json) -> None:
    """Open a case for a request that did not come by mail; sending the same again opens no second one."""
    from privacy_desk_local import show

    entry = {"way": way, "received": received, "name": name, "address": "\n".join(address), "mail": mail}
    asked = [right.strip() for right in rights.split(",") if right.strip()]
    opened = _console(user).open_case(entry | {"rights": asked, "language": language, "text": source.read()})
    if as_json:
        show.json_lines([opened])
        return
    click.echo(f"{opened['caseId']}: received {opened['received']}, answer owed by {opened['due']}.")
