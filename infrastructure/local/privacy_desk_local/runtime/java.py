"""The command line of a Java function."""

from pathlib import Path

MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"


def java_options(memory_mb: int) -> list[str]:
    """Options for a process that starts quickly and stays small; the heap is 80 % of the function's memory."""
    return [
        f"-Xmx{memory_mb * 8 // 10}m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xlog:disable",
    ]


def java_command(jdk: Path, class_path: str, aot_cache: Path, memory_mb: int, handler: str) -> list[str]:
    """Starts the runtime interface client of this class path with a handler; uses the AOT cache once it exists."""
    cache = [f"-XX:AOTCache={aot_cache}", "-XX:AOTMode=auto"] if aot_cache.exists() else ["-Xshare:auto"]
    return [str(jdk / "bin" / "java"), *java_options(memory_mb), *cache, "-cp", class_path, MAIN_CLASS, handler]
