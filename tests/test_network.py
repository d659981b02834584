"""Fetching: what newsterm takes from the web, and the places it does not go."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from web import Page, Visit, Web, first_refused, packed, redirect, refused, unchanged_since, web

from newsterm.adapters.http import client
from newsterm.adapters.http.addresses import is_public
from newsterm.adapters.http.client import ALLOWS_PRIVATE, FetchError, fetch
from newsterm.adapters.index.index import Index
from newsterm.adapters.store.adding import add
from newsterm.errors import NewstermError


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as served:
        yield served


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between tries, which take no time here."""
    taken: list[float] = []
    monkeypatch.setattr(client.time, "sleep", taken.append)
    return taken


def told(url: str, **options: bool | float | str) -> str:
    """What is said of an address that cannot be fetched."""
    with pytest.raises(FetchError) as caught:
        fetch(url, **options)  # type: ignore[arg-type]
    assert caught.value.what == url.strip()
    return caught.value.message


# Where newsterm does not go

INSIDE = """
http://localhost:{port}/  http://LOCALHOST:{port}/
http://127.0.0.1:{port}/  http://127.1:{port}/  http://127.255.0.3:{port}/
http://2130706433:{port}/  http://0x7f000001:{port}/  http://0177.0.0.1:{port}/  http://0x7f.1:{port}/
http://0:{port}/  http://0.0.0.0:{port}/  http://[::1]:{port}/  http://[::]:{port}/
http://[::ffff:127.0.0.1]:{port}/  http://[::ffff:7f00:1]:{port}/  http://[0:0:0:0:0:0:0:1]:{port}/
http://169.254.169.254/latest/meta-data/  http://[fe80::1]/  http://[fd00::1]/  http://[fec0::1]/
http://10.0.0.1/  http://10.255.255.255/  http://172.16.0.1/  http://192.168.1.1/  http://100.64.0.1/
http://[64:ff9b::10.0.0.1]/  http://[2002:a00:1::]/  http://224.0.0.1/  http://255.255.255.255/
http://240.0.0.1/  http://198.18.0.1/  http://[ff02::1]/
https://127.0.0.1:{port}/
""".split()


@pytest.mark.parametrize("url", INSIDE)
def test_no_spelling_of_a_private_address_is_reached(site: Web, url: str) -> None:
    assert "private address" in told(url.format(port=site.port))
    assert site.asked == []


ELSEWHERE = """
file:///etc/passwd  FILE:///etc/passwd  ftp://127.0.0.1/  gopher://127.0.0.1:70/  data:text/plain,hi
javascript:alert(1)  dict://127.0.0.1:11211/  //127.0.0.1/  feed://example.org/
""".split()


@pytest.mark.parametrize("url", ELSEWHERE)
def test_only_http_and_https_are_fetched(url: str) -> None:
    assert "neither http nor https" in told(url)
    assert "neither http nor https" in told(url, private=True)


@pytest.mark.parametrize("url", ["http:///nowhere", "http://", "https://?a=b"])
def test_an_address_without_a_host_is_told(url: str) -> None:
    assert "names no host" in told(url)


@pytest.mark.parametrize(
    "url", ["http://user@127.0.0.1/", "http://example.org@127.0.0.1/", "http://u:p@[::1]/"]
)
def test_an_address_with_a_user_name_is_refused(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url)
    assert "user name" in caught.value.message
    assert "@" not in (caught.value.what or "")


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://a:99999999/", "http://a:b/", "http://[v1]/"]
)
def test_what_is_no_address_is_told(url: str) -> None:
    assert "is no address" in told(url)


