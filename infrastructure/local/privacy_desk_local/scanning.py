"""What checkov finds in the templates, beside what infrastructure/local/scan/accepted-findings.yaml accepts with a reason."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import venv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import LOCAL, Settings

ACCEPTED = "infrastructure/local/scan/accepted-findings.yaml"
UNSEEN = "NOT-SCANNED"
WHOLE = "template"
_LOCK = LOCAL / "scan" / "requirements.lock.txt"


@dataclass(frozen=True, order=True)
class Finding:
    """A rule that a resource of a template does not keep."""

    template: str
    resource: str
    check: str
    says: str = ""


@dataclass(frozen=True)
class Accepted:
    """Findings that somebody accepted: a rule, the names of the resources (a regular expression), and why."""

    template: str
    check: str
    resources: str
    why: str

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one of those."""
        same = (self.template, self.check) == (finding.template, finding.check)
        return same and re.fullmatch(self.resources, finding.resource) is not None


@dataclass(frozen=True)
class Outcome:
    """A scan: what is new, what was accepted, and which acceptances nothing needs any more."""

    open: list[Finding]
    accepted: int
    stale: list[Accepted]


def templates(repository: Path) -> list[str]:
    """All templates, as paths from the repository."""
    nested = sorted((repository / "infrastructure").glob("*.yaml"))
    return ["template.yaml", *(f"infrastructure/{file.name}" for file in nested)]


def accepted(text: str) -> list[Accepted]:
    """Reads the accepted findings; DeskError when a line lacks its reason or cannot be understood."""
    try:
        return [_accepted(template, line) for template, lines in yaml.safe_load(text).items() for line in lines]
    except (yaml.YAMLError, AttributeError, TypeError) as error:
        raise DeskError(f"{ACCEPTED} is not a list of findings for each template: {error}") from error


def _accepted(template: str, line: dict[str, str]) -> Accepted:
    place = f"{ACCEPTED}, {template}"
    if set(line) != {"check", "resources", "why"} or not all(isinstance(value, str) and value for value in line.values()):
        raise DeskError(f"{place}: each finding has check, resources and why. This one has: {', '.join(line)}.")
    try:
        re.compile(line["resources"])
    except re.error as error:
        raise DeskError(f"{place}: {line['check']}: resources is no regular expression: {error}") from error
    return Accepted(template, line["check"], line["resources"], line["why"].strip())


def compare(found: Iterable[Finding], known: list[Accepted]) -> Outcome:
    """What is open of what was found, and what is no longer needed of what was accepted."""
    findings = sorted(set(found))
    new = [one for one in findings if not any(line.covers(one) for line in known)]
    stale = [line for line in known if not any(line.covers(one) for one in findings)]
    return Outcome(new, len(findings) - len(new), stale)


def findings(template: str, report: str) -> list[Finding]:
    """Those of checkov's report in JSON; that it looked at nothing is one as well."""
    read = json.loads(report)
    results = read.get("results") if isinstance(read, dict) else None
    if not results or not results.get("passed_checks", []) + results.get("failed_checks", []):
        return [Finding(template, WHOLE, UNSEEN, "The scanner has no rule for anything in it, or cannot read it")]
    return [
        Finding(template, failed["resource"].rsplit(".", 1)[-1], failed["check_id"], failed["check_name"])
        for failed in results["failed_checks"]
    ]


def scan(settings: Settings) -> Outcome:
    """Scans all templates."""
    checkov = _checkov(settings)
    text = (settings.repository / ACCEPTED).read_text(encoding="utf-8")
    found = [one for template in templates(settings.repository) for one in _of(checkov, template, settings)]
    return compare(found, accepted(text))


def _of(checkov: Path, template: str, settings: Settings) -> list[Finding]:
    command = [str(checkov), "--file", template, "--framework", "cloudformation", "--output", "json", "--skip-download"]
    done = subprocess.run(command, cwd=settings.repository, capture_output=True, text=True, encoding="utf-8")
    try:
        return findings(template, done.stdout)
    except json.JSONDecodeError as error:
        raise DeskError(f"checkov failed on {template}:\n{done.stderr.strip()[-2000:]}") from error


def _checkov(settings: Settings) -> Path:
    """An environment of its own: what checkov needs does not go with what LocalStack needs."""
    home = settings.cache_dir / "scanner"
    stamp = home / ".desk-stamp"
    lock = _LOCK.read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock:
        print("desk: fetching checkov (once, a minute or two) ...", file=sys.stderr)
        venv.create(home, clear=True, with_pip=True)
        install = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-deps"]
        if subprocess.run([*install, "--disable-pip-version-check", "--requirement", str(_LOCK)]).returncode:
            raise DeskError("checkov could not be installed (see above). Check network and pip configuration, then try again.")
        stamp.write_text(lock, encoding="utf-8")
    return home / "bin" / "checkov"
