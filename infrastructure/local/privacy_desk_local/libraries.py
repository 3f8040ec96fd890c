"""What LocalStack needs beside itself: DynamoDB Local, the JSONata library and a Java home, in LocalStack's own layout."""

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from privacy_desk_local import maven
from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import LOCAL, Settings

POM = LOCAL / "dynamodb-local" / "pom.xml"
_AGENT = "public class Agent { public static void premain(String arguments) { } }"


def folder(settings: Settings) -> Path:
    """Where LocalStack finds the libraries; shared by all instances."""
    return settings.cache_dir / "libraries"


def missing(settings: Settings) -> bool:
    """Whether `fetch` has work to do."""
    stamp = folder(settings) / "stamp"
    return not stamp.exists() or stamp.read_text(encoding="utf-8") != POM.read_text(encoding="utf-8")


def fetch(settings: Settings, jdk: Path) -> None:
    """Fetches the libraries with Maven and lays them out; does nothing when they are there."""
    link_java(settings, jdk)
    if not missing(settings):
        return
    target = folder(settings)
    work = Path(tempfile.mkdtemp(prefix=".fetch-", dir=target))
    try:
        maven.run(["-f", str(POM), "package", f"-Dtarget={work}"], settings, "fetch")
        _main_jar(work / "dynamodb-local")
        _agent_jar(work, jdk)
        _replace(work / "dynamodb-local", target / "dynamodb-local" / "2")
        _replace(work / "jsonata", target / "jsonata" / "0.9.7")
        (target / "stamp").write_text(POM.read_text(encoding="utf-8"), encoding="utf-8")
    finally:
        shutil.rmtree(work, ignore_errors=True)


def link_java(settings: Settings, jdk: Path) -> None:
    """LocalStack asks for Java 21; any newer one does."""
    link = folder(settings) / "java" / "21"
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.is_symlink() or link.readlink() != jdk:
        link.unlink(missing_ok=True)
        link.symlink_to(jdk)


def _main_jar(jars: Path) -> None:
    """An empty jar that points at the others: LocalStack starts `DynamoDBLocal.jar`, as in Amazon's own download."""
    names = " ".join(sorted(jar.name for jar in jars.glob("*.jar")))
    # A line of a manifest has at most 72 bytes; the next one goes on after a space.
    line = f"Class-Path: {names}"
    wrapped = [line[:70], *(f" {line[at : at + 69]}" for at in range(70, len(line), 69))]
    main = "Main-Class: com.amazonaws.services.dynamodbv2.local.main.ServerRunner"
    _jar(jars / "DynamoDBLocal.jar", "\r\n".join([main, *wrapped]))


def _agent_jar(work: Path, jdk: Path) -> None:
    """LocalStack starts DynamoDB Local with an agent of its own that is only needed for more than 20 indexes."""
    source = work / "Agent.java"
    source.write_text(_AGENT, encoding="utf-8")
    done = subprocess.run([str(jdk / "bin" / "javac"), str(source)], capture_output=True, text=True)
    if done.returncode:
        raise DeskError(f"javac of {jdk} does not work: {done.stderr.strip()}\nInstall a whole JDK, not a runtime only.")
    _jar(
        work / "dynamodb-local" / "ddb-local-loader-0.1.jar",
        "Premain-Class: Agent",
        {"Agent.class": (work / "Agent.class").read_bytes()},
    )


def _jar(path: Path, manifest: str, entries: dict[str, bytes] | None = None) -> None:
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\r\n{manifest}\r\n\r\n")
        for name, content in (entries or {}).items():
            jar.writestr(name, content)


def _replace(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)
