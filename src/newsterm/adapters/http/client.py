"""A page or a feed from the web, as bytes, and nothing that the web wants besides.

Only http and https. Redirects are followed here, one request each, so that every hop is judged like
the first address. A hostile server costs at most SECONDS and MOST_HOPS; a busy one is asked again
after a pause, or after the one it asks for. http.client rather than requests: it is quicker to import
by 110 ms, and lets us open the socket (`request`).
"""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import time
import zlib
from urllib.parse import SplitResult, urljoin, urlsplit

from newsterm.adapters.http.addresses import PrivateAddress
from newsterm.adapters.http.request import Answer, TooLarge, request
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

MOST_HOPS = 5
SECONDS = 30.0
"""For all of it: looking up, every hop, every try."""
ALLOWS_PRIVATE = "NEWSTERM_ALLOW_PRIVATE"
_PAUSES = (0.5, 2.0, None)
"""Seconds after the first and the second try; after the third it is given up."""
_BUSY = (429, 500, 502, 503, 504)
_MOVED = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_ADVICE = {
    401: "it wants a password, and newsterm has none to give",
    403: "the site does not let newsterm in; save the page to a file",
    410: "it is gone for good",
    429: "it is asked too often; try again later",
}


@frozen
class Fetched:
    """What stands at an address."""

    url: str
    """Where it came from, after all redirects."""
    moved: str
    """The address to remember: after the redirects that are for good (301, 308)."""
    status: int
    """200, or 304: unchanged since the validators given."""
    type: str = ""
    """Media type, lower-case; empty where the server does not say."""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    """The Last-Modified header as it stands."""
    body: bytes = b""


class FetchError(NewstermError):
    """A fetch that came to nothing, in the user's words."""

    def __init__(self, message: str, url: str, passing: bool = False) -> None:
        super().__init__(message, url)
        self.passing = passing
        """True where another try may work."""
        self.status = 0
        """What the server answered, 0 where it did not."""
        self.rest = 0.0
        """Seconds the server asks to be left alone."""


def fetch(
    url: str, etag: str = "", modified: str = "", private: bool = False, seconds: float = SECONDS
) -> Fetched:
    """What stands at an http or https address. `private` also allows what is not on the internet.

    `etag` and `modified`, from an earlier answer, ask for a body only where it has changed since.
    Raises FetchError.
    """
    private = private or os.environ.get(ALLOWS_PRIVATE, "0") not in ("", "0")
    conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {name: value for name, value in conditions.items() if value}
    deadline = time.monotonic() + seconds
    for pause in _PAUSES:
        try:
            return _follow(url.strip(), headers, deadline, private)
        except FetchError as error:
            pause = max(pause or 0.0, error.rest) if pause else None
            if pause is None or not error.passing or time.monotonic() + pause >= deadline:
                raise
        time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def _follow(asked: str, headers: dict[str, str], deadline: float, private: bool) -> Fetched:
    """What stands at the end of the redirects."""
    url = moved = asked
    for _ in range(MOST_HOPS + 1):
        answer = _asked(url, asked, headers, deadline, private)
        if answer.status not in _MOVED:
            return _fetched(answer, url, moved)
        target = _location(answer, url, asked)
        if answer.status in _FOR_GOOD and moved == url:
            moved = target
        url = target
    raise FetchError(f"redirects more than {MOST_HOPS} times; check the address", asked)


def _fetched(answer: Answer, url: str, moved: str) -> Fetched:
    fields = answer.headers
    said = "Content-Type" in fields
    return Fetched(
        url,
        moved,
        answer.status,
        fields.get_content_type() if said else "",
        str(fields.get_content_charset("")) if said else "",
        fields.get("ETag", ""),
        fields.get("Last-Modified", ""),
        answer.body,
    )


