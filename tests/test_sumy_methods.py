"""sumy's methods on our sentences: offline, steady, bounded."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from toys import ARTICLES, BRIDGE, ROOT, body, newsterm

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.summarizers import sumy, sumy_quick
from newsterm.adapters.summarizers.methods import SUMY_METHODS, method
from newsterm.core.sentences.boundaries import find_sentences
from newsterm.core.text.article import Article
from newsterm.core.text.layout import parse
from newsterm.errors import NewstermError


@pytest.mark.parametrize("name", SUMY_METHODS)
def test_the_ranking_holds_every_sentence_once_best_first(name: str) -> None:
    article = parse(BRIDGE)
    sentences = find_sentences(article)
    ranked = list(method(name)(article, sentences))
    assert sorted(r.index for r in ranked) == list(range(len(sentences)))
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)


QUICK = ("lex-rank", "text-rank", "reduction", "sum-basic", "kl", "lsa", "luhn")
NOUNS = "dam storm goat village rain bridge mayor boat river fire wheat harbour ferry".split()
VERBS = "floods breaks saves leaves finds burns opens".split()


def some_text(seed: int) -> Article:
    """News from a small world: words and whole sentences come back."""
    chance = Random(seed)
    sentences = [
        " ".join(["The", *chance.choices(NOUNS, k=chance.randint(1, 4)), chance.choice(VERBS)])
        + chance.choice([".", " the.", f" {chance.choice(NOUNS)} and {chance.choice(NOUNS)}."])
        for _ in range(chance.randint(1, 14))
    ]
    return body(*sentences, *chance.choices(sentences, k=chance.randint(0, 2)))


def sumys_ratings(name: str, article: Article, monkeypatch: pytest.MonkeyPatch) -> dict[int, float]:
    """As sumy's own class rates, unchanged, sentences and words being the same."""
    with monkeypatch.context() as patch:
        patch.delitem(sumy_quick.QUICK, name)
        return sumy._ratings(name, article, find_sentences(article))


def best(ratings: dict[int, float], count: int) -> list[int]:
    return sorted(sorted(ratings, key=lambda i: (-ratings[i], i))[:count])


@pytest.mark.parametrize("name", [name for name in QUICK if name != "lsa"])
def test_a_quicker_method_chooses_as_sumys_own(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [some_text(seed) for seed in range(200)]
    articles += [read_article(str(path)) for path in sorted(ARTICLES.glob("*"))]
    for article in articles:
        ours = sumy._ratings(name, article, find_sentences(article))
        theirs = sumys_ratings(name, article, monkeypatch)
        for count in (1, 3, 6):
            assert best(ours, count) == best(theirs, count), article.text


def test_lsa_rates_as_sumys_own_whatever_the_order_of_its_dictionary(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """sumy's follows a set's hashes, and the order moves the last digits."""
    for seed in range(200):
        article = some_text(seed)
        ours = sumy._ratings("lsa", article, find_sentences(article))
        assert ours == pytest.approx(sumys_ratings("lsa", article, monkeypatch), abs=1e-6)


@pytest.mark.parametrize(
    ("language", "forms"),
    [("en", "sailing sails"), ("ru", "моряки моряков"), ("cs", "lodě lodí"),
     ("uk", "мости мостів"), ("sv", "båtar båtarna"), ("hu", "hajók hajókat")],
)  # fmt: skip
def test_two_forms_of_a_word_meet_in_any_language_that_has_a_stemmer(
    language: str, forms: str
) -> None:
    stem = sumy._stemmer(language)
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("name", SUMY_METHODS)
@pytest.mark.parametrize("language", [None, "th", "zh", "ar", "pl", "fi"])
def test_every_method_works_in_a_language_without_stemmer_or_stop_words(
    name: str, language: str | None
) -> None:
    article = replace(
        body("One ship sails.", "Two ships sail.", "A goat swims."), language=language
    )
    assert len(list(method(name)(article, find_sentences(article)))) == 3


def test_too_many_sentences_for_a_method_are_refused_with_a_way_out() -> None:
    article = body(*(f"Ship {i} left port." for i in range(3001)))
    with pytest.raises(NewstermError, match="try -m news"):
        next(method("lex-rank")(article, find_sentences(article)))


def test_a_method_that_fails_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("SVD did\nnot converge")

    monkeypatch.setattr("sumy.summarizers.lsa.singular_value_decomposition", fail)
    article = body("One ship sails.", "Two ships sail.")
    with pytest.raises(
        NewstermError, match=r"^lsa fails on it \(SVD did not converge\); try -m news$"
    ):
        next(method("lsa")(article, find_sentences(article)))


def test_all_methods_work_offline_with_an_empty_home(tmp_path: Path) -> None:
    """sumy alone asks for NLTK's data files and dies without them."""
    env = {"HOME": str(tmp_path), "NLTK_DATA": str(tmp_path), "PYTHONHASHSEED": "1"}
    for name in ("lex-rank", "edmundson", "kl"):
        done = newsterm("summarize", "-n", "1", "-m", name, stdin=BRIDGE, env=env)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_no_method_depends_on_the_hash_seed() -> None:
    program = (
        "from newsterm import parse\n"
        "from newsterm.adapters.summarizers.methods import METHODS, method\n"
        "from newsterm.core.sentences.boundaries import find_sentences\n"
        "article = parse(open(0).read())\n"
        "for name in METHODS:\n"
        "    print(name, [(r.index, r.score) for r in method(name)(article, find_sentences(article))])\n"
    )
    text = (ROOT / "articles" / "evergrande-winding-up.txt").read_bytes()
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=text,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "7")
    }
    assert len(answers) == 1
