"""What was found is kept with the index, and is what would be found."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toys import ARTICLES, BRIDGE, newsterm

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index import database, kept_findings, place, rows
from newsterm.adapters.index.digest_packing import pack, unpack
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.kept_findings import kept_digest, ranking
from newsterm.adapters.system.folders import folder_of
from newsterm.core.digest import digest
from newsterm.core.summary.ranking import Ranked
from newsterm.core.summary.summary import Length, summarize
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    os.utime(folder / "bridge.txt", (1.6e9, 1.6e9))
    with closing(Index(str(folder))) as index:
        index.update()
        index.find()
    return folder


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda path: path.name)
def test_a_digest_comes_back_as_it_was_packed(path: Path) -> None:
    article = read_article(str(path))
    found = digest(article)
    packed = pack(found)
    assert unpack(article, packed) == found
    assert len(packed) < 0.5 * len(article.text)


def test_several_articles_at_once_give_what_each_gives_alone(tmp_path: Path) -> None:
    places = [("1", str(path), 0) for path in sorted(ARTICLES.iterdir())]
    alone = [rows.findings_of("", place) for place in places]
    assert rows.findings_of_all("", places) == alone
    bundled = partial(
        rows._bundled, partial(rows.findings_of, ""), partial(rows.findings_of_all, "")
    )
    gone = ("2", str(tmp_path / "gone.txt"), 0)
    assert bundled(10_000, lambda _: False, [*places[:2], gone]) == [*alone[:2], None]
    assert bundled(10_000, lambda place: place == places[0], places[:2]) == alone[:2]


@settings(max_examples=30)
@given(st.text(alphabet='ab. \n"said 12%$', max_size=300))
def test_any_digest_comes_back(text: str) -> None:
    article = parse(text)
    assert unpack(article, pack(digest(article))) == digest(article)


def test_the_digest_of_an_indexed_article_is_kept(store: Path) -> None:
    article = read_article(str(store / "bridge.txt"))
    assert kept_digest(str(store), article) == digest(article)


def test_the_summary_of_a_long_article_alone_is_kept(tmp_path: Path) -> None:
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text(BRIDGE, encoding="utf-8")
    long.write_text(BRIDGE + BRIDGE.partition("\n\n")[2] * 80, encoding="utf-8")
    with closing(Index(str(tmp_path))) as index:
        index.update()
        index.find()
    for path, is_kept in ((short, False), (long, True)):
        article = read_article(str(path))
        kept = kept_findings.kept_findings(str(tmp_path), article)
        assert kept is not None
        assert (kept.summary == digest(article).summary) is is_kept
        assert kept_digest(str(tmp_path), article) == digest(article)


def test_a_digest_is_kept_for_these_words_in_this_place_alone(store: Path) -> None:
    path = store / "bridge.txt"
    path.write_text(f"---\nsource: here\n---\n{BRIDGE}", encoding="utf-8")
    assert kept_digest(str(store), read_article(str(path))) is None
    path.write_text(BRIDGE.replace("210", "211"), encoding="utf-8")
    assert kept_digest(str(store), read_article(str(path))) is None


def test_another_newsterm_finds_anew(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_article(str(store / "bridge.txt"))
    database.maker.cache_clear()
    monkeypatch.setattr("newsterm.__version__", "99")
    assert kept_digest(str(store), article) is None
    with closing(Index(str(store))) as index:
        assert (index.update(), index.find(), index.find()) == (0, 1, 0)
    assert kept_digest(str(store), article) is not None
    database.maker.cache_clear()


def test_nothing_is_kept_where_there_is_no_index_or_it_is_damaged(store: Path) -> None:
    article = read_article(str(store / "bridge.txt"))
    assert kept_digest(str(store / "nowhere"), article) is None
    (path,) = Path(folder_of("cache")).glob("*/index.sqlite3")
    data = bytearray(path.read_bytes())
    data[1024:] = bytes(len(data) - 1024)
    path.write_bytes(data)
    assert kept_digest(str(store), article) is None


def test_a_slow_ranking_is_worked_out_once_where_the_index_knows_the_article(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    order = (Ranked(2, 0.75), Ranked(0, 0.5))

    def rank(article: Article, _: object) -> Iterator[Ranked]:
        asked.append(article.title)
        return iter(order)

    monkeypatch.setattr(kept_findings, "method", lambda _: rank)
    known, stranger = read_article(str(store / "bridge.txt")), parse("It is new.\n\nIt is.")
    for article in (known, known, stranger, stranger):
        assert ranking(str(store), article, (), "luhn") == order
    assert asked == [known.title, stranger.title, stranger.title]


@pytest.mark.parametrize(
    "arguments",
    [("quotes",), ("figures",), ("summarize", "-m", "luhn"), ("show", "--json"), ("summarize",)],
    ids=" ".join,
)
def test_commands_say_the_same_from_the_index_and_without(
    store: Path, arguments: tuple[str, ...]
) -> None:
    path = str(store / "bridge.txt")
    runs = [newsterm(*arguments, "--store", str(store), path).stdout for _ in range(2)]
    assert runs == [newsterm(*arguments, "--store", str(store.parent), path).stdout] * 2
    assert runs[0] != ""


def test_a_very_long_summary_comes_from_the_index(store: Path) -> None:
    text = "Long\n\n" + "\n\n".join(f"Line {i} is about ship {i * i}." for i in range(3000))
    path = store / "long.txt"
    path.write_text(text, encoding="utf-8")
    before = newsterm("summarize", "--store", str(store), str(path)).stdout
    assert newsterm("index", "--store", str(store)).returncode == 0
    with closing(sqlite3.connect(place.index_path(str(store)))) as db, db:
        article = read_article(str(path))
        two = digest(article, summarize(article, Length(sentences=2)))
        assert db.execute(
            "UPDATE digests SET digest = ? WHERE article IN (SELECT number FROM articles WHERE id = ?)",
            (pack(two), article.key),
        ).rowcount
    kept = newsterm("summarize", "--store", str(store), str(path)).stdout
    assert before.count("\n") > kept.count("\n") == 2
    assert newsterm("summarize", "--store", str(store.parent), str(path)).stdout == before
