"""Articles with the summaries that people wrote, as `train_ranker` wants them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from rouge_score.tokenizers import DefaultTokenizer

from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.summary.features import FEATURES, Measured, measure
from newsterm.core.summary.units import find_units
from newsterm.core.text.layout import parse
from newsterm.core.text.words import words

Array = np.ndarray


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


def read(
    path: Path, sentences: dict[str, float], weights: dict[str, float], lowered: Sequence[str] = ()
) -> list[Example]:
    """Every article; those of the sources `lowered` once more in lower case, at half the weight."""
    examples = []
    for number, line in enumerate(path.open(encoding="utf-8")):
        record = json.loads(line)
        record.setdefault("id", number)
        source = record.get("source", "")
        asked, weight = int(sentences.get(source, 3)), weights.get(source, 1.0)
        if weight:
            examples.append(_example(record, asked, weight, False))
        if weight and source in lowered:
            examples.append(_example(record, asked, weight / 2, True))
    return [example for example in examples if example.costs]


def _example(record: dict, asked: int, weight: float, lower: bool) -> Example:
    text = record["text"].lower() if lower else record["text"]
    article = parse(text, title=record.get("title") or None, exact=True)
    sentences = find_units(article, find_sentences(article))
    texts = [" ".join(sentence.cut(article.text).split()) for sentence in sentences]
    measured = measure(article, sentences)
    tokenize = _tokenizer(record.get("lang", "en"))
    tokens = [tokenize(text) for text in texts]
    references = [tokenize(r) for r in record.get("references") or [record["reference"]]]
    return Example(
        str(record["id"]),
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


def _tokenizer(language: str) -> Callable[[str], list[str]]:
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
