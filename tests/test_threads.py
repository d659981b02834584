"""What libraries share between threads is whole before a second thread sees it."""

from __future__ import annotations

import builtins
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread
from typing import Any

import mdurl._decode as decoding
import mdurl._encode as encoding
import pytest

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.formats import markdown
from newsterm.adapters.formats.markdown import parse_markdown
from newsterm.adapters.summarizers import sumy

LINKED = "# Depot\n\nThe council [voted](https://gazette.example/a~b?b=c) to close it.\n"
AUTOLINKED = "# Depot\n\nThe council voted: <https://gazette.example/%7Ea?b=c>.\n"


@pytest.fixture
def unfilled(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Nothing has been parsed yet, and what fills the tables takes its time; set when it has begun."""
    begun = Event()

    def slowly(name: str) -> Any:
        usual = getattr(builtins, name)

        def slow(number: int) -> Any:
            begun.set()
            time.sleep(0.001)
            return usual(number)

        return slow

    monkeypatch.setattr(markdown, "_filled", [], raising=False)
    monkeypatch.setattr(encoding, "encode_cache", {})
    monkeypatch.setattr(decoding, "decode_cache", {})
    monkeypatch.setattr(encoding, "hex", slowly("hex"), raising=False)
    monkeypatch.setattr(decoding, "chr", slowly("chr"), raising=False)
    return begun


@pytest.mark.parametrize("text", [LINKED, AUTOLINKED])
def test_two_threads_may_read_the_first_markdown_at_once(text: str, unfilled: Event) -> None:
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(parse_markdown, text)
        assert unfilled.wait(60)
        second = pool.submit(parse_markdown, text)
        assert first.result() == second.result()


def test_the_first_markdown_fills_all_tables_that_later_ones_ask(unfilled: Event) -> None:
    parse_markdown("A text.")
    assert unfilled.is_set()
    filled = set(encoding.encode_cache), set(decoding.decode_cache)
    for text in (LINKED, AUTOLINKED, "![a](b)", "<a@b.example>", "[a]\n\n[a]: b 'c'", "[a](<b c>)"):
        parse_markdown(text)
    assert (set(encoding.encode_cache), set(decoding.decode_cache)) == filled


def test_a_stemmer_that_takes_notes_stems_one_word_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import nltk.stem.snowball as snowball

    class Noting(snowball.ArabicStemmer):
        def stem(self, word: str) -> str:
            self.word = word
            time.sleep(0.002)
            return self.word

    monkeypatch.setattr(snowball, "ArabicStemmer", Noting)
    sumy._stemmer.cache_clear()
    stem = sumy._stemmer("ar")
    words = [f"word{number}" for number in range(50)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(stem, words)) == words
    sumy._stemmer.cache_clear()


def test_every_form_of_file_is_read_by_many_threads_as_by_one(tmp_path: Path) -> None:
    page = "<html><head><title>Depot</title></head><body><p>The council voted on 3 May.</p></body></html>"
    mail = "From: a@b.example\nSubject: =?utf-8?q?D=C3=A9pot?=\nMIME-Version: 1.0\n\nIt is closed."
    texts = {
        "a.md": LINKED,
        "b.md": AUTOLINKED,
        "c.html": page,
        "d.eml": mail,
        "e.txt": "Depot\n\nClosed.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "f.txt").write_bytes("Le dépôt est fermé depuis l'été.".encode("cp1252"))
    paths = [str(path) for path in sorted(tmp_path.iterdir())]
    found: list[dict[str, object]] = [{} for _ in range(8)]

    def read(into: dict[str, object], shift: int) -> None:
        for path in paths[shift:] + paths[:shift]:
            into[path] = read_article(path)

    threads = [Thread(target=read, args=(into, i % 6)) for i, into in enumerate(found)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    alone = {path: read_article(path) for path in paths}
    assert all(each == alone for each in found)
