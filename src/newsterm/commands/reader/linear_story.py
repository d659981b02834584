"""A story said aloud: its articles, its days, what differs, who said what; each number opens an article."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from itertools import islice

from newsterm.adapters.stories.rows import StoryRow
from newsterm.adapters.stories.words import FOLLOWED, MUTED, split, turned
from newsterm.commands import session
from newsterm.commands.reader.linear_article import (
    Quit,
    Reading,
    ReadMarks,
    ask,
    complain,
    counted,
    figure_lines,
    spoken,
    voice_lines,
)
from newsterm.commands.stories import given
from newsterm.core.agreement.agreement import Agreement
from newsterm.core.agreement.repeats import told_before
from newsterm.core.digest import Digest
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.story import Cited, Story
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.together.timeline import timeline
from newsterm.core.together.together import summarize_articles
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

_STORY_HELP = """\
A number and Enter opens that article. a tells the articles again, x with their copies.
t tells what happened on which day, d what the articles differ on, D also what they agree on.
s is a summary of all, u tells who said what, f the figures.
F follows the story, M mutes it, ^ and a number splits that article off, U takes that back.
b and Enter goes back to the stories, q quits."""


@frozen
class Told:
    """A story with its articles."""

    articles: dict[str, Article]
    """By id, copies among them."""
    digests: list[Digest]
    """Of those that speak for themselves, by day."""


class OneStory:
    def __init__(self, row: StoryRow, told: Told, options: Namespace, marks: ReadMarks) -> None:
        self._row = row
        self._told = told
        self._options = options
        self._marks = marks
        self._shown = [m.id for m in row.story.articles if m.id in told.articles]
        self._has_spoken = False
        """The user said something of it: the list is not as it was."""

    def talk(self) -> bool:
        """Until the reader goes back; True where the stories are to be listed anew."""
        session.say(["", story_sentence(self._row)])
        self._say_articles(False)
        says: dict[str, Callable[[], None]] = {
            "a": lambda: self._say_articles(False),
            "x": lambda: self._say_articles(True),
            "t": lambda: session.say(day_sentences(self._told)),
            "d": lambda: session.say(difference_sentences(self._told, False)),
            "D": lambda: session.say(difference_sentences(self._told, True)),
            "s": lambda: session.say(summary_sentences(self._told)),
            "u": self._say_voices,
            "f": lambda: self._say_each(figure_lines),
            "F": lambda: self._say_word("F"),
            "M": lambda: self._say_word("M"),
            "U": self._undo,
        }
        while True:
            typed = ask("Number, a, t, d, s, b or q; ? for help: ")
            if typed == "q":
                raise Quit
            if typed == "b":
                return self._has_spoken
            try:
                self._do(typed, says)
            except NewstermError as error:
                complain(error)

    def _do(self, typed: str, says: dict[str, Callable[[], None]]) -> None:
        rest = typed[1:].strip()
        if typed.isdecimal():
            self._open(int(typed) - 1)
        elif typed in says:
            says[typed]()
        elif typed.startswith("^") and rest.isdecimal() and 0 < int(rest) <= len(self._shown):
            self._marks.change(split(self._row.story, self._row.said, self._shown[int(rest) - 1]))
            session.say(["The article is a story of its own; U takes it back."])
            self._has_spoken = True
        else:
            session.say(_STORY_HELP.splitlines())

    def _open(self, at: int) -> None:
        while 0 <= at < len(self._shown):
            article = self._told.articles[self._shown[at]]
            step = Reading(article, self._options, self._marks).talk()
            if not step:
                return
            at += step
        session.say([f"There is no article {at + 1:,}."])

    def _say_articles(self, with_copies: bool) -> None:
        number = 0
        heads = self._row.story.heads
        for member in self._row.story.articles:
            if member.id not in self._told.articles:
                continue
            number += 1
            if member not in heads and not with_copies:
                continue
            how = "A later version. " if member.is_update else "A copy. " if member.copy_of else ""
            told = ", ".join(filter(None, (member.outlet, member.day)))
            session.say([one_line(f"{number}. {member.title}. {how}{told}.")])
        copies = sum(member.copy_of is not None for member in self._row.story.articles)
        if copies and not with_copies:
            session.say([f"And {counted(copies, 'copy', 'copies')}."])

    def _say_voices(self) -> None:
        said = [(digest, quote) for digest in self._told.digests for quote in spoken(digest)]
        marks = iter(told_before(said))
        self._say_each(lambda digest: voice_lines(digest, islice(marks, len(spoken(digest)))))

    def _say_each(self, lines: Callable[[Digest], list[str]]) -> None:
        for digest in self._told.digests:
            session.say([f"{one_line(digest.article.title)}. {_where(digest.article)}."])
            session.say(lines(digest))

    def _say_word(self, letter: str) -> None:
        said(self._marks, self._row, letter)
        self._has_spoken = True

    def _undo(self) -> None:
        session.say(["As before." if self._marks.undo() else "There is nothing to undo."])
        self._has_spoken = True


def said(marks: ReadMarks, row: StoryRow, letter: str) -> None:
    """Follow a story or mute it, or no longer."""
    word = FOLLOWED if letter == "F" else MUTED
    marks.change(turned(row.story, row.said, word))
    told = "No longer so" if row.has(word) else f"It is {word}"
    session.say([f"{told}; U takes it back."])


def told_of(story: Story, articles: dict[str, Article], options: Namespace) -> Told:
    own = given.without_copies(story, articles)
    return Told(articles, given.digests_of(own, options))


# Sentences


def story_sentence(row: StoryRow) -> str:
    """`Ferry sinks. 3 sources, 4 articles, 1 copy, 2 differences, 2031-03-02 to 2031-03-05. Followed.`"""
    story = row.story
    copies = sum(member.copy_of is not None for member in story.articles)
    days = " to ".join(dict.fromkeys(filter(None, (story.first, story.last))))
    facts = (
        counted(story.sources, "source"),
        counted(len(story.articles), "article"),
        counted(copies, "copy", "copies") if copies else "",
        counted(row.differences, "difference") if row.differences else "",
        days,
    )
    words = [word.title() for word in (FOLLOWED, MUTED) if row.has(word)]
    unread = [f"{row.unread:,} unread"] if row.unread else []
    told = ", ".join(filter(None, facts))
    return one_line(". ".join([story.title, told, *unread, *words]) + ".")


def day_sentences(told: Told) -> list[str]:
    """A day, what happened on it, and where that stands."""
    days = timeline(told.digests, [day_of(d.article) for d in told.digests])
    lines = [f"{day.day}. {one_line(day.line.text)} {_place(day.line, told)}." for day in days]
    return [f"{counted(len(days), 'day')}.", *lines]


def difference_sentences(told: Told, with_all: bool) -> list[str]:
    """A figure or a quote each, with what every article gives."""
    found = [one for one in given.compared(told.digests) if with_all or one.is_alarm]
    what = "figure or quote that differs", "figures and quotes that differ"
    if with_all:
        what = "figure or quote compared", "figures and quotes compared"
    head = f"{counted(len(found), *what)}."
    return [head, *(_difference(one, told.digests) for one in found)]


def _difference(agreement: Agreement, digests: Sequence[Digest]) -> str:
    cells = []
    for mention in agreement.mentions:
        article = digests[mention.article].article
        cells.append(f"{mention.place.cut(article.text)}, {_where(article)}")
    of = agreement.of or ("nobody named" if agreement.kind == "quote" else "a figure")
    return one_line(f"{of}, {agreement.verdict}: {'; '.join(cells)}.")


def summary_sentences(told: Told) -> list[str]:
    articles = [digest.article for digest in told.digests]
    found = summarize_articles(articles, [day_of(article) for article in articles])
    return [
        f"Summary of {counted(len(articles), 'article')}.",
        *(
            f"{n}. {one_line(line.text)} {_place(line, told)}."
            for n, line in enumerate(found.lines, 1)
        ),
    ]


def _place(line: Cited, told: Told) -> str:
    article = told.articles.get(line.id)
    if article is None:
        return ""
    paragraph = sum(part.start <= line.start for part in article.paragraphs)
    return f"{_where(article)}, paragraph {paragraph}"


def _where(article: Article) -> str:
    told = ", ".join(filter(None, (outlet_of(article), day_of(article))))
    return one_line(told or str(article.key))
