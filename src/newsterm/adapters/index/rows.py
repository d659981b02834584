"""What the index takes from an article's file: for the list, for search, for `said:` and `figure:`.

Each is a function of a folder and a path, so that several processes can share the work. Whatever
goes wrong with a file costs that file alone, and is told as its problem: an index has no bad day
because of one of its articles. What may take long is done in a process apart, which has limits.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from itertools import accumulate, chain
from typing import TypeVar

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.digest_packing import pack, shape
from newsterm.adapters.index.likeness import sketch
from newsterm.core.dating import dated_parts, is_day, published
from newsterm.core.digest import WORTH_KEEPING, Digest, digests_of_findings, with_summary
from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import figures_in
from newsterm.core.numerals.notation import language_of_numbers
from newsterm.core.origin import author_of, hour_of, outlet_of
from newsterm.core.search.answering import amount_of
from newsterm.core.search.entry import Entry
from newsterm.core.search.folding import fold, spaced
from newsterm.core.text.article import Article, Part, first_words
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Amount = tuple[str, float | None]
"""The type of a figure and its number, where it has one."""


@frozen
class Findings:
    """What was found in an article, as the index keeps it."""

    id: str
    """The article's, which is another one if its file has changed since it was listed."""
    names: list[str]
    """Who is quoted, folded, each once."""
    amounts: list[Amount]
    shape: int
    digest: bytes
    """Packed."""
    problem: str | None = None
    """Why nothing could be found."""


@frozen
class Reading:
    """What list and search need of a file."""

    path: str
    entry: Entry | None = None
    title: str = ""
    body: str = ""
    """Title and body are to be searched: folded, as a query is."""
    sketch: bytes = b""
    """Of the text, to know it again when it has been changed."""
    problem: str | None = None
    """Why there is no entry."""
    passes: bool = False
    """The disk failed: what is wrong may be right the next time, without a change of the file."""


Place = tuple[str, str, int]
"""An article's id, the path of its file, and how many bytes that has."""
_LASTING = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EACCES, errno.EPERM, errno.ELOOP)
"""What opening a file may fail by that stays so until the file, or a folder above it, changes."""
WORTH_READING, WORTH_READING_LONG, WORTH_FINDING = 2000, 40, 400
"""Files: below this, starting a second process costs more than it saves."""
LONG = 1 << 16
"""Bytes: a file that is no longer takes a second at the most, however hostile it is."""
_READING_SECONDS, FINDING_SECONDS = 8, 30
"""Of processor time for a file that is longer: 30 MB of prose take 3 to be read."""
_TOO_MUCH = "takes too much memory or time to read; split it into articles"


def _none_is_long(_: object) -> bool:
    return False


def each_file(
    work: Callable[[Thing], Result],
    things: Iterable[Thing],
    lost: Callable[[Thing, str], Result],
    in_parallel: bool,
    is_long: Callable[[Thing], bool] = _none_is_long,
    seconds: int = _READING_SECONDS,
    together: Callable[[list[Thing]], list[Result]] | None = None,
) -> Iterator[Result]:
    """What `work` makes of each file, in order; what `lost` does, of one that no process survives.

    `together` makes the same of several files that are not long, or raises; with `is_long` it is sent to
    other processes, so both stand in a module.
    """
    if in_parallel:
        from newsterm.adapters.system.limited_process import within_limits
        from newsterm.adapters.system.parallel_map import map_in_order

        limited = partial(within_limits, seconds, work)
        # Spawned, not forked: the reader calls this from one thread of many.
        bundled = partial(_bundled, limited, together, seconds, is_long) if together else None
        yield from map_in_order(
            limited, things, os.cpu_count() or 1, lost, method="spawn", work_on_all=bundled
        )
        return
    for thing in (waiting := iter(things)):
        if not is_long(thing):
            yield work(thing)
            continue
        from newsterm.adapters.system.limited_process import map_apart

        yield from map_apart(work, chain([thing], waiting), lost, is_long, seconds)


def _bundled(
    work: Callable[[Thing], Result],
    together: Callable[[list[Thing]], list[Result]],
    seconds: int,
    is_long: Callable[[Thing], bool],
    things: list[Thing],
) -> list[Result]:
    """What `work` makes of each; of several at once where none is long and nothing goes wrong."""
    from newsterm.adapters.system.limited_process import within_limits

    if not any(map(is_long, things)):
        with suppress(Exception):  # Whose fault it is, `work` tells.
            return within_limits(seconds, together, things)
    return [work(thing) for thing in things]


def is_long(place: Place) -> bool:
    return place[2] > LONG


def findings_of(folder: str, place: Place) -> Findings | None:
    """All that is found in an article; None where it cannot be read any more."""
    try:
        (found,) = findings_of_all(folder, [place])
        return found
    except NewstermError:  # The next update sees that.
        return None
    except Exception as error:
        return _nothing(place, _what_is_wrong(error))


