"""How good and how quick the methods are, on articles with summaries that people wrote.

    python tests/bench/rouge.py ARTICLES.jsonl [--methods news,lex-rank] [--words 100] [--most 200]
    python tests/bench/rouge.py --growth news

Each line of the file is an object with `text` and `reference` (or `references`), and perhaps
`title`, `source` and `lang`. For each source one table: ROUGE-1, -2 and -Lsum F1 of every method,
the gain over the first sentences (`lead`) with its 95 % interval (bootstrap over the articles), and
the articles per second from text to summary. `--growth` times made-up articles of 100 to 100,000
sentences instead. Needs numpy and rouge-score, which newsterm itself does not.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from newsterm.adapters.summarizers.methods import METHODS, method
from newsterm.core.summary.summary import Length, summarize
from newsterm.core.text.layout import parse
from newsterm.core.text.words import words
from newsterm.errors import NewstermError

KINDS = ("rouge1", "rouge2", "rougeLsum")


class _AnyLanguage:
    """rouge-score's own tokenizer drops every letter beyond a to z."""

    def tokenize(self, text: str) -> list[str]:
        return words(text)


def rouge(language: str) -> Callable[[list[str], str], np.ndarray]:
    """F1 x 100 by KINDS, averaged over the references."""
    own = {"use_stemmer": True} if language == "en" else {"tokenizer": _AnyLanguage()}
    scorer = RougeScorer(KINDS, **own)

    def score(references: list[str], summary: str) -> np.ndarray:
        scores = [scorer.score(reference, summary) for reference in references]
        return np.array([[s[kind].fmeasure * 100 for kind in KINDS] for s in scores]).mean(0)

    return score


def interval(values: np.ndarray) -> tuple[float, float]:
    """95 % of the means of resampled articles; the same on every run."""
    picks = np.random.default_rng(1).integers(0, len(values), (1000, len(values)))
    low, high = np.percentile(values[picks].mean(1), [2.5, 97.5])
    return float(low), float(high)


def summaries(
    name: str, records: list[dict], length: Callable[[dict], Length]
) -> Iterator[tuple[str, float]]:
    """(summary, CPU seconds from text to summary) of each record."""
    chosen = method(name)
    for record in records:
        begun = time.process_time()
        article = parse(record["text"], title=record.get("title") or None, exact=True)
        try:
            lines = summarize(article, length(record), name, chosen).lines
        except NewstermError:
            lines = ()
        spent = time.process_time() - begun
        yield "\n".join(" ".join(line.cut(article.text).split()) for line in lines), spent


def table(source: str, records: list[dict], names: list[str], length: Callable) -> None:
    scores, speed = {}, {}
    for name in names:
        next(summaries(name, records[:1], length))  # what is imported once is not counted
        made = list(summaries(name, records, length))
        speed[name] = len(made) / sum(spent for _, spent in made)
        score = rouge(records[0].get("lang", "en"))
        scores[name] = np.array(
            [
                score(record.get("references") or [record["reference"]], text)
                for record, (text, _) in zip(records, made, strict=True)
            ]
        )
    print(f"\n### {source or 'articles'} ({len(records)})\n")
    print("| method | R1 | R2 | RLsum | R1 over lead | articles/s |\n|---|---|---|---|---|---|")
    for name in sorted(names, key=lambda name: -scores[name][:, 0].mean()):
        one, two, long = scores[name].mean(0)
        gain = scores[name][:, 0] - scores["lead"][:, 0]
        low, high = interval(gain)
        over = "" if name == "lead" else f"{gain.mean():+.2f} [{low:+.2f}, {high:+.2f}]"
        print(f"| {name} | {one:.2f} | {two:.2f} | {long:.2f} | {over} | {speed[name]:.0f} |")
    print(f"\nsumy's own lex-rank, without newsterm: {sumy_alone(records):.0f} articles/s")


def sumy_alone(records: list[dict]) -> float:
    """Articles per second of sumy's lex-rank as it comes: NLTK's sentences, words and stems."""
    from nltk.tokenize import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktSentenceTokenizer
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    class Tokenizer:
        to_sentences = PunktSentenceTokenizer().tokenize  # untrained: no download
        to_words = NLTKWordTokenizer().tokenize

    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    begun = time.process_time()
    for record in records:
        summarizer(PlaintextParser(record["text"], Tokenizer()).document, 3)
    return len(records) / (time.process_time() - begun)


def growth(names: list[str]) -> None:
    """CPU seconds by number of sentences, and the most memory so far."""
    chance = Random(1)
    vocabulary = [f"word{int(chance.paretovariate(0.7) * 3) % 30_000}" for _ in range(50_000)]
    for name in names:
        for count in (100, 1000, 10_000, 100_000):
            text = " ".join(
                " ".join(chance.choices(vocabulary, k=20)).capitalize() + "." for _ in range(count)
            )
            begun = time.process_time()
            try:
                summarize(parse(text), Length(3), name, method(name))
            except NewstermError as error:
                print(f"{name} {count:>7,}: {error.message}")
                break
            spent = time.process_time() - begun
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{name} {count:>7,} sentences: {spent:7.3f} CPU-s, {memory} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description="ROUGE and speed of the methods.")
    parser.add_argument("articles", type=Path, nargs="?", help="one JSON object per line")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--sentences", action="append", default=[], metavar="SOURCE=N")
    parser.add_argument("--words", type=int, help="a budget of words instead of sentences")
    parser.add_argument("--most", type=int, help="at most so many articles of each source")
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    names = options.methods.split(",")
    if options.growth:
        growth(names)
        return
    if options.articles is None:
        parser.error("name a file of articles, or --growth")
    asked = {source: int(n) for source, _, n in (s.partition("=") for s in options.sentences)}

    def length(record: dict) -> Length:
        if options.words:
            return Length(words=options.words)
        return Length(asked.get(record.get("source", ""), 3))

    sources: dict[str, list[dict]] = {}
    for line in options.articles.open(encoding="utf-8"):
        record = json.loads(line)
        sources.setdefault(record.get("source", ""), []).append(record)
    for source, records in sources.items():
        table(source, records[: options.most], ["lead", *(n for n in names if n != "lead")], length)


if __name__ == "__main__":
    main()
