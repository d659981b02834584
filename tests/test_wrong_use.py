"""Every argument of every command, given what no user means: a line, and never a bug of ours."""

from __future__ import annotations

import os
from argparse import Action
from pathlib import Path

import pytest

from newsterm.cli import _command_of, all_parsers, main

BYTES = os.fsdecode(b"caf\xe9")
ODD = {
    "bytes": BYTES,
    "long": "x" * 100_000,
    "digits": "9" * 5_000,
    "negative": "-5",
    "controls": "\x01\x1b]0;x\x07\x9b",
    "empty": "",
    "blank": " ",
    "mark": '"',
    "left out": " ".join(["-ab"] * 1_000),
    "alternatives": " or ".join(f"a{i}" for i in range(1_000)),
    "phrases": " ".join(['"a b"'] * 1_000),
    "fields": " ".join(f"title:a{i}" for i in range(1_000)),
    "a long phrase": '"' + "a " * 30_000 + '"',
    "long ago": "since:9999y",
    "long gone": "before:9999y",
    "many words": "words:>" + "9" * 400,
    "much money": "figure:money>" + "9" * 400 + "tn",
    "format": "%s%n{0}%(x)s",
    "star": "*",
    "wild cards": "%%%%%%",
    "nothing after": "title:",
    "emoji": "👩" * 3_000,
    "a path": "../" * 2_000,
}
NEEDED = {
    "search": ["ferry"],
    "mark": ["--read", "abcdef"],
    "feeds": ["list"],
    "completion": ["bash"],
}
"""What a command cannot do without."""
READING = ("summarize", "show", "quotes", "figures", "add", "verify")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    text = "Ferry sails\n\nThe ferry sails at 9, Ann Lee said.\n"
    (folder / "ferry.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("NEWSTERM_STORE", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def command_line(name: str, argument: Action, value: str) -> list[str]:
    """A call that gives one argument a value."""
    if name == "completion":
        word = ["--word", value] if argument.dest == "word" else ["--word", "2"]
        return [name, "bash", *word, "--", "newsterm", "show", value]
    if argument.option_strings:
        files = ["store/ferry.txt"] if name in READING else []
        needed = [] if argument.dest == "query" else NEEDED.get(name, files)
        given = ["--read"] if name == "mark" and argument.dest == "query" else needed
        return [name, *given, f"{argument.option_strings[-1]}={value}"]
    if name in ("search", "list"):
        return [name, *(value.split(" ") or [value])]
    return [name, *(["--read"] if name == "mark" else []), "--", value]


ARGUMENTS = [
    (name, argument)
    for name, parser in all_parsers().items()
    for argument in parser._actions
    if name and argument.nargs != 0
]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("name", "argument"), ARGUMENTS, ids=[f"{name}-{argument.dest}" for name, argument in ARGUMENTS]
)
def test_an_argument_may_be_anything(
    name: str, argument: Action, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = []
    for what, value in ODD.items():
        status = main(command_line(name, argument, value))
        out, err = capfd.readouterr()
        is_calm = status in (0, 1, 2) and err.count("\n") <= 1 and "bug of ours" not in err
        if not is_calm or len(err) > 401 or (status == 2 and out):
            wrong.append((what, status, err[-200:]))
    assert wrong == []


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("arguments", [
    ["search", BYTES], ["search", "ferry", f"-{BYTES}"], ["list", f"source:{BYTES}"],
    ["mark", "--read", BYTES], ["mark", "--read", "--query", BYTES], ["mark", "--tag", BYTES, "abcdef"],
    ["mark", "--untag", BYTES, "abcdef"], ["mark", "--note", BYTES, "abcdef"],
    ["quotes", "--speaker", BYTES, "store/ferry.txt"], ["summarize", "-l", BYTES, "store/ferry.txt"],
    ["figures", "--type", BYTES, "store/ferry.txt"], ["show", "--encoding", BYTES, "store/ferry.txt"],
    ["summarize", "-m", BYTES, "store/ferry.txt"], ["list", "-n", BYTES],
])  # fmt: skip
def test_words_that_are_no_utf_8_are_wrong_use(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("newsterm: ")


@pytest.mark.parametrize(
    ("words", "command", "rest"),
    [
        (["--store", "search", "list"], "list", ["--store", "search"]),
        (["--store", "search"], "read", ["--store", "search"]),
        (["-q", "list"], "list", ["-q"]),
        (["a.txt", "list"], "read", ["a.txt", "list"]),
        (["summarise", "a.txt"], "summarize", ["a.txt"]),
        (["help", "list", "more"], "list", ["--help"]),
        (["help"], "", ["--help"]),
        ([], "read", []),
    ],
    ids=str,
)
def test_the_value_of_an_option_is_no_command(
    words: list[str], command: str, rest: list[str]
) -> None:
    assert _command_of(words) == (command, rest)
