"""A small web on the loopback: a real HTTP server whose pages a test writes down."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Page = Callable[["Visit"], None]


class Visit(BaseHTTPRequestHandler):
    """One request and the ways to answer it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        web: Web = self.server.web  # type: ignore[attr-defined]
        path = self.path.partition("?")[0]
        web.asked.append(self.path)
        web.headers[self.path] = {name.lower(): value for name, value in self.headers.items()}
        page = web.pages.get(path)
        with suppress(ConnectionError):
            if page is None:
                self.send(404, b"nothing here")
            elif callable(page):
                page(self)
            else:
                self.send(200, page)
        self.close_connection = True

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        fields = {"content_length": str(len(body)), **headers}
        for name, value in fields.items():
            self.send_header(name.replace("_", "-").title(), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Web:
    """The pages by path: bytes, or a function that answers a Visit. `asked` is what was asked for."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.pages: dict[str, bytes | Page] = {}
        self.asked: list[str] = []
        self.headers: dict[str, dict[str, str]] = {}
        self.server = server
        self.port = server.server_address[1]
        self.stopped = threading.Event()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def web() -> Iterator[Web]:
    """A web that lasts as long as the test."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Visit)
    server.daemon_threads = True
    server.web = Web(server)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server.web
    finally:
        server.web.stopped.set()
        server.shutdown()
        server.server_close()


def redirect(to: str, status: int = 302) -> Page:
    return lambda visit: visit.send(status, location=to)


def refused(status: int, **headers: str) -> Page:
    return lambda visit: visit.send(status, b"no", **headers)


def packed(body: bytes) -> Page:
    return lambda visit: visit.send(200, gzip.compress(body), content_encoding="gzip")


def unchanged_since(etag: str, body: bytes) -> Page:
    """A page that a reader who knows its ETag is not sent again."""

    def page(visit: Visit) -> None:
        if visit.headers.get("If-None-Match") == etag:
            visit.send(304, etag=etag)
        else:
            visit.send(200, body, etag=etag, last_modified="Wed, 03 Mar 2021 10:00:00 GMT")

    return page


def first_refused(times: int, status: int, body: bytes, **headers: str) -> Page:
    """A page that is there only after so many tries."""
    left = [times]

    def page(visit: Visit) -> None:
        left[0] -= 1
        visit.send(status, **headers) if left[0] >= 0 else visit.send(200, body)

    return page
