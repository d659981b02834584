"""A mutator: texts bent, spliced and blown up at random, through every parser and every face.

    nice -n 19 python tests/hostile/mutate.py SECONDS [SEED]

Seeds are the corpus and toy texts that have what newsterm looks for. What must hold of each mutant:
no exception but a NewstermError, every span inside its text, every line of a summary verbatim, no
control character in any output, a second run gives the same, and no more time than its length
allows. What does not hold is printed with the mutant, which then becomes a case of the tests.
"""

from __future__ import annotations

import re
import sys
import time
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toys import ARTICLES, BRIDGE

from hostile.corpus import all_cases
from newsterm.adapters.articles.file import decode
from newsterm.adapters.articles.record import parse_record
from newsterm.adapters.feeds.feed import feed_article
from newsterm.adapters.feeds.parse import parse_feed_text
from newsterm.adapters.formats.markdown import parse_markdown
from newsterm.adapters.mail.message import parse_mail
from newsterm.adapters.pages.page import parse_page
from newsterm.core.digest import digest
from newsterm.core.search.query import QueryError, parse_query
from newsterm.core.search.snippet import find_snippet
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.render import ndjson, plain, styled, tables
from newsterm.render.markdown import brief

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
PIECES = """said|Lee|Ann|according to|that|told|he|the|of|and|by|was|No.|,|.|:|;|?|!|—|-|(|)|"|“|”|'|‘|’
    |„|«|»|``|''|。|Mr.|U.S.|5%|$3|US$210 million|1,000.50|two|thirds|March 3, 2021|6:04 p.m.|3-2|1/2|½
    |\n|\n\n|\t|\u00a0|\u200b|\u202e|\x1b[2J|---\n|# |* |> |[x](y)|<b>|&amp;|[/]|{"text": "|"}|\\u001b
    |By |Related News:|Comment|Photo: |港口。|ÄÖ|e\u0301|\ud83d|\x00|9999999999999999999|-|e5|01/02/03
    |title:|said:|figure:money>1bn|since:7d|(or|since:2024-13-45|words:>|"ci|-x*|陈’s|’s|李-""".split(
    "|"
)
SECONDS_A_CHARACTER = 150e-6
"""All faces at once take some 15, and 90 where every line is a figure; a busy machine takes longer."""


def mutants(chance: Random) -> Iterator[str]:
    """Endless texts, most of them short."""
    seeds = [decode_loosely(case.data) for case in all_cases() if case.data]
    seeds += [path.read_text("utf-8") for path in sorted(ARTICLES.iterdir())]
    tests = Path(__file__).parent.parent
    kept = [*(tests / "pages").iterdir(), *(tests / "feeds").iterdir()]
    seeds += [decode_loosely(path.read_bytes()) for path in sorted(kept) if path.is_file()] * 3
    seeds += [BRIDGE] * 20
    bends = (_cut, _splice, _insert, _swap, _repeat, _flip, _soup)
    while True:
        text = chance.choice(seeds)[: chance.choice((200, 1000, 5000))]
        for _ in range(chance.choice((1, 1, 2, 4, 8))):
            text = chance.choice(bends)(text, chance.choice(seeds), chance)
        yield text[:20_000]


def decode_loosely(data: bytes) -> str:
    return data[:20_000].decode("utf-8", "surrogateescape")


def _place(text: str, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 3, 10, 50, 300)))


