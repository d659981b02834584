"""Stories said aloud: the list of them and the day's brief. One of them is talked of in `linear_story`.

A sentence a row and nothing drawn; a number opens what has it, as among the headlines. What is found
across the articles is worked out when it is asked for.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

from newsterm.adapters.stories.listing import articles_of
from newsterm.adapters.stories.rows import StoryRow, brief_rows, story_rows
from newsterm.adapters.stories.words import joined
from newsterm.commands import session
from newsterm.commands.reader.linear_article import (
    Quit,
    ReadMarks,
    ask,
    complain,
    counted,
)
from newsterm.commands.reader.linear_story import OneStory, said, story_sentence, told_of
from newsterm.commands.stories.stored import opened_stories
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

_PAGE = 20
_MOST = 2000
_LIST_HELP = """\
A number and Enter opens that story. Enter alone goes on with the stories.
Slash and words keeps the stories with these words; slash alone all.
l lists also articles that stand alone, and muted stories. o takes the next order.
F and a number follows that story, M mutes it; & and two numbers make these one.
U takes the last of these back. b and Enter goes back to the headlines, q quits."""
_ORDERS = ("newest", "sources", "differences")


class StoryTalk:
    """The list of stories, or the day's brief, said a page at a time."""

    def __init__(self, options: Namespace, marks: ReadMarks, is_brief: bool) -> None:
        self._options = options
        self._marks = marks
        self._is_brief = is_brief
        self._query, self._order, self._everything = "", _ORDERS[0], False
        self._rows: Sequence[StoryRow] = ()
        self._said = 0

    def talk(self) -> None:
        self._list()
        while True:
            typed = ask("Story: number, Enter, b or q; ? for help: ")
            try:
                if not self._do(typed):
                    return
            except NewstermError as error:
                complain(error)

    def _do(self, typed: str) -> bool:
        """What was typed; False where it leads back."""
        letter, _, rest = typed.partition(" ") if " " in typed else (typed[:1], "", typed[1:])
        numbers = [int(word) - 1 for word in rest.split() if word.isdecimal()]
        if typed.isdecimal():
            self._open(int(typed) - 1)
        elif typed == "q":
            raise Quit
        elif typed == "b":
            return False
        elif typed == "":
            self._say_more()
        elif letter == "/":
            self._query = typed[1:].strip()
            self._list()
        elif typed == "l":
            self._everything = not self._everything
            self._list()
        elif typed == "o":
            self._order = _ORDERS[(_ORDERS.index(self._order) + 1) % len(_ORDERS)]
            session.say([f"Order: {self._order}."])
            self._list()
        elif typed == "U":
            session.say(["As before." if self._marks.undo() else "There is nothing to undo."])
            self._list()
        elif letter in ("F", "M", "&") and numbers:
            self._say_word(letter, [self._rows[n] for n in numbers if 0 <= n < len(self._rows)])
        else:
            session.say(_LIST_HELP.splitlines())
        return True

    def _say_word(self, letter: str, rows: Sequence[StoryRow]) -> None:
        if letter == "&" and len(rows) > 1:
            self._marks.change(joined(row.story for row in rows))
            session.say(["They are one story; U takes it back."])
        elif letter in ("F", "M") and rows:
            said(self._marks, rows[0], letter)
        else:
            session.say(_LIST_HELP.splitlines())
            return
        self._list()

    def _list(self) -> None:
        now = datetime.now()
        with opened_stories(self._options) as index:
            if self._is_brief:
                day, found = index.certain(lambda: brief_rows(index, now, 10))
                session.say([f"Brief of {day}." if day else "No article says of which day it is."])
            else:
                found = index.certain(
                    lambda: story_rows(
                        index, self._query, self._order, self._everything, now, _MOST
                    )
                )
        self._rows, self._said = found.rows, 0
        self._say_more()

    def _say_more(self) -> None:
        if not self._said:
            session.say([f"{counted(len(self._rows), 'story', 'stories')}."])
        page = self._rows[self._said : self._said + _PAGE]
        for number, row in enumerate(page, self._said + 1):
            line = row.story.line
            session.say([f"{number}. {story_sentence(row)}"])
            if self._is_brief and line:
                session.say([f"{one_line(line.text)}"])
        self._said += len(page)
        left = len(self._rows) - self._said
        session.say([f"{left:,} more." if left else "No more."])

    def _open(self, at: int) -> None:
        if not 0 <= at < len(self._rows):
            session.say([f"There is no story {at + 1:,}."])
            return
        row = self._rows[at]
        with opened_stories(self._options) as index:
            articles = articles_of(index, row.story)
        told = told_of(row.story, articles, self._options)
        if OneStory(row, told, self._options, self._marks).talk():
            self._list()
