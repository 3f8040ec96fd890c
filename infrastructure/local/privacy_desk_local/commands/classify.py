"""`desk classify`: what intake would do with mails, decided offline by the production code."""

from pathlib import Path

import click

from privacy_desk_local.settings import LOCAL, Settings


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE.eml...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, with identifiers and reasons.")
def classify(files, as_json) -> None:
    """Say what each mail asks for and what would be done with it; nothing is stored or sent.

    A mail that names a case number is taken to answer an open case of its sender.
    """
    import json

    from privacy_desk_local import java, show

    source = LOCAL / "offline" / "Classify.java"
    printed = java.run_source(Settings.from_env(), source, [str(file) for file in files])
    if as_json:
        click.echo(printed, nl=False)
        return
    rows = [json.loads(line) for line in printed.splitlines()]
    cells = [[row["file"], row["action"], ", ".join(row["labels"]), row["language"]] for row in rows]
    show.table(["file", "action", "labels", "language"], cells, "")
