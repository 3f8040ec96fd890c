"""Errors that the person at the keyboard can act on."""


class DeskError(Exception):
    """A failure whose message says what went wrong and what to do. Printed as it is; the exit code is 1."""
