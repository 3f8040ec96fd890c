"""`desk id-copy`: a masked copy of an identity document, through the console's API with a user's own token."""

from pathlib import Path

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console

REASON = click.option("--reason", required=True, help="Why; for the case file.")


@click.group("id-copy")
def id_copy() -> None:
    """Ask for a masked copy of an identity document, look at what was kept of it, and decide."""


@id_copy.command()
@click.argument("case_id")
@AS_USER
@REASON
@click.option("--customer", metavar="NUMBER", default="", help="Whom the person says to be, when nobody is known yet.")
@JSON
def ask(case_id, user, reason, customer, as_json) -> None:
    """Mail the person a link by which a masked copy can be sent in."""
    wish = {"reason": reason} | ({"customerNumber": customer} if customer else {})
    _shown(_console(user).ask_copy(case_id.upper(), wish), as_json)


@id_copy.command("show")
@click.argument("case_id")
@AS_USER
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Save the keep-only copy (PNG) here.")
@JSON
def show_copy(case_id, user, out, as_json) -> None:
    """Show what was expected and what was found; the original is destroyed before anything is shown."""
    console = _console(user)
    found = console.copy(case_id.upper())
    if out and found.get("image"):
        out.write_bytes(console.copy_image(case_id.upper()))
    _shown(found, as_json)


@id_copy.command()
@click.argument("case_id")
@AS_USER
@REASON
@click.option("--round", "number", type=int, required=True, help="The round that was shown with the copy.")
@JSON
def confirm(case_id, user, reason, number, as_json) -> None:
    """Confirm the identity by the copy that was looked at; what was kept of it is destroyed."""
    _shown(_console(user).decide_copy(case_id.upper(), "confirm", {"reason": reason, "round": number}), as_json)


@id_copy.command("set-aside")
@click.argument("case_id")
@AS_USER
@REASON
@JSON
def set_aside(case_id, user, reason, as_json) -> None:
    """Destroy what was kept of the copy; who asks stays a question, for other means."""
    _shown(_console(user).decide_copy(case_id.upper(), "set-aside", {"reason": reason}), as_json)


def _shown(found: dict, as_json: bool) -> None:
    from privacy_desk_local import show

    if as_json:
        show.json_lines([found])
        return
    rows = []
    for name, value in found.items():
        if isinstance(value, dict):
            rows += [(f"{name}: {key}", part) for key, part in value.items() if part is not None]
        elif value not in (None, ""):
            rows.append((name, value))
    show.table(["fact", "value"], rows, "")
