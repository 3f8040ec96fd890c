"""Makes this package importable in the environment that runs this file, and known to LocalStack as a plug-in.

The same effect as `pip install --editable`, without a build: a path file and the metadata that carries the entry point.
"""

import sys
import sysconfig
import tomllib
from pathlib import Path


def register(local: Path, site: Path) -> None:
    """Writes the path file and the metadata of the project in `local` into the folder `site`."""
    project = tomllib.loads((local / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    folder.mkdir(exist_ok=True)
    (site / "privacy_desk_local.pth").write_text(f"{local}\n", encoding="utf-8")
    metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (folder / "METADATA").write_text(metadata, encoding="utf-8")
    (folder / "RECORD").write_text("", encoding="utf-8")
    lines = []
    for group, points in project["entry-points"].items():
        lines.append(f"[{group}]")
        lines += [f"{name} = {target}" for name, target in points.items()]
    (folder / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    register(Path(sys.argv[1]).resolve(), Path(sysconfig.get_path("purelib")))
