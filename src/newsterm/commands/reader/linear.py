"""`newsterm read --plain`: reading without a full screen, for screen readers, braille and slow lines.

Headlines and articles are plain lines, said once and from top to bottom; nothing is drawn, moved or
coloured. A prompt takes a number or a letter and Enter, and says what may be typed when one is in
doubt. What is read is marked as read.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import datetime

from newsterm.adapters.sources import open_source
from newsterm.adapters.store.folder import article_files, store_folder
from newsterm.adapters.system.files import STDIN
from newsterm.commands import session
from newsterm.commands.articles.findings import digest_of, summary_by
from newsterm.core.digest import Digest
from newsterm.core.quotes.quote import Quote, told_once
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.controls import one_line, quoted
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError, UsageError
from newsterm.render import plain

_PAGE = 20
"""Headlines said at a time."""
_LIST_HELP = """\
A number and Enter opens that article. Enter alone goes on with the headlines.
Slash and words, such as /moon landing, keeps the articles with these words; slash alone all.
a says the headlines again from the first. q and Enter quits."""
_ARTICLE_HELP = """\
Enter reads the next paragraph, t the rest of the text, s the summary.
u tells who said what, f the figures. n is the next article, p the one before.
b and Enter goes back to the headlines, q quits."""


class Quit(Exception):
    """The reader has had enough."""


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
    with closing(_Marks()) as marks:
        try:
            Headlines(names, options, marks).talk()
        except (Quit, EOFError):
            session.say([""])
    return 0


class Headlines:
    """The list of articles, said a page at a time."""

    def __init__(self, names: Sequence[str], options: Namespace, marks: _Marks) -> None:
        self._names = names
        self._options = options
        self._marks = marks
        self._said = 0
        """How many headlines have been said."""
        self._list = self._listed("")

    def talk(self) -> None:
        self._say_more()
        while True:
            typed = _ask("Number, Enter or q; ? for help: ")
            if typed.isdecimal():
                self._open(int(typed) - 1)
            elif typed.startswith("/"):
                self._filter(typed[1:])
            elif typed in ("", "a"):
                self._said = 0 if typed else self._said
                self._say_more()
            elif typed == "q":
                raise Quit
            else:
                session.say(_LIST_HELP.splitlines())

    def _say_more(self) -> None:
        if not self._said:
            session.say([f"{_count(len(self._list), 'article')}."])
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
            _complain(error)
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
                _complain(error)
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


class Reading:
    """An article, said a paragraph at a time."""

    def __init__(self, article: Article, options: Namespace, marks: _Marks) -> None:
        self._article = article
        self._options = options
        self._marks = marks
        self._paragraphs = [p for p in article.told if p.kind == "paragraph"]
        self._said = 0

    def talk(self) -> int:
        """Which neighbour is wanted next: 1, -1, or 0 for none."""
        self._say_head()
        self._say_summary()
        says: dict[str, Callable[[], None]] = {
            "": self._say_next,
            "t": self._say_rest,
            "s": self._say_summary,
            "u": lambda: session.say(_voices(self._found())),
            "f": lambda: session.say(_figures(self._found())),
        }
        ends = {"b": 0, "n": 1, "p": -1}
        while True:
            typed = _ask("Enter, b or q; ? for help: ")
            if typed == "q":
                raise Quit
            if typed in ends:
                return ends[typed]
            if typed in says:
                says[typed]()
            else:
                session.say(_ARTICLE_HELP.splitlines())

    def _found(self) -> Digest:
        return digest_of(self._article, self._options)

    def _say_head(self) -> None:
        article = self._article
        head = (p for p in article.parts if p.kind in ("title", "byline", "date"))
        words = plain.words_of(article)
        session.say(
            [
                "",
                *([one_line(article.given_title)] if article.given_title else []),
                *(one_line(part.cut(article.text)) for part in head),
                f"{_count(words, 'word')}, {_count(len(self._paragraphs), 'paragraph')}.",
            ]
        )

    def _say_summary(self) -> None:
        summary = summary_by(self._article, None, self._options)
        lines = plain.summary_text(self._article, summary)
        head = f"Summary by {summary.method}, {_count(len(lines), 'sentence')}."
        session.say(["", head, *(f"{n}. {line}" for n, line in enumerate(lines, 1)), ""])

    def _say_next(self) -> None:
        if self._said >= len(self._paragraphs):
            session.say(["End of the article."])
            return
        part = self._paragraphs[self._said]
        self._said += 1
        session.say([one_line(part.cut(self._article.text))])
        if self._said == len(self._paragraphs):
            self._marks.read(self._article)

    def _say_rest(self) -> None:
        while self._said < len(self._paragraphs):
            self._say_next()
        session.say(["End of the article."])


class _Marks:
    """What has been read, as far as it can be kept."""

    def __init__(self) -> None:
        from newsterm.adapters.marks.marks import Marks

        self._marks = Marks()
        if not self._marks.is_kept:
            _complain(self._marks.unkept("; marks last until you quit"))
        if self._marks.trouble:
            _complain(self._marks.trouble)

    def is_read(self, id: str) -> bool:
        return bool(id) and self._marks.get(id).read

    def read(self, article: Article) -> None:
        try:
            self._marks.change(
                [str(article.key)], lambda mark: replace(mark, read=True), undoable=False
            )
        except NewstermError as error:
            _complain(error)

    def close(self) -> None:
        self._marks.close()


def _in_store(folder: str, words: str) -> Iterator[Headline]:
    from newsterm.adapters.index.query import ask
    from newsterm.commands.store.index import opened
    from newsterm.commands.store.search import read_query

    query = read_query([words])
    with opened(folder, query) as index:
        hits = ask(index, query, datetime.now())
    for entry in sorted((hit.entry for hit in hits), key=lambda entry: entry.day, reverse=True):
        words = f"{one_line(entry.title)}. {entry.day}. {_count(entry.words, 'word')}."
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
    told = (title, one_line(plain.date_of(article)), _count(plain.words_of(article), "word"))
    return Headline(path, " ".join(f"{words}." for words in told if words), str(article.key))


def _voices(found: Digest) -> list[str]:
    text = found.article.text
    said = [
        f"{one_line(quote.speaker or 'Nobody named')}{_cue(quote)}: {one_line(quote.cut(text))}"
        for quote in told_once(found.quotes)
        if quote.kind in ("direct", "indirect", "mixed")
    ]
    return [f"{_count(len(said), 'quote')}.", *said]


def _cue(quote: Quote) -> str:
    """Without "denied", a denial would be heard as a claim."""
    return f", {one_line(quote.cue)}" if quote.cue and quote.cue[-1:].isalpha() else ""


def _figures(found: Digest) -> list[str]:
    text = found.article.text
    lines = []
    for figure in found.figures:
        of = f" {one_line(figure.of.cut(text))}," if figure.of else ""
        sentence = one_line(plain.surrounding(found, figure).cut(text))
        lines.append(f"{one_line(figure.cut(text))},{of} {figure.type}. In: {sentence}")
    return [f"{_count(len(lines), 'figure')}.", *lines]


def _ask(prompt: str) -> str:
    """A line that was typed, without the blanks around it. Raises EOFError where there is none."""
    return one_line(input(prompt))


def _complain(error: NewstermError) -> None:
    what = f"{quoted(error.what)} " if error.what else ""
    session.say([one_line(f"{what}{error.message}.")])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
