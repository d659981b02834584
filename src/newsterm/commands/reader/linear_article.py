"""An article said aloud: a paragraph at a time, its summary, who said what, its figures.

What a list of articles and one article both need of a talk stands here too: a prompt, what went wrong
in a line, and what has been read.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from itertools import repeat

from newsterm.commands import session
from newsterm.commands.findings import digest_of, summary_by
from newsterm.core.digest import Digest
from newsterm.core.quotes.quote import Quote, told_once
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line, quoted
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.render import plain

_ARTICLE_HELP = """\
Enter reads the next paragraph, t the rest of the text, s the summary.
u tells who said what, f the figures, l the links. n is the next article, p the one before.
b and Enter goes back to the headlines, q quits."""


TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.marks.mark import Mark


class Quit(Exception):
    """The reader has had enough."""


class Reading:
    """An article, said a paragraph at a time."""

    def __init__(self, article: Article, options: Namespace, marks: ReadMarks) -> None:
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
            "u": lambda: session.say(voice_lines(self._found())),
            "f": lambda: session.say(figure_lines(self._found())),
            "l": lambda: session.say(_links(self._article)),
        }
        ends = {"b": 0, "n": 1, "p": -1}
        while True:
            typed = ask("Enter, b or q; ? for help: ")
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
                f"{counted(words, 'word')}, {counted(len(self._paragraphs), 'paragraph')}.",
            ]
        )

    def _say_summary(self) -> None:
        summary = summary_by(self._article, None, self._options)
        lines = plain.summary_text(self._article, summary)
        head = f"Summary by {summary.method}, {counted(len(lines), 'sentence')}."
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


def spoken(found: Digest) -> list[Quote]:
    return [q for q in told_once(found.quotes) if q.kind in ("direct", "indirect", "mixed")]


def voice_lines(found: Digest, marks: Iterable[str] = repeat("")) -> list[str]:
    """`marks`: of each that is spoken, whether it was said before (`core.agreement.repeats`)."""
    text = found.article.text
    said = [
        f"{one_line(quote.speaker or 'Nobody named')}{_cue(quote)}{mark and f', {mark}'}: "
        f"{one_line(quote.cut(text))}"
        for quote, mark in zip(spoken(found), marks, strict=False)
    ]
    return [f"{counted(len(said), 'quote')}.", *said]


def _cue(quote: Quote) -> str:
    """Without "denied", a denial would be heard as a claim."""
    return f", {one_line(quote.cue)}" if quote.cue and quote.cue[-1:].isalpha() else ""


def figure_lines(found: Digest) -> list[str]:
    text = found.article.text
    lines = []
    for figure in found.figures:
        of = f" {one_line(figure.counted(text))}," if figure.of else ""
        sentence = one_line(plain.surrounding(found, figure).cut(text))
        lines.append(f"{one_line(figure.cut(text))},{of} {figure.type}. In: {sentence}")
    return [f"{counted(len(lines), 'figure')}.", *lines]


def _links(article: Article) -> list[str]:
    from newsterm.core.passages.links import links_of

    lines = [
        f"{number}. {one_line(link.cut(article.text))}. {one_line(link.address)}"
        for number, link in enumerate(links_of(article), 1)
    ]
    return [f"{counted(len(lines), 'link')}.", *lines]


class ReadMarks:
    """What has been read, as far as it can be kept."""

    def __init__(self) -> None:
        from newsterm.adapters.marks.marks import Marks

        self._marks = Marks()
        if not self._marks.is_kept:
            complain(self._marks.unkept("; marks last until you quit"))
        if self._marks.trouble:
            complain(self._marks.trouble)

    def is_read(self, id: str) -> bool:
        return bool(id) and self._marks.get(id).read

    def read(self, article: Article) -> None:
        try:
            self._marks.change(
                [str(article.key)], lambda mark: replace(mark, read=True), undoable=False
            )
        except NewstermError as error:
            complain(error)

    def change(self, change: tuple[list[str], Callable[[Mark], Mark]]) -> None:
        """Keep the user's word on stories, as a step that can be taken back. Raises NewstermError."""
        self._marks.change(*change)

    def undo(self) -> int:
        """Take the last step back; how many articles that were. Raises NewstermError."""
        return self._marks.undo()

    def close(self) -> None:
        self._marks.close()


def ask(prompt: str) -> str:
    """A line that was typed, without the blanks around it. Raises EOFError where there is none."""
    return one_line(input(prompt))


def complain(error: NewstermError) -> None:
    what = f"{quoted(error.what)} " if error.what else ""
    session.say([one_line(f"{what}{error.message}.")])


def counted(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
