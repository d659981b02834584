"""What n and 4 n of anything cost: `python tests/hostile/growth.py [READER [WORD]]`.

Each input of `countable.py` is read at the size n from which reading takes long enough to time, and
at 4 n, each in a process of its own with bounds on time and memory; what it costs to read next to
nothing is taken off. Whatever takes more than five times the CPU time or memory for four times the
input is printed at the end: its cost grows faster than it does itself.
"""

from __future__ import annotations

import gc
import os
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile.countable import COUNTABLE
from hostile.many import Maker
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.feeds.feed import FeedEntry
    from newsterm.adapters.index.index import Index

TIMES = 4
MOST_GROWTH = 5.0
ENOUGH = 0.1
"""Seconds that reading n takes, where an input of `LARGEST` characters does."""
LARGEST = 1 << 20
MOST_SECONDS, MOST_BYTES = 60, 3 << 30
LEAST_BYTES = 40 << 20
"""Memory that says something; below, allocators and caches do."""
Cost = tuple[float, int]
"""CPU seconds and bytes; infinite where a bound was reached, or something was raised."""


def read_text(text: str) -> None:
    from newsterm.core.digest import digest
    from newsterm.core.text.layout import parse

    digest(parse(text))


def read_page(text: str) -> None:
    from newsterm.adapters.pages.page import parse_page

    parse_page(text)


def read_feed(text: str) -> None:
    from newsterm.adapters.feeds.feed import feed_article
    from newsterm.adapters.feeds.parse import parse_feed_text

    feed_article(parse_feed_text(text, "http://a.example/"), "feed")


def read_mail(text: str) -> None:
    from newsterm.adapters.articles.file import form_of
    from newsterm.adapters.mail.message import parse_mail

    form_of(text, "mail.txt")
    parse_mail(text.encode("utf-8", "surrogateescape"))


def read_markdown(text: str) -> None:
    from newsterm.adapters.formats.markdown import parse_markdown

    parse_markdown(text)


def read_record(text: str) -> None:
    from newsterm.adapters.articles.record import parse_record
    from newsterm.core.digest import digest
    from newsterm.render import ndjson

    ndjson.to_json({**ndjson.digest_json(digest(article := parse_record(text)))})
    dict(article.extra)


def read_opml(text: str) -> None:
    from newsterm.adapters.feeds.opml import parse_opml, write_opml

    write_opml(parse_opml(text, "feeds.opml"))


def read_settings(text: str) -> None:
    from newsterm.adapters.system import settings

    path = settings.settings_path()
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Path(path).write_text(text, "utf-8")
    settings.read_settings()


def read_query(text: str) -> None:
    from newsterm.core.search.query import QueryError, parse_query

    with suppress(QueryError):
        parse_query(text)


def read_bytes(text: str) -> None:
    from newsterm.adapters.articles.file import decode, form_of
    from newsterm.adapters.system.encodings import decode_page

    data = text.encode("utf-8", "surrogateescape")
    form_of(decode(data, "a.txt"), "a.txt")
    decode_page(data)


def add(text: str) -> None:
    """The entries of a feed put into a store of their own."""
    from newsterm.adapters.feeds.parse import parse_feed_text
    from newsterm.adapters.index.index import Index

    with tempfile.TemporaryDirectory() as store, closing(Index(store)) as index:
        put_all(index, parse_feed_text(text).entries, datetime(2024, 3, 3))


def put_all(index: Index, entries: Iterable[FeedEntry], now: datetime) -> None:
    from newsterm.adapters.store.putting import New, put_all
    from newsterm.adapters.subscriptions.entries import told_by

    for entry in entries:
        if (article := told_by(entry, "http://a.example/", None)).parts:
            put_all(index, [New(article, f"{article.text}\n", {})], now)


READERS: dict[str, Callable[[str], None]] = {
    "text": read_text,
    "page": read_page,
    "feed": read_feed,
    "mail": read_mail,
    "markdown": read_markdown,
    "record": read_record,
    "opml": read_opml,
    "settings": read_settings,
    "query": read_query,
    "bytes": read_bytes,
    "added": add,
}


