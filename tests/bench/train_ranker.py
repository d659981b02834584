"""Train the weights of `news` on articles with summaries that people wrote.

    python tests/bench/train_ranker.py ARTICLES.jsonl --sentences wire=1 --out src/newsterm/core/weights.py

Each line of the file is an object with `text` and `reference` (or `references`), and perhaps `id`,
`title`, `source` and `lang`. Three models, each trained on what the one before says:

1. worth: a linear ranker of sentences, a softmax over each article (Newton's method);
2. importance: a logistic model of "this word will be in the reference", and a bias for each of the
   commonest words;
3. together: a linear model of sets of the best candidates, which maximises the ROUGE that a choice
   by softmax is expected to get (Adam), first for all lengths at once, then once for each length.

The same data give the same bytes. `--folds 5` prints what articles gain over the first sentences
when the models never saw them; these are the figures to trust. Needs numpy and rouge-score, which
newsterm itself does not.
"""

from __future__ import annotations

import json
import os
import textwrap
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # One order of additions: the same bytes.

import numpy as np
from rouge_score.tokenizers import DefaultTokenizer

from newsterm.core.features import FEATURES, Measured, measure
from newsterm.core.importance import BIAS_STEP, LETTERS, describe
from newsterm.core.layout import parse
from newsterm.core.selection import candidates, describe_set, fitting
from newsterm.core.sentences import find_sentences
from newsterm.core.words import words

Array = np.ndarray
CANDIDATES = 8
LEXICON = 4000
BIASED = 1500
WORDS = 100
"""The budget on which choosing under `-w` is learnt."""


@dataclass
class Example:
    id: str
    source: str
    measured: Measured
    costs: list[int]
    """Words of each sentence, as `-w` counts them."""
    sentences: int
    """How many are asked for."""
    weight: float
    overlaps: list[tuple[Array, Array, int, Array, Array, int]]
    """For each reference: grams of the sentences, grams of the reference, their number; by 1 and 2."""
    tokens: Array
    present: dict[str, float]
    """For each stem of the article, in which share of the references it stands."""
    X: Array
    importance: dict[str, float] = field(default_factory=dict)
    chosen: list[int] = field(default_factory=list)
    """Candidates."""

    def rouge(self, sets: Array) -> tuple[Array, Array]:
        """ROUGE-1 and -2 F1 of each row of sentence indices; -1 for no sentence."""
        used = (sets >= 0)[:, :, None]
        length = (self.tokens[sets] * used[:, :, 0]).sum(1)
        one, two = np.zeros(len(sets)), np.zeros(len(sets))
        for unigrams, its_unigrams, n1, bigrams, its_bigrams, n2 in self.overlaps:
            hit = np.minimum((unigrams[sets] * used).sum(1), its_unigrams).sum(1)
            one += 2 * hit / np.maximum(length + n1, 1)
            hit = np.minimum((bigrams[sets] * used).sum(1), its_bigrams).sum(1)
            two += 2 * hit / np.maximum(length - 1 + n2, 1)
        return one / len(self.overlaps), two / len(self.overlaps)


# --- reading ----------------------------------------------------------------------------------


def read(path: Path, sentences: dict[str, int], weights: dict[str, float]) -> list[Example]:
    examples = []
    for number, line in enumerate(path.open(encoding="utf-8")):
        record = json.loads(line)
        source = record.get("source", "")
        asked = sentences.get(source, 3)
        weight = weights.get(source, 1.0)
        examples.append(_example(record, str(record.get("id", number)), asked, weight, False))
        if source in LOWERED:
            examples.append(
                _example(record, str(record.get("id", number)), asked, weight / 2, True)
            )
    return [example for example in examples if example.costs]


LOWERED: set[str] = set()
"""Sources whose articles are read once more in lower case."""


def _example(record: dict, id: str, asked: int, weight: float, lower: bool) -> Example:
    text = record["text"].lower() if lower else record["text"]
    article = parse(text, title=record.get("title") or None, exact=True)
    sentences = find_sentences(article)
    texts = [" ".join(sentence.cut(article.text).split()) for sentence in sentences]
    measured = measure(article, sentences)
    tokenize = _tokenizer(record.get("lang", "en"))
    tokens = [tokenize(text) for text in texts]
    references = [tokenize(r) for r in record.get("references") or [record["reference"]]]
    return Example(
        id,
        record.get("source", "") + ("_lower" if lower else ""),
        measured,
        [len(text.split()) for text in texts],
        asked,
        weight,
        [
            (*_grams(tokens, reference, 1), *_grams(tokens, reference, 2))
            for reference in references
        ],
        np.array([len(sentence) for sentence in tokens], dtype=np.float32),
        _present(texts, measured, references, tokenize),
        np.array(measured.rows).reshape(len(texts), len(FEATURES)),
    )


def _tokenizer(language: str):
    return DefaultTokenizer(True).tokenize if language == "en" else words


