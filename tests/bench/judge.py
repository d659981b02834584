"""Ask a reader which of two summaries is better, without saying which is whose.

    python tests/bench/judge.py ARTICLES.jsonl --answers ANSWERS.jsonl [--methods news,lead] [--count 40]
    python tests/bench/judge.py --answers ANSWERS.jsonl

Articles are drawn at random (the same for the same --seed), and of each are shown its headline and two
summaries, A and B, in random order; where both are the same, nobody is asked. The reader answers a, b or
= (no difference), and may add the faults: `a lead b twice` says that A leans and B says something twice.
`t` shows the article's text, `q` ends; what has been answered is kept and not asked again. The second form
prints wins, ties and losses with a two-sided sign test, and the faults that were seen.

`first` is a method here: the first sentences of the text as they stand, datelines, halves and all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from math import comb
from pathlib import Path
from random import Random

from newsterm.adapters.summarizers.methods import method
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.summary import Length, summarize
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span

FAULTS = ("lean", "half", "twice", "aside", "misses", "long", "dateline")


def lines_of(record: dict, name: str, sentences: int | None) -> list[str]:
    """The summary of a record by a method."""
    article = parse(record["text"], title=record.get("title") or None, exact=True)
    length = Length(sentences) if sentences else None
    lines: Sequence[Span] = find_sentences(article)[: sentences or 3]
    if name != "first":
        lines = summarize(article, length, name, method(name)).lines
    return [" ".join(line.cut(article.text).split()) for line in lines]


def drawn(path: Path, count: int, seed: int, sources: set[str]) -> list[dict]:
    """Articles drawn at random, as many of each source as of the others."""
    groups: dict[str, list[dict]] = {}
    for number, line in enumerate(path.open(encoding="utf-8")):
        record = {"id": number, **json.loads(line)}
        groups.setdefault(record.get("source", ""), []).append(record)
    chance = Random(seed)
    chosen = [group for name, group in sorted(groups.items()) if not sources or name in sources]
    for group in chosen:
        chance.shuffle(group)
    turns = [group[turn] for turn in range(count) for group in chosen if turn < len(group)]
    return turns[:count]


def question(record: dict, names: list[str], sentences: int | None, seed: int) -> dict | None:
    """Two summaries in random order, with who made which; None where they are the same."""
    order = names[:]
    Random(f"{seed} {record['id']}").shuffle(order)
    made = [lines_of(record, name, sentences) for name in order]
    if made[0] == made[1]:
        return None
    return {"id": record["id"], "order": order, "made": made}


def show(asked: dict, record: dict) -> str:
    """What the reader sees."""
    parts = [f"--- {asked['id']}  {record.get('title') or ''}"]
    for letter, lines in zip("AB", asked["made"], strict=True):
        parts += [f"{letter}:", *(f"  - {line}" for line in lines)]
    return "\n".join(parts)


def read_answer(words: str, order: list[str]) -> dict | None:
    """An answer by the names of the methods; None where it is none: `b a lean` -> B, A leans."""
    first, *rest = words.lower().split() or [""]
    if first not in ("a", "b", "="):
        return None
    better = "" if first == "=" else order["ab".index(first)]
    faults: dict[str, list[str]] = {name: [] for name in order}
    whose = order[0]
    for word in rest:
        if word in ("a", "b"):
            whose = order["ab".index(word)]
        elif word in FAULTS:
            faults[whose].append(word)
        else:
            return None
    return {"better": better, "faults": faults}


def sign_test(wins: int, losses: int) -> float:
    """The chance of a difference as large or larger where neither is better (two-sided)."""
    tried, most = wins + losses, max(wins, losses)
    tail = sum(comb(tried, k) for k in range(most, tried + 1)) / 2**tried
    return min(1.0, 2 * tail)


def report(answers: list[dict], name: str) -> str:
    """Wins, ties and losses of a method, and the faults seen of each."""
    better = Counter(answer["better"] for answer in answers)
    ties = better[""] + better["same"]
    wins = better[name]
    losses = len(answers) - ties - wins
    said = f"{name}: {wins} won, {ties} the same, {losses} lost; p = {sign_test(wins, losses):.3f}"
    faults: dict[str, Counter[str]] = {}
    for answer in answers:
        for whose, seen in answer.get("faults", {}).items():
            faults.setdefault(whose, Counter()).update(seen)
    return "\n".join([said, *(f"  {whose}: {dict(seen)}" for whose, seen in faults.items())])


def ask(options: argparse.Namespace, names: list[str], known: list[dict]) -> None:
    asked_before = {answer["id"] for answer in known}
    for record in drawn(options.articles, options.count, options.seed, set(options.source)):
        if record["id"] in asked_before:
            continue
        asked = question(record, names, options.sentences, options.seed)
        if asked is None:
            answer = {"better": "same", "faults": {}}
        else:
            print("\n" + show(asked, record))
            while True:
                words = input("a, b, =, t, q: ")
                if words == "q":
                    return
                if words == "t":
                    print(record["text"])
                elif found := read_answer(words, asked["order"]):
                    answer = found
                    break
        known.append({"id": record["id"], **answer})
        with options.answers.open("a", encoding="utf-8") as file:
            file.write(json.dumps(known[-1]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Which summary is better, by a reader.")
    parser.add_argument("articles", type=Path, nargs="?", help="one JSON object per line")
    parser.add_argument("--answers", type=Path, required=True)
    parser.add_argument("--methods", default="news,first")
    parser.add_argument("--sentences", type=int, help="else the usual length")
    parser.add_argument("--source", action="append", default=[])
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names = options.methods.split(",")
    known = []
    if options.answers.exists():
        known = [json.loads(line) for line in options.answers.open(encoding="utf-8")]
    if options.articles:
        ask(options, names, known)
    print(report(known, names[0]))


if __name__ == "__main__":
    main()
