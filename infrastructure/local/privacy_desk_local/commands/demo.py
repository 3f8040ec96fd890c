"""`desk demo`, and the leak check that it ends with."""

import sys

import click

from privacy_desk_local.settings import Settings


@click.command()
@click.pass_context
def demo(context) -> None:
    """Start everything and run the main job on sample mails, step by step; exit 0 only if every check held."""
    from privacy_desk_local import demo as story
    from privacy_desk_local.commands import lifecycle

    if not story.run(Settings.from_env(), lambda: context.invoke(lifecycle.up)):
        sys.exit(1)


@click.command(hidden=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def leakcheck(as_json) -> None:
    """Look for the sample persons in logs, state machine histories, audit entries and object keys."""
    from privacy_desk_local import demo as story
    from privacy_desk_local import leakcheck as check
    from privacy_desk_local import show

    settings = Settings.from_env()
    findings = check.search(story.people(settings), check.everywhere(settings))
    rows = [{"place": f.place, "person": f.person, "kind": f.kind} for f in findings]
    if as_json:
        show.json_lines(rows)
    else:
        show.table(["place", "person", "kind of fact"], [row.values() for row in rows], "Nothing was found.")
    if rows:
        sys.exit(1)
