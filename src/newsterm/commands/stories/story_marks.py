"""What the user says of stories: join, split, follow, mute; each a mark, and undone as marks are."""

from __future__ import annotations

from argparse import Namespace
from contextlib import closing

from newsterm.adapters.following.places import placed
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.stories.kept import PREFIX
from newsterm.adapters.stories.listing import story_by_id
from newsterm.adapters.stories.regrouping import APART, JOINS
from newsterm.commands import session
from newsterm.commands.stories.stored import FOLLOWED, MUTED, opened_stories
from newsterm.core.stories.story import Story
from newsterm.core.value import replace
from newsterm.errors import NewstermError, UsageError

_NAMES = {"join": 2, "split": 2, "follow": 1, "mute": 1}
"""How many names each takes."""


def say_word(options: Namespace) -> int:
    """Do what `join ID ID`, `split ID ARTICLE`, `follow ID` or `mute ID` says, or take it back."""
    with closing(Marks()) as marks:
        if not marks.is_kept:
            raise marks.unkept()
        if options.undo:
            if options.names:
                raise UsageError("--undo takes back the last change; it goes with nothing else")
            done = (
                "as before the last change" if marks.undo() else "there is no change to take back"
            )
        else:
            word, *names = options.names
            if len(names) != _NAMES[word]:
                raise UsageError(f"takes {_NAMES[word]} ids; newsterm stories shows them", word)
            with opened_stories(options) as index:
                done = _said(index, marks, word, names)
    with opened_stories(options):  # The stories as they are now.
        session.say([done])
    return 0


def _said(index: Index, marks: Marks, word: str, names: list[str]) -> str:
    story = index.certain(lambda: story_by_id(index, names[0]))
    first = story.articles[0].id
    if word == "join":
        other = index.certain(lambda: story_by_id(index, names[1]))
        if other.id == story.id:
            raise NewstermError("is of the same story already", names[1])
        _tag(index, marks, first, f"{JOINS}{other.articles[0].id}", APART)
        return f"{story.id} and {other.id} are one story; newsterm stories --undo takes it back"
    if word == "split":
        article = _member(story, names[1])
        _tag(index, marks, article, APART)
        return f"{article} is a story of its own; newsterm stories --undo takes it back"
    _tag(index, marks, first, FOLLOWED if word == "follow" else MUTED)
    told = "comes first" if word == "follow" else "is not listed any more"
    return f"{story.id} {told}; newsterm stories --undo takes it back"


def _member(story: Story, id: str) -> str:
    found = [m.id for m in story.articles if len(id) >= 4 and m.id.startswith(id)]
    if len(found) != 1 or len(story.articles) == 1:
        raise NewstermError(f"names no article of {story.id} that could be split off", id)
    return found[0]


def _tag(index: Index, marks: Marks, id: str, word: str, instead: str = "") -> None:
    path, sketch = placed(index, id)

    def changed(mark: Mark) -> Mark:
        tags = {*mark.tags, f"{PREFIX}{word}"} - {f"{PREFIX}{instead}"}
        return replace(mark, tags=tuple(sorted(tags)), path=path, sketch=sketch)

    marks.change([id], changed)
