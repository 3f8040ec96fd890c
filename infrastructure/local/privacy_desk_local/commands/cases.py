"""`desk cases`, `desk case`, `desk approve`, `desk refuse`, `desk audit`: the console's API with a user's own token."""

import click

from privacy_desk_local.settings import Settings

AS_USER = click.option("--as", "user", default="officer-1", show_default=True, metavar="USER", help="Sign in as.")
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")


def _console(user: str):
    from privacy_desk_local.api import Console

    return Console.sign_in(Settings.from_env(), user)


@click.command()
@AS_USER
@JSON
def cases(user, as_json) -> None:
    """List the cases: state, labels, due dates, waiting for whom."""
    from privacy_desk_local import show

    found = _console(user).cases()
    if as_json:
        show.json_lines(found)
        return
    rows = [
        [
            c["caseId"],
            c["state"],
            c.get("rights"),
            c.get("received", "")[:10],
            c.get("due"),
            c.get("dueOuter"),
            c.get("waitingFor"),
        ]
        for c in found
    ]
    show.table(
        ["case", "state", "rights", "received", "due", "overdue after", "waiting for"],
        rows,
        "There are no cases yet. Send a mail with: desk mail FILE.eml",
    )


@click.command()
@click.argument("case_id")
@AS_USER
@JSON
def case(case_id, user, as_json) -> None:
    """Show one case: what happened, what is decided, what it waits for."""
    from privacy_desk_local import show

    found = _console(user).case(case_id.upper())
    if as_json:
        show.json_lines([found])
        return
    timeline, approvals = found.pop("timeline", []), found.pop("approvals", [])
    # The paused dates only show when a pause moved them; the plain ones are those that count.
    facts = [(name, value) for name, value in found.items() if value is not None]
    show.table(["fact", "value"], facts, "")
    show.table(
        ["when", "event", "by"],
        [[e.get("at"), e.get("event"), e.get("actor")] for e in timeline],
        "Nothing happened yet.",
    )
    rows = [
        [a["approvalId"], a["kind"], a["state"], f"{len(a.get('given', []))} of {a['required']}"] for a in approvals
    ]
    show.table(["approval", "kind", "state", "given"], rows, "No decision was asked of a person yet.")


@click.command()
@click.argument("identifier", metavar="ID")
@AS_USER
@click.option("--digest", help="Approve only if this is still what is open; default: what is shown.")
@click.option("--reason", default="approved after review", show_default=True)
@click.option("--means", help="How an identity was settled: call-back, person, mandate or guardian.")
@click.option("--customer", metavar="NUMBER", help="Whose data it is, for an identity that nobody is known for.")
@click.option("--contact", help="Where an answer that came back goes: one of `desk returned`, or same.")
@JSON
def approve(identifier, user, digest, reason, means, customer, contact, as_json) -> None:
    """Approve what waits under ID (a case, a sweep or an approval), exactly as shown."""
    from privacy_desk_local import show

    console = _console(user)
    opened = console.open_approval(identifier)
    if not as_json:
        show.table(["fact", "value"], _summary(opened), "")
    wishes = (("means", means), ("customerNumber", customer), ("contact", contact))
    more = {name: value for name, value in wishes if value}
    result = console.approve(opened["approvalId"], digest or opened["digest"], reason, more)
    _decided(result, as_json)


@click.command()
@click.argument("case_id", metavar="CASE")
@AS_USER
@JSON
def returned(case_id, user, as_json) -> None:
    """Show the answer of CASE that came back, and to which addresses on file it can go instead."""
    from privacy_desk_local import show

    found = _console(user).returned(case_id)
    if as_json:
        show.json_lines([found])
        return
    click.echo(f"{found['delivery']} came back." + ("" if found["deliverable"] else " Its package is gone."))
    rows = [[c["contact"], c["shown"], c.get("since"), c["settled"]] for c in found["contacts"]]
    show.table(["contact", "address", "on file since", "may be chosen"], rows, "No other address is on file.")
    click.echo(f"Deliver again: desk approve {case_id} --contact CONTACT|same. Close as it is: desk refuse {case_id}")