def findings_of_all(folder: str, places: list[Place]) -> list[Findings | None]:
    """What `findings_of` gives for each of several short files, in a sixth less time.

    Raises what any of them does: then each is to be done alone.
    """
    articles = [read_article(os.path.join(folder, path)) for _, path, _ in places]
    return [*map(_as_kept, digests_of_findings(articles))]


def no_findings(place: Place, _how: str) -> Findings:
    """What stands for an article that no process survives, so that none is sent there again."""
    return _nothing(place, _TOO_MUCH)


def _nothing(place: Place, problem: str) -> Findings:
    return Findings(
        place[0], [], [], 0, b"", f"is listed, but its quotes and figures are not: {problem}"
    )


def _as_kept(found: Digest) -> Findings:
    article = found.article
    if len(article.text) > WORTH_KEEPING:
        found = with_summary(found)
    names = {fold(quote.speaker): None for quote in found.quotes if quote.speaker}
    amounts = {_amount(figure): None for figure in found.figures}
    return Findings(str(article.key), list(names), list(amounts), shape(article), pack(found))


def _amount(figure: Figure) -> Amount:
    value = amount_of(figure)
    return figure.type, None if value is None else float(value)


def reading_of(folder: str, path: str) -> Reading:
    """What list and search need of an article."""
    try:
        return _read(folder, path)
    except NewstermError as error:
        return Reading(path, problem=error.message, passes=_passes(error.__cause__))
    except Exception as error:
        return Reading(path, problem=_what_is_wrong(error), passes=_passes(error))


def readings_of_all(folder: str, paths: list[str]) -> list[Reading]:
    """What `reading_of` gives for each of several short files.

    Raises MemoryError where they took too much together: then each is to be read alone.
    """
    readings = [reading_of(folder, path) for path in paths]
    if any(reading.problem == _TOO_MUCH for reading in readings):
        raise MemoryError
    return readings


def _passes(error: BaseException | None) -> bool:
    """Whether it is the disk that failed, or the system that had no room, just then."""
    return isinstance(error, OSError) and error.errno not in _LASTING


def not_read(path: str, _how: str) -> Reading:
    """What stands for a file that no process survives."""
    return Reading(path, problem=_TOO_MUCH)


def _what_is_wrong(error: Exception) -> str:
    """What to say of a file that only a bug, or too little memory, keeps from being read."""
    if os.environ.get("NEWSTERM_DEBUG"):
        raise error
    if isinstance(error, MemoryError):
        return _TOO_MUCH
    return f"trips a bug of ours ({type(error).__name__}); see it with NEWSTERM_DEBUG=1, please report it"


def _read(folder: str, path: str) -> Reading:
    article = read_article(os.path.join(folder, path))
    body = "\n".join(part.cut(article.text) for part in article.told if part.kind != "title")
    entry = Entry(
        str(article.key),
        path,
        one_line(article.title or first_words(article)),
        day_come(article, datetime.now()),
        _day_added(article, os.path.join(folder, path)),
        sum(len(p.cut(article.text).split()) for p in article.paragraphs),
        article.language,
        outlet_of(article),
        author_of(article),
        hour_of(article),
    )
    title = article.title
    return Reading(path, entry, spaced(title), spaced(body), sketch(f"{title}\n{body}"))


def _day_added(article: Article, path: str) -> str:
    """The day `newsterm add` wrote down, else the day its file changed."""
    told = dict(article.provenance).get("added", "")
    if is_day(told):
        return told[:10]
    with suppress(OSError):
        return day_at(os.stat(path).st_mtime)
    return ""


def day_at(seconds: float) -> str:
    """The day so many seconds after 1970, in UTC; none where no calendar has it, as of a file's date."""
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (OSError, OverflowError, ValueError):
        return ""


def day_come(article: Article, now: datetime) -> str:
    """The day an article says it was published; empty also of one that has not come yet anywhere.

    A feed that is wrong about a date would else head the list for ever.
    """
    day = day_of(article)
    return day if day <= (now + timedelta(days=1)).strftime("%Y-%m-%d") else ""


def day_of(article: Article) -> str:
    """The day an article says it was published, in ISO 8601; empty where it does not."""
    day, parts = published(article, ()), dated_parts(article)
    if day or not parts:  # Told beside the text, as of all that was added; or nowhere.
        return day
    language = language_of_numbers(article.text, article.language)
    return _day_in(tuple(part.cut(article.text) for part in parts), language)


@lru_cache(maxsize=1000)
def _day_in(lines: tuple[str, ...], language: str | None) -> str:
    """The day that lines tell: of a store's articles many are from one day, and say so alike."""
    ends = [*accumulate(len(line) + 1 for line in lines)]
    parts = (
        Part(end - len(line) - 1, end - 1, "date") for line, end in zip(lines, ends, strict=True)
    )
    article = Article("\n".join(lines), tuple(parts), language=language)
    return published(article, figures_in(article, language))
