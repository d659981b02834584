"""What the user says of stories: tags of their articles' marks that begin with `story:`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.stories.kept import PREFIX, Word
from newsterm.adapters.stories.regrouping import APART, JOINS
from newsterm.core.stories.story import Story
from newsterm.core.value import replace

FOLLOWED, MUTED = "followed", "muted"
Change = tuple[list[str], Callable[[Mark], Mark]]
"""The ids of articles, and what becomes of the mark of each."""


def turned(story: Story, said: Sequence[Word], word: str) -> Change:
    """FOLLOWED or MUTED said of a story, or taken back where it is `said` of one of its articles."""
    if taken := [id for id, known in said if known == word]:
        return taken, lambda mark: _with(mark, without=(word,))
    first = story.articles[0].id
    other = MUTED if word == FOLLOWED else FOLLOWED
    ids = [first, *(id for id, known in said if known == other and id != first)]
    return ids, lambda mark: _with(mark, (word,) if mark.id == first else (), (other,))


def joined(stories: Iterable[Story]) -> Change:
    """Several stories made one."""
    first, *others = (story.articles[0].id for story in stories)
    words = [f"{JOINS}{id}" for id in others]
    return [first], lambda mark: _with(mark, words, (APART,))


def split(story: Story, said: Sequence[Word], id: str) -> Change:
    """An article of a story made a story of its own, whatever it was joined to."""
    own = [f"{JOINS}{member.id}" for member in story.articles]
    to_it = f"{JOINS}{id}"
    ids = [id, *(other for other, word in said if word == to_it and other != id)]
    return (
        ids,
        lambda mark: _with(mark, (APART,), own) if mark.id == id else _with(mark, without=(to_it,)),
    )


def _with(mark: Mark, words: Iterable[str] = (), without: Iterable[str] = ()) -> Mark:
    left = {*mark.tags} - {f"{PREFIX}{word}" for word in without}
    return replace(mark, tags=tuple(sorted(left | {f"{PREFIX}{word}" for word in words})))
