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
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def seed(customers, as_json) -> None:
    """Fill the company's sample stores with fictitious customers; running it again changes nothing."""
    from privacy_desk_local import landscape, show

    counts = landscape.seed(Settings.from_env(), customers=customers) or {}
    rows = [{"store": store, "items": count} for store, count in counts.items()]
    if as_json:
        show.json_lines(rows)
    else:
        show.table(["store", "items"], [row.values() for row in rows], f"Seeded {customers} customers.")