def _cut(text: str, _: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[end:]


def _splice(text: str, other: str, chance: Random) -> str:
    start, end = _place(other, chance)
    at = chance.randrange(len(text) + 1)
    return text[:at] + other[start:end] + text[at:]


def _insert(text: str, _: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(PIECES) + text[at:]


def _swap(text: str, _: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[end:] + text[start:end] + text[:start]


def _repeat(text: str, _: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[start:end] * chance.choice((2, 10, 100, 1000)) + text[end:]


def _flip(text: str, _: str, chance: Random) -> str:
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.choice((1, 2, 8)) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return data.decode("utf-8", "surrogateescape")


def _soup(_: str, __: str, chance: Random) -> str:
    return chance.choice(("", " ")).join(chance.choices(PIECES, k=chance.choice((5, 50, 500))))


def faces(article: Article) -> Iterator[str]:
    """All that the commands would print of an article. Raises AssertionError where a law is broken."""
    found = digest(article)
    text = article.text
    for span in (*article.parts, *found.sentences, *found.quotes, *found.figures):
        assert 0 <= span.start <= span.end <= len(text), span
    for line in found.summary.lines:
        assert 0 <= line.start < line.end <= len(text), line
    for lines in (
        [plain.heading(article)],
        plain.summary_text(article, found.summary),
        map(plain.why_text, found.summary.lines),
        plain.article_text(article),
        plain.quotes_text(found),
        [plain.figure_text(found, figure) for figure in found.figures],
        [plain.csv_line(plain.figure_cells(found, figure)) for figure in found.figures],
        brief(found),
        [ndjson.to_json(ndjson.summary_json(article, found.summary, why=True))],
        [ndjson.to_json(ndjson.digest_json(found))],
        map(ndjson.to_json, ndjson.quotes_json(found)),
        [ndjson.to_json(ndjson.figure_json(found, figure)) for figure in found.figures],
    ):
        yield "\n".join(lines)
    few = replace(found, quotes=found.quotes[:50])  # A row of a table takes rich 0.2 ms.
    shown = [(found, figure) for figure in found.figures[:50]]
    painted = [
        styled.heading(article),
        *styled.summary(found, True),
        *styled.article(found),
        *tables.quotes([few]),
        *tables.figures(shown, 60),
    ]
    yield styled.to_terminal(painted, 60, False)
    find_snippet(article, text.split()[:2])


def whole(parsed: Callable[[str], Article]) -> Callable[[str], str]:
    return lambda text: "\n".join(faces(parsed(text)))


def query(text: str) -> str:
    try:
        return repr(parse_query(text[:500]))
    except QueryError as error:
        return repr(error.message)


def decoded(text: str) -> str:
    return decode(text.encode("utf-8", "surrogateescape"), "mutant.txt")


PARSERS = {
    "text": whole(parse),
    "exact": whole(lambda text: parse(text, exact=True)),
    "markdown": whole(parse_markdown),
    "record": whole(parse_record),
    "record of text": whole(lambda text: parse_record(ndjson.to_json({"text": text, "title": text[:99]}))),
    "page": whole(parse_page),
    "feed": whole(lambda text: feed_article(parse_feed_text(text, "feed.xml"), "feed.xml")),
    "mail": whole(lambda text: parse_mail(text.encode("utf-8", "surrogatepass"))),
    "decode": decoded,
    "query": query,
}  # fmt: skip


def problem(parser: Callable[[str], str], text: str) -> str:
    """What is wrong with what a parser makes of a text; empty for nothing."""
    try:
        text.encode("utf-8", "surrogatepass")
        begun = time.process_time()
        out = parser(text)
        spent = time.process_time() - begun
        if parser not in (PARSERS["decode"], PARSERS["query"]) and CONTROLS.search(out):
            return "control character"
        if spent > 0.3 + SECONDS_A_CHARACTER * len(text):
            again = time.process_time()
            parser(text)
            spent = min(spent, time.process_time() - again)
            if spent > 0.3 + SECONDS_A_CHARACTER * len(text):
                return f"{spent:.2f} s for {len(text)} characters"
        if hash(text) % 50 == 0 and parser(text) != out:
            return "another answer the second time"
    except (NewstermError, UnicodeEncodeError):
        pass
    except Exception:
        return traceback.format_exc(limit=-4)
    return ""


def main(options: Namespace) -> int:
    chance, end = Random(options.seed), time.monotonic() + options.seconds
    tried = bad = 0
    for text in mutants(chance):
        if time.monotonic() > end:
            break
        name = chance.choice([*PARSERS, "text", "text", "markdown"])
        tried += 1
        if wrong := problem(PARSERS[name], text):
            bad += 1
            print(f"--- {name}: {wrong}\n{text!r}", flush=True)
    print(f"{tried} mutants, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:]]
    sys.exit(main(Namespace(seconds=asked[0], seed=asked[1] if len(asked) > 1 else 1)))
