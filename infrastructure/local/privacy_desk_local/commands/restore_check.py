"""`desk restore-check`: whether a restored store brought erased people back, up to the point where two people must decide."""

import click

from privacy_desk_local.settings import Settings

WAIT_SECONDS = 300


@click.command(name="restore-check")
@click.option(
    "--since",
    type=click.DateTime(formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    help="When the backup was made (UTC): erasures from then on are looked at; default: all.",
)
@click.option("--as", "user", default="officer-1", show_default=True, metavar="USER", help="Sign in as.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def restore_check(since, user, as_json) -> None:
    """After a restore: look for what had been erased, and lay its erasure before two people."""
    from datetime import UTC, datetime

    from privacy_desk_local import executions, replays, show
    from privacy_desk_local.api import Console

    settings = Settings.from_env()
    replay_id = replays.new_replay_id(datetime.now(UTC).date())
    execution = replays.start(settings, replay_id, since.replace(tzinfo=UTC) if since else None)
    console = Console.sign_in(settings, user)
    found = executions.wait(settings, "look", execution, WAIT_SECONDS, lambda: console.opened(replay_id))
    waits = "approvalId" in found
    facts = found.get("summary") or {} if waits else found["output"]
    row = {"replayId": replay_id, "back": waits, **facts}
    if as_json:
        show.json_lines([row])
        return
    show.table(["fact", "value"], row.items(), "")
    if waits:
        click.echo(f"Nothing is erased before two people approve it: desk approve {replay_id} --as {user}")
    elif facts.get("doubtful"):
        click.echo(f"{facts['doubtful']} items that had been erased are there in another form: docs/runbook.md, restored.")
    else:
        click.echo("Nothing that had been erased is there.")
