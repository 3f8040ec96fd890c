"""`desk sweep`: the retention sweep, up to the point where a person must release it."""

import click

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

WAIT_SECONDS = 300


@click.command()
@click.option("--dry-run", is_flag=True, help="Only count what is due; ask nobody, delete nothing.")
@click.option("--at", "at", type=click.DateTime(formats=["%Y-%m-%d"]), help="The day to look at; default: today.")
@click.option("--as", "user", default="officer-1", show_default=True, metavar="USER", help="Sign in as.")
@click.option("--reconcile", is_flag=True, help="Instead: find and repair rows that the retention index has lost.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def sweep(dry_run, at, user, reconcile, as_json) -> None:
    """Count what is past its retention term; without --dry-run, open the release for a person to approve."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from privacy_desk_local import executions, show, sweeps
    from privacy_desk_local.api import Console

    settings = Settings.from_env()
    if reconcile:
        _reconcile(settings, as_json)
        return
    today = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    day = at.date() if at else today
    if day > today and not dry_run:
        raise DeskError(f"What is due on {day} cannot be removed before that day. Add --dry-run to count it.")
    sweep_id = sweeps.new_sweep_id(day)
    execution = sweeps.start(settings, day, dry_run, sweep_id)
    console = Console.sign_in(settings, user)
    opened = executions.wait(settings, "sweep", execution, WAIT_SECONDS, lambda: console.opened(sweep_id))
    found = _waiting(opened) if "approvalId" in opened else sweeps.report_of(settings, execution)
    row = {"sweepId": sweep_id, "at": day.isoformat(), "dryRun": dry_run, **found}
    if as_json:
        show.json_lines([row])
        return
    show.table(["fact", "value"], row.items(), "")
    if "approvalId" in opened:
        click.echo(f"Nothing is deleted before a person releases it: desk approve {sweep_id} --as {user}")


def _waiting(opened: dict) -> dict:
    return {"approvalId": opened["approvalId"], **(opened.get("summary") or {})}


def _reconcile(settings: Settings, as_json: bool) -> None:
    from privacy_desk_local import expiry, show

    rows = list(expiry.reconcile(settings))
    if as_json:
        show.json_lines(rows)
        return
    show.table(list(rows[0]), [row.values() for row in rows], "No store has a retention index.")
