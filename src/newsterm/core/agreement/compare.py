"""Agreement and drift: the figures and quotes that several articles of one story give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newsterm.core.agreement.agreement import FIGURE, QUOTE, Agreement, Mention
from newsterm.core.agreement.context import Told, told_in
from newsterm.core.agreement.figures import linked
from newsterm.core.agreement.quotes import Quoted, linked_quotes, quoted_in, verdict_of_quotes
from newsterm.core.agreement.verdict import verdict_of
from newsterm.core.digest import Digest
from newsterm.core.number_words.english_counted import STATES
from newsterm.core.text.span import Span

Found = TypeVar("Found")
_MOST = 150
"""Figures, and quotes, of an article that are compared, the first ones: each is with each."""
_MOST_FIGURES, _MOST_QUOTES = 2000, 600
"""The same of all articles together, as many of each: three in 600 copies are as much to compare as a
hundred in twenty articles."""
_DETERMINERS = ("the", "a", "an")


def compare_digests(digests: Sequence[Digest], days: Sequence[str]) -> tuple[Agreement, ...]:
    """What the articles give differently and alike: alarms first; by day, whatever their order.

    `days`: when each was published, in ISO 8601; empty where that is not known.
    """
    order = sorted(range(len(digests)), key=lambda n: (days[n], str(digests[n].article.key)))
    told = _share([told_in(digests[n], n)[:_MOST] for n in order], _MOST_FIGURES)
    quoted = _share([quoted_in(digests[n], n)[:_MOST] for n in order], _MOST_QUOTES)
    found = [_of_figures(group, digests, days) for group in linked(told)]
    found += [_of_quotes(group, digests) for group in linked_quotes(quoted)]
    return tuple(sorted(found, key=lambda agreement: not agreement.is_alarm))


def _share(found: Sequence[Sequence[Found]], most: int) -> list[Found]:
    """All that was found in each article; the first ones where they are more than `most` together."""
    if sum(map(len, found)) > most:
        found = [of_one[: max(1, most // len(found))] for of_one in found]
    return [one for of_one in found for one in of_one][:most]


def _of_figures(group: Sequence[Told], digests: Sequence[Digest], days: Sequence[str]) -> Agreement:
    verdict = verdict_of(group, [days[one.article] for one in group])
    mentions = tuple(Mention(one.article, one.figure, one.sentence) for one in group)
    return Agreement(FIGURE, verdict, _counted(group, digests), mentions)


def _counted(group: Sequence[Told], digests: Sequence[Digest]) -> str:
    named = [one.figure.of.cut(digests[one.article].article.text) for one in group if one.figure.of]
    noun = min(named, key=lambda words: (len(words.split()), len(words)), default="")
    first, _, rest = noun.partition(" ")
    noun = rest if rest and first.lower() in _DETERMINERS else noun
    told = {STATES.get(word.lower()) for word in noun.split()}
    states = frozenset.intersection(*(one.states for one in group)) or group[0].states
    state = next((state for state in sorted(states) if state not in told), "")
    return " ".join(filter(None, (noun, state))) or group[0].figure.type


def _of_quotes(group: Sequence[Quoted], digests: Sequence[Digest]) -> Agreement:
    mentions = tuple(
        Mention(one.article, one.quote, _around(digests[one.article], one.quote)) for one in group
    )
    names = [one.speaker for one in group if one.speaker]
    return Agreement(QUOTE, verdict_of_quotes(group), names[0] if names else "", mentions)


def _around(digest: Digest, place: Span) -> Span:
    meeting = [s for s in digest.sentences if s.meets(place)]
    return Span(meeting[0].start, meeting[-1].end) if meeting else place
