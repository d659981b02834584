"""The full name of whoever a mention means: Piao is Piao Xuedong, she is the woman last named.

A short form is looked up in the text: the first place where it stands beside another name. A
pronoun goes back to the person who spoke or was named last, as far as titles and first names allow.
"""

from __future__ import annotations

import re

from newsterm.core.span import Span

TITLES = frozenset(
    """mr mrs ms miss dr sir dame lord lady sen rep gov president senator prof professor hon rev gen
    general secretary minister prime judge justice capt captain chancellor king queen prince
    princess pope jr sr ii iii col lt sgt maj adm vice deputy director chairman chairwoman chief
    governor mayor representative congressman congresswoman foreign finance premier ambassador
    spokesman spokeswoman spokesperson the republican democrat democratic republicans democrats
    former officer commissioner sheriff attorney coach archbishop bishop cardinal sheikh
    imam major messrs state speaker majority minority leader""".split()
)
_MALE = frozenset(
    "mr sir lord king prince pope father bishop archbishop cardinal congressman chairman spokesman businessman brother son husband sheikh imam".split()
)
_FEMALE = frozenset(
    "mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman businesswoman mother daughter wife actress".split()
)
_WORD = re.compile(r"\w+(?:['’.\-‑]\w+)*")


class Names:
    """The people and bodies of one article, as they come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._full: dict[str, str] = {}

    def full(self, mention: Span) -> str:
        """The mention's name in full, as it stands somewhere in the article."""
        text = self._text
        phrase = mention.cut(text)
        name = name_in(phrase)
        if name is None:
            return phrase
        if " " in name:
            return name
        if name not in self._full:
            self._full[name] = self._longest(name)
        return self._full[name]

    def _longest(self, name: str) -> str:
        text = self._text
        at = text.find(name)
        while at >= 0:
            found = _name_around(text, at, at + len(name))
            if found:
                return found
            at = text.find(name, at + len(name))
        return name


def _name_around(text: str, start: int, end: int) -> str | None:
    """The run of names around text[start:end], if it is longer than that."""
    if start and text[start - 1].isalnum() or text[end : end + 1].isalnum():
        return None
    line = text[max(0, start - 40) : start]
    left = start
    for word in reversed(list(_WORD.finditer(line))):
        gap = line[word.end() : len(line) - (start - left)]
        if (
            gap not in (" ", ". ")
            or not word.group()[0].isupper()
            or word.group().lower() in TITLES
        ):
            break
        if gap == ". " and len(word.group()) > 2:
            break
        left = start - len(line) + word.start()
    right = end
    for word in _WORD.finditer(text, end, end + 40):
        if text[right : word.start()] != " " or not word.group()[0].isupper():
            break
        right = word.end()
    return text[left:right] if right - left > end - start else None


def name_in(phrase: str) -> str | None:
    """The name a noun phrase holds: `Prime Minister Ali Hassan of Jordan` holds `Ali Hassan`."""
    words = list(_WORD.finditer(phrase))
    runs: list[list[re.Match[str]]] = []
    for word in words:
        if not word.group()[0].isupper():
            if (
                word.group()
                in ("al", "bin", "ibn", "de", "van", "der", "von", "el", "la", "da", "dos", "of")
                and runs
            ):
                continue
            if word.group()[:3] in ("al-", "el-") and runs:
                runs[-1].append(word)
            continue
        joined = runs and phrase[runs[-1][-1].end() : word.start()].strip(" .") in (
            "",
            "al",
            "bin",
            "ibn",
            "de",
            "van",
            "der",
            "von",
            "el",
            "la",
            "da",
            "dos",
            "van der",
            "de la",
        )
        if joined:
            runs[-1].append(word)
        else:
            runs.append([word])
    for run in runs:
        while run and run[0].group().lower() in TITLES:
            run.pop(0)
    runs = [run for run in runs if run]
    if not runs:
        return None
    run = (
        runs[0]
        if phrase[runs[0][-1].end() :]
        .lstrip()
        .startswith(("of ", "for ", "from ", "in ", "at ", "and ", ","))
        else runs[-1]
    )
    name = phrase[run[0].start() : run[-1].end()]
    return name[:-2] if name.endswith(("'s", "’s")) else name
