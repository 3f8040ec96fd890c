"""`desk bench`: figures, each beside the ceiling of the emulator in the same run. Never part of the tests."""

from pathlib import Path

import click

from privacy_desk_local.settings import Settings


@click.group()
def bench() -> None:
    """Measure; figures go into docs/measurements.md with command and date."""


@bench.command("intake")
@click.option("--rate", type=click.FloatRange(min=0.1), default=10, show_default=True, help="Mails a second.")
@click.option("--seconds", type=click.FloatRange(min=1), default=60, show_default=True, help="How long.")
@click.option("--every", type=click.IntRange(min=1), default=10, show_default=True, help="One in so many asks for a right.")
@click.option("--mails", "folder", type=click.Path(path_type=Path), help="A folder as for classify --eval.")
@click.option("--patience", type=float, default=900, show_default=True, help="Seconds to wait for the last mail.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def intake(rate, seconds, every, folder, patience, as_json) -> None:
    """Send mails at a steady rate and count where each of them ended; exit 1 when one is missing."""
    from privacy_desk_local import mail_load, show
    from privacy_desk_local.api import Console
    from privacy_desk_local.errors import DeskError

    settings = Settings.from_env()
    corpus = mail_load.Corpus.read(folder or mail_load.CORPUS)

    def report() -> dict:
        # Signed in anew each time: a long run outlives a token.
        return Console.sign_in(settings, "administrator-1").reconcile_mail({})

    ceiling = mail_load.raw_ceiling(settings, corpus.other[0], 200)
    before = report()
    sent = mail_load.send(settings, corpus.stream(every), rate, seconds)
    after, drained = mail_load.settle(report, before, len(sent.ids), patience)
    places = {place: number - before["places"].get(place, 0) for place, number in after["places"].items()}
    row = {
        "sent": len(sent.ids),
        "offered_per_second": rate,
        "sent_per_second": round(len(sent.ids) / sent.took, 2),
        "slowest_handover_seconds": round(sent.slowest, 2),
        "last_placed_after_seconds": round(drained, 1),
        "places": {place: number for place, number in places.items() if number},
        "accounted": sum(places.values()),
        "raw_http_puts_per_second": round(ceiling, 1),
    }
    if as_json:
        show.json_lines([row])
    else:
        show.table(["figure", "value"], [[name, value] for name, value in row.items()], "")
    missing = len(sent.ids) - sum(places.values())
    if missing or not after["balanced"] or places.get("in_progress"):
        raise DeskError(f"{missing} mails are missing, or not every mail has its place. See: desk mail --reconcile")


@bench.command("load")
@click.option("--mails", type=click.IntRange(1, 10_000), default=200, show_default=True, help="In one burst.")
@click.option("--cases", type=click.IntRange(1, 1_000), default=60, show_default=True, help="So many of them ask for access.")
@click.option("--patience", type=float, default=3600, show_default=True, help="Seconds until what is open counts as stuck.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def load(mails, cases, patience, as_json) -> None:
    """Send a burst of mails, bring every case to its answer, and count what a case takes; exit 1 when one is stuck.

    Needs `desk up` and as many fictitious people: desk seed --customers 200.
    """
    from privacy_desk_local import load_bench, show
    from privacy_desk_local.errors import DeskError

    if cases > mails:
        raise DeskError("There cannot be more cases than mails.")
    row = load_bench.run(Settings.from_env(), mails, cases, patience)
    if as_json:
        show.json_lines([row])
    else:
        show.table(["figure", "value"], [[name, value] for name, value in row.items()], "")


@bench.command("access")
@click.option("--rows", type=click.IntRange(1_000, 5_000_000), default=300_000, show_default=True, help="Calls of the person.")
@click.option("--audio-mb", type=click.IntRange(0, 20_000), default=2048, show_default=True, help="Recorded audio.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def access(rows, audio_mb, as_json) -> None:
    """Gather and pack a large answer in 512 MB of heap, beside the raw reading of the same rows and audio.

    Three sizes: a tenth, half and all of the rows; what 5 million would take is extrapolated from them and says so.
    Needs no deployed stack: it starts a LocalStack for itself and stops it.
    """
    from privacy_desk_local import access_bench, show

    settings = Settings.from_env()
    sizes = []
    for figures in access_bench.run(settings, rows, audio_mb, lambda line: click.echo(f"desk: {line}", err=True)):
        sizes.append(figures)
        if as_json:
            show.json_lines([figures])
    slope = {
        "milliseconds_per_row": round(access_bench.seconds_per_row(sizes) * 1000, 3),
        f"seconds_for_{access_bench.BIG}_rows_extrapolated": access_bench.extrapolated(sizes),
    }
    if as_json:
        show.json_lines([slope])
    else:
        lines = [[name, *(size.get(name, "") for size in sizes)] for name in sizes[-1]]
        show.table(["figure", *(f"{size['rows']} rows" for size in sizes)], lines, "")
        show.table(["figure", "value"], [[name, value] for name, value in slope.items()], "")


@bench.command("sweep")
@click.option("--rows", type=click.IntRange(1_000, 5_000_000), default=300_000, show_default=True, help="Calls in the table.")
@click.option("--due", type=click.IntRange(1_000, 5_000_000), default=100_000, show_default=True, help="Of which are past their term.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def sweep(rows, due, as_json) -> None:
    """Plan and carry out a sweep in 512 MB of heap, beside the raw conditional deletes and the batch write.

    Needs no deployed stack: it starts a LocalStack for itself and stops it.
    """
    from privacy_desk_local import show, sweep_bench

    figures = sweep_bench.run(Settings.from_env(), rows, due)
    if as_json:
        show.json_lines([figures])
    else:
        show.table(["figure", "value"], figures.items(), "")


@bench.command("console")
@click.option("--cases", type=click.IntRange(100, 100_000), default=10_000, show_default=True, help="Cases in the table.")
@click.option("--calls", type=click.IntRange(20), default=200, show_default=True, help="Calls per page.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def console(cases, calls, as_json) -> None:
    """Open the console's pages over a full table, signed in, beside a stranger's call and as many bare requests to the
    emulator as each page makes; exit 1 when a page is heavier than 150 KB.

    Puts that many cases into the running system and takes them away again.
    """
    from privacy_desk_local import console_bench, show
    from privacy_desk_local.errors import DeskError

    rows = []
    found = console_bench.run(Settings.from_env(), cases, calls, lambda line: click.echo(f"desk: {line}", err=True))
    for row in found:
        rows.append(row)
        if as_json:
            show.json_lines([row])
        else:
            show.table(["figure", "value"], row.items(), "")
    heavy = console_bench.over_bytes(rows)
    if heavy:
        raise DeskError(f"Heavier than {console_bench.BYTES_BUDGET} bytes: {', '.join(heavy)}.")
