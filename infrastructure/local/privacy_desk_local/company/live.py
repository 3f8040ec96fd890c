"""What AWS says of the stores of the data map: definitions, never an item. The form is LiveStores of the production code."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from privacy_desk_local.company.access import Access

_GONE = {"ResourceNotFoundException", "404", "NoSuchBucket"}
_DENIED = {"AccessDeniedException", "AccessDenied", "403"}


def stores(access: Access, places: Iterable[dict], without_data: Collection[str] = ()) -> dict:
    """All stores as they are. `places` comes from LiveMap.java; `without_data` are tables that hold nobody's data."""
    tables = [_table(access, place) for place in places if "table" in place]
    buckets = [_bucket(access, place) for place in places if "bucket" in place]
    # Tables with a prefix are only looked for where the desk itself is.
    known = {table["physical"] for table in tables} | set(without_data)
    return {"tables": tables, "buckets": buckets, "unmapped": _unmapped(access, known)}


def definition(access: Access, physical: str) -> dict:
    """One table, as `stores` tells it, without the id of its store."""
    from botocore.exceptions import ClientError

    nothing = {"physical": physical, "key": [], "indexes": [], "expires": None, "encryptionKey": None}
    dynamo = access.client("dynamodb")
    try:
        table = dynamo.describe_table(TableName=physical)["Table"]
        expires = dynamo.describe_time_to_live(TableName=physical)["TimeToLiveDescription"]
    except ClientError as error:
        return nothing | {"status": _silent(error)}
    types = {one["AttributeName"]: one["AttributeType"] for one in table["AttributeDefinitions"]}
    indexes = [_index(one, types, local=False) for one in table.get("GlobalSecondaryIndexes", [])]
    indexes += [_index(one, types, local=True) for one in table.get("LocalSecondaryIndexes", [])]
    return nothing | {
        "status": "ACTIVE" if table["TableStatus"] == "ACTIVE" else "NOT_READY",
        "key": _key(table, types),
        "indexes": indexes,
        "expires": expires.get("AttributeName") if expires["TimeToLiveStatus"] in ("ENABLED", "ENABLING") else None,
        "encryptionKey": _own_key(access, table.get("SSEDescription", {}).get("KMSMasterKeyArn")),
    }


def _table(access: Access, place: dict) -> dict:
    there = access.at(place.get("home", {}))
    return {"store": place["store"]} | definition(there, there.table(place["table"]))


def _index(index: dict, types: dict[str, str], local: bool) -> dict:
    projection = index["Projection"]
    ready = local or index.get("IndexStatus", "ACTIVE") == "ACTIVE" and not index.get("Backfilling")
    return {
        "name": index["IndexName"],
        "key": _key(index, types),
        "local": local,
        "projection": projection["ProjectionType"],
        "attributes": projection.get("NonKeyAttributes", []),
        "status": "ACTIVE" if ready else "NOT_READY",
    }


def _key(of: dict, types: dict[str, str]) -> list[dict]:
    parts = sorted(of["KeySchema"], key=lambda part: part["KeyType"] != "HASH")
    return [{"attribute": part["AttributeName"], "type": types[part["AttributeName"]]} for part in parts]


def _bucket(access: Access, place: dict) -> dict:
    from botocore.exceptions import ClientError

    access = access.at(place.get("home", {}))
    s3, name = access.client("s3"), access.bucket(place["bucket"], place.get("bucketName"))
    nothing = {"store": place["store"], "physical": name, "versioned": False, "locked": False, "encryptionKey": None}
    try:
        s3.head_bucket(Bucket=name)
        return nothing | {
            "status": "ACTIVE",
            "versioned": s3.get_bucket_versioning(Bucket=name).get("Status") == "Enabled",
            "locked": _locked(s3, name),
            "encryptionKey": _bucket_key(access, s3, name),
        }
    except ClientError as error:
        return nothing | {"status": _silent(error)}


def _locked(s3: Any, name: str) -> bool:
    from botocore.exceptions import ClientError

    try:
        found = s3.get_object_lock_configuration(Bucket=name)["ObjectLockConfiguration"]
    except ClientError as error:
        if error.response["Error"]["Code"] == "ObjectLockConfigurationNotFoundError":
            return False
        raise
    return found.get("ObjectLockEnabled") == "Enabled"


def _bucket_key(access: Access, s3: Any, name: str) -> str | None:
    from botocore.exceptions import ClientError

    try:
        rules = s3.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"]
    except ClientError as error:
        if error.response["Error"]["Code"] == "ServerSideEncryptionConfigurationNotFoundError":
            return None
        raise
    return _own_key(access, rules[0].get("ApplyServerSideEncryptionByDefault", {}).get("KMSMasterKeyID"))


def _own_key(access: Access, key: str | None) -> str | None:
    """A key of the company; one of AWS needs no grant. A key that may not be looked at counts as the company's."""
    from botocore.exceptions import ClientError

    # The emulator gives every encrypted table a key that looks like one of the company and that no role needs.
    if not key or access.endpoint:
        return None
    try:
        about = access.client("kms").describe_key(KeyId=key)["KeyMetadata"]
    except ClientError as error:
        return None if error.response["Error"]["Code"] == "NotFoundException" else key
    # S3 may tell an id or an alias; the map is compared with the whole name.
    return about["Arn"] if about["KeyManager"] == "CUSTOMER" else None


def _silent(error: Any) -> str:
    code = error.response["Error"]["Code"]
    if code in _GONE:
        return "MISSING"
    if code in _DENIED:
        return "DENIED"
    raise error


def _unmapped(access: Access, known: Collection[str]) -> list[str]:
    # Without a prefix the account's other tables cannot be told from the company's stores.
    if not access.prefix:
        return []
    pages = access.client("dynamodb").get_paginator("list_tables").paginate()
    names = [name for page in pages for name in page["TableNames"]]
    return sorted(name for name in names if name.startswith(access.prefix) and name not in known)
