"""A command that is given words alone has the options that its parser would make of them."""

from __future__ import annotations

import pytest

from newsterm.cli import all_parsers
from newsterm.commands.given_words import options_of_words
from newsterm.commands.table import COMMANDS, module_of

OF_ARTICLES = [name for name, (room, _) in COMMANDS.items() if room == "articles"]


@pytest.mark.parametrize("command", OF_ARTICLES)
@pytest.mark.parametrize(
    "words", [[], ["a.txt"], ["a b", "", "ab12cd#s3", "summarize", "ü\udce9"]], ids=len
)
def test_words_alone_mean_what_the_parser_says(command: str, words: list[str]) -> None:
    parsed, left = all_parsers()[command].parse_known_args(words)
    options = options_of_words(module_of(command), words)
    assert options is not None
    assert (vars(options), left) == (vars(parsed), [])


@pytest.mark.parametrize("word", ["-", "--", "-q", "--json", "-5"])
def test_a_word_with_a_dash_is_left_to_the_parser(word: str) -> None:
    assert options_of_words(module_of("show"), ["a.txt", word]) is None
