"""What was found is kept with the index, and is what would be found."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toys import ARTICLES, BRIDGE

from newsterm.adapters import index_file
from newsterm.adapters.files import read_article
from newsterm.adapters.index import Index
from newsterm.adapters.kept_findings import keep_ranking, kept_digest, kept_ranking
from newsterm.adapters.packing import pack, unpack
from newsterm.core.digest import digest
from newsterm.core.layout import parse
from newsterm.core.ranking import Ranked


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


@settings(max_examples=30)
@given(st.text(alphabet='ab. \n"said 12%$', max_size=300))
def test_any_digest_comes_back(text: str) -> None:
    article = parse(text)
    assert unpack(article, pack(digest(article))) == digest(article)


def test_the_digest_of_an_indexed_article_is_kept(store: Path) -> None:
    article = read_article(str(store / "bridge.txt"))
    assert kept_digest(str(store), article) == digest(article)


def test_a_digest_is_kept_for_these_words_in_this_place_alone(store: Path) -> None:
    path = store / "bridge.txt"
    path.write_text(f"---\nsource: here\n---\n{BRIDGE}", encoding="utf-8")
    assert kept_digest(str(store), read_article(str(path))) is None
    path.write_text(BRIDGE.replace("210", "211"), encoding="utf-8")
    assert kept_digest(str(store), read_article(str(path))) is None


def test_another_newsterm_finds_anew(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_article(str(store / "bridge.txt"))
    index_file.maker.cache_clear()
    monkeypatch.setattr("newsterm.__version__", "99")
    assert kept_digest(str(store), article) is None
    with closing(Index(str(store))) as index:
        assert (index.update(), index.find(), index.find()) == (0, 1, 0)
    assert kept_digest(str(store), article) is not None
    index_file.maker.cache_clear()


def test_nothing_is_kept_where_there_is_no_index_or_it_is_damaged(store: Path) -> None:
    article = read_article(str(store / "bridge.txt"))
    assert kept_digest(str(store / "nowhere"), article) is None
    (path,) = Path(index_file.folder_of("cache")).glob("*/index.sqlite3")
    data = bytearray(path.read_bytes())
    data[1024:] = bytes(len(data) - 1024)
    path.write_bytes(data)
    assert kept_digest(str(store), article) is None


def test_a_ranking_is_kept_where_the_index_knows_the_article(store: Path) -> None:
    article, stranger = read_article(str(store / "bridge.txt")), parse("It is new.\n\nIt is.")
    ranking = (Ranked(2, 0.75), Ranked(0, 0.5))
    for one in (article, stranger):
        keep_ranking(str(store), one, "luhn", ranking)
    assert kept_ranking(str(store), article, "luhn") == ranking
    assert kept_ranking(str(store), article, "lsa") is None
    assert kept_ranking(str(store), stranger, "luhn") is None
