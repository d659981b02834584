"""`newsterm stories`, `brief`, `timeline`, `compare`, `summarize --together`, as users type them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from toys import ARTICLES

import newsterm
from newsterm.cli import main

BEIRUT = [str(path) for path in sorted(ARTICLES.glob("beirut-*.txt"))]
ALONE = str(ARTICLES / "kipchoge-under-two-hours.txt")
Said = tuple[int, list[str], str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Any:
    def said(*arguments: str) -> Said:
        try:
            status = main(arguments)
        except SystemExit as end:
            status = int(str(end.code))
        out, err = capsys.readouterr()
        return status, out.splitlines(), err

    return said


def records(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def test_stories_of_files_tell_articles_days_and_differences(say: Any) -> None:
    status, lines, err = say("stories", *BEIRUT)
    assert (status, err) == (0, "")
    assert lines[0].split("\t")[2:] == ["4 sources", "2020-08-04..2020-08-10"]
    assert sum(line.startswith("2020-08-04\t") for line in lines) == 2
    assert [line for line in lines if line.startswith("changed\tpeople dead\t78")]


def test_stories_as_json_keep_their_promise(say: Any) -> None:
    _, lines, _ = say("stories", "--json", *BEIRUT, ALONE)
    story, alone = records(lines)
    assert list(story) == [
        "schema", "story", "title", "first", "last", "sources", "articles", "line", "differences", "why",
    ]  # fmt: skip
    assert story["story"] == f"st:{story['articles'][0]['id']}"
    assert (story["sources"], story["differences"], story["why"]["days"]) == (4, 3, 4)
    assert (alone["sources"], alone["differences"]) == (1, 0)


def test_records_in_stories_out(say: Any, tmp_path: Path) -> None:
    given = tmp_path / "day.jsonl"
    rows = [
        {"id": Path(path).stem, "text": newsterm.read(path).text.split("---")[2], "source": f"Paper {n}",
         "date": f"2020-08-0{n + 4}"}
        for n, path in enumerate(BEIRUT)
    ]  # fmt: skip
    given.write_text("\n".join(map(json.dumps, [*rows, {"id": "bad"}])), encoding="utf-8")
    status, lines, err = say("stories", "--from", "json", "--json", str(given))
    assert status == 1
    assert 'has no "text"' in err
    (error, story) = records(lines)
    assert error["id"] == "bad"
    assert [a["source"] for a in story["articles"]] == [
        f"Paper {rows.index(row)}" for row in sorted(rows, key=lambda row: row["date"])
    ]


def test_compare_lists_alarms_and_all_of_it_on_demand(say: Any) -> None:
    _, alarms, _ = say("compare", *BEIRUT)
    _, everything, _ = say("compare", "--all", *BEIRUT)
    assert {line.split("\t")[0] for line in alarms} == {"changed"}
    assert {line.split("\t")[0] for line in everything} == {"changed", "same", "shortened"}


def test_compare_check_is_for_scripts(say: Any) -> None:
    assert say("compare", "--check", *BEIRUT)[0] == 1
    assert say("compare", *BEIRUT)[0] == 0
    assert say("compare", "--check", BEIRUT[0], ALONE)[0] == 0


def test_compare_as_json_leads_to_its_places(say: Any) -> None:
    texts = {newsterm.read(path).key: newsterm.read(path).text for path in BEIRUT}
    _, lines, _ = say("compare", "--all", "--json", *BEIRUT)
    for record in records(lines):
        assert list(record) == ["schema", "story", "kind", "verdict", "of", "unit", "mentions"]
        for mention in record["mentions"]:
            text = texts[mention["id"]]
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_compare_as_markdown_is_a_table(say: Any) -> None:
    _, lines, _ = say("compare", "--to", "markdown", *BEIRUT)
    assert {line.count(" | ") for line in lines} == {5}


def test_a_timeline_has_one_line_a_day(say: Any) -> None:
    _, lines, _ = say("timeline", *BEIRUT)
    days = [line.split("\t")[0] for line in lines]
    assert days == sorted(set(days))
    assert {"2020-08-04", "2020-08-05", "2020-08-08", "2020-08-10"} <= set(days)
    _, fewer, _ = say("timeline", "-n", "2", *BEIRUT)
    assert [line.split("\t")[0] for line in fewer] == [days[0], days[-1]]


def test_a_brief_is_a_headline_a_line_and_its_place(say: Any) -> None:
    _, lines, _ = say("brief", "-n", "1", *BEIRUT, ALONE)
    assert lines[0].endswith("\t4 sources\t!3")
    assert lines[2].startswith("  ")
    assert "¶1 · " in lines[2]
    assert len(lines) == 3


def test_a_summary_of_several_cites_each_line(say: Any) -> None:
    _, lines, _ = say("summarize", "--together", "-n", "3", "--json", *BEIRUT)
    (record,) = records(lines)
    assert record["articles"] == [newsterm.read(path).key for path in BEIRUT]
    assert len(record["summary"]) == 3
    ids = set(record["articles"])
    for line in record["summary"]:
        assert {line["id"], *line["supported_by"]} <= ids
        assert line["id"] not in line["supported_by"]


def test_a_summary_of_several_never_has_more_words_than_asked_for() -> None:
    together = newsterm.summarize_together([newsterm.read(path) for path in BEIRUT], words=60)
    assert 0 < together.words <= 60
    texts = [line.text for line in together.lines]
    assert len(set(texts)) == len(texts)
    with pytest.raises(ValueError, match="give 1 or more"):
        newsterm.summarize_together([], sentences=0)


@pytest.mark.parametrize(
    "command",
    [("stories",), ("brief",), ("timeline",), ("compare", "--all"), ("summarize", "--together")],
)
def test_verify_takes_them_all_and_sees_a_changed_word(
    command: tuple[str, ...], say: Any, tmp_path: Path
) -> None:
    _, lines, _ = say(*command, "--json", *BEIRUT)
    out = tmp_path / "out.jsonl"
    out.write_text("\n".join(lines), encoding="utf-8")
    assert say("verify", str(out))[0] == 0
    record = json.loads(lines[0])
    line = record.get("line") or (record.get("mentions") or record.get("summary"))[0]
    line["text"] = line["text"] + "!"
    out.write_text(json.dumps(record), encoding="utf-8")
    assert say("verify", str(out))[0] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("stories", "st:zzzzzz", "--store"), "names no story"),
        (("stories", "st:1", "st:2", "--store"), "one story at a time"),
        (("stories", "join", "st:1", "--store"), "takes 2 ids"),
        (("stories", "--since", "soon", "--store"), "no date"),
        (("summarize", "--story", "st:1", "--store"), "goes with --together"),
        (("summarize", "--together", "--ratio", "0.2", "--store"), "no --ratio"),
        (("stories", "--sort", "size", "--store"), "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    arguments: tuple[str, ...], told: str, say: Any, tmp_path: Path
) -> None:
    status, lines, err = say(*arguments, str(tmp_path))
    assert status in (1, 2)
    assert lines == []
    assert told in err
    assert len(err.splitlines()) == 1


def test_hostile_words_reach_no_terminal(say: Any, tmp_path: Path) -> None:
    paths = []
    for n in range(2):
        path = tmp_path / f"{n}.txt"
        path.write_text(
            "A \x1b]0;title\x07 [bold]storm[/]\n\nThe \x1b[31mstorm\x1b[0m in Orsk killed "
            f"{n + 4} people on Monday, the fire brigade of Orsk said to the Orsk Post.\n"
        )
        paths.append(str(path))
    for command in ("stories", "brief", "timeline", "compare"):
        for form in ("text", "markdown", "json"):
            _, lines, err = say(command, "--to", form, *paths)
            assert "\x1b" not in "".join(lines) + err


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (("compare", *BEIRUT), "\x1b[1;33mchanged"),
        (("stories", *BEIRUT), "\x1b[1mExplosion in the port"),
        (("brief", *BEIRUT), "\x1b[1;33m  !3"),
        (("timeline", *BEIRUT), "\x1b[1m2020-08-05"),
    ],
)
def test_a_terminal_gets_colours_and_a_pipe_none(
    say: Any, command: tuple[str, ...], shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    _, plain, _ = say(*command)
    status, coloured, err = say(*command, "--color", "always")
    assert (status, err) == (0, "")
    assert "\x1b" not in "".join(plain)
    assert shown in "\n".join(coloured)


def test_hostile_words_reach_no_terminal_in_colour(say: Any, tmp_path: Path) -> None:
    text = "A [red]title[/red] \x1b[31m\n\nThe dam \x1b]0;x\x07 broke and killed [bold]7[/bold] people."
    paths = [tmp_path / f"{n}.txt" for n in range(2)]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    for command in ("compare", "stories", "brief", "timeline"):
        _, lines, _ = say(command, "--color", "always", *map(str, paths))
        assert "\x1b]" not in "".join(lines)
        assert "\x1b[31m" not in "".join(lines)
