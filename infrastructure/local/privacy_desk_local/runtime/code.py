"""Keeps the code of functions on disk, once per content, in the form that starts fastest."""

import hashlib
import os
import platform
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

_SPARE_BUNDLES = 2


@dataclass(frozen=True)
class CodeBundle:
    """An unpacked function zip: `lib/*.jar` as they are, everything else in `app.jar`.

    Java's AOT cache wants jars only and the same class path each time, so the loose classes of the zip become a jar and
    the folder is named after the content of the zip.
    """

    folder: Path

    @property
    def class_path(self) -> str:
        """The application first, then its libraries by name; identical for every function of this zip."""
        jars = [self.folder / "app.jar", *sorted((self.folder / "lib").glob("*.jar")), self.trainer]
        return os.pathsep.join(str(jar) for jar in jars)

    @property
    def trainer(self) -> Path:
        """Where the trainer of the AOT cache is, or will be; on the class path of all, as that must not differ."""
        return self.folder / "trainer.jar"

    @property
    def native_client(self) -> Path:
        """The native part of Lambda's runtime client, when this machine has one."""
        return self.folder / "libaws-lambda-jni.so"

    @property
    def aot_cache(self) -> Path:
        """Where the AOT cache for this class path is, or will be."""
        return self.folder / "app.aot"


def digest(zip_file: Path) -> str:
    """SHA-256 of the zip, in hex."""
    with zip_file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def digest_of(files: Iterable[Path]) -> str:
    """One digest of the contents of all these files, in hex."""
    return hashlib.sha256("".join(digest(file) for file in files).encode()).hexdigest()


def bundle(zip_file: Path, folder: Path, content: str | None = None) -> CodeBundle:
    """The bundle of this zip under `folder`; unpacks it unless that was done before."""
    return bundle_of(content or digest(zip_file), folder, lambda target: shutil.copyfile(zip_file, target))


def bundle_of(content: str, folder: Path, fetch: Callable[[Path], object]) -> CodeBundle:
    """The bundle for a zip whose digest is `content`; `fetch` writes the zip to a path when it is not there yet."""
    target = folder / content[:24]
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".unpack-", dir=folder))
        try:
            fetch(work / "functions.zip")
            _unpack(work / "functions.zip", work / "code")
            _unpack_native_client(work / "code")
            (work / "code").rename(target)
        except OSError:
            # Another environment was quicker with the same content.
            if not target.exists():
                raise
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return CodeBundle(target)


def remove_old(folder: Path, in_use: Iterable[Path]) -> None:
    """Deletes bundles of earlier builds, all but those in use and the newest few."""
    others = [path for path in folder.glob("[0-9a-f]*") if path not in set(in_use)]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[_SPARE_BUNDLES:]:
        shutil.rmtree(path, ignore_errors=True)


def _unpack(zip_file: Path, target: Path) -> None:
    (target / "lib").mkdir(parents=True)
    folders: set[str] = set()
    with zipfile.ZipFile(zip_file) as source, zipfile.ZipFile(target / "app.jar", "w") as app:
        for entry in source.infolist():
            if entry.filename.startswith("lib/"):
                if not entry.is_dir():
                    source.extract(entry, target)
                continue
            _add_folders(app, entry.filename, folders)
            if not entry.is_dir():
                app.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), source.read(entry))


def _unpack_native_client(target: Path) -> None:
    """Puts the library beside the jars: by itself each process would write it over the one that others have loaded."""
    machine = {"x86_64": "x86_64", "aarch64": "aarch_64", "arm64": "aarch_64"}.get(platform.machine())
    for jar in (target / "lib").glob("aws-lambda-java-runtime-interface-client-*.jar"):
        with zipfile.ZipFile(jar) as client:
            name = f"jni/libaws-lambda-jni.linux-{machine}.so"
            if name in client.namelist():
                CodeBundle(target).native_client.write_bytes(client.read(name))


def _add_folders(app: zipfile.ZipFile, name: str, folders: set[str]) -> None:
    """Adds entries for the folders above `name`: Micronaut finds its services by them."""
    parts = name.split("/")[:-1]
    for depth in range(1, len(parts) + 1):
        folder = "/".join(parts[:depth]) + "/"
        if folder not in folders:
            folders.add(folder)
            app.writestr(zipfile.ZipInfo(folder), b"")
