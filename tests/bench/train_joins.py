"""Train the decision whether two articles belong together (`core/clusters/joining_weights.py`).

    python tests/bench/train_joins.py STORIES.jsonl ARTICLES.jsonl \
        --out src/newsterm/core/clusters/joining_weights.py

STORIES: one object a line with `id`, `title`, `text`, `date` and `story`, the story that editors put it
in. ARTICLES: objects with `id` and `text`, and perhaps `reference`, each taken for a story of its own:
its sentences are dealt out to two texts, which share what two reports of one thing share, or the second
half is taken for what follows on the first; that is where long texts come from. The stories are seen with
their days, without them, and without titles; and with days that were drawn, since editors who round up
one day say nothing of stories that go on.

The same data give the same bytes. `--folds 3` prints BCubed precision, recall and F1 of stories the
model never saw. Needs numpy, which newsterm itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import textwrap
import zlib
from collections import Counter, deque
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # One order of additions: the same bytes.

import numpy as np

from newsterm.core.clusters.clusters import groups
from newsterm.core.clusters.joining import MOST
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.stories.grouping import PastDays, in_order
from newsterm.core.stories.likeness import LIKENESS, likeness, look_at
from newsterm.core.stories.pairs import WINDOW, Window
from newsterm.core.stories.profile import Profile, profile
from newsterm.core.stories.weighing import Seen, Weighed, number_of, seen_in, weigh
from newsterm.core.text.layout import parse
from newsterm.core.value import replace

Array = np.ndarray[Any, np.dtype[np.float64]]
Row = dict[str, Any]
HIDDEN, STEPS, RATE, SHRINK = 6, 1000, 0.02, 3e-4
WEIGHT = {
    "dated": 0.25,
    "drawn": 1.0,
    "undated": 1.0,
    "untitled": 0.7,
    "long": 0.5,
    "long drawn": 0.3,
}
DEALT = (0.5, 0.42, 0.08)
"""Chances that a sentence goes to the first text, the second, neither."""
DAYS = [0, 0, 1, 1, 2, 3, 4, 6, 8]
"""Days between two reports of a story that goes on, each as likely as another."""


@dataclass
class Block:
    """Pairs of articles, what they are like, and whether they belong together."""

    stories: list[str]
    pairs: list[tuple[int, int]]
    X: Array
    y: Array

    def of(self, fold: int, folds: int) -> Array:
        """The pairs with an article of that fold."""
        mine = [zlib.crc32(story.encode()) % folds == fold for story in self.stories]
        return np.array([mine[a] or mine[b] for a, b in self.pairs])


def block(rows: list[Row], dated: bool = True, titled: bool = True) -> Block:
    profiles = [_profile(row, dated, titled) for row in rows]
    order = in_order(profiles)
    stories = [str(rows[i]["story"]) for i in order]
    pairs, found = [], []
    window, past = Window(), PastDays()
    undated = seen_in(one for one in profiles if not one.report.day)
    active: list[Weighed] = []
    waiting: deque[tuple[int, int]] = deque()
    for number, one in enumerate(profiles[i] for i in order):
        day = number_of(one.report.day)
        seen: Seen = undated if day is None else past.until(day)
        weighed = weigh(one, seen)
        looked = look_at(weighed)
        if day is not None:
            past.add(day, one.terms)
            while waiting and waiting[0][0] < day - WINDOW:
                window.forget([waiting.popleft()[1]])
            waiting.append((day, number))
        for other in window.near(looked):
            if like := likeness(looked, active[other]):
                pairs.append((other, number))
                found.append(like)
        window.add(number, weighed)
        active.append(weighed)
    same = [stories[a] == stories[b] for a, b in pairs]
    return Block(stories, pairs, np.array(found, float), np.array(same, float))


def _profile(row: Row, dated: bool, titled: bool) -> Profile:
    text, title = row["text"], row.get("title") or ""
    if not titled:
        text = text.removeprefix(title).strip()
    article = parse(text, id=row["id"], source=row.get("source"), title=title, exact=True)
    article = replace(article, extra=(("date", row.get("date")),)) if dated else article
    made = profile(article if titled else replace(article, given_title=""))
    return made if dated else replace(made, report=replace(made.report, day="", placed=""))


def dealt_out(rows: list[Row]) -> list[Row]:
    """Two texts, or three, of each article: every other sentence, or what follows on the first half."""
    random = Random(5)
    dealt: list[Row] = []
    for row in rows:
        sentences = [s.cut(row["text"]) for s in find_sentences(parse(row["text"]))]
        hands: list[list[str]] = [[], [], []]
        follows = random.random() < 0.5
        for place, sentence in enumerate(sentences):
            half = int(place * 2 >= len(sentences))
            hands[half if follows else random.choices((0, 1, 2), DEALT)[0]].append(sentence)
        one, other = hands[0], hands[1][:4] if random.random() < 0.3 else hands[1]
        if len(sentences) >= 8 and min(len(one), len(other)) >= 3:
            texts = [" ".join(one), " ".join(other)]
            if row.get("reference") and random.random() < 0.2:
                texts.append(row["reference"])
            dealt += (
                {"id": f"{row['id']}.{n}", "text": text, "story": row["id"]}
                for n, text in enumerate(texts)
            )
    return dealt


def with_days(X: Array, days: Array) -> Array:
    """The same pairs, so many days apart."""
    X = X.copy()
    values = (np.ones(len(X)), days == 0, days == 1, np.log(1 + days) / 2.7)
    for name, value in zip(("days known", "same day", "day before", "days"), values, strict=True):
        X[:, LIKENESS.index(name)] = value
    return X


def mixed(blocks: dict[str, Block], fold: int, folds: int) -> tuple[Array, Array, Array]:
    """What a fold is trained on: likeness, truth and weight of each pair."""
    random = np.random.RandomState(3)
    parts = {}
    for name, given in blocks.items():
        keep = np.logical_not(given.of(fold, folds))
        parts[name] = given.X[keep], given.y[keep]
    X, y = parts["dated"]
    drawn = random.choice(DAYS, size=len(y)).astype(float)
    told = np.round(np.exp(X[:, LIKENESS.index("days")] * 2.7) - 1)
    apart = np.minimum(WINDOW, told + drawn * (random.rand(len(y)) < 0.5))
    parts["drawn"] = with_days(X, np.where(y == 1, drawn, apart)), y
    X, y = parts["long"]
    drawn = random.choice(DAYS, size=len(y)).astype(float)
    parts["long drawn"] = (
        with_days(X, np.where(y == 1, drawn, random.randint(0, WINDOW + 1, size=len(y)))),
        y,
    )
    weights = [np.full(len(y), WEIGHT[name] / len(y) ** 0.5) for name, (_, y) in parts.items()]
    xs, ys = zip(*parts.values(), strict=True)
    return np.vstack(xs), np.concatenate(ys), np.concatenate(weights)


class Network:
    """One hidden layer and a direct way past it; logistic loss, Adam."""

    def __init__(self, X: Array, y: Array, weight: Array) -> None:
        self.mean, self.spread = X.mean(0), X.std(0) + 1e-6
        random = np.random.RandomState(0)
        size = X.shape[1]
        self.W, self.b = random.randn(size, HIDDEN) * 0.3, np.zeros(HIDDEN)
        self.u, self.direct, self.c = random.randn(HIDDEN) * 0.3, np.zeros(size), np.zeros(1)
        self._fit((X - self.mean) / self.spread, y, weight / weight.sum())

    def __call__(self, X: Array) -> Array:
        return self._raw((X - self.mean) / self.spread)

    def _raw(self, Z: Array) -> Array:
        raw: Array = np.tanh(Z @ self.W + self.b) @ self.u + Z @ self.direct + self.c
        return raw

    def _fit(self, Z: Array, y: Array, weight: Array) -> None:
        values = [self.W, self.b, self.u, self.direct, self.c]
        first, second = [0 * v for v in values], [0 * v for v in values]
        for step in range(1, STEPS + 1):
            hidden = np.tanh(Z @ self.W + self.b)
            error = (1 / (1 + np.exp(-self._raw(Z))) - y) * weight
            back = np.outer(error, self.u) * (1 - hidden * hidden)
            slopes = [Z.T @ back + SHRINK * self.W, back.sum(0), hidden.T @ error + SHRINK * self.u,
                      Z.T @ error + SHRINK * self.direct, np.array([error.sum()])]  # fmt: skip
            for value, slope, m, v in zip(values, slopes, first, second, strict=True):
                m += 0.1 * (slope - m)
                v += 0.01 * (slope * slope - v)
                size = np.sqrt(v / (1 - 0.99**step)) + 1e-8
                value -= RATE * m / (1 - 0.9**step) / size


def bcubed(gold: list[str], found: list[list[int]]) -> tuple[float, float, float]:
    home = {number: place for place, group in enumerate(found) for number in group}
    both = Counter((story, home[n]) for n, story in enumerate(gold))
    told, made = Counter(gold), Counter(home.values())
    precision = sum(c * c / made[place] for (_, place), c in both.items()) / len(gold)
    recall = sum(c * c / told[story] for (story, _), c in both.items()) / len(gold)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def cross_validate(blocks: dict[str, Block], folds: int) -> None:
    odds = {name: np.zeros(len(given.y)) for name, given in blocks.items()}
    for fold in range(folds):
        network = Network(*mixed(blocks, fold, folds))
        for name, given in blocks.items():
            held = given.of(fold, folds)
            odds[name][held] = np.clip(network(given.X[held]), -MOST, MOST)
    for name, given in blocks.items():
        known = dict(zip(given.pairs, odds[name].tolist(), strict=True))
        for least in (-2.0, -1.5, -1.0, -0.5, 0.0):
            scores = bcubed(given.stories, groups(range(len(given.stories)), known, least))
            print(f"{name:10} {least:5} ", *(f"{score:5.1f}" for score in scores))


def write(network: Network, path: Path, what: str, by: str) -> None:
    rows = [[*network.W[:, j], network.b[j]] for j in range(HIDDEN)]
    lines = [
        f'"""What {what} has learnt: written by tests/bench/{by}, not by hand."""',
        "",
        "# fmt: off",
        *_literal("MEAN = ", network.mean),
        *_literal("SPREAD = ", network.spread),
        *_literal("DIRECT = ", network.direct),
        "HIDDEN = (",
        *(f"    {line}" for row in rows for line in _literal("", row, ",")),
        ")",
        *_literal("OUT = ", network.u),
        f"BIAS = {round(float(network.c[0]), 3):g}",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _literal(before: str, values: Any, after: str = "") -> list[str]:
    numbers = " ".join(f"{round(float(v), 3) + 0.0:g}," for v in values)
    return [f"{before}(", *(f"    {line}" for line in textwrap.wrap(numbers, 90)), f"){after}"]


def read(path: Path) -> list[Row]:
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def options_and_blocks(what: str) -> tuple[argparse.Namespace, dict[str, Block]]:
    """What the user asks for, and the pairs to learn from."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("stories", type=Path, help="articles with the story each belongs to")
    parser.add_argument("articles", type=Path, help="long articles, each a story of its own")
    parser.add_argument("--sources", default="", help="only articles of these, commas between")
    parser.add_argument("--folds", type=int, help="cross-validate, and write nothing")
    parser.add_argument("--out", type=Path, help="the module of weights to write")
    options = parser.parse_args()
    rows, wanted = read(options.stories), options.sources.split(",")
    long = [r for r in read(options.articles) if wanted == [""] or r.get("source") in wanted]
    return options, {
        "dated": block(rows),
        "undated": block(rows, dated=False),
        "untitled": block(rows, dated=False, titled=False),
        "long": block(dealt_out(long), dated=False, titled=False),
    }


def main() -> None:
    options, blocks = options_and_blocks("Train the decision to join two articles.")
    if options.folds:
        cross_validate(blocks, options.folds)
    if options.out:
        network = Network(*mixed(blocks, -1, 1))
        write(network, options.out, "joining two articles", "train_joins.py")


if __name__ == "__main__":
    main()