def _location(answer: Answer, url: str, asked: str) -> str:
    """Where a redirect leads to. Raises FetchError."""
    raw = answer.headers.get("Location", "")
    location = raw.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        if location:
            return urljoin(url, location)
    except ValueError:
        pass
    raise FetchError("redirects to what is no address; try again later", asked)


def _asked(url: str, asked: str, headers: dict[str, str], deadline: float, private: bool) -> Answer:
    """One request that went well. `asked` is the address the user knows. Raises FetchError."""
    place = _checked(url, asked)
    try:
        answer = request(place, headers, deadline, private)
    except PrivateAddress as error:
        message = f"{error.message}; allow it with feeds add --private, or {ALLOWS_PRIVATE}=1"
        raise FetchError(_via(url, asked) + message, asked) from error
    except TooLarge as error:
        raise FetchError(f"{error.message}, and newsterm reads no more", asked) from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise _told(error, asked) from error
    if answer.status >= 400 or (answer.status == 304 and not headers):
        raise _refused(answer, asked)
    return answer


def _checked(url: str, asked: str) -> SplitResult:
    """The parts of an address that may be asked. Raises FetchError."""
    try:
        place = urlsplit(url)
        host, _ = place.hostname, place.port
    except ValueError as error:
        raise FetchError(f"{_via(url, asked)}is no address; check the spelling", asked) from error
    if place.scheme not in ("http", "https"):
        message = "is neither http nor https; newsterm fetches nothing else"
        raise FetchError(_via(url, asked) + message, asked)
    if not host:
        raise FetchError(f"{_via(url, asked)}names no host; check the spelling", asked)
    if "@" in place.netloc:
        message = "holds a user name, and newsterm sends none; leave it out"
        raise FetchError(_via(url, asked) + message, asked)
    return place


def _via(url: str, asked: str) -> str:
    return "" if url == asked else f"redirects to {url[:80]!r}, which "


def _refused(answer: Answer, asked: str) -> FetchError:
    """What an error status says, and whether it may pass."""
    busy = answer.status in _BUSY
    advice = _ADVICE.get(answer.status, "try again later" if busy else "check the address")
    said = f"answered {answer.status} {answer.reason[:40]}".rstrip()
    error = FetchError(f"{said}; {advice}", asked, passing=busy)
    error.status = answer.status
    error.rest = _rest(answer.headers.get("Retry-After", "").strip()) if busy else 0.0
    return error


def _rest(asked_for: str) -> float:
    """The seconds of a Retry-After header: a number, or a date."""
    from email.utils import parsedate_to_datetime

    if asked_for.isascii() and asked_for.isdigit():
        return float(asked_for[:9])
    try:
        return max(0.0, parsedate_to_datetime(asked_for).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return 0.0


def _told(error: Exception, asked: str) -> FetchError:
    """A failure of the connection, in the user's words."""
    if isinstance(error, TimeoutError):
        return FetchError("did not answer in time; try again later", asked)
    if isinstance(error, socket.gaierror):
        message = "names a host that is not found; check the spelling, or your connection"
        return FetchError(message, asked)
    if isinstance(error, ssl.SSLCertVerificationError):
        message = f"shows no valid certificate ({error.verify_message}); it may be a fake"
        return FetchError(message, asked)
    if isinstance(error, ssl.SSLError):
        return FetchError("cannot be reached by https; check the address", asked)
    if isinstance(error, http.client.IncompleteRead):
        return FetchError("breaks off before its end; try again later", asked, passing=True)
    if isinstance(error, OSError):
        reason = (error.strerror or str(error) or "no answer").lower()
        passing = isinstance(error, ConnectionError)
        return FetchError(f"cannot be reached: {reason}; try again later", asked, passing)
    if isinstance(error, http.client.InvalidURL | UnicodeError):
        return FetchError("is no address; check the spelling", asked)
    if isinstance(error, http.client.HTTPException | zlib.error):
        return FetchError("answers what is no web page; check the address", asked, passing=True)
    return FetchError(str(error), asked)
