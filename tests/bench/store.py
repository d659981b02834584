"""The store with many articles: `python tests/bench/store.py [ARTICLES] [FOLDER]` prints a table.

Makes a store of that many articles (100,000 if not given, about 3 kB each) from templates and a
vocabulary of its own, the same ones each time, and times what a user waits for: the first index, a
second start, the scan beside a bare walk of the folder, pages of the list, fifty queries, and the
search for articles like one that is added. Where other programs use the machine, CPU time tells more.
What is not a matter of time is shown elsewhere: `python tests/kills.py 200` kills the program so many
times, and `pytest tests/test_store.py tests/test_marks.py` damages, fills up and shares the files.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from itertools import accumulate
from pathlib import Path

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.index.scan import scan
from newsterm.adapters.index.window import ORDERS, entries, order
from newsterm.core.search.query import parse_query

PLACES = "Aldermoor Brightwater Castlebay Dunmore Eastholm Fairhaven Greystone Harrowgate".split()
PEOPLE = [f"{first} {last}" for first in "Ann Bo Cara Dev Ewa Femi Gil Hana".split()
          for last in "Lee Ortiz Rask Mbeki Novak Quill Sato Varga".split()]  # fmt: skip
THEMES = "harbour budget school flood railway hospital election harvest strike museum".split()
SYLLABLES = [
    a + b for a in "b c d f g h l m n p r s t v".split() for b in "a e i o u ar en ir".split()
]
NOW = datetime(2026, 1, 1)


def vocabulary(size: int = 30_000) -> tuple[list[str], list[float]]:
    """Made-up words and their cumulative weights by Zipf's law: few are common, most are rare."""
    dice = random.Random(7)
    words = ["".join(dice.choices(SYLLABLES, k=dice.choice((2, 2, 3, 4)))) for _ in range(size)]
    return words, list(accumulate(1 / (rank + 8) for rank in range(size)))


def article(number: int, words: list[str], weights: list[float]) -> str:
    dice = random.Random(number)
    place, person, theme = dice.choice(PLACES), dice.choice(PEOPLE), dice.choice(THEMES)

    def run(length: int) -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=length))

    lines = [
        f"{place} {theme} plan {run(4)}",
        f"By {dice.choice(PEOPLE)}",
        f"{dice.choice('March April May June'.split())} {dice.randint(1, 28)}, {dice.randint(2005, 2025)}",
        "",
        f"The {theme} of {place} will cost US${dice.randint(2, 900)} million, {person} said on Monday.",
        f'"The {run(6)}," {person} told reporters. It is {dice.randint(2, 90)}% more than planned.',
    ]
    for _ in range(9):
        lines.append(" ".join(f"The {run(dice.randint(8, 20))}." for _ in range(3)))
    return "\n".join(lines) + "\n"


def make_store(folder: Path, articles: int) -> None:
    words, weights = vocabulary()
    for number in range(articles):
        below = folder / f"{number // 1000:04}"
        if number % 1000 == 0:
            below.mkdir(parents=True, exist_ok=True)
        (below / f"{number}.txt").write_text(article(number, words, weights), encoding="utf-8")


def queries() -> list[str]:
    """Ten each of rare and common words, phrases, prefixes and fields."""
    words, _ = vocabulary()
    rare = [words[-1 - 97 * i] for i in range(10)]
    common = [*THEMES[:6], "the", "plan", "monday", "reporters"]
    phrases = [f'"{place} {theme}"' for place, theme in zip(PLACES, THEMES, strict=False)]
    phrases += ['"will cost"', '"told reporters"']
    prefixes = [f"{word[:5]}*" for word in words[2000:12_000:1000]]
    fields = ["title:flood", "since:2024-06-01 flood", "said:ortiz", "figure:money>500m"]
    fields += ["figure:percent>80", "words:>400 -harbour", "said:lee figure:money", "source:0001"]
    fields += ["lang:en strike", "before:2006 museum"]
    return rare + common + phrases + prefixes + fields


