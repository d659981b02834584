"""Train the second look at pairs of articles (`core/clusters/second_look_weights.py`).

    python tests/bench/train_second_look.py STORIES.jsonl ARTICLES.jsonl \
        --out src/newsterm/core/clusters/second_look_weights.py

The data and options are those of `train_joins.py`. What the first decision says of each pair comes from a
network that never saw it, for what it has seen it is too sure of. BCubed precision, recall and F1 of the
stories that come out, of pairs that neither look was trained on, are printed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from train_joins import Array, Block, Network, bcubed, mixed, options_and_blocks, write

from newsterm.core.clusters.clusters import groups
from newsterm.core.clusters.second_look import MOST, companies

FOLDS = 3
Known = dict[tuple[int, int], float]


def first_odds(blocks: dict[str, Block]) -> dict[str, Array]:
    odds = {name: np.zeros(len(given.y)) for name, given in blocks.items()}
    for fold in range(FOLDS):
        network = Network(*mixed(blocks, fold, FOLDS))
        for name, given in blocks.items():
            held = given.of(fold, FOLDS)
            odds[name][held] = np.clip(network(given.X[held]), -MOST, MOST)
    return odds


class Company:
    """Of each block the pairs that are looked at again, and what is seen of them."""

    def __init__(self, given: Block, odds: Array) -> None:
        near: dict[int, dict[int, float]] = {}
        for (one, other), value in zip(given.pairs, odds.tolist(), strict=True):
            near.setdefault(one, {})[other] = near.setdefault(other, {})[one] = value
        place = {(min(pair), max(pair)): i for i, pair in enumerate(given.pairs)}
        rows = [(place[one, other], company) for one, other, company in companies(near)]
        self.places = np.array([i for i, _ in rows])
        self.X = np.array([company for _, company in rows], float)
        self.y = given.y[self.places]
        self.folds = [given.of(fold, FOLDS)[self.places] for fold in range(FOLDS)]


def trained(seen: dict[str, Company], fold: int) -> Network:
    """A network of all but one fold, or of all for -1."""
    X, y, weight = [], [], []
    for one in seen.values():
        keep = np.ones(len(one.y), bool) if fold < 0 else np.logical_not(one.folds[fold])
        X.append(one.X[keep])
        y.append(one.y[keep])
        weight.append(np.full(keep.sum(), 1 / len(one.y) ** 0.5))
    return Network(np.vstack(X), np.concatenate(y), np.concatenate(weight))


def scores(given: Block, odds: Array, least: float) -> tuple[float, float, float]:
    known: Known = dict(zip(given.pairs, odds.tolist(), strict=True))
    return bcubed(given.stories, groups(range(len(given.stories)), known, least))


def main() -> None:
    options, blocks = options_and_blocks("Train the second look at pairs of articles.")
    odds = first_odds(blocks)
    seen = {name: Company(given, odds[name]) for name, given in blocks.items()}
    again: dict[str, Any] = {name: values.copy() for name, values in odds.items()}
    for fold in range(FOLDS):
        network = trained(seen, fold)
        for name, one in seen.items():
            held = one.folds[fold]
            places = one.places[held]
            first = odds[name][places]
            again[name][places] = np.minimum(first, (first + network(one.X[held])) / 2)
    for name, given in blocks.items():
        for least in (-1.5, -1.25, -1.0, -0.75):
            print(
                f"{name:10} {least:5} ", *(f"{x:5.1f}" for x in scores(given, again[name], least))
            )
    if options.out:
        write(trained(seen, -1), options.out, "the second look", "train_second_look.py")


if __name__ == "__main__":
    main()
