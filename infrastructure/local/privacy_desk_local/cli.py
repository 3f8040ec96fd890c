"""The `desk` command: finds the commands of `privacy_desk_local.commands` and prints errors without a stack trace."""

import importlib
import pkgutil
import sys
from types import ModuleType

import click

from privacy_desk_local import commands
from privacy_desk_local.errors import DeskError


def _load(group: click.Group) -> None:
    for module in pkgutil.iter_modules(commands.__path__):
        if module.name.startswith("_"):
            continue
        for command in _commands_of(importlib.import_module(f"{commands.__name__}.{module.name}")):
            if command.name in group.commands:
                raise ValueError(f"Two commands are named {command.name}; the second is in {module.name}.py.")
            group.add_command(command)


def _commands_of(module: ModuleType) -> list[click.Command]:
    """The commands of a module but those that belong to a group of it."""
    found = [value for name, value in vars(module).items() if isinstance(value, click.Command) and not name.startswith("_")]
    inside = [inner for one in found if isinstance(one, click.Group) for inner in one.commands.values()]
    return [one for one in found if all(one is not inner for inner in inside)]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
def desk() -> None:
    """The privacy desk on this machine."""


def main() -> None:
    """Runs the command line; the exit code is 0, 1 (failed; the message says what to do) or 2 (wrong use)."""
    _load(desk)
    try:
        desk.main(prog_name="desk", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except DeskError as error:
        click.echo(f"desk: {error}", err=True)
        sys.exit(1)
    except Exception as error:
        # botocore is slow to load, so its errors are known by their module.
        if not type(error).__module__.startswith("botocore"):
            raise
        click.echo(f"desk: {error}\nIs everything up and deployed? Try: desk up", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
