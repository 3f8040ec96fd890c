"""`desk seed`: fills the sample landscape."""

import click

from privacy_desk_local.settings import Settings


@click.command()
@click.option(
    "--customers",
    type=click.IntRange(1, 1_000_000),
    default=200,
    show_default=True,
    metavar="N",
    help="How many fictitious customers, besides the demo's two.",
)
@click.option(
    "--calls-per-year",
    type=click.IntRange(0, 100_000),
    default=None,
    metavar="N",
    help="About how many calls a customer makes and gets in a year; by default about 560, a busy one 1000.",
)
@click.option(
    "--heavy",
    type=click.IntRange(1, 5_000_000),
    default=None,
    metavar="CALLS",
    help="Also one customer (190001) with so many calls, such as 300000.",
)
@click.option(
    "--heavy-audio-mb",
    type=click.IntRange(0, 20_000),
    default=0,
    show_default=True,
    metavar="MB",
    help="So much recorded audio for that customer.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def seed(customers, calls_per_year, heavy, heavy_audio_mb, as_json) -> None:
    """Fill the company's sample stores with fictitious customers; running it again changes nothing."""
    from privacy_desk_local import landscape, show

    settings = Settings.from_env()
    usual = landscape.population.USUAL_CALLS_A_YEAR
    counts = landscape.seed(settings, customers=customers, calls_a_year=usual if calls_per_year is None else calls_per_year)
    if heavy:
        counts |= {f"{store} of customer 190001": n for store, n in landscape.heavy.seed(settings, heavy, heavy_audio_mb).items()}
    rows = [{"store": store, "items": count} for store, count in counts.items()]
    if as_json:
        show.json_lines(rows)
    else:
        show.table(["store", "items"], [row.values() for row in rows], f"Seeded {customers} customers.")
