"""Stories, timelines, comparisons and joint summaries as JSON: one object a line."""

from __future__ import annotations

from collections.abc import Sequence

from newsterm.core.agreement.agreement import Agreement, Mention
from newsterm.core.digest import Digest
from newsterm.core.figures.figure import Figure
from newsterm.core.stories.origin import day_of
from newsterm.core.stories.story import Cited, Member, Story
from newsterm.core.together.timeline import TimelineDay
from newsterm.core.together.values import Together, TogetherLine
from newsterm.render.ndjson import SCHEMA

TYPE_CHECKING = False  # As typing's, without the 5 ms of importing it.
if TYPE_CHECKING:
    from newsterm.render.ndjson import Json


def story_json(story: Story, differences: int | None, source: str | None = None) -> Json:
    """`differences`: how many there are; None where nobody looked. `source`: where the article of its
    line was read from, so that it can be verified."""
    return {
        "schema": SCHEMA,
        "story": story.id,
        "title": story.title,
        "first": story.first or None,
        "last": story.last or None,
        "sources": story.sources,
        "articles": [_member(member) for member in story.articles],
        "line": story.line and _cited(story.line, source),
        "differences": differences,
        "why": {"words": list(story.words), "days": story.days},
    }


def _member(member: Member) -> Json:
    return {
        "id": member.id,
        "source": member.outlet or None,
        "title": member.title,
        "date": member.day or None,
        "copy_of": member.copy_of,
        "event": member.event,
        "words": member.words,
        **({"update": True} if member.is_update else {}),
    }


def _cited(line: Cited, source: str | None = None) -> Json:
    named = {} if source is None else {"source": source}
    return {"id": line.id, **named, "text": line.text, "start": line.start, "end": line.end}


def day_json(story: str | None, day: TimelineDay, source: str | None = None) -> Json:
    """`source`: where the line's article was read from, so that it can be verified."""
    return {
        "schema": SCHEMA,
        "story": story,
        "date": day.day,
        "dated_by": day.dated_by,
        "articles": day.articles,
        "line": _cited(day.line, source),
    }


def agreement_json(story: str | None, agreement: Agreement, digests: Sequence[Digest]) -> Json:
    return {
        "schema": SCHEMA,
        "story": story,
        "kind": agreement.kind,
        "verdict": agreement.verdict,
        "of": agreement.of,
        "unit": agreement.unit,
        "mentions": [_mention(digests[m.article], m) for m in agreement.mentions],
    }


def _mention(digest: Digest, mention: Mention) -> Json:
    article, place, sentence = digest.article, mention.place, mention.sentence
    figure = place if isinstance(place, Figure) else None
    return {
        "id": article.key,
        "source": article.source,
        "date": day_of(article) or None,
        "start": place.start,
        "end": place.end,
        "text": place.cut(article.text),
        **({"value": figure.value} if figure else {"speaker": getattr(place, "speaker", None)}),
        **({"low": figure.low, "high": figure.high} if figure and figure.range else {}),
        "sentence": {
            "text": sentence.cut(article.text),
            "start": sentence.start,
            "end": sentence.end,
        },
    }


def together_json(together: Together, sources: dict[str, str | None]) -> Json:
    """`sources`: where each article was read from, by its id."""
    return {
        "schema": SCHEMA,
        "articles": list(together.articles),
        "words": together.words,
        "summary": [_line(line, sources.get(line.id)) for line in together.lines],
    }


def _line(line: TogetherLine, source: str | None) -> Json:
    return {
        **_cited(line, source),
        "supported_by": list(line.supported_by),
        "score": line.score,
    }