def _grams(tokens: list[list[str]], reference: list[str], n: int) -> tuple[Array, Array, int]:
    def grams(sequence: list[str]) -> Counter:
        return Counter(zip(*(sequence[i:] for i in range(n)), strict=False))

    wanted = grams(reference)
    column = {gram: i for i, gram in enumerate(wanted)}
    matrix = np.zeros((len(tokens), max(1, len(column))), np.float32)
    for i, sentence in enumerate(tokens):
        for gram, times in grams(sentence).items():
            if gram in column:
                matrix[i, column[gram]] = times
    counts = np.array(list(wanted.values()) or [0], np.float32)
    return matrix, counts, max(0, len(reference) - n + 1)


def _present(texts: list[str], measured: Measured, references: list[list[str]], tokenize) -> dict:
    forms: dict[str, set[str]] = {}
    for text, stems in zip(texts, measured.stems, strict=True):
        for word, stem in zip(words(text), stems, strict=True):
            forms.setdefault(stem, set()).add(word)
    sets = [set(reference) for reference in references]
    return {
        stem: float(np.mean([not tokens.isdisjoint(reference) for reference in sets]))
        for stem, words_ in forms.items()
        for tokens in [{token for word in words_ for token in tokenize(word)}]
    }


# --- 1: worth ---------------------------------------------------------------------------------


def train_worth(examples: list[Example], ridge: float = 3.0, rounds: int = 8) -> Array:
    """A softmax over each article's sentences, towards those that gain more than they are long."""
    longest = 60
    data = [e for e in examples if len(e.costs) > e.sentences]
    X = np.zeros((len(data), longest, len(FEATURES)))
    mask = np.zeros((len(data), longest), bool)
    gain = np.zeros((len(data), longest))
    weight = np.array([e.weight for e in data])
    for row, e in enumerate(data):
        n = min(longest, len(e.costs))
        X[row, :n], mask[row, :n] = e.X[:n], True
        unigrams, wanted, length = e.overlaps[0][:3]
        hit = np.minimum(unigrams, wanted).sum(1)[:n]
        # F1 made linear: each word costs as much as the article's F1 makes it cost.
        gain[row, :n] = (2 * hit - (0.4 if e.sentences > 1 else 0.3) * e.tokens[:n]) / (2 * length)
    target = _softmax(gain / 0.1, mask)
    theta = np.zeros(len(FEATURES))
    for _ in range(rounds):
        p = _softmax(X @ theta, mask)
        slope = np.einsum("n,nmf->f", weight, (p - target)[:, :, None] * X) + ridge * theta
        mean = np.einsum("nm,nmf->nf", p, X) * np.sqrt(weight)[:, None]
        spread = (np.sqrt(p * weight[:, None])[:, :, None] * X).reshape(-1, len(FEATURES))
        theta = theta - np.linalg.solve(
            spread.T @ spread - mean.T @ mean + ridge * np.eye(len(theta)), slope
        )
    return theta


def _softmax(values: Array, mask: Array) -> Array:
    values = np.where(mask, values, -1e9)
    powers = np.exp(values - values.max(1, keepdims=True)) * mask
    return powers / powers.sum(1, keepdims=True)


# --- 2: importance ----------------------------------------------------------------------------


def count_words(examples: list[Example]) -> dict[str, int]:
    """The commonest stems of English articles, commonest first, with their rank."""
    counts = Counter(w for e in examples if e.measured.english for w in e.present)
    return {w: i for i, (w, _) in enumerate(sorted(counts.items(), key=_by_count)[:LEXICON])}


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def describe_words(e: Example, worth: Array, ranks: dict[str, int]) -> tuple[Array, Array]:
    """(features, bias number) of each of the article's stems."""
    known = ranks if e.measured.english else {}
    rows = describe(e.measured, (e.X @ worth).tolist(), e.present, known)
    ids = [min(known.get(word, BIASED), BIASED) for word in e.present]
    return np.array([rows[word] for word in e.present]), np.array(ids)


def train_importance(
    examples: list[Example], described: list[tuple[Array, Array]], ridge: float = 20.0
) -> tuple[Array, Array]:
    X = np.concatenate([x for x, _ in described])
    ids = np.concatenate([i for _, i in described])
    y = np.concatenate([list(e.present.values()) for e in examples])
    w = np.concatenate([np.full(len(e.present), e.weight) for e in examples])
    theta, bias = np.zeros(X.shape[1]), np.zeros(BIASED + 1)
    for _ in range(7):
        p = 1 / (1 + np.exp(-(X @ theta)))
        curve = (X * (w * p * (1 - p))[:, None]).T @ X + np.eye(len(theta))
        theta = theta - np.linalg.solve(curve, X.T @ (w * (p - y)) + theta)
    known = X @ theta
    for _ in range(4):
        p = 1 / (1 + np.exp(-(known + bias[ids])))
        slope = np.bincount(ids, w * (p - y), BIASED + 1) + ridge * bias
        bias -= slope / (np.bincount(ids, w * p * (1 - p), BIASED + 1) + ridge)
        bias[BIASED] = 0
    return theta, bias


