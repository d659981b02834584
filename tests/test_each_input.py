"""One bad input costs one line, whatever it raises: its neighbours are done, in order."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newsterm.cli import main
from newsterm.core.text.article import Article
from newsterm.core.text.words import stem, words

NAMES = ("first", "second", "third")
ERRORS = {
    "IndexError": (IndexError("nobody thought of it"), 70, "a bug of ours (IndexError)"),
    "RecursionError": (RecursionError(), 70, "a bug of ours (RecursionError)"),
    "MemoryError": (MemoryError(), 1, "not enough memory"),
    "OSError": (OSError(5, "Input/output error"), 1, "cannot be read: input/output error"),
}


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name in NAMES:
        (tmp_path / name).write_text(f"Ships of the {name} fleet sailed.\n", encoding="utf-8")
    return [str(tmp_path / name) for name in NAMES]


def break_second(monkeypatch: pytest.MonkeyPatch, place: str, error: Exception) -> None:
    """From now on `place` raises an error over the article that tells of the second fleet."""
    import importlib
    import multiprocessing

    # A process that began anew, as those of Python 3.14 do, would know nothing of it.
    context = multiprocessing.get_context
    monkeypatch.setattr(
        multiprocessing, "get_context", lambda method=None: context(method or "fork")
    )

    module, _, name = place.rpartition(".")
    told = getattr(importlib.import_module(module), name)

    def breaks(article: Article, *rest: object) -> object:
        if "second" in article.text:
            raise error
        return told(article, *rest)

    monkeypatch.setattr(place, breaks)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("kind", ERRORS)
@pytest.mark.parametrize(
    ("command", "place"),
    [
        ("summarize", "newsterm.commands.articles.summarize.summary_of"),
        ("show", "newsterm.commands.articles.show.summary_of"),
        ("quotes", "newsterm.commands.articles.quotes.quotes_of"),
        ("figures", "newsterm.commands.articles.figures.figures_of"),
    ],
)
def test_the_others_are_done(
    files: list[str],
    command: str,
    place: str,
    kind: str,
    jobs: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    error, status, message = ERRORS[kind]
    break_second(monkeypatch, place, error)
    assert main([command, "--json", "-j", jobs, *files]) == status
    out, err = capsys.readouterr()
    assert f"newsterm: {files[1]!r}: {message}" in err
    assert err.count("\n") == 1
    if command in ("summarize", "show"):
        assert [json.loads(row)["source"] for row in out.splitlines()] == [files[0], files[2]]


def test_a_bug_over_one_input_leaves_its_details_in_a_log(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_second(monkeypatch, "newsterm.commands.articles.summarize.summary_of", IndexError("odd"))
    assert main(["summarize", *files]) == 70
    log = re.findall(r"details in '(.+?)'", capsys.readouterr().err)[0]
    assert "IndexError: odd" in Path(log).read_text("utf-8")
    monkeypatch.setenv("NEWSTERM_DEBUG", "1")
    with pytest.raises(IndexError):
        main(["summarize", *files])


def test_a_bug_weighs_more_than_an_input_that_is_not_there(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_second(monkeypatch, "newsterm.commands.articles.summarize.summary_of", IndexError())
    assert main(["summarize", *files, "nowhere.txt"]) == 70
    assert main(["summarize", "nowhere.txt", *files]) == 70
    assert capsys.readouterr().err.count("\n") == 4


def test_a_bug_over_a_record_stands_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_second(monkeypatch, "newsterm.commands.articles.summarize.summary_of", IndexError())
    lines = [json.dumps({"id": name, "text": f"The {name} fleet sailed."}) for name in NAMES]
    (tmp_path / "records").write_text("\n".join(lines), encoding="utf-8")
    assert main(["summarize", "-f", "json", "--json", str(tmp_path / "records")]) == 70
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [*NAMES]
    assert rows[1]["line"] == 2
    assert "IndexError" in rows[1]["error"]


@pytest.mark.parametrize("command", ["add", "verify"])
def test_what_cannot_be_added_or_checked_costs_itself_alone(
    files: list[str],
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEWSTERM_STORE", str(tmp_path / "store"))
    (tmp_path / "store").mkdir()
    options = ["--source", files[0]] if command == "verify" else []
    from newsterm.adapters.articles.file import decode

    def breaks(data: bytes, path: str, encoding: str = "") -> str:
        if path == files[1]:
            raise IndexError
        return decode(data, path, encoding)

    for room in ("adapters.articles.file", "commands.articles.verify"):
        monkeypatch.setattr(f"newsterm.{room}.decode", breaks)
    assert main([command, *options, *files]) == 70
    out, err = capsys.readouterr()
    assert "a bug of ours (IndexError)" in err
    assert ("third" in out) == (command == "add")
    assert ("third" in err) == (command == "verify")


@pytest.mark.parametrize(
    "text",
    [
        "the house was 陈’s.",
        "陈's",
        "陈’s 李’s and Ann’s.",
        "陈-李 said 5.6亿’s.",
        "'s",
        "’s ’s. ’s",
    ],
)
@pytest.mark.parametrize("command", ["summarize", "show", "quotes", "figures"])
def test_a_possessive_on_a_name_of_one_sign(
    text: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main([command, "-q", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().err == ""


def test_no_word_and_no_stem_is_empty_or_a_mark() -> None:
    for text in ("the house was 陈’s.", "陈-李 5.6亿’s", "'s ’s s' 陈.陈"):
        for word in words(text):
            assert word[0].isalnum()
            assert stem(word)
    assert stem("'s") == "'s"
