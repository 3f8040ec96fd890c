"""HTTP to this machine only."""

import requests


def session() -> requests.Session:
    """A session that keeps no proxy of the shell in the way: what runs on this machine is reached directly."""
    made = requests.Session()
    made.trust_env = False
    return made
