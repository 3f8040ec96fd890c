"""`desk post`: letters that somebody prints and posts, through the console's own API."""

import hashlib
from pathlib import Path

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console


@click.group(invoke_without_command=True)
@AS_USER
@JSON
@click.pass_context
def post(context, user, as_json) -> None:
    """List the letters to print and post, the case that waits longest first; print one, note that it was posted."""
    if context.invoked_subcommand:
        return
    from privacy_desk_local import show

    found = _console(user).post()
    if as_json:
        show.json_lines(found)
        return
    rows = [_row(one, line) for one in found for line in one["letters"]]
    columns = ["case", "due", "letter", "made", "working days", "waits to be"]
    show.table(columns, rows, "No letter waits to be posted.")


def _row(case: dict, line: dict) -> list[str]:
    waits = "posted" if line["printed"] else "printed"
    return [case["caseId"], case["due"], line["name"], line["madeAt"][:16], str(line["workingDays"]), waits]


@post.command("print")
@click.argument("case_id", metavar="CASE")
@click.argument("name", metavar="LETTER")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Write the PDF here.")
@AS_USER
def _print(case_id, name, out, user) -> None:
    """Write the pages of a letter as PDF, the address placed for a window envelope."""
    out.write_bytes(_console(user).letter(case_id.upper(), name))
    click.echo(f"{out} is ready to print; then: desk post done {case_id.upper()} {name} --printed {out}")


@post.command("done")
@click.argument("case_id", metavar="CASE")
@click.argument("name", metavar="LETTER")
@click.option("--printed", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True, help="The PDF.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of posting, if not today.")
@AS_USER
@JSON
def _done(case_id, name, printed, on, user, as_json) -> None:
    """Note that a letter was posted: who, which day, and exactly which pages. With its last letter a case is closed."""
    from privacy_desk_local import show

    digest = hashlib.sha256(printed.read_bytes()).hexdigest()
    noted = _console(user).posted(case_id.upper(), name, digest, on.date().isoformat() if on else "")
    if as_json:
        show.json_lines([noted])
        return
    click.echo(f"{case_id.upper()} {noted['name']}: posted by {noted['postedBy']} on {noted['postedOn']}.")
