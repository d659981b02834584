"""What a server wants before it answers: a password, a cookie; and what it packs without a word."""

from __future__ import annotations

import gzip
import os
from base64 import b64encode
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from web import Page, Visit, Web, redirect, web

from newsterm.adapters.http import request
from newsterm.adapters.http.client import FetchError, fetch
from newsterm.adapters.http.cookies import Cookies
from newsterm.adapters.http.passwords import without_password

WORD = "s3cret,word"


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as served:
        yield served


@pytest.fixture
def netrc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Writes the user's ~/.netrc."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("NETRC", raising=False)

    def write(text: str, mode: int = 0o600) -> Path:
        path = tmp_path / ".netrc"
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    return write


def behind(name: str, word: str, way: str = 'Basic realm="news"') -> Page:
    """A page for who says the name and the password."""
    right = f"Basic {b64encode(f'{name}:{word}'.encode()).decode()}"

    def page(visit: Visit) -> None:
        if visit.headers.get("Authorization") == right:
            visit.send(200, b"for members")
        else:
            visit.send(401, b"no", www_authenticate=way)

    return page


def told(url: str) -> str:
    """All that is said of a fetch that fails."""
    with pytest.raises(FetchError) as caught:
        fetch(url, private=True)
    return str(caught.value)


def test_a_password_of_the_users_file_opens_a_page(site: Web, netrc: Callable[[str], Path]) -> None:
    netrc(
        f"machine other.example login x password y\nmachine 127.0.0.1 login ann password {WORD}\n"
    )
    site.pages["/"] = behind("ann", WORD)
    assert fetch(site.url(), private=True).body == b"for members"
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    ("text", "mode", "says"),
    [
        ("machine other.example login ann password {}\n", 0o600, "put a line for this host into ~/.netrc"),
        ("default login ann password {}\n", 0o600, "put a line for this host into ~/.netrc"),
        ("machine 127.0.0.1 login ann password {}x\n", 0o600, "does not take the name and password"),
        ("machine 127.0.0.1 login ann password {}\n", 0o644, "may be read by others"),
        ("machine 127.0.0.1 login ann {} password\n", 0o600, "cannot be read"),
    ],
)  # fmt: skip
def test_a_password_that_opens_nothing_is_told_without_it(
    site: Web, netrc: Callable[..., Path], text: str, mode: int, says: str
) -> None:
    netrc(text.format(WORD), mode)
    site.pages["/"] = behind("ann", WORD)
    message = told(site.url())
    assert says in message
    assert WORD not in message


@pytest.mark.parametrize("kind", ["pipe", "endless", "huge"])
def test_what_is_no_file_of_passwords_is_told_and_not_waited_for(
    site: Web, netrc: Callable[..., Path], kind: str
) -> None:
    path = netrc(f"machine 127.0.0.1 login {'a' * (1 << 20 if kind == 'huge' else 1)} password b\n")
    if kind != "huge":
        path.unlink()
        os.mkfifo(path, 0o600) if kind == "pipe" else path.symlink_to("/dev/zero")
    site.pages["/"] = behind("ann", WORD)
    assert "cannot be read" in told(site.url())


def test_without_a_file_or_for_another_way_of_asking_nothing_is_sent(
    site: Web, netrc: Callable[[str], Path]
) -> None:
    site.pages["/"] = behind("ann", WORD)
    assert "~/.netrc" in told(site.url())
    netrc(f"machine 127.0.0.1 login ann password {WORD}\n")
    site.pages["/"] = behind("ann", WORD, 'Digest realm="news"')
    told(site.url())
    assert len(site.asked) == 2
    assert "authorization" not in site.headers["/"]


def test_a_password_goes_to_no_other_host_that_a_site_sends_us_to(
    site: Web, netrc: Callable[[str], Path]
) -> None:
    netrc(f"machine 127.0.0.1 login ann password {WORD}\n")
    with web() as other:
        other.pages["/"] = behind("ann", WORD)
        site.pages["/"] = redirect(other.url(host="localhost"))
        told(site.url())
        assert "authorization" not in other.headers["/"]


