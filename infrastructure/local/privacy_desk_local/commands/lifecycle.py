"""`desk up`, `desk down`, `desk reset`."""

import click

from privacy_desk_local.settings import Settings


@click.command()
@click.option("--build/--no-build", "with_build", default=True, help="Build the functions when their sources changed.")
@click.option("--docker", is_flag=True, help="Use a LocalStack container (also when DOCKER_HOST is set).")
def up(with_build: bool = True, docker: bool = False) -> None:
    """Build, start and fill the whole system; what is in place already is left alone."""
    import time

    from privacy_desk_local import container
    from privacy_desk_local import up as bring
    from privacy_desk_local.oidc_tokens import USERS

    started = time.monotonic()
    settings = Settings.from_env()
    result = bring.bring_up(settings, with_build, container.wanted(docker))
    if result.changed:
        click.echo(f"  everything is up after {time.monotonic() - started:.1f} s")
    else:
        click.echo("  everything is up to date; nothing was changed")
    click.echo(f"  console           {settings.public_base_url}/console")
    click.echo(f"  API               {settings.public_base_url}/api")
    click.echo(f"  local sign-in     {settings.issuer_url}")
    names = [f"{name} ({', '.join(roles) or 'no role'})" for name, roles in USERS.items()]
    click.echo(f"  sign-in names     {', '.join(names)}")


@click.command()
def down() -> None:
    """Stop the system; what is in its stores is gone then."""
    from privacy_desk_local import up as bring

    stopped = bring.take_down(Settings.from_env())
    click.echo(f"Stopped: {stopped} processes." if stopped else "Nothing was running.")


@click.command()
def reset() -> None:
    """Stop the system and delete everything of this instance: logs, keys of the local sign-in, kill hooks."""
    import shutil

    from privacy_desk_local import up as bring

    settings = Settings.from_env()
    bring.take_down(settings)
    shutil.rmtree(settings.state_dir, ignore_errors=True)
    click.echo(f"The instance '{settings.instance}' is gone. Start anew: desk up")
