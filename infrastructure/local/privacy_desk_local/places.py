"""Where packaged files go: a bucket of LocalStack for templates, and for code the cheapest way that the stack allows."""

from contextlib import suppress
from pathlib import Path

from privacy_desk_local.aws import client
from privacy_desk_local.runtime.code import CodeBundle, digest
from privacy_desk_local.runtime.code import bundle as unpacked
from privacy_desk_local.settings import Settings

BUCKET = "privacy-desk-local-deployment"


class BucketPlaces:
    """Files in a bucket. They are only sent by `send`, so that a template can be packaged without a running stack."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._files: dict[str, bytes] = {}

    def upload(self, name: str, content: bytes) -> tuple[str, str]:
        """See templates.Places."""
        self._files[name] = content
        return BUCKET, name

    def url(self, bucket: str, key: str) -> str:
        """See templates.Places. The address is the same for every instance, so that fingerprints are."""
        return f"https://s3.amazonaws.com/{bucket}/{key}"

    def send(self) -> None:
        """Sends all files to LocalStack."""
        s3 = client(self._settings, "s3")
        with suppress(s3.exceptions.BucketAlreadyOwnedByYou):
            s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": self._settings.region})
        for name, content in self._files.items():
            s3.put_object(Bucket=BUCKET, Key=name, Body=content)


class MappedCode(BucketPlaces):
    """For LocalStack as a process: functions run from a folder of this disk, unpacked once for all of them.

    LocalStack takes such a folder by its marker for hot reloading. Uploading a zip of tens of megabytes and unpacking it
    for each function would cost a second per function.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._bundles: dict[Path, CodeBundle] = {}

    def code(self, zip_file: Path) -> dict[str, str]:
        """See templates.Places."""
        return {"Bucket": "hot-reload", "Key": str(self.bundle(zip_file).folder)}

    def bundle(self, zip_file: Path) -> CodeBundle:
        """The unpacked zip."""
        if zip_file not in self._bundles:
            self._bundles[zip_file] = unpacked(zip_file, self._settings.cache_dir / "code")
        return self._bundles[zip_file]


class UploadedCode(BucketPlaces):
    """For LocalStack in a container, which does not see this disk: one object for all functions."""

    def code(self, zip_file: Path) -> dict[str, str]:
        """See templates.Places."""
        name = f"{zip_file.stem}-{digest(zip_file)[:20]}.zip"
        if name not in self._files:
            self.upload(name, zip_file.read_bytes())
        return {"Bucket": BUCKET, "Key": name}
