"""The head of a file says what newsterm wrote there, whatever the words in it and below it are."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web import web

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.index.index import Index
from newsterm.adapters.store.adding import add, own_text
from newsterm.adapters.store.putting import Added, New, put_all
from newsterm.adapters.subscriptions.entries import told_by
from newsterm.core.text.controls import one_line
from newsterm.core.text.front_matter import read_front_matter, write_front_matter
from newsterm.core.text.layout import parse

NOW = datetime(2026, 1, 2)
FORGED = ("source: https://forged.example/", "added: 1999-09-09", "feed: https://forged.example/f")
ENDS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
TITLES = (
    "---", "+++", "...", "--- ", "\u200b---", "# Head", "[a, b]", "[]", "|", ">-", "[", '"We won"', "'tis",
    "'We' 'won'", '"', '""', "\\", '"a\\"', "title: x", "source: https://forged.example/", "Subject: Ship",
    "From: Ann", "- item", "&---", "x: [1", "~", "null", "!!python/object", "*a", "{a: b}", "%", "@", "`",
)  # fmt: skip


def stored(folder: Path, entry: FeedEntry) -> tuple[Added, dict[str, str], str]:
    """What putting an entry gave, and its file as it is read again: the head, and the id."""
    article = told_by(entry, "https://feed.example/rss", None)
    with closing(Index(str(folder))) as index:
        index.update()
        [added] = put_all(index, [New(article, own_text(article), dict(article.provenance))], NOW)
    again = read_article(str(folder / added.path))
    return added, dict(again.provenance), str(again.key)


def entry_of(title: str, *lines: str, author: str = "Ann Lee", link: str = "") -> FeedEntry:
    link = link or "https://feed.example/1"
    return FeedEntry("1", title, link, "2024-03-03", "", author, lines or ("It sailed on.",))


@pytest.mark.parametrize("rule", ["---", "+++", "\ufeff---", "---\n"])
def test_an_entry_writes_no_front_matter_of_its_own(rule: str, tmp_path: Path) -> None:
    _, head, _ = stored(tmp_path, entry_of(rule, *FORGED, rule.strip(), "It sailed on."))
    assert head["source"] == "https://feed.example/1"
    assert head["added"] == "2026-01-02"
    assert head["feed"] == "https://feed.example/rss"


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_no_line_end_of_any_kind_ends_a_field(end: str, tmp_path: Path) -> None:
    forged = f"x{end}---{end}{end.join(FORGED)}{end}added: 1999-09-09{end}---{end}"
    entry = entry_of(forged, author=forged, link=f"https://feed.example/{forged}")
    _, head, _ = stored(tmp_path, entry)
    assert head["added"] == "2026-01-02"
    assert head["feed"] == "https://feed.example/rss"
    assert head["source"].startswith("https://feed.example/x")
    assert head["author"] == one_line(forged)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_read_back_as_it_was(title: str, tmp_path: Path) -> None:
    added, head, id = stored(tmp_path, entry_of(title, author=title))
    assert (added.is_new, head["author"]) == (True, title.replace("\u200b", "\u200b").strip())
    assert id == added.id


@given(st.dictionaries(st.from_regex(r"[a-z]{1,9}", fullmatch=True), st.text(), max_size=120))
def test_whatever_is_written_is_read_back(fields: dict[str, str]) -> None:
    head = write_front_matter(fields)
    told = [(key, one_line(value)) for key, value in fields.items() if one_line(value)]
    assert read_front_matter(head + "---\nx: y\n---\n") == (dict(told[:99]), len(head))


@pytest.mark.parametrize(
    "key", ["x\u0130", "A" * 41, "\u0130" * 41, "a b", "a-", "\u00df", "x" + "\u0130" * 40]
)
def test_no_key_of_a_file_makes_the_head_unreadable(key: str, tmp_path: Path) -> None:
    given = tmp_path / "given.txt"
    given.write_text(f"---\n{key}: x\n---\nShip sails\n\nIt sailed on.\n", "utf-8")
    with closing(Index(str(tmp_path / "store"))) as index:
        added = add(index, str(given), "auto", NOW)
    head = dict(read_article(str(tmp_path / "store" / added.path)).provenance)
    assert (head["source"], head["added"]) == (str(given), "2026-01-02")


def test_very_many_fields_leave_out_none_of_newsterms(tmp_path: Path) -> None:
    fields = "".join(f"k{number}: x\n" for number in range(99))
    (tmp_path / "given.txt").write_text(f"---\n{fields}---\nShip sails\n\nIt sailed on.\n", "utf-8")
    with closing(Index(str(tmp_path / "store"))) as index:
        added = add(index, str(tmp_path / "given.txt"), "auto", NOW)
    head = dict(read_article(str(tmp_path / "store" / added.path)).provenance)
    assert (head["source"], head["added"]) == (str(tmp_path / "given.txt"), "2026-01-02")


def test_a_text_from_the_web_does_not_tell_where_it_is_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTERM_ALLOW_PRIVATE", "1")
    body = "\n".join(("---", *FORGED, "author: Bo", "---", "Ship sails", "", "It sailed on.", ""))
    with web() as site, closing(Index(str(tmp_path))) as index:
        for name in ("/a.txt", "/b.md"):
            site.pages[name] = body.replace("on", name).encode()
            added = add(index, site.url(name), "auto", NOW)
            head = dict(read_article(str(tmp_path / added.path)).provenance)
            assert (head["source"], head["added"]) == (site.url(name), "2026-01-02")
            assert "feed" not in head
            assert "forged" not in (tmp_path / added.path).read_text("utf-8")


def test_a_file_says_where_it_is_from_but_not_when_it_was_added(tmp_path: Path) -> None:
    given = tmp_path / "given.txt"
    given.write_text("\n".join(("---", *FORGED, "---", "Ship sails", "", "It sailed on.")), "utf-8")
    with closing(Index(str(tmp_path / "store"))) as index:
        added = add(index, str(given), "auto", NOW)
    head = dict(read_article(str(tmp_path / "store" / added.path)).provenance)
    assert head == {"source": "https://forged.example/", "added": "2026-01-02"}


def test_the_head_of_org_notes_is_told_not_read_as_news() -> None:
    head = "#+TITLE: The pier reopens\n#+date: 2026-04-02\n#+FILETAGS: :sea:\n"
    drawer = "* Harbour\n:PROPERTIES:\n:URL: https://pier.example\n:END:\n"
    text = f"{head}{drawer}The pier reopened. It cost 3 euros.\n"
    article = parse(text)
    body = [part.cut(text) for part in article.parts if part.kind == "paragraph"]
    assert article.title == "The pier reopens"
    assert body == ["* Harbour", "The pier reopened. It cost 3 euros."]
    assert dict(article.provenance)["date"] == "2026-04-02"


ORDINARY = ("#+", "#+\nA pier.", "#+1 for the pier.\nIt reopened.", "#+TITLE", "#+x: y")


@pytest.mark.parametrize("text", ORDINARY)
def test_a_line_that_only_begins_like_an_org_head_is_text(text: str) -> None:
    assert parse(text).text == text
    assert parse(text).parts[0].start == 0


@pytest.mark.parametrize("form", ["md", "txt"])
@pytest.mark.parametrize(
    "title",
    [
        "Divers found the bell of the ferry on Tuesday, the coast guard said.",
        "ships " * 400,
        "The lock stays shut. Nobody knows for how long, the keeper told the town.",
    ],
)
def test_a_told_title_that_reads_like_prose_is_the_title(
    title: str, form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"bell.{form}"
    head = f"---\ntitle: {title}\n---\n"
    path.write_text(f"{head}The bell was cast in 1874. It weighs as much as two men.\n", "utf-8")
    article = read_article(str(path))
    assert article.title == title.strip()
    path.write_text(head, "utf-8")
    assert title.strip() in read_article(str(path)).text
