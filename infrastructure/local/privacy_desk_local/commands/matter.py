"""`desk matter`: privacy complaints and investigations of nuisance calls, through the console's API."""

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console, _decided

ANSWERS = ["answer", "ask-times", "told", "not-told"]
ANSWER = click.option("--answer", type=click.Choice(ANSWERS), required=True, help="Which letter.")
TEXT = click.option("--text", default="", help="Your words in it; needed for an answer and for not-told.")


@click.group()
def matter() -> None:
    """Answer a privacy complaint, or deal with an investigation of nuisance calls."""


@matter.command()
@click.argument("identifier", metavar="ID")
@AS_USER
@ANSWER
@TEXT
@JSON
def letter(identifier, user, answer, text, as_json) -> None:
    """Show the letter that would go out for ID (a case or an approval), word for word."""
    from privacy_desk_local import show

    console = _console(user)
    opened = console.open_approval(identifier)
    seen = console.matter_letter(opened["approvalId"], {"answer": answer, "text": text})
    if as_json:
        show.json_lines([seen])
        return
    click.echo(f"{seen['subject']}\n\n{seen['text']}\n")
    click.echo(f"Send it: desk matter send {identifier} --answer {answer} --text ... --letter {seen['letter']}")


@matter.command()
@click.argument("identifier", metavar="ID")
@AS_USER
@ANSWER
@TEXT
@click.option("--letter", "seen", required=True, help="Of the letter that `desk matter letter` showed.")
@click.option("--subscriber", is_flag=True, help="For told: who asks holds the line; it was looked up.")
@click.option("--caller-told", is_flag=True, help="For told: the caller knows who gets name and number.")
@JSON
def send(identifier, user, answer, text, seen, subscriber, caller_told, as_json) -> None:
    """Send the letter that was shown for ID; another one is not sent."""
    console = _console(user)
    opened = console.open_approval(identifier)
    decision = {"answer": answer, "text": text, "letter": seen, "subscriber": subscriber, "callerTold": caller_told}
    _decided(console.decide_matter(opened["approvalId"], decision), as_json)


@matter.command("keep-calls")
@click.argument("identifier", metavar="ID")
@AS_USER
@click.option("--customer", metavar="NUMBER", required=True, help="Whose line it is.")
@click.option("--from", "first", metavar="DAY", required=True, help="The first day, such as 2026-11-20.")
@click.option("--until", metavar="DAY", required=True, help="The last day.")
@JSON
def keep_calls(identifier, user, customer, first, until, as_json) -> None:
    """Keep the calls of a line in some days until the investigation of ID has ended."""
    console = _console(user)
    opened = console.open_approval(identifier)
    decision = {"answer": "keep-calls", "customerNumber": customer, "from": first, "until": until}
    _decided(console.decide_matter(opened["approvalId"], decision), as_json)
