"""`desk mail` and `desk outbox`: what comes in and what goes out."""

from pathlib import Path

import click

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

VERDICT = click.Choice(["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"], case_sensitive=False)


def _instant(text: str | None):
    from datetime import UTC, datetime

    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as problem:
        raise DeskError(f"'{text}' is no instant. Write it like 2026-11-24T09:30:00Z.") from problem
    if moment.tzinfo is None:
        raise DeskError(f"'{text}' has no zone. Write it like 2026-11-24T09:30:00Z or 2026-11-24T10:30:00+01:00.")
    return moment


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dir", "directory", type=click.Path(path_type=Path), help="Also every *.eml file in this folder.")
@click.option("--received", metavar="INSTANT", help="When the mail server accepted it, e.g. 2026-11-24T09:30:00Z.")
@click.option("--message-id", metavar="ID", help="Deliver again under this SES message id (one file only).")
@click.option("--spf", type=VERDICT, default="PASS", show_default=True)
@click.option("--dkim", type=VERDICT, default="PASS", show_default=True)
@click.option("--dmarc", type=VERDICT, default="PASS", show_default=True)
@click.option("--spam", type=VERDICT, default="PASS", show_default=True)
@click.option("--virus", type=VERDICT, default="PASS", show_default=True)
@click.option("--reconcile", is_flag=True, help="Deliver nothing; count what came in against what became of it.")
@click.option("--failed", is_flag=True, help="Deliver nothing; list the mails on which intake gave up, and why.")
@click.option("--retry", is_flag=True, help="Deliver nothing; have the mails read again on which intake gave up.")
@click.option("--from", "first", metavar="DATE", help="With --reconcile: first day (UTC); default: 30 days ago.")
@click.option("--to", "last", metavar="DATE", help="With --reconcile: last day (UTC); default: today.")
@click.option("--as", "user", default="administrator-1", show_default=True, help="With --reconcile, --failed or --retry: sign in as.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def mail(files, directory, received, message_id, reconcile, failed, retry, first, last, user, as_json, **verdicts) -> None:
    """Deliver mails (.eml) to the desk, as the mail server would; count them with --reconcile; --failed, --retry: what intake gave up on."""
    from privacy_desk_local import delivery, inbound, reconciling, show

    if reconcile or failed or retry:
        if files or directory:
            raise DeskError("--reconcile counts, --failed lists and --retry reads again what is there; they deliver no files.")
    if failed:
        reconciling.failed(Settings.from_env(), user, as_json)
        return
    if retry:
        reconciling.retry(Settings.from_env(), user, as_json)
        return
    if reconcile:
        reconciling.run(Settings.from_env(), user, {"from": first, "to": last}, as_json)
        return
    chosen = [*files, *(sorted(directory.glob("*.eml")) if directory else [])]
    if not chosen:
        raise DeskError("Name at least one .eml file, or a folder with --dir.")
    if message_id and len(chosen) > 1:
        raise DeskError("--message-id is for one file at a time.")
    settings, moment, rows = Settings.from_env(), _instant(received), []
    failures = []
    for file in chosen:
        parcel = inbound.Delivery(message_id or inbound.new_message_id(), moment, verdicts)
        try:
            answer = delivery.deliver(settings, _read(file), parcel)
        except DeskError as problem:
            # One bad mail must not keep the others of a folder from being delivered.
            failures.append(f"{file}: {problem}")
            continue
        row = {"file": str(file), "messageId": answer.message_id, "action": answer.action, "caseId": answer.case_id}
        rows.append(row)
        if as_json:
            show.json_lines([row])
    if not as_json and rows:
        show.table(["file", "message id", "action", "case"], [row.values() for row in rows], "")
    if failures:
        raise DeskError("\n".join(failures))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise DeskError(f"{file} cannot be read: {problem.strerror}.") from problem


@click.command()
@click.argument("case", required=False)
@click.option("--save", type=click.Path(path_type=Path, file_okay=False), help="Write .eml and .txt files here.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def outbox(case, save, as_json) -> None:
    """Show mails and text messages that the desk sent, of one CASE or all."""
    from privacy_desk_local import outbox as sent
    from privacy_desk_local import show

    settings = Settings.from_env()
    messages = [*sent.mails(settings), *sent.texts(settings)]
    if case:
        messages = [message for message in messages if message.case == case.upper()]
    written = sent.save(messages, save) if save else []
    rows = [message.row() for message in messages]
    for row, path in zip(rows, written, strict=False):
        row["file"] = str(path)
    if as_json:
        show.json_lines(rows)
        return
    columns = ["kind", "sent", "case", "to", "subject or text"] + (["file"] if written else [])
    show.table(columns, [_cells(row) for row in rows], "Nothing was sent" + (f" in case {case}." if case else "."))


def _cells(row: dict) -> list:
    head = [row["kind"], row.get("at", "")[:19], row["case"], row["to"], row.get("subject") or row["text"]]
    return head + ([row["file"]] if "file" in row else [])