# --- 3: together ------------------------------------------------------------------------------


@dataclass
class Group:
    """Sets of candidates of one article: one of them is to be chosen."""

    example: Example
    kind: str
    sets: Array
    """Indices of sentences; -1 where a set has fewer than the others."""
    Z: Array
    reward: Array


def group(e: Example, worth: Array, kind: str) -> Group | None:
    best = np.argsort(-(e.X @ worth), kind="stable")[:CANDIDATES]
    places = sorted(best.tolist())
    given = candidates(places, e.measured.stems, e.importance, e.measured.stops)
    count, limit = (None, WORDS) if kind == "words" else (int(kind), None)
    sets = list(fitting([e.costs[i] for i in places], count, limit))
    if len(sets) < 2:
        return None
    width = max(map(len, sets))
    index = np.array([[places[i] for i in s] + [-1] * (width - len(s)) for s in sets])
    alone = (e.X[index] * (index >= 0)[:, :, None]).sum(1)
    Z = np.concatenate([alone, [describe_set(given, s) for s in sets]], 1)
    one, two = e.rouge(index)
    return Group(e, kind, index, Z.astype(np.float32), (0.75 * (one + two)).astype(np.float32))


class Together:
    """The groups as one array, padded, centred and scaled."""

    def __init__(self, groups: list[Group], scale: Array | None = None) -> None:
        most = max(len(g.sets) for g in groups)
        self.Z = np.zeros((len(groups), most, groups[0].Z.shape[1]), np.float32)
        self.reward = np.zeros((len(groups), most), np.float32)
        self.mask = np.zeros((len(groups), most), bool)
        self.weight = np.array([g.example.weight for g in groups], np.float32)
        for i, g in enumerate(groups):
            n = len(g.sets)
            self.Z[i, :n], self.reward[i, :n] = g.Z - g.Z.mean(0), g.reward
            self.mask[i, :n] = True
        if scale is None:
            total = (self.weight[:, None, None] * self.Z**2).sum((0, 1))
            scale = np.sqrt(total / (self.weight[:, None] * self.mask).sum()) + 1e-3
        self.scale = scale
        self.Z /= scale.astype(np.float32)

    def towards_best(self, ridge: float = 30.0, sharp: float = 0.05, rounds: int = 4) -> Array:
        """Newton's method towards a softmax of the rewards: where `climb` starts."""
        target = _softmax(self.reward / sharp, self.mask)
        theta = np.zeros(self.Z.shape[2])
        w = self.weight[:, None]
        for _ in range(rounds):
            p = _softmax(self.Z @ theta.astype(np.float32), self.mask)
            slope = np.einsum("ns,nsf->f", (p - target) * w, self.Z) + ridge * theta
            mean = np.einsum("ns,nsf->nf", p, self.Z) * np.sqrt(w)
            spread = (np.sqrt(p * w)[:, :, None] * self.Z).reshape(-1, len(theta))
            curve = (spread.T @ spread - mean.T @ mean).astype(float) + ridge * np.eye(len(theta))
            theta = theta - np.linalg.solve(curve, slope)
        return theta

    def climb(self, start: Array, rounds: int, ridge: float, home: Array | None = None) -> Array:
        """Adam on the expected reward; `ridge` pulls the weights towards `home`."""
        theta, home = start.copy(), np.zeros_like(start) if home is None else home
        first = second = np.zeros_like(theta)
        flat = self.Z.reshape(-1, len(theta))
        for step in range(1, rounds + 1):
            p = _softmax(self.Z @ theta.astype(np.float32), self.mask)
            more = self.reward - (p * self.reward).sum(1, keepdims=True)
            rise = (p * more * self.weight[:, None]).astype(np.float32).reshape(-1) @ flat
            slope = -10 * rise / self.weight.sum() + ridge * (theta - home)
            first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
            pace = 0.02 * (1 - 0.95 * step / rounds)
            theta = theta - pace * (first / (1 - 0.9**step)) / (
                np.sqrt(second / (1 - 0.99**step)) + 1e-8
            )
        return theta


KINDS = ("1", "2", "3", "words")


def kinds_of(e: Example) -> tuple[str, ...]:
    return str(e.sentences), "words"


def train_together(groups: list[Group]) -> dict[str, Array]:
    everything = Together(groups)
    base = everything.climb(everything.towards_best(), ROUNDS, 0.01)
    trained = {}
    for kind in KINDS:
        own = [g for g in groups if g.kind == kind]
        theta = base
        if own:
            theta = Together(own, everything.scale).climb(base, 60, 0.05, base)
        trained[kind] = theta / everything.scale
    return trained


ROUNDS = 150


# --- all of it --------------------------------------------------------------------------------


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
    best = int((found.Z @ model.together[kind].astype(np.float32)).argmax())
    return [int(i) for i in found.sets[best] if i >= 0]


# --- writing and printing -----------------------------------------------------------------------


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
