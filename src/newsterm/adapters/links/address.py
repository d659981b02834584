"""Where a link leads: an address of the web, or a mailbox; everything else leads nowhere."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from newsterm.core.passages.links import LONGEST, encoded

_SCHEMES = ("http", "https")


def address_of(given: str, base: str = "") -> str:
    """Where a link leads; empty where that is no page and no mailbox, or where it cannot be told."""
    given = given.strip()
    if not given or given.startswith("#") or len(given) > LONGEST:
        return ""
    try:
        whole = urljoin(base, given)
        parts = urlsplit(whole)
        # A name in other letters as the network has it: what looks like another one is seen to be none.
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        whole = whole.partition("?")[0]  # Not what it would have the user write.
    elif parts.scheme not in _SCHEMES or not host:
        return ""
    elif host != parts.netloc:
        whole = parts._replace(netloc=host).geturl()
    address = encoded(whole)
    return address if len(address) <= LONGEST else ""
