"""`desk inspect-id`: what a copy of an identity document shows, judged offline by the production code."""

from pathlib import Path

import click

from privacy_desk_local.settings import LOCAL, Settings

_FIELDS = ["photo", "mrz", "document_number", "bsn", "qr"]


@click.command("inspect-id")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--name", default="", help="Name that should be on the document, as in the customer record.")
@click.option("--born", default="", metavar="DATE", help="Birth date that should be on it, like 1985-03-12.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the keep-only copies (PNG).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def inspect_id(files, name, born, out, as_json) -> None:
    """Say for each copy (JPEG, PNG, PDF) what is visible that should be covered; nothing is sent anywhere.

    With --name the keep-only copy is made: a black page on which only the name and birth date remain.
    """
    import json

    from privacy_desk_local import java, show

    settings = Settings.from_env()
    if out:
        out.mkdir(parents=True, exist_ok=True)
    arguments = [name, born, str(out or ""), *(str(file) for file in files)]
    path = java.documents_classpath(settings)
    printed = java.run_source(settings, LOCAL / "offline" / "InspectId.java", arguments, path)
    if as_json:
        click.echo(printed, nl=False)
        return
    rows = [json.loads(line) for line in printed.splitlines()]
    show.table(["file", *_FIELDS, "quality", "name", "birth date", "kept"], [_cells(row) for row in rows], "")


def _cells(row) -> list[str]:
    if row["refused"]:
        return [row["file"], "refused: " + row["refused"].lower(), *[""] * 8]
    found = [row[name].lower() for name in ("quality", "name", "birth_date")]
    kept = "yes" if row["keep_only"] else "no"
    removable = " (mask was removable)" if row["mask_was_removable"] else ""
    return [row["file"] + removable, *(row["verdicts"][field].lower() for field in _FIELDS), *found, kept]
