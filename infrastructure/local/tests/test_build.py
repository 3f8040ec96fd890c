"""What was built, fetched or trained before is not done again, unless something in it changed."""

import os
import zipfile
from pathlib import Path

import pytest

from privacy_desk_local import build, jdk, libraries, training
from privacy_desk_local.errors import DeskError
from privacy_desk_local.runtime import code
from privacy_desk_local.runtime.java import java_command
from privacy_desk_local.settings import REPOSITORY, Settings


class ProjectSettings(Settings):
    """Settings of a project in another folder."""

    @property
    def repository(self) -> Path:
        return self.cache_dir


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    for name in ("pom.xml", "functions/pom.xml", "functions/src/main/java/A.java", "functions/src/test/java/T.java"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return ProjectSettings("test", 4700, 4701, tmp_path, tmp_path / "instances" / "test")


@pytest.fixture
def built(project: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    def package(*_: object) -> None:
        for file in build.zip_files(project):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"zip")

    monkeypatch.setattr(build.maven, "run", package)
    build.run(project)
    return project


def test_a_fresh_clone_should_need_a_build(project):
    assert build.needed(project)
    with pytest.raises(DeskError, match="mvn -pl functions package"):
        build.assert_built(project)


def test_what_was_built_should_need_no_build(built):
    assert not build.needed(built)


@pytest.mark.parametrize("changed", ["pom.xml", "functions/pom.xml", "functions/src/main/java/A.java"])
def test_a_changed_source_should_need_a_build(built, changed):
    (built.repository / changed).write_text("changed", encoding="utf-8")

    assert build.needed(built)


def test_a_new_and_a_removed_source_should_need_a_build(built):
    added = built.repository / "functions/src/main/java/B.java"
    added.write_text("B", encoding="utf-8")
    assert build.needed(built)
    added.unlink()
    assert not build.needed(built)


def test_a_changed_test_should_need_no_build(built):
    (built.repository / "functions/src/test/java/T.java").write_text("changed", encoding="utf-8")

    assert not build.needed(built)


@pytest.mark.parametrize("number", [0, 1])
def test_an_artifact_that_something_else_made_should_need_a_build(built, number):
    build.zip_files(built)[number].write_bytes(b"another")

    assert build.needed(built)


@pytest.mark.parametrize("number", [0, 1])
def test_a_missing_artifact_should_need_a_build(built, number):
    build.zip_files(built)[number].unlink()

    assert build.needed(built)
    with pytest.raises(DeskError, match=r"\.zip does not exist"):
        build.assert_built(built)


def a_zip(path: Path, extra: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("nl/mistervoip/Gather.class", "class" + extra)
        file.writestr("META-INF/micronaut/service/entry", "")
        file.writestr("lib/b.jar", "b")
        file.writestr("lib/a.jar", "a")
    return path


def test_a_bundle_should_hold_jars_only_and_the_folders_that_micronaut_looks_for(tmp_path):
    bundle = code.bundle(a_zip(tmp_path / "f.zip"), tmp_path / "code")

    names = [Path(part).name for part in bundle.class_path.split(":")]
    assert names == ["app.jar", "a.jar", "b.jar", "trainer.jar"]
    with zipfile.ZipFile(bundle.folder / "app.jar") as app:
        assert {"nl/", "nl/mistervoip/", "META-INF/micronaut/", "META-INF/micronaut/service/"} <= set(app.namelist())
        assert app.read("nl/mistervoip/Gather.class") == b"class"


def test_the_same_content_should_be_unpacked_once_and_other_content_elsewhere(tmp_path):
    first = code.bundle(a_zip(tmp_path / "f.zip"), tmp_path / "code")
    (first.folder / "mark").touch()

    assert (code.bundle(tmp_path / "f.zip", tmp_path / "code").folder / "mark").exists()
    assert code.bundle(a_zip(tmp_path / "f.zip", "2"), tmp_path / "code").folder != first.folder


def test_bundles_in_use_and_the_newest_should_be_kept(tmp_path):
    bundles = [code.bundle(a_zip(tmp_path / "f.zip", str(number)), tmp_path / "code") for number in range(6)]
    for number, bundle in enumerate(bundles):
        os.utime(bundle.folder, (number, number))
    code.remove_old(tmp_path / "code", [bundles[0].folder, bundles[5].folder])

    assert [bundle for bundle in bundles if bundle.folder.exists()] == [bundles[0], *bundles[3:]]


def test_a_function_should_get_four_fifths_of_its_memory_and_the_cache_once_it_is_there(tmp_path):
    bundle = code.bundle(a_zip(tmp_path / "f.zip"), tmp_path / "code")
    command = java_command(Path("/jdk"), bundle, 512, tmp_path, "nl.mistervoip.Gather")
    assert command[0] == "/jdk/bin/java"
    assert command[-1] == "nl.mistervoip.Gather"
    assert "-Xmx409m" in command
    assert not any("AOTCache" in option for option in command)

    bundle.aot_cache.touch()
    assert f"-XX:AOTCache={bundle.aot_cache}" in java_command(Path("/jdk"), bundle, 512, tmp_path, "nl.mistervoip.Gather")


def test_training_should_know_all_functions_and_all_their_variables():
    functions = training._functions(REPOSITORY / "template.yaml")
    variables = training._variables(functions)

    assert sum("Handler" in properties for properties in functions) > 20
    assert all(isinstance(value, str) for value in variables.values())


def a_jdk(folder: Path, version: str) -> Path:
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "java").touch(mode=0o755)
    (folder / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n', encoding="utf-8")
    return folder


def test_a_jdk_25_should_be_found_wherever_it_is(tmp_path):
    older = a_jdk(tmp_path / "jdk-17", "17.0.15")
    newer = a_jdk(tmp_path / "temurin-25", "25.0.3")
    nowhere = str(tmp_path / "none-*")

    assert jdk.find_jdk({}, str(tmp_path / "*25*")) == newer
    assert jdk.find_jdk({"JAVA_HOME": str(newer), "PATH": ""}, nowhere) == newer
    assert jdk.find_jdk({"JAVA_HOME": str(older), "PATH": str(newer / "bin")}, nowhere) == newer
    assert jdk.find_jdk({"DESK_JAVA_HOME": str(newer)}, nowhere) == newer


def test_without_a_jdk_25_the_message_should_say_what_to_do(tmp_path):
    older = a_jdk(tmp_path / "jdk-17", "17.0.15")

    with pytest.raises(DeskError, match="Install one"):
        jdk.find_jdk({"JAVA_HOME": str(older), "PATH": ""}, str(tmp_path / "none-*"))
    with pytest.raises(DeskError, match="DESK_JAVA_HOME"):
        jdk.find_jdk({"DESK_JAVA_HOME": str(older)}, str(tmp_path / "*"))


def test_the_libraries_should_be_fetched_again_when_their_versions_change(project, monkeypatch):
    assert libraries.missing(project)
    libraries.folder(project).mkdir(parents=True)
    (libraries.folder(project) / "stamp").write_text(libraries.POM.read_text(encoding="utf-8"), encoding="utf-8")
    assert not libraries.missing(project)

    (project.cache_dir / "other.xml").write_text("<project/>", encoding="utf-8")
    monkeypatch.setattr(libraries, "POM", project.cache_dir / "other.xml")
    assert libraries.missing(project)


def test_the_class_path_of_a_manifest_should_be_cut_into_short_lines(tmp_path):
    for number in range(30):
        (tmp_path / f"some-library-{number}.jar").touch()
    libraries._main_jar(tmp_path)

    with zipfile.ZipFile(tmp_path / "DynamoDBLocal.jar") as jar:
        lines = jar.read("META-INF/MANIFEST.MF").decode().split("\r\n")
    assert max(len(line) for line in lines) <= 71
    whole = "\n".join(lines).replace("\n ", "")
    assert all(f"some-library-{number}.jar" in whole for number in range(30))


