"""Four times the input costs about four times as much, whatever it has many of.

`hostile/growth.py` measures all of `hostile/countable.py`; here stand the rows that once took time or
memory by the square. A square takes sixteen times as much: what is measured has to stay far from it.
"""

from __future__ import annotations

import time
import tracemalloc
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hostile import growth
from hostile.countable import COUNTABLE
from hostile.many import PROSE, STORY
from hostile.many_mails import MAILS

from newsterm.adapters.feeds.parse import parse_feed_text
from newsterm.adapters.index.index import Index
from newsterm.adapters.mail.message import parse_mail
from newsterm.adapters.pages.page import parse_page
from newsterm.adapters.store import putting
from newsterm.adapters.system.settings import settings_path
from newsterm.cli import main
from newsterm.errors import NewstermError

NOW = datetime(2024, 3, 3)
ROWS = [
    ("page", "attributes", 10_000),
    ("page", "different attributes", 10_000),
    ("page", "attributes in quotes", 10_000),
    ("page", "attributes without a value", 10_000),
    ("page", "attributes of the root", 10_000),
    ("page", "attributes unclosed", 10_000),
    ("page", "namespaces", 10_000),
    ("page", "input in a row", 3_000),
    ("page", "time in a row", 3_000),
    ("page", "label in a row", 3_000),
    ("page", "h1 in a row", 2_500),
    ("page", "header in a row", 2_500),
    ("feed", "attributes in HTML", 10_000),
    ("mail", "attributes of the body", 10_000),
    ("mail", "words of Subject", 30_000),
    ("mail", "encoded words of Subject", 4_000),
    ("mail", "encoded words glued", 4_000),
    ("mail", "addresses of Content-Transfer-Encoding", 2_000),
    ("mail", "semicolons of Content-Type", 4_000),
    ("settings", "dotted keys", 2_000),
    ("settings", "tables, nested", 10_000),
    ("added", "letters of a title", 100_000),
]


def seconds(reader: str, text: str) -> float:
    begun = time.process_time()
    with suppress(NewstermError):  # Refused is cheap.
        growth.READERS[reader](text)
    return time.process_time() - begun


@pytest.mark.parametrize(("reader", "name", "n"), ROWS)
def test_four_times_the_input_costs_about_four_times_as_much(
    reader: str, name: str, n: int
) -> None:
    few, many = (COUNTABLE[reader][name](times * n) for times in (1, 4))
    seconds(reader, few)  # What is imported, and what the first of all costs.
    for _ in range(4):  # What else the machine does can only make a time longer.
        most = 9 * min(seconds(reader, few) for _ in range(2)) + 0.2
        if seconds(reader, many) < most:
            return
    pytest.fail(f"{name}: more than {most:.2f} s for four times the input")


@pytest.mark.parametrize(
    "name", ["encoded words of Subject", "encoded words glued", "words of From"]
)
def test_a_mail_takes_no_memory_by_the_square(name: str) -> None:
    def peak(n: int) -> int:
        data = MAILS[name](n).encode()
        tracemalloc.start()
        parse_mail(data)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(10)
    assert peak(8_000) < 6 * peak(2_000)


def test_the_story_of_a_page_with_too_many_attributes_is_found() -> None:
    crowd = "".join(f"a{i}='>' " for i in range(5_000))
    plain = parse_page(f"<html>{STORY}")
    for opening in (
        "<html ",
        "<html><body ",
        "<html><p ",
        "<html><img src=x ",
        "<html><p title='<a'",
    ):
        article = parse_page(f"{opening}{crowd}>{STORY}")
        assert article.text == plain.text
        assert article.title == "Harbour opens"


def test_of_a_subject_out_of_all_proportion_the_beginning_is_the_title() -> None:
    words = " ".join(f"=?utf-8?q?W=C3=B6rter{i}?=" for i in range(5_000))
    article = parse_mail(f"From: a@b.c\nSubject: {words}\nMIME-Version: 1.0\n\n{PROSE}\n".encode())
    assert article.title.startswith("Wörter0Wörter1")
    assert len(article.title) < 2_000
    assert "=?" not in article.title
    assert "The harbour opened again" in article.text


@pytest.mark.parametrize(
    "text",
    ["method = 1" + "1" * 5_000, "a" + ".a" * 5_000 + " = 1", "# " + "a" * (1 << 18)],
)
def test_settings_out_of_all_proportion_are_told_in_one_line(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(settings_path())
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    assert main(["summarize", str(tmp_path / "a.txt")]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"newsterm: '{path}': ")
    assert err.count("\n") == 1


def test_articles_of_one_title_are_told_apart_without_a_look_at_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    read = putting.read_article
    monkeypatch.setattr(putting, "read_article", lambda path: looks.append(path) or read(path))
    store = tmp_path / "store"
    entries = "".join(
        f"<item><title>a</title><description>{i}</description></item>" for i in range(40)
    )
    growth.put_all(Index(str(store)), parse_feed_text(f"<rss><channel>{entries}").entries, NOW)
    names = sorted(path.name for path in store.iterdir())
    assert len(names) == 40
    assert {"2024-03-03-a.txt", "2024-03-03-a-2.txt", "2024-03-03-a-9.txt"} < {*names}
    assert len(looks) < 40 * 10


def test_a_feed_takes_no_time_over_what_its_entries_are_like(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Index, "like", None)
    store = tmp_path / "store"
    feed = parse_feed_text(COUNTABLE["added"]["like entries"](9))
    growth.put_all(Index(str(store)), feed.entries, NOW)
    assert len(list(store.iterdir())) == 10


def test_the_likest_of_many_alike_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"The {word} of the town asked for {i} more lamps." for i, word in
             enumerate("mayor teacher baker keeper doctor singer".split(), 3)]  # fmt: skip
    store = tmp_path / "store"
    store.mkdir()
    for i in range(80):  # More than are looked at, all with two of the lines.
        told = "\n".join(
            [f"Some {i}", "", *lines[:2], *(f"Line {i} has {j} words." for j in range(9))]
        )
        (store / f"some-{i}.txt").write_text(told, encoding="utf-8")
    (store / "all.txt").write_text("\n".join(["All", "", *lines]), encoding="utf-8")
    (tmp_path / "new.txt").write_text("\n".join(["New", "", *lines]), encoding="utf-8")
    assert main(["add", "--store", str(store), str(tmp_path / "new.txt")]) == 0
    assert capsys.readouterr().out.endswith("added; nearly the same as all.txt\n")


def test_what_grows_by_the_square_is_noticed() -> None:
    assert growth.grows((0.1, 0), (1.6, 0))
    assert growth.grows((0.1, 60 << 20), (0.4, 900 << 20))
    assert not growth.grows((0.1, 60 << 20), (0.45, 250 << 20))
