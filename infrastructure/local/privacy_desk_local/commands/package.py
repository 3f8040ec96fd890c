"""`desk package`, `desk mask`: a reviewer looks into a package before it goes, and shows more or less of it."""

from pathlib import Path

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console


@click.command()
@click.argument("case_id")
@click.option("--file", "name", help="One file of it, such as overzicht.html, saved in --out.")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), show_default="here", help="A folder.")
@AS_USER
@JSON
def package(case_id, name, out, user, as_json) -> None:
    """Look into the package of a case: what it holds and what was covered, or one file of it."""
    from privacy_desk_local import show

    console = _console(user)
    if name:
        out.mkdir(parents=True, exist_ok=True)
        saved = out / Path(name).name
        saved.write_bytes(console.package_file(case_id.upper(), name))
        click.echo(str(saved))
        return
    found = console.package(case_id.upper())
    if as_json:
        show.json_lines([found])
        return
    show.table(["store", "items"], sorted(found.get("summary", {}).items()), "Nothing was found.")
    rows = [
        [store, one["field"], one["reason"], one["count"]]
        for store, covered in sorted(found.get("masked", {}).items())
        for one in covered
    ]
    show.table(["store", "field", "why covered", "items"], rows, "Nothing was covered.")
    sensitive = sorted((found.get("sensitive") or {}).items())
    show.table(["store", "items that speak of health, belief, violence, debt care"], sensitive, "")


@click.command()
@click.argument("identifier", metavar="ID")
@click.argument("effect", type=click.Choice(["hide", "show"]))
@click.argument("store")
@click.argument("field")
@click.option("--text", default="", help="Hide only this text, wherever it stands in the field.")
@click.option("--reason", required=True, help="Why; kept sealed in the case.")
@AS_USER
@JSON
def mask(identifier, effect, store, field, text, reason, user, as_json) -> None:
    """Show or hide FIELD of STORE in the package that waits under ID; it is built and asked about anew."""
    from privacy_desk_local import show

    console = _console(user)
    opened = console.open_approval(identifier)
    change = {"digest": opened["digest"], "store": store, "field": field, "effect": effect, "reason": reason}
    result = console.mask(opened["approvalId"], change | ({"text": text} if text else {}))
    if as_json:
        show.json_lines([result])
        return
    click.echo("The package is built anew. Look again, then approve: desk cases")
