"""How many faults of a kind that a machine can see stand in a hundred lines of summary.

    python tests/bench/faults.py ARTICLES.jsonl [--methods news,lead,lex-rank] [--sentences 3] [--most 200]

Each line of the file is an object with `text`, and perhaps `title` and `source`. The faults:

leaning      a line that needs the sentence before it, which is not in the summary; or opens it so
half         a line with a quotation that lacks its beginning or its end
twice        a line that says what a line before it says
dateline     a line that begins with the place, the day, the agency
long         a line of more than 45 words
bare         a caption, a credit, a row, a heading, a question that nobody answers

The first two are seen by rules that are not the summary's own: a list of opening words, and a count of
marks, so that the summary is not its own judge.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsterm.adapters.summarizers.methods import METHODS, method
from newsterm.core.lines.forms import form_of
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.dateline import dateline_end
from newsterm.core.summary.repeats import says_same
from newsterm.core.summary.summary import Length, summarize
from newsterm.core.summary.units import says_nothing
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.core.text.words import terms
from newsterm.errors import NewstermError

FAULTS = ("leaning", "half", "twice", "dateline", "long", "bare")
LONG = 45
"""Words."""
_OPENS_LEANING = re.compile(
    r"[\"“'‘]?(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|such|but|and|however|also"
    r"|meanwhile|so|then|instead|still|yet|nevertheless|moreover|furthermore|at the same time|in addition"
    r"|as a result|for example|for instance)\b(?! (?:week|month|year|is not|who))",
    re.I,
)


def faults_of(
    text: str, before: list[str], follows: bool, place: tuple[Article, int, int]
) -> Iterator[str]:
    """The faults of a line; `follows`: the sentence before it is the line before it."""
    article, start, end = place
    if _OPENS_LEANING.match(text) and not follows:
        yield "leaning"
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        yield "half"
    own = frozenset(terms(text, article.language))
    if any(says_same(own, frozenset(terms(other, article.language))) for other in before):
        yield "twice"
    if dateline_end(text, 0, len(text)):
        yield "dateline"
    if len(text.split()) > LONG:
        yield "long"
    if form_of(article.text, start, end) in ("row", "caption", "credit") or says_nothing(text):
        yield "bare"


def count(records: list[dict], name: str, length: Length | None) -> tuple[Counter[str], int]:
    """The faults of a method's lines, and how many lines there are."""
    found: Counter[str] = Counter()
    lines = 0
    for record in records:
        article = parse(record["text"], title=record.get("title") or None, exact=True)
        sentences = find_sentences(article)
        try:
            summary = summarize(article, length, name, method(name), sentences)
        except NewstermError:
            continue
        before: list[str] = []
        ended = -1
        for line in summary.lines:
            text = line.cut(article.text)
            follows = line.sentence > 0 and sentences[line.sentence - 1].end == ended
            found.update(faults_of(text, before, follows, (article, line.start, line.end)))
            before.append(text)
            ended = line.end
        lines += len(before)
    return found, lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Faults in a hundred lines, by method.")
    parser.add_argument("articles", type=Path, help="one JSON object per line")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--sentences", type=int, help="else the usual length")
    parser.add_argument("--most", type=int, help="at most so many articles of each source")
    options = parser.parse_args()
    sources: dict[str, list[dict]] = {}
    for line in options.articles.open(encoding="utf-8"):
        record = json.loads(line)
        sources.setdefault(record.get("source", ""), []).append(record)
    records = [record for group in sources.values() for record in group[: options.most]]
    length = Length(options.sentences) if options.sentences else None
    print(f"| in 100 lines of {len(records)} articles | " + " | ".join(FAULTS) + " |")
    print("|---" * (len(FAULTS) + 1) + "|")
    for name in options.methods.split(","):
        found, lines = count(records, name, length)
        shares = (f"{100 * found[fault] / max(1, lines):.1f}" for fault in FAULTS)
        print(f"| {name} | " + " | ".join(shares) + " |", flush=True)


if __name__ == "__main__":
    main()
