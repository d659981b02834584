"""The user's names and passwords for hosts, from ~/.netrc, where curl and others look for them too.

One is sent only to a host that the file names, and only when that host asks for it. Nothing of the
file is ever told or kept.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from stat import S_IRWXG, S_IRWXO, S_ISREG

from newsterm.errors import NewstermError

_LONGEST = 1 << 18
"""Bytes: the library reads 400 kB in a second."""


def without_password(url: str) -> str:
    """A web address without the name and the password that it may hold."""
    return re.sub(r"(?i)^(https?:/*)[^/?#]*@", r"\1", url)


def netrc_path() -> str:
    """Where the passwords lie, or would."""
    return os.environ.get("NETRC") or os.path.expanduser("~/.netrc")


def password_header(host: str) -> str:
    """The Authorization header for a host; empty where the file names none. Raises NewstermError."""
    import netrc

    path = netrc_path()
    try:
        found = os.stat(path)
        if not S_ISREG(found.st_mode) or found.st_size > _LONGEST:  # A pipe would be waited for.
            raise ValueError
        hosts = netrc.netrc(path).hosts
    except FileNotFoundError:
        return ""
    except (OSError, ValueError, netrc.NetrcParseError):  # What it says may hold a password.
        message = "cannot be read; it takes lines of machine HOST login NAME password WORD"
        raise NewstermError(message, path) from None
    if host not in hosts:  # Never `default`: that would be sent to everybody.
        return ""
    if found.st_mode & (S_IRWXG | S_IRWXO):
        raise NewstermError("may be read by others; run chmod 600 on it", path)
    name, _, word = hosts[host]
    return f"Basic {b64encode(f'{name}:{word}'.encode()).decode()}"
