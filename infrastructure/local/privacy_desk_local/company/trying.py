"""`desk map trial`: an access without a case, by the production code, that prints numbers only."""

from __future__ import annotations

import json

from privacy_desk_local import java
from privacy_desk_local.company.access import Access
from privacy_desk_local.settings import LOCAL, Settings


def lines(settings: Settings, access: Access, customer: str, key: str | None) -> list[dict]:
    """How many items each store has of this customer.

    `key` is that of the suppression list's hashes; without it hashed identifiers are left out. The customer number goes
    by the input: arguments of a program can be seen by everybody on the machine.
    """
    arguments = [access.prefix, access.bucket("recordings"), *([key] if key else [])]
    source = LOCAL / "offline" / "LiveTrial.java"
    printed = java.run_source(settings, source, arguments, given=customer, variables=access.variables())
    return [json.loads(line) for line in printed.splitlines()]
