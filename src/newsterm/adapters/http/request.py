"""One request to one web server: what it answers, or in the user's words why not.

http.client does the talking; the socket is opened by `addresses`, so that it goes only where it may.
Nothing is sent that the server could know us by but what the caller gives: no referrer. An answer costs
at most MOST_BYTES, counted after decompression, and is cut off at the deadline, also where it drips.

A proxy of the user's environment ($https_proxy …) is used and trusted, wherever it stands. It then
looks names up in our place, so only a host that is private by its spelling can be refused.
"""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import zlib
from base64 import b64encode
from contextlib import contextmanager, suppress
from functools import cache
from itertools import chain
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from newsterm import __version__
from newsterm.adapters.http.addresses import connect, refuse_private_name
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from email.message import Message

MOST_BYTES = 10_000_000
_GZIP = b"\x1f\x8b\x08"
_PART_OF_IT = 206
"""A status that answers a question newsterm never asks."""
_SENT = {
    "User-Agent": f"newsterm/{__version__} (a news reader for terminals)",
    "Accept": "application/rss+xml, application/atom+xml, application/feed+json, text/html, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_KEPT = "/%:=&?~#+!$,;'@()*[]|"
"""Stays as it is in a path; all else that is not a letter or a digit is written %XX."""


@frozen
class Answer:
    """What a server answered; the body is empty unless the status is 2xx."""

    status: int
    reason: str
    headers: Message
    body: bytes


class TooLarge(NewstermError):
    """More than MOST_BYTES."""


def request(place: SplitResult, headers: dict[str, str], deadline: float, private: bool) -> Answer:
    """GET what stands at an http or https address, by the deadline of the monotonic clock.

    Raises PrivateAddress, TooLarge, OSError, HTTPException, ValueError or zlib.error.
    """
    connection, target, more = _prepared(place, deadline, private)
    try:
        connection.putrequest("GET", target, skip_accept_encoding=True)
        for name, value in {**_SENT, **headers, **more}.items():
            connection.putheader(name, value)
        connection.endheaders()
        with _cut_off(connection.sock, deadline):
            response = connection.getresponse()
            body = _body(response) if 200 <= response.status < 300 else b""
        return Answer(response.status, response.reason, response.headers, body)
    finally:
        connection.close()


def _prepared(
    place: SplitResult, deadline: float, private: bool
) -> tuple[http.client.HTTPConnection, str, dict[str, str]]:
    """A connection that is not open yet, what to ask for on it, and headers for the proxy."""
    host = (place.hostname or "").encode("ascii" if place.netloc.isascii() else "idna").decode()
    proxy = _proxy(place.scheme, host)
    if proxy and not private:
        refuse_private_name(host)
    port = place.port or (443 if place.scheme == "https" else 80)
    start = (proxy.hostname or "", proxy.port or 80) if proxy else (host, port)
    target = urlunsplit(("", "", quote(place.path or "/", _KEPT), quote(place.query, _KEPT), ""))
    connection: http.client.HTTPConnection
    more: dict[str, str] = {}
    if place.scheme == "https":
        connection = http.client.HTTPSConnection(*start, context=_trust())
        if proxy:
            connection.set_tunnel(host, port, _proxy_pass(proxy))
    else:
        connection = http.client.HTTPConnection(*start)
        if proxy:
            named = f"[{host}]" if ":" in host else host
            named += f":{place.port}" if place.port else ""
            target, more = f"http://{named}{target}", _proxy_pass(proxy)

    def open_socket(address: tuple[str, int], *_: object) -> socket.socket:
        return connect(*address, deadline, private or proxy is not None)

    # Where http.client opens its socket, for TLS and proxies too.
    connection._create_connection = open_socket  # type: ignore[attr-defined]
    return connection, target, more


def _proxy(scheme: str, host: str) -> SplitResult | None:
    """The proxy that the user's environment names for this host. Raises ValueError."""
    from urllib.request import getproxies, proxy_bypass  # 20 ms.

    named = getproxies().get(scheme) or getproxies().get("all")
    if not named or proxy_bypass(host):
        return None
    proxy = urlsplit(named if "://" in named else f"http://{named}")
    if proxy.scheme != "http" or not proxy.hostname:
        raise ValueError(
            "goes by a proxy that is not http; set $http_proxy and $https_proxy to one that is"
        )
    return proxy


def _proxy_pass(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


@contextmanager
def _cut_off(connected: socket.socket, deadline: float) -> Iterator[None]:
    """Ends a connection at the deadline: one that drips a byte now and then never times out."""

    def cut() -> None:
        with suppress(OSError):
            connected.shutdown(2)  # Both ways.

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException):
        if time.monotonic() < deadline:
            raise
    finally:
        timer.cancel()
    if time.monotonic() >= deadline:  # What was cut off may look like an end.
        raise TimeoutError("timed out")


def _body(response: http.client.HTTPResponse) -> bytes:
    """All bytes of an answer, decompressed. Raises TooLarge, or IncompleteRead where it breaks off."""
    expected, received, body = response.length, 0, bytearray()
    unpacked = _unpacker(response.headers.get("Content-Encoding", ""))
    at_end = False
    while not at_end:
        data = response.read1(1 << 16)
        at_end = not data
        received += len(data)
        for piece in unpacked(data):
            body += piece
            if max(received, len(body)) > MOST_BYTES:
                raise TooLarge(f"is larger than {MOST_BYTES // 1_000_000} MB")
    if response.status == _PART_OF_IT or (expected is not None and received < expected):
        raise http.client.IncompleteRead(b"")
    return bytes(body) if body[:3] != _GZIP else _unzipped(bytes(body))


def _unzipped(data: bytes) -> bytes:
    """What a server had packed and did not say so: known by its first bytes. Raises as `_body`."""
    unpacked, body = _unpacker("gzip"), bytearray()
    for piece in chain(unpacked(data), unpacked(b"")):
        body += piece
        if len(body) > MOST_BYTES:
            raise TooLarge(f"is larger than {MOST_BYTES // 1_000_000} MB")
    return bytes(body)


def _unpacker(coding: str) -> Callable[[bytes], Iterator[bytes]]:
    """What undoes a Content-Encoding, a piece at a time: a gzip bomb is never held whole.

    No bytes say that there are no more; it raises IncompleteRead where there should be.
    """
    if coding.strip().lower() in ("", "identity"):
        return lambda data: iter((data,))
    if coding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(f"is compressed as {coding[:20]}, which newsterm cannot read")
    inflate, is_amid = (
        zlib.decompressobj(wbits=47),
        False,
    )  # gzip or zlib, told apart by their heads.

    def unpacked(data: bytes) -> Iterator[bytes]:
        nonlocal inflate, is_amid
        if not data and is_amid:
            yield inflate.flush()  # A few bytes: what it has read of, and not given yet.
            if not inflate.eof:
                raise http.client.IncompleteRead(b"")
        while data:
            is_amid = True
            yield inflate.decompress(data, 1 << 20)
            data = inflate.unconsumed_tail
            if inflate.eof:  # A gzip file may have several members.
                data, inflate = inflate.unused_data, zlib.decompressobj(wbits=47)
                is_amid = False

    return unpacked


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are believed: those that the system, or $SSL_CERT_FILE, believes."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not paths.cafile and not paths.capath:  # A Python of its own that brings none.
        import certifi

        context.load_verify_locations(certifi.where())
    return context
