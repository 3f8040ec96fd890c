"""`desk scan`: what a scanner finds in the templates that nobody has accepted with a reason."""

import click

from privacy_desk_local.settings import Settings


@click.command()
def scan() -> None:
    """Scan the templates with checkov; fail on a finding that infrastructure/local/scan/accepted-findings.yaml does not accept."""
    from privacy_desk_local import scanning
    from privacy_desk_local.errors import DeskError

    outcome = scanning.scan(Settings.from_env())
    for one in outcome.open:
        click.echo(f"{one.template}: {one.resource}: {one.check} {one.says}")
    for line in outcome.stale:
        click.echo(f"{line.template}: {line.check} is accepted for {line.resources}, and nothing is found there any more.")
    if outcome.open or outcome.stale:
        raise DeskError(f"Correct what is above, or accept it with a reason (or take the reason out) in {scanning.ACCEPTED}.")
    click.echo(f"desk: nothing open; {outcome.accepted} findings are accepted, each with its reason in {scanning.ACCEPTED}")
