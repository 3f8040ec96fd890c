"""The command line of a Java function."""

from pathlib import Path

from privacy_desk_local.runtime.code import CodeBundle

MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
_NATIVE_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI"


def java_options(bundle: CodeBundle, memory_mb: int, temporary: Path) -> list[str]:
    """Options for a process that starts quickly and stays small; the heap is 80 % of the function's memory.

    `temporary` is for files of the process; what a crash of Java itself leaves stays there too, for it may hold memory.
    """
    native = [f"-D{_NATIVE_CLIENT}={bundle.native_client}"] if bundle.native_client.exists() else []
    return [
        f"-Xmx{memory_mb * 8 // 10}m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xlog:disable",
        "--enable-native-access=ALL-UNNAMED",
        f"-XX:ErrorFile={temporary}/java-crash.log",
        f"-Djava.io.tmpdir={temporary}",
        *native,
    ]


def java_command(jdk: Path, bundle: CodeBundle, memory_mb: int, temporary: Path, handler: str) -> list[str]:
    """Starts the runtime interface client of this bundle with a handler; uses the AOT cache once it exists."""
    cache = [f"-XX:AOTCache={bundle.aot_cache}"] if bundle.aot_cache.exists() else ["-Xshare:auto"]
    options = java_options(bundle, memory_mb, temporary)
    return [str(jdk / "bin" / "java"), *options, *cache, "-cp", bundle.class_path, MAIN_CLASS, handler]