@pytest.mark.parametrize(
    ("url", "plain"),
    [("https://ann:pw@a.example/x@y", "https://a.example/x@y"), ("http://ann@a.example", "http://a.example"),
     ("https://a.example/@ann?to=a@b", "https://a.example/@ann?to=a@b"), ("HTTP://a:b@c@d.example", "HTTP://d.example")],
)  # fmt: skip
def test_an_address_is_told_without_its_password(url: str, plain: str) -> None:
    assert without_password(url) == plain


# Cookies


def asks_for_cookie(visit: Visit) -> None:
    if "seen=1" in visit.headers.get("Cookie", ""):
        visit.send(200, b"welcome")
    else:
        visit.send(302, location="/", set_cookie="seen=1; Path=/; HttpOnly")


def test_a_cookie_set_on_the_way_is_shown_on_the_way(site: Web) -> None:
    site.pages["/"] = asks_for_cookie
    for _ in range(2):
        assert fetch(site.url(), private=True).body == b"welcome"
    assert len(site.asked) == 4


@pytest.mark.parametrize(
    ("set_by", "line", "shown_to", "shown"),
    [
        ("http://a.example/", "x=1", "http://a.example/b", "x=1"),
        ("http://a.example/", "x=1", "https://a.example:8443/", "x=1"),
        ("http://a.example/", "x=1", "http://b.a.example/", ""),
        ("http://a.example/", "x=1", "http://example/", ""),
        ("http://www.a.example/", "x=1; Domain=.a.example", "http://a.example/", "x=1"),
        ("http://www.a.example/", "x=1; domain=a.example; path=/", "http://m.a.example/", "x=1"),
        ("http://www.a.example/", "x=1; Domain=example", "http://b.example/", ""),
        ("http://a.example/", "x=1; Domain=b.example", "http://b.example/", ""),
        ("http://a.example/", "x=1; Domain=b.example", "http://a.example/", ""),
        ("https://a.example/", "x=1; Secure", "http://a.example/", ""),
        ("https://a.example/", "x=1; Secure", "https://a.example/", "x=1"),
        ("http://a.example/", "x=1; Max-Age=0", "http://a.example/", ""),
        ("http://a.example/", "x", "http://a.example/", ""),
        ("http://a.example/", "=x", "http://a.example/", ""),
        ("http://a.example/", "x=\x01", "http://a.example/", ""),
        ("http://a.example/", "x=" + "y" * 9000, "http://a.example/", "x=" + "y" * 4094),
    ],
)
def test_a_cookie_goes_to_who_set_it(set_by: str, line: str, shown_to: str, shown: str) -> None:
    cookies, headers = Cookies(), Message()
    headers["Set-Cookie"] = line
    cookies.take(urlsplit(set_by), headers)
    assert cookies.header(urlsplit(shown_to)).get("Cookie", "") == shown


def test_a_cookie_set_again_is_the_newer_and_a_flood_of_them_is_not_kept() -> None:
    cookies, headers = Cookies(), Message()
    for number in range(500):
        headers["Set-Cookie"] = f"x{number}={number}"
    headers["Set-Cookie"] = "x0=new"
    cookies.take(urlsplit("http://a.example/"), headers)
    shown = cookies.header(urlsplit("http://a.example/"))["Cookie"].split("; ")
    assert len(shown) == 50
    assert "x0=new" in shown


# Packed


@pytest.mark.parametrize(
    "said", [{}, {"content_type": "application/rss+xml"}, {"content_encoding": "gzip"}]
)
def test_gzip_is_known_by_its_first_bytes(site: Web, said: dict[str, str]) -> None:
    packed = gzip.compress(b"<rss>news</rss>")
    body = gzip.compress(packed) if "content_encoding" in said else packed
    site.pages["/"] = lambda visit: visit.send(200, body, **said)
    assert fetch(site.url(), private=True).body == b"<rss>news</rss>"


def test_gzip_without_a_word_has_the_same_bounds(
    site: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "MOST_BYTES", 100_000)
    monkeypatch.setattr("time.sleep", lambda _: None)
    site.pages["/bomb"] = gzip.compress(bytes(1 << 20))
    site.pages["/cut"] = gzip.compress(b"news " * 1000)[:-9]
    assert "is larger than" in told(site.url("/bomb"))
    assert "breaks off" in told(site.url("/cut"))
