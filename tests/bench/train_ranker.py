"""Train the weights of `news` on articles with summaries that people wrote.

    python tests/bench/train_ranker.py ARTICLES.jsonl --sentences wire=1 \
        --out src/newsterm/core/summary/weights.py

Each line of the file is an object with `text` and `reference` (or `references`), and perhaps `id`,
`title`, `source` and `lang`. Three models, each trained on what the one before says:

1. worth: a linear ranker of sentences, a softmax over each article (Newton's method);
2. importance: a logistic model of "this word will be in the reference", and a bias for each of the
   commonest words;
3. together: a linear model of sets of the best candidates, which maximises the ROUGE that a choice
   by softmax is expected to get (Adam), first for all lengths at once, then once for each length. What
   a set is charged for leaning is part of the choice: the weights are those that are best beside it.

The same data give the same bytes. `--folds 5` prints what articles gain over the first sentences
when the models never saw them; these are the figures to trust. Needs numpy and rouge-score, which
newsterm itself does not.
"""

from __future__ import annotations

import argparse
import os
import textwrap
import zlib
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # One order of additions: the same bytes.

import numpy as np
from ranker_examples import Array, Example, read
from ranker_models import (
    BIASED,
    KINDS,
    count_words,
    describe_words,
    group,
    kinds_of,
    train_importance,
    train_together,
    train_worth,
)

from newsterm.core.summary.importance import BIAS_STEP, LETTERS


@dataclass
class Model:
    ranks: dict[str, int]
    worth: Array
    importance: Array
    bias: Array
    together: dict[str, Array]


def train(examples: list[Example]) -> Model:
    ranks = count_words(examples)
    worth = train_worth(examples)
    described = [describe_words(e, worth, ranks) for e in examples]
    importance, bias = train_importance(examples, described)
    for e, words_ in zip(examples, described, strict=True):
        weigh_words(e, words_, importance, bias)
    groups = [group(e, worth, kind) for e in examples for kind in kinds_of(e)]
    return Model(ranks, worth, importance, bias, train_together([g for g in groups if g]))


def weigh_words(e: Example, described: tuple[Array, Array], importance: Array, bias: Array) -> None:
    X, ids = described
    chance = 1 / (1 + np.exp(-(X @ importance + bias[ids])))
    e.importance = dict(zip(e.present, chance.tolist(), strict=True))


def choose(e: Example, model: Model, kind: str) -> list[int]:
    weigh_words(e, describe_words(e, model.worth, model.ranks), model.importance, model.bias)
    found = group(e, model.worth, kind)
    if found is None:
        return list(range(min(len(e.costs), int(kind) if kind != "words" else 3)))
    best = int((found.Z @ model.together[kind].astype(np.float32) - found.charge).argmax())
    return [int(i) for i in found.sets[best] if i >= 0]


# --- printing and writing ---------------------------------------------------------------------


def cross_validate(examples: list[Example], folds: int) -> None:
    """ROUGE-1 and -2 of `news` and of the first sentences, on articles that it never saw."""
    found: dict[str, list[tuple[float, ...]]] = {}
    for fold in range(folds):
        model = train([e for e in examples if _fold(e, folds) != fold])
        for e in examples:
            if _fold(e, folds) == fold:
                first = list(range(min(e.sentences, len(e.costs))))
                pair = [choose(e, model, str(e.sentences)), first]
                scores = [
                    100 * score[0] for chosen in pair for score in e.rouge(np.array([chosen]))
                ]
                found.setdefault(e.source, []).append(tuple(scores))
    print("| source | articles | R1 | first sentences | gain | R2 | first sentences | gain |")
    print("|---|---|---|---|---|---|---|---|")
    for source, scores in found.items():
        one, two, lead_one, lead_two = np.mean(scores, 0)
        print(
            f"| {source} | {len(scores)} | {one:.2f} | {lead_one:.2f} | {one - lead_one:+.2f} "
            f"| {two:.2f} | {lead_two:.2f} | {two - lead_two:+.2f} |"
        )


def _fold(e: Example, folds: int) -> int:
    return zlib.crc32(e.id.encode()) % folds


def write(model: Model, path: Path) -> None:
    """The weights as literals, for a module loads quicker than JSON."""
    words_ = " ".join(model.ranks)
    levels = np.clip(np.round(model.bias[:BIASED] / BIAS_STEP), -26, 25).astype(int) + 26
    biases = "".join(LETTERS[level] for level in levels)
    lines = [
        '"""What `news` has learnt: written by tests/bench/train_ranker.py, not by hand."""',
        "",
        "# fmt: off",
        *_literal("WORTH", model.worth),
        *_literal("IMPORTANCE", model.importance),
        "TOGETHER = {",
        *(line for kind in KINDS for line in _entry(kind, model.together[kind])),
        "}",
        'LEXICON = """\\',
        *textwrap.wrap(words_, 100, break_on_hyphens=False, break_long_words=False),
        '"""',
        "BIASES = (",
        *(f'    "{line}"' for line in textwrap.wrap(biases, 94)),
        ")",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _literal(name: str, values: Array) -> list[str]:
    return [f"{name} = (", *textwrap.wrap(_numbers(values), 96, **_INDENT), ")"]


def _entry(kind: str, values: Array) -> list[str]:
    return [f'    "{kind}": (', *textwrap.wrap(_numbers(values), 92, **_INDENT), "    ),"]


_INDENT = {"initial_indent": "        ", "subsequent_indent": "        ", "break_on_hyphens": False}


def _numbers(values: Array) -> str:
    return " ".join(f"{round(float(value), 3) + 0.0:g}," for value in values)


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the weights of news.")
    parser.add_argument("articles", type=Path, help="one JSON object per line")
    parser.add_argument("--sentences", action="append", default=[], metavar="SOURCE=N")
    parser.add_argument(
        "--weight", action="append", default=[], metavar="SOURCE=W", help="0: leave out"
    )
    parser.add_argument("--lowered", action="append", default=[], metavar="SOURCE")
    parser.add_argument("--folds", type=int, help="cross-validate, and write nothing")
    parser.add_argument("--out", type=Path, help="the module of weights to write")
    options = parser.parse_args()
    examples = read(
        options.articles,
        _numbers_of(options.sentences),
        _numbers_of(options.weight),
        options.lowered,
    )
    if options.folds:
        cross_validate(examples, options.folds)
    if options.out:
        write(train(examples), options.out)


def _numbers_of(pairs: list[str]) -> dict[str, float]:
    return {source: float(number) for source, _, number in (p.partition("=") for p in pairs)}


if __name__ == "__main__":
    main()
