"""`desk restriction`: what only may be stored (GDPR Art. 18), through the console's API with a user's own token."""

import click

from privacy_desk_local.commands.cases import AS_USER, JSON, _console
from privacy_desk_local.commands.id_copy import _shown


@click.group()
def restriction() -> None:
    """See a restriction of processing, ask that it be lifted, and ask whether data of a contact is restricted."""


@restriction.command("show")
@click.argument("case_id")
@AS_USER
@JSON
def show_restriction(case_id, user, as_json) -> None:
    """Show since when CASE_ID restricts, on which ground, and whether lifting was asked."""
    _shown(_console(user).restriction(case_id.upper()), as_json)


@restriction.command()
@click.argument("case_id")
@AS_USER
@click.option("--reason", required=True, help="Why, in plain words; the person whose data it is will read it.")
@JSON
def lift(case_id, user, reason, as_json) -> None:
    """Ask that the restriction of CASE_ID be lifted; `desk approve CASE_ID` decides, and the person is told before."""
    _shown(_console(user).lift_restriction(case_id.upper(), reason), as_json)


@restriction.command()
@click.argument("address")
@click.option("--as", "user", default="administrator-1", show_default=True, metavar="USER", help="Sign in as.")
@JSON
def check(address, user, as_json) -> None:
    """Say whether the data of whoever has this mail address or phone number may only be stored; it is audited."""
    _shown({"address": address, "restricted": _console(user).restricted(address)}, as_json)


@restriction.command("list")
@AS_USER
@JSON
def list_restrictions(user, as_json) -> None:
    """List the restrictions in force; what outlived its erasure keeps items from the retention sweep until lifted."""
    from privacy_desk_local import show

    found = _console(user).restrictions()
    if as_json:
        show.json_lines(found)
        return
    rows = [[r["caseId"], r["since"], r["state"], "yes" if r["leftAfterErasure"] else ""] for r in found]
    show.table(["case", "since", "state", "left after erasure"], rows, "No restriction is in force.")


@click.command("case-claim")
@click.argument("case_id")
@AS_USER
@click.option("--ended", is_flag=True, help="The claim or dispute is over.")
@JSON
def case_claim(case_id, user, ended, as_json) -> None:
    """Note that there is a claim or dispute about CASE_ID: nothing of the case goes by its term until it has ended."""
    _shown(_console(user).claim(case_id.upper(), not ended), as_json)
