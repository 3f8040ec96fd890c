"""Every command is found once, by its own name, and what belongs to a group is found there only."""

import click

from privacy_desk_local import cli


def test_every_command_should_be_there_once():
    group = click.Group()
    cli._load(group)

    assert {"check", "sweep", "bench", "restriction", "rectify", "restore-check", "recipients", "matter"} <= set(group.commands)
    assert group.commands["check"].params == [] or all(p.name == "help" for p in group.commands["check"].params)
    assert "lift" not in group.commands
    assert "access" in group.commands["bench"].commands