def cost(reader: Callable[[str], None], text: str) -> Cost:
    """What reading a text costs, found out in a child so that nothing is left of it."""
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        _measure(reader, text, sending)
    os.close(sending)
    with os.fdopen(receiving) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    if not said:
        return float("inf"), MOST_BYTES
    seconds, size = said.split()
    return float(seconds), int(size)


def _measure(reader: Callable[[str], None], text: str, sending: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    gc.set_threshold(20_000)  # As the program has it.
    try:
        before = _memory("VmRSS")
        begun = time.process_time()
        with suppress(NewstermError):
            reader(text)
        seconds = time.process_time() - begun
        os.write(sending, f"{seconds} {max(0, _memory('VmHWM') - before)}".encode())
    except Exception:
        traceback.print_exc(limit=-2)
    finally:
        os._exit(0)


def _memory(what: str) -> int:
    """Bytes of this process: `VmRSS` now, `VmHWM` at most so far."""
    with open("/proc/self/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith(what))
    return int(line.split()[1]) << 10


def least(reader: Callable[[str], None], text: str, tries: int) -> Cost:
    """The least of several: what else the machine does can only make it more."""
    costs = [cost(reader, text) for _ in range(tries)]
    return min(seconds for seconds, _ in costs), min(size for _, size in costs)


def sized(reader: Callable[[str], None], maker: Maker, base: float) -> tuple[int, Cost]:
    """The n from which reading takes long enough, or the input is large enough; and what it costs."""
    n = 64
    while True:
        text = maker(n)
        found = cost(reader, text)
        seconds = found[0] - base
        if seconds >= ENOUGH or max(n, len(text)) >= LARGEST:
            return n, found
        room = LARGEST // max(n, len(text))
        n *= 2 if seconds > ENOUGH / 8 or room < 8 else 8


def growth(reader: Callable[[str], None], maker: Maker) -> tuple[int, Cost, Cost]:
    """The n taken; what n and 4 n cost more than next to nothing."""
    base = least(reader, maker(1), 1)
    n, few = sized(reader, maker, base[0])
    many = least(reader, maker(TIMES * n), 1)
    for _ in range(2):
        if not grows(less(few, base), less(many, base)):
            break
        few, many = least(reader, maker(n), 2), least(reader, maker(TIMES * n), 2)
    return n, less(few, base), less(many, base)


def less(one: Cost, base: Cost) -> Cost:
    return max(1e-3, one[0] - base[0]), max(0, one[1] - base[1])


def grows(few: Cost, many: Cost) -> bool:
    """True where four times the input costs far more than four times as much."""
    slower = many[0] > MOST_GROWTH * max(few[0], ENOUGH / 4) or few[0] == float("inf")
    return slower or many[1] > MOST_GROWTH * max(few[1], LEAST_BYTES)


def rows(readers: list[str], word: str) -> Iterator[tuple[str, str, Maker]]:
    for reader in readers:
        yield from (
            (reader, name, made) for name, made in COUNTABLE[reader].items() if word in name
        )


def main(readers: list[str], word: str = "") -> int:
    flagged = []
    for reader in readers:  # What is imported stays out of the account.
        with suppress(NewstermError):
            READERS[reader](next(iter(COUNTABLE[reader].values()))(3))
    for reader, name, maker in rows(readers, word):
        n, few, many = growth(READERS[reader], maker)
        told = (
            f"{reader:9}{name:36} n {n:8} {few[0]:7.2f} s {many[0]:7.2f} s x{many[0] / few[0]:5.1f}"
            f"  {few[1] >> 20:5} MB {many[1] >> 20:5} MB"
        )
        bad = grows(few, many)
        print(f"{told}{'  <<<' if bad else ''}", flush=True)
        flagged += [told] if bad else []
    print(f"{len(flagged)} grow faster than their input", *flagged, sep="\n")
    return 1 if flagged else 0


if __name__ == "__main__":
    os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    asked = sys.argv[1:]
    sys.exit(main(asked[:1] or [*READERS], *asked[1:2]))
