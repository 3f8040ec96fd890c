"""Opens an access package as its reader would, and counts every promise of its manifest anew."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from privacy_desk_local.demo_story import check

WANTED = (
    "customers",
    "contracts",
    "identifiers",
    "call-records",
    "invoices",
    "tickets",
    "marketing-consents",
    "recordings",
)
AUDIO = (".wav", ".mp3", ".ogg", ".flac", ".m4a")
CALLS = "call-records"
DELIMITER = ";"
TIMESTAMP = re.compile(r"\b(20\d\d-\d\d-\d\dT\d\d:\d\d)")


@dataclass(frozen=True)
class Package:
    """A package on disk: its folder, and its manifest as it came."""

    directory: Path
    manifest: dict

    @property
    def files(self) -> list[dict]:
        """The manifest's entries, one per file."""
        return self.manifest["files"]

    def bytes_of(self, entry: dict) -> bytes:
        """The content of an entry's file."""
        return (self.directory / entry["path"]).read_bytes()


def unpack(content: bytes, directory: Path) -> Package:
    """Unzips a package; refuses names that would leave the directory."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check(archive.testzip() is None, "every entry of the ZIP file can be read")
        names = [PurePosixPath(name) for name in archive.namelist()]
        check(not any(name.is_absolute() or ".." in name.parts for name in names), "no entry leaves the package")
        archive.extractall(directory)
    manifests = sorted(directory.rglob("manifest.json"))
    check(manifests, "the package has a manifest.json", str(directory))
    return Package(manifests[0].parent, json.loads(manifests[0].read_text("utf-8")))


def check_hashes(package: Package) -> int:
    """Every file has the hash that the manifest states, and there is no other file; returns how many."""
    stated = {entry["path"] for entry in package.files}
    found = {str(path.relative_to(package.directory)) for path in package.directory.rglob("*") if path.is_file()}
    check(
        found - {"manifest.json"} == stated, "the package has exactly the files of its manifest", str(package.directory)
    )
    for entry in package.files:
        digest = hashlib.sha256(package.bytes_of(entry)).hexdigest()
        check(
            digest == entry["sha256"].lower(),
            f"{entry['path']} has the SHA-256 of the manifest",
            str(package.directory),
        )
    return len(stated)


def rows_of(package: Package, entry: dict) -> list | None:
    """The records in a CSV or JSON file; None for other files."""
    content = package.bytes_of(entry).decode("utf-8-sig") if entry["path"].endswith((".csv", ".json")) else ""
    if entry["path"].endswith(".csv"):
        return list(csv.DictReader(io.StringIO(content, newline=""), delimiter=DELIMITER))
    if entry["path"].endswith(".json"):
        document = json.loads(content)
        return document if isinstance(document, list) else document.get("records", [])
    return None


def pages_of_letter(package: Package) -> int:
    """Opens every PDF with a reader that shares no code with its writer; returns the number of pages."""
    from pypdf import PdfReader

    letters = [entry for entry in package.files if entry["path"].endswith(".pdf")]
    check(letters, "the package has a cover letter as PDF", str(package.directory))
    pages = [page for entry in letters for page in PdfReader(io.BytesIO(package.bytes_of(entry)), strict=True).pages]
    check(any(page.extract_text().strip() for page in pages), "the cover letter has text", str(package.directory))
    return len(pages)


def links_of_overview(package: Package) -> int:
    """Parses the HTML overview; every element is closed and every local link leads to a file of the package."""
    overviews = [entry for entry in package.files if entry["path"].endswith((".html", ".htm"))]
    check(overviews, "the package has an overview as HTML", str(package.directory))
    outline = Outline()
    outline.feed(package.bytes_of(overviews[0]).decode("utf-8"))
    outline.close()
    check(not outline.open, f"the overview's HTML is well nested (left open: {outline.open})", str(package.directory))
    local = [link for link in outline.links if not re.match(r"(https?:|mailto:|tel:|#)", link)]
    base = (package.directory / overviews[0]["path"]).parent
    missing = [link for link in local if not (base / link.split("#")[0]).exists()]
    check(not missing, f"links of the overview lead to files of the package ({missing})", str(package.directory))
    return len(outline.links)


class Outline(HTMLParser):
    """Follows the nesting of a page and collects its links."""

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    OPTIONAL_END = {"p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "dt", "dd", "option"}

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        self.links += [value for name, value in attrs if name in ("href", "src") and value]
        if tag not in self.VOID and tag not in self.OPTIONAL_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Closes the innermost element, which must be this one."""
        if tag in self.OPTIONAL_END or tag in self.VOID:
            return
        check(self.open and self.open[-1] == tag, f"</{tag}> closes what was opened last ({self.open[-3:]})")
        self.open.pop()


def check_counts(package: Package) -> int:
    """Every category file has as many records as the manifest states; returns their sum over the JSON files."""
    total = 0
    for entry in package.files:
        rows = rows_of(package, entry)
        if rows is None or "count" not in entry:
            continue
        check(
            len(rows) == entry["count"],
            f"{entry['path']} has the {entry['count']} records of the manifest (it has {len(rows)})",
            str(package.directory),
        )
        total += len(rows) if entry["path"].endswith(".json") else 0
    check(total, "the manifest counts records", str(package.directory / "manifest.json"))
    return total


def check_categories(package: Package) -> str:
    """Each kind of data has its CSV and its JSON, and there is audio; returns the kinds with their counts."""
    kinds: dict[str, set[str]] = {}
    for entry in package.files:
        path = PurePosixPath(entry["path"])
        if path.suffix in (".csv", ".json") and path.name not in ("manifest.json", "schema.json"):
            kinds.setdefault(path.stem, set()).add(path.suffix)
    lonely = [name for name, forms in kinds.items() if forms != {".csv", ".json"}]
    check(not lonely, f"each kind of data comes as CSV and as JSON (not so: {lonely})", str(package.directory))
    missing = [wanted for wanted in WANTED if wanted not in kinds]
    check(not missing, f"these kinds of data are there: {missing}", str(package.directory))
    audio = [entry for entry in package.files if entry["path"].endswith(AUDIO)]
    check(audio, "there is at least one recording as audio", str(package.directory))
    return f"{len(kinds)} kinds of data as CSV and JSON, {len(audio)} recordings"


def check_calls_since(package: Package, since: str) -> str:
    """There are calls, and none of them began before the day on which the person got the number."""
    files = [e for e in package.files if e["path"].endswith(".json") and PurePosixPath(e["path"]).stem == CALLS]
    moments = [
        found for e in files for row in rows_of(package, e) or [] for found in TIMESTAMP.findall(json.dumps(row))
    ]
    check(moments, "the package has calls with their times", str(package.directory))
    early = [moment for moment in moments if moment < since]
    check(not early, f"no call before {since} ({len(early)} found)", str(package.directory))
    return f"{len(moments)} times, the first {min(moments)}"
