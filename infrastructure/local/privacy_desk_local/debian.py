"""What the tests use beside the jars that Maven fetches: Debian packages, installed where that is allowed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from privacy_desk_local.errors import DeskError

FILES = {
    "tesseract-ocr": "/usr/bin/tesseract",
    "tesseract-ocr-nld": "/usr/share/tesseract-ocr/5/tessdata/nld.traineddata",
    "fonts-ocr-b": "/usr/share/fonts/opentype/ocr-b/OCRB.otf",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "fonts-liberation": "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf",
    "chromium": "/usr/bin/chromium",
    "nodejs": "/usr/bin/node",
    "poppler-utils": "/usr/bin/pdftotext",
}
"""Each package with a file by which it is known to be there."""


def missing(files: Mapping[str, str] = FILES) -> list[str]:
    """The packages that are not installed."""
    return [package for package, file in files.items() if not Path(file).exists()]


def install(packages: list[str]) -> None:
    """Installs packages as root; raises DeskError with the command to run when this is not root or it fails."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise DeskError(f"The tests need {', '.join(packages)}, and this is not root. Run: sudo {' '.join(command)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "--quiet"], command):
        done = subprocess.run(step, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise DeskError(f"{' '.join(step)} failed:\n{done.stderr.strip()}")