@pytest.mark.parametrize(
    "target",
    [url for url in INSIDE if "{port}" not in url]
    + ["file:///etc/passwd", "ftp://127.0.0.1/", "http://user@127.0.0.1/", "http://[::1"],
)
def test_every_hop_is_judged_like_the_first(
    site: Web, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test's own server passes for public, as a hostile one on the internet would be."""
    monkeypatch.setattr(
        "newsterm.adapters.http.addresses.is_public",
        lambda address: address == "127.0.0.1" or is_public(address),
    )
    site.pages["/"] = redirect(target)
    message = told(site.url())
    assert message.startswith("redirects to ")
    assert site.asked == ["/"]


def test_a_name_is_looked_up_once_so_it_cannot_change_its_mind(
    site: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: public when it is judged, private when it is connected to."""
    answers = iter(["93.184.215.14", "127.0.0.1"])
    asked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[object]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    reached: list[object] = []

    def refuse(_: socket.socket, place: object) -> None:
        reached.append(place)
        raise ConnectionRefusedError("refused")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(client, "_PAUSES", (None,))
    told(site.url(host="rebinding.example"))
    assert asked == ["rebinding.example"]
    assert reached == [("93.184.215.14", site.port)]


def test_a_host_with_public_and_private_addresses_is_reached_by_the_public_one_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))
        for address in ("10.0.0.1", "93.184.215.14", "127.0.0.1")
    ]
    reached: list[str] = []

    def refuse(_: socket.socket, place: tuple[str, int]) -> None:
        reached.append(place[0])
        raise ConnectionRefusedError("refused")

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(client, "_PAUSES", (None,))
    assert "refused" in told("http://two-faced.example/")
    assert reached == ["93.184.215.14"]


@pytest.mark.parametrize(
    ("address", "public"),
    [("8.8.8.8", True), ("2606:4700::1111", True), ("::ffff:8.8.8.8", True), ("64:ff9b::808:808", True),
     ("192.0.2.1", False), ("fe80::1%eth0", False), ("nonsense", False), ("", False)],
)  # fmt: skip
def test_public_addresses_are_told_from_the_others(address: str, public: bool) -> None:
    assert is_public(address) is public


# What may be allowed


def test_a_private_address_is_fetched_where_it_is_allowed(
    site: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/"] = b"hello"
    assert fetch(site.url(), private=True).body == b"hello"
    monkeypatch.setenv(ALLOWS_PRIVATE, "1")
    assert fetch(site.url()).body == b"hello"


def test_a_proxy_of_the_environment_is_used_but_not_for_private_names(
    site: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["http://news.example/a"] = b"by proxy"
    monkeypatch.setenv("http_proxy", f"http://me:secret@127.0.0.1:{site.port}")
    assert fetch("http://news.example/a").body == b"by proxy"
    headers = site.headers["http://news.example/a"]
    assert headers["proxy-authorization"].startswith("Basic ")
    assert headers["host"] == "news.example"
    for host in ("localhost", "127.1", "2130706433", "10.0.0.1", "[::1]", "printer.local"):
        assert "private address" in told(f"http://{host}/a")
    assert len(site.asked) == 1


# What comes back


def test_the_answer_is_told_whole(site: Web) -> None:
    site.pages["/feed"] = lambda visit: visit.send(
        200, b"\xe9", content_type="Text/XML; charset=ISO-8859-1", etag='"7"'
    )
    got = fetch(site.url("/feed"), private=True)
    assert (got.status, got.type, got.charset, got.etag) == (200, "text/xml", "iso-8859-1", '"7"')
    assert got.body == b"\xe9"


@pytest.mark.parametrize("told", ["charset*=a\0b''utf-8", "charset*0*=\0''utf; charset*1=-8"])
def test_an_encoding_told_in_an_impossible_one_is_none(site: Web, told: str) -> None:
    site.pages["/"] = lambda visit: visit.send(200, b"news", content_type=f"text/html; {told}")
    got = fetch(site.url(), private=True)
    assert (got.type, got.charset, got.body) == ("text/html", "", b"news")


def test_what_has_not_changed_is_not_sent_again(site: Web) -> None:
    site.pages["/"] = unchanged_since('"v1"', b"news")
    first = fetch(site.url(), private=True)
    again = fetch(site.url(), first.etag, first.modified, private=True)
    assert (first.status, again.status, again.body) == (200, 304, b"")
    assert site.headers["/"]["if-modified-since"] == first.modified


def test_nothing_is_sent_that_tells_who_asks(site: Web) -> None:
    site.pages["/"] = lambda visit: visit.send(302, location="/there", set_cookie="id=1; Path=/")
    site.pages["/there"] = b"hello"
    fetch(site.url(), private=True)
    fetch(site.url("/there"), private=True)  # A cookie lasts as long as the fetch it came with.
    sent = set(site.headers["/there"])
    assert sent == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize(
    ("hops", "moved"),
    [([301, 308], "/2"), ([302, 301], "/0"), ([301, 307], "/1"), ([303], "/0"), ([301] * 5, "/5")],
)
def test_redirects_are_followed_and_those_for_good_remembered(
    site: Web, hops: list[int], moved: str
) -> None:
    for number, status in enumerate(hops):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}", status)
    site.pages[f"/{len(hops)}"] = b"here"
    got = fetch(site.url("/0"), private=True)
    assert (got.body, got.url) == (b"here", site.url(f"/{len(hops)}"))
    assert got.moved == site.url(moved)


def test_a_sixth_redirect_is_one_too_many(site: Web) -> None:
    site.pages["/"] = redirect("/")
    assert "more than 5 times" in told(site.url(), private=True)
    assert len(site.asked) == 6


def test_a_path_in_any_script_is_asked_for(site: Web) -> None:
    site.pages["/caf%C3%A9%20noir"] = b"open"
    assert fetch(site.url("/café noir?q=ü#top"), private=True).body == b"open"
    assert site.asked == ["/caf%C3%A9%20noir?q=%C3%BC"]


def test_gzip_is_unpacked(site: Web) -> None:
    site.pages["/"] = packed(b"news " * 1000)
    site.pages["/two"] = lambda visit: visit.send(
        200, gzip.compress(b"one ") + gzip.compress(b"two"), content_encoding="x-gzip"
    )
    assert fetch(site.url(), private=True).body == b"news " * 1000
    assert fetch(site.url("/two"), private=True).body == b"one two"


# What servers do wrong


def chunks(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + end


def sent(body: bytes, status: int = 200, **headers: str) -> Page:
    """A page of just these bytes, whatever the headers say, and then no connection any more."""

    def page(visit: Visit) -> None:
        visit.send_response(status)
        for name, value in {**headers, "connection": "close"}.items():
            visit.send_header(name.replace("_", "-"), value)
        visit.end_headers()
        visit.wfile.write(body)

    return page


WHOLE = b"<html><body><p>" + b"The harbour opened again on Monday after the storm. " * 50
CUT = {
    "length": sent(WHOLE, content_length=str(len(WHOLE) + 1)),
    "chunk": sent(chunks(WHOLE[:900], WHOLE[900:])[:-80], transfer_encoding="chunked"),
    "between chunks": sent(chunks(WHOLE, end=b""), transfer_encoding="chunked"),
    "size of a chunk": sent(chunks(WHOLE, end=b"1"), transfer_encoding="chunked"),
    "gzip": sent(gzip.compress(WHOLE)[:-20], content_encoding="gzip"),
    "sum of gzip": sent(gzip.compress(WHOLE)[:-8], content_encoding="gzip"),
    "head of gzip": sent(gzip.compress(WHOLE)[:9], content_encoding="gzip"),
    "second gzip": sent((gzip.compress(WHOLE) * 2)[:-9], content_encoding="gzip"),
    "gzip of its own length": lambda visit: visit.send(
        200, gzip.compress(WHOLE)[:-20], content_encoding="gzip"
    ),
    "deflate": sent(zlib.compress(WHOLE)[:-4], content_encoding="deflate"),
    "gzip in chunks": sent(
        chunks(gzip.compress(WHOLE)[:-9]), content_encoding="gzip", transfer_encoding="chunked"
    ),
    "a part": sent(WHOLE, 206, content_range=f"bytes 0-{len(WHOLE) - 1}/9999"),
}


@pytest.mark.parametrize("how", CUT)
def test_a_page_cut_short_is_told_and_nothing_of_it_is_taken(
    how: str, site: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(client, "_PAUSES", (None,))
    monkeypatch.setenv("NEWSTERM_ALLOW_PRIVATE", "1")
    site.pages["/"] = CUT[how]
    with closing(Index(str(tmp_path))) as index, pytest.raises(NewstermError, match="breaks off"):
        add(index, site.url(), "auto", datetime(2026, 1, 2))
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_what_is_whole_is_taken_however_it_comes(site: Web) -> None:
    large = WHOLE * 900
    for page in (
        sent(chunks(large, end=b"0\r\n"), transfer_encoding="chunked"),
        sent(gzip.compress(large), content_encoding="gzip"),
        sent(zlib.compress(large), content_encoding="deflate"),
        sent(chunks(gzip.compress(large)), content_encoding="gzip", transfer_encoding="chunked"),
    ):
        site.pages["/"] = page
        assert fetch(site.url(), private=True).body == large
    site.pages["/"] = sent(b"", content_encoding="gzip")
    assert fetch(site.url(), private=True).body == b""


def test_a_gzip_bomb_is_left_alone(site: Web) -> None:
    site.pages["/"] = packed(bytes(200_000_000))
    assert "larger than 10 MB" in told(site.url(), private=True)


def test_more_than_ten_megabytes_are_not_read(site: Web) -> None:
    def endless(visit: Visit) -> None:
        visit.send(200, content_length=str(1 << 40))
        while not visit.server.web.stopped.is_set():  # type: ignore[attr-defined]
            visit.wfile.write(bytes(1 << 16))

    site.pages["/"] = endless
    assert "larger than 10 MB" in told(site.url(), private=True)


def test_a_server_that_drips_is_cut_off(site: Web) -> None:
    def drip(visit: Visit) -> None:
        visit.send(200, content_length="100000")
        while not visit.server.web.stopped.wait(0.02):  # type: ignore[attr-defined]
            visit.wfile.write(b".")
            visit.wfile.flush()

    def drip_headers(visit: Visit) -> None:
        while not visit.server.web.stopped.wait(0.02):  # type: ignore[attr-defined]
            visit.wfile.write(b"H")
            visit.wfile.flush()

    for page in (drip, drip_headers):
        site.pages["/"] = page
        assert "in time" in told(site.url(), private=True, seconds=0.4)


def test_a_name_that_nobody_answers_for_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [time.sleep(60)])
    assert "in time" in told("http://slow.example/", seconds=0.1)


def test_what_breaks_off_is_no_answer(site: Web, pauses: list[float]) -> None:
    site.pages["/"] = lambda visit: visit.send(200, b"half", content_length="8")
    assert "breaks off" in told(site.url(), private=True)
    assert len(pauses) == 2


@pytest.mark.parametrize(
    ("status", "advice"),
    [(404, "check the address"), (410, "gone for good"), (403, "save the page"), (451, "check the address"),
     (401, "password")],
)  # fmt: skip
def test_a_refusal_is_told_and_not_asked_again(site: Web, status: int, advice: str) -> None:
    site.pages["/"] = refused(status)
    message = told(site.url(), private=True)
    assert message.startswith(f"answered {status} ")
    assert advice in message
    assert len(site.asked) == 1


def test_a_busy_server_is_asked_again_after_a_pause(site: Web, pauses: list[float]) -> None:
    site.pages["/"] = first_refused(2, 503, b"now")
    assert fetch(site.url(), private=True).body == b"now"
    assert pauses == [0.5, 2.0]


def test_a_server_that_says_when_to_come_back_is_obeyed(site: Web, pauses: list[float]) -> None:
    site.pages["/"] = first_refused(1, 429, b"now", retry_after="7")
    assert fetch(site.url(), private=True).body == b"now"
    assert pauses == [7.0]
    site.pages["/"] = refused(503, retry_after="3600")
    with pytest.raises(FetchError) as caught:
        fetch(site.url(), private=True)
    assert caught.value.rest == 3600
    assert pauses == [7.0]


@pytest.mark.parametrize(
    "answer",
    [b"", b"\n", b"SSH-2.0-OpenSSH_9.2\r\n", b"\x15\x03\x01\x00\x02\x02\x16", b"HTTP/1.1 abc\r\n\r\n",
     b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000,
     b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
     b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
     b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n...",
     b"HTTP/1.1 302 OK\r\n\r\n", b"HTTP/1.1 301 OK\r\nLocation: http://[\r\n\r\n",
     b"HTTP/1.1 304 \r\n\r\n"],
    ids=range(13),
)  # fmt: skip
@pytest.mark.usefixtures("pauses")
def test_whatever_answers_is_told_in_one_line(answer: bytes) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            while True:
                try:
                    visitor, _ = server.accept()
                except OSError:
                    return
                with visitor:
                    visitor.recv(4096)
                    visitor.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        message = told(f"http://127.0.0.1:{server.getsockname()[1]}/", private=True)
        server.shutdown(socket.SHUT_RDWR)
    assert ";" in message or "," in message
    assert len(message) < 200


def test_nobody_at_home_is_told(pauses: list[float]) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    assert "refused; try again later" in told(f"http://127.0.0.1:{port}/", private=True)
    assert len(pauses) == 2


def test_a_certificate_nobody_vouches_for_is_refused(site: Web) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(Path(__file__).parent / "web_certificate.pem")
    with web() as secure:
        secure.server.socket = server.wrap_socket(secure.server.socket, server_side=True)
        assert "no valid certificate" in told(f"https://localhost:{secure.port}/", private=True)
    assert "cannot be reached by https" in told(f"https://127.0.0.1:{site.port}/", private=True)
