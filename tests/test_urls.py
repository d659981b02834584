"""Web addresses where a file may stand: pages, texts and feeds are fetched, read and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from toys import BRIDGE
from web import Web, redirect, refused, web

import newsterm
from newsterm.adapters.http.client import ALLOWS_PRIVATE
from newsterm.cli import main

FEEDS = Path(__file__).parent / "feeds"
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>City opens second bridge over the river</title>
<meta name="author" content="Mara Quill">
<meta property="article:published_time" content="2021-03-03T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>City opens second bridge over the river</h1>
{"".join(f"<p>{line}</p>" for line in BRIDGE.splitlines()[4:8])}</article></body></html>"""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv(ALLOWS_PRIVATE, "1")
    with web() as served:
        served.pages["/bridge"] = lambda visit: visit.send(
            200, PAGE.encode(), content_type="text/html; charset=utf-8"
        )
        served.pages["/bridge.txt"] = BRIDGE.encode()
        yield served


@pytest.mark.parametrize("command", ["summarize", "show", "quotes", "figures"])
@pytest.mark.parametrize("path", ["/bridge", "/bridge.txt"])
def test_each_command_takes_an_address(
    site: Web, command: str, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, site.url(path)]) == 0
    out, err = capsys.readouterr()
    assert "river" in out or "40,000" in out or "Ortiz" in out
    assert err == ""


def test_a_page_says_what_it_is_and_where_it_came_from(site: Web) -> None:
    site.pages["/old"] = redirect("/bridge", 301)
    article = newsterm.read(site.url("/old"))
    assert article.title == "City opens second bridge over the river"
    assert article.source == site.url("/old")
    assert dict(article.provenance)["published"] == "2021-03-03"


def test_a_feed_at_an_address_is_read_as_the_text_of_its_entries(site: Web) -> None:
    site.pages["/feed"] = (FEEDS / "atom-1.0.xml").read_bytes()
    assert newsterm.read(site.url("/feed")).title == "Atom Times"


def test_the_charset_of_the_server_counts_where_the_text_does_not_tell(site: Web) -> None:
    site.pages["/"] = lambda visit: visit.send(
        200,
        "Das Gebäude ist schön.".encode("cp1252"),
        content_type="text/plain; charset=windows-1252",
    )
    assert newsterm.read(site.url()).text == "Das Gebäude ist schön."


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [("image/png", b"\x89PNG", "is image, not text"), ("application/pdf", b"%PDF-1.7", "is a PDF"),
     ("application/octet-stream", bytes(range(256)) * 4, "is not text")],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_what_holds_no_text_is_told_in_a_line(
    site: Web, kind: str, body: bytes, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/x"] = lambda visit: visit.send(200, body, content_type=kind)
    assert main(["summarize", site.url("/x"), site.url("/bridge.txt")]) == 1
    out, err = capsys.readouterr()
    assert says in err
    assert err.count("\n") == 1
    assert "bridge" in out


def test_an_address_that_fails_costs_one_line_and_the_others_are_read(
    site: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/gone"] = refused(410)
    site.pages["/bait"] = redirect("file:///etc/passwd")
    urls = [site.url("/gone"), site.url("/bait"), site.url("/bridge")]
    assert main(["summarize", "--no-heading", *urls]) == 1
    out, err = capsys.readouterr()
    assert err.splitlines()[0].startswith(f"newsterm: '{urls[0]}': answered 410 ")
    assert len(err.splitlines()) == 2
    assert "bridge" in out


def test_a_page_is_added_once_and_read_the_same_from_the_store(
    site: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "--store", str(tmp_path), site.url("/bridge")]) == 0
    id, name, what = capsys.readouterr().out.strip().split("\t")
    assert (name, what) == ("2021-03-03-city-opens-second-bridge-over-the-river.txt", "added")
    kept, fetched = newsterm.read(str(tmp_path / name)), newsterm.read(site.url("/bridge"))
    assert (kept.key, kept.title) == (fetched.key, fetched.title)
    assert [part.kind for part in kept.parts] == [part.kind for part in fetched.parts]
    assert id == kept.key
    main(["add", "--store", str(tmp_path), site.url("/bridge")])
    assert capsys.readouterr().out.strip().endswith("was there already")


def test_a_feed_is_not_added_but_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "--store", str(tmp_path), str(FEEDS / "rss-2.0.xml")]) == 1
    assert "newsterm feeds add" in capsys.readouterr().err
