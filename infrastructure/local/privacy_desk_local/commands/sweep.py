"""`desk sweep`: the retention sweep, up to the point where a person must release it; holding one up; its report."""

from pathlib import Path

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console
from privacy_desk_local.commands.id_copy import _shown

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

WAIT_SECONDS = 300

# How each file of a report ends, its form and language; named as the list of hashes names them.
_FILES = [
    ("nl.html", "html", "nl"),
    ("en.html", "html", "en"),
    ("csv", "csv", "nl"),
    ("json", "json", "nl"),
    ("sha256", "sha256", "nl"),
]


@click.group(invoke_without_command=True)
@click.option("--dry-run", is_flag=True, help="Only count what is due; ask nobody, delete nothing.")
@click.option("--at", "at", type=click.DateTime(formats=["%Y-%m-%d"]), help="The day to look at; default: today.")
@click.option("--as", "user", default="officer-1", show_default=True, metavar="USER", help="Sign in as.")
@click.option("--reconcile", is_flag=True, help="Instead: find and repair rows that the retention index has lost.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def sweep(context, dry_run, at, user, reconcile, as_json) -> None:
    """Count what is past its retention term; without --dry-run, open the release for a person to approve."""
    if context.invoked_subcommand is not None:
        return
    if reconcile:
        _reconcile(Settings.from_env(), as_json)
    else:
        _start(dry_run, at, user, as_json)


@sweep.command()
@click.argument("sweep_id", metavar="[ID]", required=False)
@AS_USER
@JSON
def status(sweep_id, user, as_json) -> None:
    """Show how the sweep ID stands: stage, progress, pace, what is due, erased, held and kept; without ID all of late."""
    from privacy_desk_local import show, sweep_status

    if not sweep_id:
        found = _console(user).sweeps()
        if as_json:
            show.json_lines(found)
            return
        show.table(sweep_status.LISTED, map(sweep_status.listed, found), "No sweep was planned in the last 30 days.")
        return
    one, pace = _console(user).sweep(sweep_id), sweep_status.pace(Settings.from_env())
    if as_json:
        show.json_lines([one | {"itemsPerSecond": pace}])
        return
    show.table(["sweep", sweep_id], sweep_status.facts(one, pace), "")
    show.table(sweep_status.STORES, sweep_status.stores(one), "Nothing was past its term.")


@sweep.command()
@click.argument("sweep_id", metavar="ID")
@AS_USER
@JSON
def pause(sweep_id, user, as_json) -> None:
    """Let the sweep ID remove nothing until it is resumed, 30 days at most; batches stop at their next part."""
    _shown(_console(user).order_sweep(sweep_id, "pause"), as_json)


@sweep.command()
@click.argument("sweep_id", metavar="ID")
@AS_USER
@JSON
def resume(sweep_id, user, as_json) -> None:
    """Let the paused sweep ID go on."""
    _shown(_console(user).order_sweep(sweep_id, "resume"), as_json)


@sweep.command()
@click.argument("sweep_id", metavar="ID")
@click.option("--rest", is_flag=True, help="Leave the rest of a sweep that has begun; what is gone does not come back.")
@AS_USER
@JSON
def cancel(sweep_id, rest, user, as_json) -> None:
    """Let the sweep ID remove nothing at all; refused once something is gone, unless --rest says to leave the rest."""
    _shown(_console(user).order_sweep(sweep_id, "cancel", rest), as_json)


@sweep.command()
@click.argument("sweep_id", metavar="ID")
@click.option("--form", type=click.Choice(["html", "csv", "json", "sha256"]), default="csv", show_default=True)
@click.option("--language", type=click.Choice(["nl", "en"]), default="nl", show_default=True, help="Of the page.")
@click.option("--save", type=click.Path(path_type=Path, file_okay=False), help="A folder to put every form into.")
@AS_USER
def report(sweep_id, form, language, save, user) -> None:
    """Print the report of the sweep ID: counts per category and rule, what stays and why; --save also as pages.

    In the folder `sha256sum --check report.sha256` tells whether the files are what the audit knows of.
    """
    console = _console(user)
    if not save:
        click.echo(console.sweep_report(sweep_id, form, language).decode("utf-8-sig"), nl=False)
        return
    save.mkdir(parents=True, exist_ok=True)
    for name, one, words in _FILES:
        target = save / f"report.{name}"
        target.write_bytes(console.sweep_report(sweep_id, one, words))
        click.echo(str(target))


def _start(dry_run, at, user, as_json) -> None:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from privacy_desk_local import executions, show, sweeps
    from privacy_desk_local.api import Console

    settings = Settings.from_env()
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
