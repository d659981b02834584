"""`newsterm read --plain`: reading without a full screen, for screen readers, braille and slow lines.

Headlines and articles are plain lines, said once and from top to bottom; nothing is drawn, moved or
coloured. A prompt takes a number or a letter and Enter, and says what may be typed when one is in
doubt. What is read is marked as read. Here is the list; an article is talked of in `linear_article`.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime

from newsterm.adapters.sources import open_source
from newsterm.adapters.store.folder import article_files, store_folder
from newsterm.adapters.system.files import STDIN
from newsterm.commands import session
from newsterm.commands.reader.linear_article import (
    Quit,
    Reading,
    ReadMarks,
    ask,
    complain,
    counted,
)
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen
from newsterm.errors import NewstermError, UsageError
from newsterm.render import plain

_PAGE = 20
"""Headlines said at a time."""
_LIST_HELP = """\
A number and Enter opens that article. Enter alone goes on with the headlines.
Slash and words, such as /moon landing, keeps the articles with these words; slash alone all.
a says the headlines again from the first. S tells the stories of the store, B the day's brief.
q and Enter quits."""


@frozen
class Headline:
    path: str
    words: str
    """Title, date, how many words."""
    id: str = ""
    """The article's, where the index knows it."""


def read_plain(names: Sequence[str], options: Namespace) -> int:
    """Talk until the reader quits or nothing more is typed; of the store where nothing is named."""
    if STDIN in names:
        raise UsageError("is where --plain hears what you type; save the text to a file", STDIN)
    with closing(ReadMarks()) as marks:
        try:
            Headlines(names, options, marks).talk()
        except (Quit, EOFError):
            session.say([""])
    return 0


class Headlines:
    """The list of articles, said a page at a time."""

    def __init__(self, names: Sequence[str], options: Namespace, marks: ReadMarks) -> None:
        self._names = names
        self._options = options
        self._marks = marks
        self._said = 0
        """How many headlines have been said."""
        self._list = self._listed("")

    def talk(self) -> None:
        self._say_more()
        while True:
            typed = ask("Number, Enter or q; ? for help: ")
            if typed.isdecimal():
                self._open(int(typed) - 1)
            elif typed.startswith("/"):
                self._filter(typed[1:])
            elif typed in ("", "a"):
                self._said = 0 if typed else self._said
                self._say_more()
            elif typed == "q":
                raise Quit
            elif typed in ("S", "B"):
                self._say_stories(typed == "B")
            else:
                session.say(_LIST_HELP.splitlines())

    def _say_stories(self, is_brief: bool) -> None:
        if self._names:
            session.say(["Stories are told of a store; newsterm stories FILE… compares files."])
            return
        from newsterm.commands.reader.linear_stories import StoryTalk

        StoryTalk(self._options, self._marks, is_brief).talk()

    def _say_more(self) -> None:
        if not self._said:
            session.say([f"{counted(len(self._list), 'article')}."])
        page = self._list[self._said : self._said + _PAGE]
        for number, headline in enumerate(page, self._said + 1):
            unread = "" if self._marks.is_read(headline.id) else " Unread."
            session.say([f"{number}. {headline.words}{unread}"])
        self._said += len(page)
        left = len(self._list) - self._said
        session.say([f"{left:,} more." if left else "No more."])

    def _filter(self, words: str) -> None:
        try:
            self._list = self._listed(words.strip())
        except NewstermError as error:
            complain(error)
            return
        self._said = 0
        self._say_more()

    def _open(self, at: int) -> None:
        """The article of that number, and on to its neighbours as long as they are asked for."""
        while True:
            if not 0 <= at < len(self._list):
                session.say([f"There is no article {at + 1:,}."])
                return
            headline = self._list[at]
            try:
                article = _opened(headline.path)
                step = Reading(article, self._options, self._marks).talk()
            except NewstermError as error:
                complain(error)
                return
            if not step:
                return
            at += step

    def _listed(self, words: str) -> list[Headline]:
        """The articles on offer that answer a query, or of those named that have the words."""
        if not self._names:
            return list(_in_store(store_folder(self._options.store), words))
        found = map(_headline, _named(self._names))
        return [each for each in found if words.casefold() in each.words.casefold()]


def _in_store(folder: str, words: str) -> Iterator[Headline]:
    from newsterm.adapters.index.query import ask as hits_of
    from newsterm.commands.store.index import opened
    from newsterm.commands.store.search import read_query

    query = read_query([words])
    with opened(folder, query) as index:
        hits = hits_of(index, query, datetime.now())
    for entry in sorted((hit.entry for hit in hits), key=lambda entry: entry.day, reverse=True):
        words = f"{one_line(entry.title)}. {entry.day}. {counted(entry.words, 'word')}."
        yield Headline(os.path.join(folder, entry.path), words, entry.id)


def _named(names: Sequence[str]) -> list[str]:
    """The files named, and those in the folders named."""
    return [p for name in names for p in (article_files(name) if os.path.isdir(name) else [name])]


def _opened(name: str) -> Article:
    """The article in a file, or on a page of the web. Raises NewstermError."""
    return open_source((name, 0, b""), "auto", None)


def _headline(path: str) -> Headline:
    try:
        article = _opened(path)
    except NewstermError as error:
        return Headline(path, one_line(f"{path} {error.message}."))
    title = one_line(article.title or first_words(article))
    told = (title, one_line(plain.date_of(article)), counted(plain.words_of(article), "word"))
    return Headline(path, " ".join(f"{words}." for words in told if words), str(article.key))
