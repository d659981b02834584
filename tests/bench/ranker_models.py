"""The three models behind `news`, as `train_ranker` fits them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from ranker_examples import Array, Example

from newsterm.core.summary.features import FEATURES
from newsterm.core.summary.importance import describe
from newsterm.core.summary.ranking import best_candidates
from newsterm.core.summary.selection import candidates, charge, describe_set, fitting

LEXICON = 4000
BIASED = 1500
WORDS = 100
"""The budget on which choosing under `-w` is learnt."""


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
    rows = describe(e.measured, (e.X @ worth).tolist(), frozenset(e.present), known)
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
    charge: Array
    """What each set pays for leaning, as it does when a summary is made: a cost within the objective."""
    reward: Array


def group(e: Example, worth: Array, kind: str) -> Group | None:
    places = best_candidates(e.measured, (e.X @ worth).tolist())
    leaning = [e.measured.leaning[i] for i in places]
    given = candidates(places, e.measured.stems, e.importance, e.measured.stops, leaning)
    count, limit = (None, WORDS) if kind == "words" else (int(kind), None)
    sets = list(fitting([e.costs[i] for i in places], count, limit))
    if len(sets) < 2:
        return None
    width = max(map(len, sets))
    index = np.array([[places[i] for i in s] + [-1] * (width - len(s)) for s in sets])
    alone = (e.X[index] * (index >= 0)[:, :, None]).sum(1)
    Z = np.concatenate([alone, [describe_set(given, s) for s in sets]], 1)
    one, two = e.rouge(index)
    charged = np.array([charge(given, s) for s in sets], np.float32)
    return Group(
        e, kind, index, Z.astype(np.float32), charged, (0.75 * (one + two)).astype(np.float32)
    )


class Together:
    """The groups as one array, padded, centred and scaled."""

    def __init__(self, groups: list[Group], scale: Array | None = None) -> None:
        most = max(len(g.sets) for g in groups)
        self.Z = np.zeros((len(groups), most, groups[0].Z.shape[1]), np.float32)
        self.reward = np.zeros((len(groups), most), np.float32)
        self.charge = np.zeros((len(groups), most), np.float32)
        self.mask = np.zeros((len(groups), most), bool)
        self.weight = np.array([g.example.weight for g in groups], np.float32)
        for i, g in enumerate(groups):
            n = len(g.sets)
            self.Z[i, :n], self.reward[i, :n] = g.Z - g.Z.mean(0), g.reward
            self.mask[i, :n], self.charge[i, :n] = True, g.charge
        if scale is None:
            total = (self.weight[:, None, None] * self.Z**2).sum((0, 1))
            scale = np.sqrt(total / (self.weight[:, None] * self.mask).sum()) + 1e-3
        self.scale = scale
        self.Z /= scale.astype(np.float32)

    def _chances(self, theta: Array) -> Array:
        return _softmax(self.Z @ theta.astype(np.float32) - self.charge, self.mask)

    def towards_best(self, ridge: float = 30.0, sharp: float = 0.05, rounds: int = 4) -> Array:
        """Newton's method towards a softmax of the rewards: where `climb` starts."""
        target = _softmax(self.reward / sharp, self.mask)
        theta = np.zeros(self.Z.shape[2])
        w = self.weight[:, None]
        for _ in range(rounds):
            p = self._chances(theta)
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
            p = self._chances(theta)
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
