"""Cookies for as long as one fetch lasts: some sites send a visitor round until he shows theirs.

Each goes back only to whom it is from (RFC 6265, as far as one fetch needs it), and is then forgotten.
"""

from __future__ import annotations

from urllib.parse import SplitResult

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import Message

_MOST, _LONGEST = 50, 4096
"""Cookies, and characters of one."""


class Cookies:
    """What the servers of one fetch have set."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[str, bool, bool]] = {}
        """Name and domain, with the value, whether hosts below it count, and whether only https does."""

    def take(self, place: SplitResult, headers: Message) -> None:
        """Keep what an answer from a place sets."""
        host = place.hostname or ""
        for line in headers.get_all("Set-Cookie", []):
            pair, *about = (piece.strip() for piece in line[:_LONGEST].split(";"))
            name, sign, value = pair.partition("=")
            told = {
                key.strip().lower(): said.strip()
                for key, _, said in (a.partition("=") for a in about)
            }
            domain = told.get("domain", "").lower().lstrip(".")
            if not sign or not name or not _is_sendable(pair) or not _may_set(host, domain):
                continue
            self._kept.pop((name, domain or host), None)
            if told.get("max-age", "1").lstrip("-") != "0" and len(self._kept) < _MOST:
                self._kept[name, domain or host] = value, bool(domain), "secure" in told

    def header(self, place: SplitResult) -> dict[str, str]:
        """The header that shows a place its own cookies; none where it has none."""
        host = place.hostname or ""
        shown = [
            f"{name}={value}"
            for (name, domain), (value, is_wide, is_secret) in self._kept.items()
            if (host == domain or (is_wide and host.endswith(f".{domain}")))
            and (place.scheme == "https" or not is_secret)
        ]
        return {"Cookie": "; ".join(shown)} if shown else {}


def _is_sendable(pair: str) -> bool:
    return pair.isascii() and pair.isprintable()


def _may_set(host: str, domain: str) -> bool:
    """Whether a host may set a cookie for a domain: its own, or one above it that is no whole country."""
    return not domain or host == domain or ("." in domain and host.endswith(f".{domain}"))
