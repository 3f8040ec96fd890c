"""`desk format`, `desk check` and `desk test-tools`: what the build asks of the sources beside the Java compiler."""

import subprocess
import sys
from pathlib import Path

import click

from privacy_desk_local.settings import LOCAL, Settings

_JAVAC_PACKAGES = ("api", "code", "file", "main", "comp", "parser", "tree", "util")


@click.command(name="format")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; fail when a file differs.")
def format_java(only_check: bool) -> None:
    """Format the Java sources with google-java-format on JDK 25 (Maven's own JDK 17 cannot parse them)."""
    from privacy_desk_local import jdk, maven
    from privacy_desk_local.errors import DeskError

    settings = Settings.from_env()
    formatter = settings.repository / "functions" / "target" / "tools" / "google-java-format.jar"
    if not formatter.exists():
        maven.run(["-pl", "functions", "dependency:copy@formatter"], settings, "formatter")
    roots = [settings.repository / "functions" / "src", LOCAL / "offline", LOCAL / "trainer"]
    files = [str(file) for root in roots for file in sorted(root.rglob("*.java"))]
    exports = [f"--add-exports=jdk.compiler/com.sun.tools.javac.{name}=ALL-UNNAMED" for name in _JAVAC_PACKAGES]
    mode = ["--dry-run", "--set-exit-if-changed"] if only_check else ["--replace"]
    command = [str(jdk.java()), *exports, "-XX:TieredStopAtLevel=1", "-jar", str(formatter), *mode, *files]
    if subprocess.run(command).returncode:
        raise DeskError("The Java files above are not formatted. Run infrastructure/local/desk format and commit the result.")


@click.command()
def check() -> None:
    """Check the templates with cfn-lint, and the local tools with their own tests."""
    from privacy_desk_local.errors import DeskError

    settings = Settings.from_env()
    templates = ["template.yaml", *(str(file) for file in sorted((settings.repository / "infrastructure").glob("*.yaml")))]
    tools = Path(sys.executable).parent
    for tool, arguments in (("cfn-lint", templates), ("pytest", ["-q", "--durations=5", str(LOCAL / "tests")])):
        done = subprocess.run([str(tools / tool), *arguments], cwd=settings.repository)
        if done.returncode:
            raise DeskError(f"{tool} found faults (see above). Correct them, then run this again.")


@click.command("test-tools")
def test_tools() -> None:
    """Install the Debian packages that the tests use; as another than root, say which are missing."""
    from privacy_desk_local import debian

    packages = debian.missing()
    debian.install(packages)
    if packages:
        click.echo("desk: installed " + ", ".join(packages))
