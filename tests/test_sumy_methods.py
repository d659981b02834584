"""sumy's methods on our sentences: offline, steady, bounded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from toys import BRIDGE, ROOT, body, newsterm

from newsterm.adapters.methods import SUMY_METHODS, method
from newsterm.core.layout import parse
from newsterm.core.sentences import find_sentences
from newsterm.errors import NewstermError


@pytest.mark.parametrize("name", SUMY_METHODS)
def test_the_ranking_holds_every_sentence_once_best_first(name: str) -> None:
    article = parse(BRIDGE)
    sentences = find_sentences(article)
    ranked = list(method(name)(article, sentences))
    assert sorted(r.index for r in ranked) == list(range(len(sentences)))
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)


@pytest.mark.parametrize("name", ["lsa", "luhn", "sum-basic"])
def test_it_chooses_as_sumy_does_where_sumy_sees_the_same_sentences(name: str) -> None:
    """Texts where sumy's own tokenizer would see the same sentences and words as we do."""
    from importlib import import_module

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    sentences = [
        "Dam breaks in storm.",
        "Storm floods dam and village.",
        "Goat swims.",
        "Dam floods village.",
    ]

    class Tokenizer:
        def to_words(self, text: str) -> list[str]:
            return text.lower().strip(".").split()

    document = ObjectDocumentModel([Paragraph([Sentence(s, Tokenizer()) for s in sentences])])
    module = import_module(f"sumy.summarizers.{name.replace('-', '_')}")
    theirs = getattr(module, name.title().replace("-", "") + "Summarizer")()
    theirs.stop_words = ("and", "in")
    article = body(" ".join(sentences))
    ours = [r.index for r in method(name)(article, find_sentences(article))][:2]
    assert sorted(sentences[i] for i in ours) == sorted(map(str, theirs(document, 2)))


def test_too_many_sentences_for_a_method_are_refused_with_a_way_out() -> None:
    article = body(*(f"Ship {i} left port." for i in range(1200)))
    with pytest.raises(NewstermError, match="try -m news"):
        next(method("lex-rank")(article, find_sentences(article)))


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
        "from newsterm.adapters.methods import METHODS, method\n"
        "from newsterm.core.sentences import find_sentences\n"
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