def bare_walk(folder: str) -> int:
    count, waiting = 0, [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat()
                    count += 1
    return count


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def cpu_seconds() -> float:
    """Of this process and of those that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def cpu(work: Callable[[str], object], folder: str) -> float:
    before = cpu_seconds()
    work(folder)
    return cpu_seconds() - before


def rate(articles: int, work: Callable[[], object]) -> str:
    before = cpu_seconds()
    seconds = timed(work)
    per_core = articles / (cpu_seconds() - before)
    return f"{articles / seconds:,.0f} articles/s, {per_core:,.0f} per CPU second"


def milliseconds(work: Callable[[], object]) -> str:
    return f"{1000 * timed(work):.1f} ms"


def open_page(folder: str) -> None:
    """What the reader shows first: the last known list."""
    with closing(Index(folder)) as index:
        assert index.page(0, 200)


def report(folder: Path, articles: int) -> Iterator[tuple[str, str, str]]:
    """What was measured, how it came out, and what issue 6 asks for; a row at a time."""
    size = sum(path.stat().st_size for path in folder.rglob("*.txt"))
    yield "articles, text", f"{articles:,}, {size / 1e6:.0f} MB", ""
    with closing(Index(str(folder))) as index:
        yield "first index, list and full text", rate(articles, index.update), "at least 1,200"
        yield "memory of its processes at their peak", memory(), "under 400 MB"
        yield (
            "start to the last known list",
            milliseconds(partial(open_page, str(folder))),
            "at most 150 ms",
        )
        yield "second start, nothing changed", milliseconds(index.update), ""
        ratios = [cpu(scan, str(folder)) / cpu(bare_walk, str(folder)) for _ in range(5)]
        yield (
            "scan for changes, of a bare walk",
            f"{statistics.median(ratios):.2f} times the CPU",
            "at most 1.5",
        )
        yield "findings of all", rate(articles, index.find), "at least 150"
        yield from paged(index, articles)
        yield from asked(index)
        slowest = max(timed(partial(index.like, entry.id)) for entry in index.page(0, 5))
        yield "articles like one that is added, worst", shown(slowest), ""
        index.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield "index, of the text", f"{index.size() / size:.2f} times", "at most 1.2"


def memory() -> str:
    """Of this process and, as if each had the largest's, of those that helped it."""
    own, other = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    count = os.cpu_count() or 1
    return f"{own + count * other:.0f} MB, {own:.0f} and {count} times {other:.0f}"


def paged(index: Index, articles: int) -> Iterator[tuple[str, str, str]]:
    """How long a page of fifty takes at any depth, in the list and in each order of the reader."""
    places = (0, articles // 2, max(0, articles - 50))
    took = [timed(partial(index.page, place, 50)) for place in places]
    yield (
        "page of the newest, median and worst",
        shown(statistics.median(took), max(took)),
        "at most 5 ms",
    )
    took, ordering = [], []
    for by in ORDERS:
        ordering.append(timed(partial(order, index, by)))
        numbers = order(index, by).numbers
        pages = (numbers[place : place + 50] for place in places)
        took += [timed(partial(entries, index, page)) for page in pages]
    yield (
        "page in any order, median and worst",
        shown(statistics.median(took), max(took)),
        "at most 5 ms",
    )
    yield "putting all in another order, worst", shown(max(ordering)), ""


def asked(index: Index) -> Iterator[tuple[str, str, str]]:
    """How long the fifty queries take, by kind and all together."""
    kinds = "rare common phrase prefix field".split()
    times: list[float] = []
    for kind, some in zip(kinds, batched(queries(), 10), strict=True):
        took = [timed(partial(ask, index, parse_query(query), NOW, most=20)) for query in some]
        times += took
        yield f"ten {kind} queries, median and worst", shown(statistics.median(took), max(took)), ""
    times.sort()
    both = shown(statistics.median(times), times[int(len(times) * 0.95)])
    yield "all fifty, median and 95th percentile", both, "at most 10 and 60 ms"


def batched(things: list[str], size: int) -> Iterator[list[str]]:
    for i in range(0, len(things), size):
        yield things[i : i + size]


def shown(*seconds: float) -> str:
    return ", ".join(f"{1000 * each:.1f} ms" for each in seconds)


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary) / "store"
        os.environ["XDG_CACHE_HOME"] = temporary
        if not folder.exists():
            make_store(folder, articles)
        for what, figure, goal in report(folder, articles):
            print(f"{what:40} {figure:44} {goal}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
