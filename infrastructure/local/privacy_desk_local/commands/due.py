"""`desk due`: the dates of a request, computed offline by the production code."""

import click

from privacy_desk_local.settings import LOCAL, Settings


@click.command()
@click.argument("instants", nargs=-1, required=True, metavar="INSTANT...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def due(instants, as_json) -> None:
    """Say by when a request received at INSTANT must be answered (dates in Europe/Amsterdam).

    INSTANT is like 2026-11-24T09:30:00Z; a single "-" reads instants from standard input, one per line.
    """
    import json

    from privacy_desk_local import java, show

    if instants == ("-",):
        instants = tuple(line.strip() for line in click.get_text_stream("stdin") if line.strip())
    printed = java.run_source(Settings.from_env(), LOCAL / "offline" / "Due.java", list(instants))
    if as_json:
        click.echo(printed, nl=False)
        return
    rows = [json.loads(line) for line in printed.splitlines()]
    show.table(["received", "due", "overdue after", "extended", "acknowledge by"], [row.values() for row in rows], "")
