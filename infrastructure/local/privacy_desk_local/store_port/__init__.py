"""A store port over SQLite: the other side of docs/store-port.md as an owner of a SQL database would write it.

An example to copy from, not a part of the desk: `desk store-port` starts it on this machine.
"""
