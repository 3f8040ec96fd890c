"""`desk classify`: what intake would do with mails, decided offline by the production code."""

import json
from pathlib import Path

import click

from privacy_desk_local.settings import LOCAL, Settings


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE.eml...]")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, with identifiers and reasons.")
@click.option(
    "--eval",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Compare the mails of a folder with its expected.jsonl; prints figures and every miss.",
)
@click.option("--bench", type=click.IntRange(min=1), help="Read this many mails, warm, one by one; prints the speed.")
def classify(files, as_json, folder, bench) -> None:
    """Say what each mail asks for and what would be done with it; nothing is stored or sent.

    A mail that names a case number is taken to answer an open case of its sender. With --bench the
    mails of FILE... (or of --eval) are read again and again until the number is reached.
    """
    from privacy_desk_local.errors import DeskError

    mails = sorted(folder.glob("*.eml")) if folder else list(files)
    if not mails:
        raise DeskError("There is no mail to read. Name FILE.eml or a folder with --eval.")
    if bench:
        click.echo(_run([f"--bench={bench}", *map(str, mails)]), nl=False)
        return
    printed = _run([str(mail) for mail in mails])
    if folder:
        _show_evaluation(folder, printed, as_json)
    elif as_json:
        click.echo(printed, nl=False)
    else:
        _show_table(printed)


def _run(arguments: list[str]) -> str:
    from privacy_desk_local import java

    return java.run_source(Settings.from_env(), LOCAL / "offline" / "Classify.java", arguments)


def _show_table(printed: str) -> None:
    from privacy_desk_local import show

    rows = [json.loads(line) for line in printed.splitlines()]
    cells = [[row["file"], row["action"], ", ".join(row["labels"]), row["language"]] for row in rows]
    show.table(["file", "action", "labels", "language"], cells, "")


def _show_evaluation(folder: Path, printed: str, as_json: bool) -> None:
    from privacy_desk_local.evaluation import evaluate

    wanted = [json.loads(line) for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    read = [json.loads(line) for line in printed.splitlines()]
    for row in read:
        row["file"] = Path(row["file"]).name
    shown = evaluate(wanted, read).shown()
    click.echo(json.dumps(shown, indent=2) if as_json else _as_text(shown))


def _as_text(shown: dict) -> str:
    any_right = shown["any"]
    lines = [
        f"{shown['mails']} mails; any privacy right: recall {any_right['recall']:.4f}, "
        f"precision {any_right['precision']:.4f}; exact label set {shown['exact']:.4f}; "
        f"language told {shown['language_told']:.4f}",
        f"requests that end ignored or only forwarded: {_names(shown['requests_ignored_or_only_forwarded'])}",
        f"porting and portability confused: {_names(shown['porting_and_portability_confused'])}",
        "",
        f"{'label':24}{'precision':>10}{'recall':>8}{'f1':>8}{'mails':>7}",
    ]
    for name, figures in shown["labels"].items():
        lines.append(
            f"{name:24}{figures['precision']:10.3f}{figures['recall']:8.3f}{figures['f1']:8.3f}{figures['mails']:7d}"
        )
    lines += ["", f"{'language':24}{'any prec.':>10}{'recall':>8}{'exact':>8}{'mails':>7}"]
    for tag, row in shown["languages"].items():
        any_score = row["any"]
        lines.append(
            f"{tag:24}{any_score['precision']:10.3f}{any_score['recall']:8.3f}{row['exact']:8.3f}{row['mails']:7d}"
        )
    lines += ["", "topics of what is no privacy matter (expected -> read):"]
    for topic in shown["topics"]:
        lines.append(f"  {topic['expected']} -> {topic['read']}: {topic['mails']}")
    lines += ["", "misses:"]
    for miss in shown["misses"]:
        lines.append(
            f"{miss['file']}: expected {', '.join(miss['expected'])}; read {', '.join(miss['read'])}; "
            f"suspected {', '.join(miss['suspected']) or 'none'}; {miss['action']}"
        )
        lines += [f"    {reason}" for reason in miss["reasons"]]
    return "\n".join(lines)


def _names(files: list[str]) -> str:
    return f"{len(files)} {' '.join(files)}".strip()
