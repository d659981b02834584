"""A page or a feed from the web, as bytes, and nothing that the web wants besides.

Only http and https. A cookie is shown to who set it, until the fetch is over; a password of ~/.netrc
goes to a host that the file names and that asks for one. Redirects are followed here, one request
each, so that every hop is judged like the first address. A hostile server costs at most SECONDS and
MOST_HOPS; a busy one is asked again after a pause, or after the one it asks for. http.client rather
than requests: it is quicker to import by 110 ms, and lets us open the socket (`request`).
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
from newsterm.adapters.http.cookies import Cookies
from newsterm.adapters.http.passwords import password_header, without_password
from newsterm.adapters.http.request import Answer, TooLarge, request
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from email.message import Message

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
    401: "it wants a password; put a line for this host into ~/.netrc",
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


@frozen
class _Wish:
    """What is to be fetched, and what holds for every request on the way there."""

    url: str
    """As the user knows it."""
    headers: dict[str, str]
    deadline: float
    """Of the monotonic clock."""
    private: bool
    cookies: Cookies


class FetchError(NewstermError):
    """A fetch that came to nothing, in the user's words."""

    def __init__(self, message: str, url: str, passing: bool = False) -> None:
        super().__init__(message, without_password(url))
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
    wish = _Wish(url.strip(), headers, time.monotonic() + seconds, private, Cookies())
    for pause in _PAUSES:
        try:
            return _follow(wish)
        except FetchError as error:
            pause = max(pause or 0.0, error.rest) if pause else None
            if pause is None or not error.passing or time.monotonic() + pause >= wish.deadline:
                raise
        time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def _follow(wish: _Wish) -> Fetched:
    """What stands at the end of the redirects."""
    url = moved = wish.url
    for _ in range(MOST_HOPS + 1):
        answer = _asked(url, wish)
        if answer.status not in _MOVED:
            return _fetched(answer, url, moved)
        target = _location(answer, url, wish.url)
        if answer.status in _FOR_GOOD and moved == url:
            moved = target
        url = target
    raise FetchError(f"redirects more than {MOST_HOPS} times; check the address", wish.url)


def _fetched(answer: Answer, url: str, moved: str) -> Fetched:
    fields = answer.headers
    said = "Content-Type" in fields
    return Fetched(
        url,
        moved,
        answer.status,
        fields.get_content_type() if said else "",
        _charset(fields) if said else "",
        fields.get("ETag", ""),
        fields.get("Last-Modified", ""),
        answer.body,
    )


def _charset(fields: Message) -> str:
    try:
        return str(fields.get_content_charset(""))
    except ValueError:  # Told in an encoding of its own, by a name that no codec could have.
        return ""


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


def _asked(url: str, wish: _Wish) -> Answer:
    """One request that went well. Raises FetchError."""
    place = _checked(url, wish.url)
    answer = _answered(place, wish, wish.headers)
    if answer.status == 401 and (password := _password(place, answer, wish)):
        answer = _answered(place, wish, {**wish.headers, "Authorization": password})
        if answer.status == 401:
            raise FetchError(
                "does not take the name and password of ~/.netrc; check them", wish.url
            )
    if answer.status >= 400 or (answer.status == 304 and not wish.headers):
        raise _refused(answer, wish.url)
    return answer


def _password(place: SplitResult, answer: Answer, wish: _Wish) -> str:
    """The header with the user's password for a place that wants one; empty where there is none.

    What was asked for by https is sent by nothing else. Raises FetchError.
    """
    wants = (way.strip().lower() for way in answer.headers.get_all("WWW-Authenticate", []))
    is_open = place.scheme == "http" and wish.url.lower().startswith("https:")
    if is_open or not any(way.startswith("basic") for way in wants):
        return ""
    try:
        return password_header(place.hostname or "")
    except NewstermError as error:
        raise FetchError(f"wants a password, and ~/.netrc {error.message}", wish.url) from error


def _answered(place: SplitResult, wish: _Wish, headers: dict[str, str]) -> Answer:
    """What a place answers, good or bad. Raises FetchError."""
    url, asked = place.geturl(), wish.url
    try:
        answer = request(
            place, {**headers, **wish.cookies.header(place)}, wish.deadline, wish.private
        )
    except PrivateAddress as error:
        message = f"{error.message}; allow it with feeds add --private, or {ALLOWS_PRIVATE}=1"
        raise FetchError(_via(url, asked) + message, asked) from error
    except TooLarge as error:
        raise FetchError(f"{error.message}, and newsterm reads no more", asked) from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise _told(error, asked) from error
    wish.cookies.take(place, answer.headers)
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
        message = "holds a user name; leave it out, and put name and password into ~/.netrc"
        raise FetchError(_via(url, asked) + message, asked)
    return place


def _via(url: str, asked: str) -> str:
    return "" if url == asked else f"redirects to {without_password(url)[:80]!r}, which "


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