@click.command()
@click.argument("case_id", metavar="CASE")
@AS_USER
@click.option("--to", metavar="NAME", help="The company that is to get the data; without it, shows what was proposed.")
@click.option("--mail", metavar="ADDRESS", help="Its address for the link; the code goes to the person.")
@click.option("--reason", help="What was looked at: that the address is theirs, how they read the files.")
@JSON
def transfer(case_id, user, to, mail, reason, as_json) -> None:
    """Propose that the portable data of CASE goes to another company (Art. 20(2)), or show what was proposed."""
    from privacy_desk_local import show
    from privacy_desk_local.errors import DeskError

    if to and not (mail and reason):
        raise DeskError("Say also where the link goes and what was looked at: --mail ADDRESS --reason TEXT")
    console = _console(user)
    wish = {"to": to, "mail": mail, "reason": reason}
    found = console.propose_transfer(case_id, wish) if to else console.transfer(case_id)
    if as_json:
        show.json_lines([found])
        return
    names = ("to", "mail", "reason", "by", "digest", "files")
    show.table(["fact", "value"], [(name, found.get(name)) for name in names], "")
    click.echo(f"Once it waits: desk approve {case_id}-transfer --as SOMEBODY-ELSE, or desk refuse {case_id}-transfer")


@click.command()
@click.argument("identifier", metavar="ID")
@AS_USER
@click.option("--ground", required=True, help="The ground of the law.")
@click.option("--reason", required=True, help="The reason in plain words; the person will read it.")
@JSON
def refuse(identifier, user, ground, reason, as_json) -> None:
    """Refuse what waits under ID, on a ground and with a reason."""
    console = _console(user)
    opened = console.open_approval(identifier)
    _decided(console.refuse(opened["approvalId"], opened["digest"], ground, reason), as_json)


@click.command()
@click.argument("case_id")
@AS_USER
@click.option("--ground", required=True, type=click.Choice(["complexity", "number-of-requests"]), help="Art. 12(3).")
@click.option("--reason", required=True, help="Why, in plain words; the person will read it.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The new date; without it, the latest there is.")
@JSON
def extend(case_id, user, ground, reason, until, as_json) -> None:
    """Take more time for the answer of CASE_ID, once and within its first month; who asked is told at once."""
    from privacy_desk_local import show

    console = _console(user)
    day = until.date().isoformat() if until else console.case(case_id.upper())["extended"]
    found = console.extend(case_id.upper(), ground, reason, day)
    if as_json:
        show.json_lines([found])
        return
    show.table(["fact", "value"], [(name, found[name]) for name in ("caseId", "ground", "until")], "")


@click.command("tell-when-erased")
@click.argument("case_id")
@AS_USER
def tell_when_erased(case_id, user) -> None:
    """Note that the person of CASE_ID wants to hear when the rest of the erasure has gone as well."""
    found = _console(user).tell_when_erased(case_id.upper())
    click.echo(f"Noted for {found['caseId']}: the person hears of it when a contract or a hold has ended.")


@click.command("close-unidentified")
@click.argument("identifier", metavar="ID")
@AS_USER
@click.option("--reason", required=True, help="Why the case is closed; for the case file.")
@JSON
def close_unidentified(identifier, user, reason, as_json) -> None:
    """Close a case in which nobody showed who asks; the person gets the letter that says how to go on."""
    console = _console(user)
    opened = console.open_approval(identifier)
    _decided(console.close_unidentified(opened["approvalId"], opened["digest"], reason), as_json)


def _summary(opened: dict) -> list:
    head = [(name, opened.get(name)) for name in ("approvalId", "kind", "subject", "digest", "openedAt")]
    return head + sorted((opened.get("summary") or {}).items())


def _decided(result: dict, as_json: bool) -> None:
    from privacy_desk_local import show

    if as_json:
        show.json_lines([result])
        return
    given = len(result.get("given", []))
    click.echo(f"{result['approvalId']}: {result['state']}, {given} of {result['required']} given.")
    if result["state"] == "open":
        click.echo("It needs one more, of another person.")


@click.group()
def audit() -> None:
    """The audit log."""


@audit.command("verify")
@click.option("--as", "user", default="auditor-1", show_default=True, metavar="USER", help="Sign in as.")
@JSON
def _verify(user, as_json) -> None:
    """Check every hash chain: says which entry was altered, is missing, out of order or forged. Exit 1 if any is."""
    from privacy_desk_local import show
    from privacy_desk_local.errors import DeskError

    report = _console(user).verify_audit()
    findings = report.get("findings", [])
    if as_json:
        show.json_lines([report])
    else:
        click.echo(
            f"{report['entries']} entries in {report['chains']} chains, provable from {report.get('provableFrom')}."
        )
        show.table(
            ["chain", "entry", "problem"],
            [[f["chain"], f["sequence"], f["problem"]] for f in findings],
            "Every chain is intact.",
        )
    if not report["intact"]:
        raise DeskError(
            f"The audit log is NOT intact: {len(findings)} findings. Keep everything as it is and tell "
            "the privacy officer."
        )
