"""Passages that were highlighted: found again in a text that was edited, never on other words; kept."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hostile.highlights import faults

from newsterm.adapters.marks import log
from newsterm.adapters.marks.mark import lines_of, newest_of, parse_mark, shown
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.cli import main
from newsterm.core.passages.finding import find_again
from newsterm.core.passages.highlight import Highlight, kept
from newsterm.core.passages.placing import placed
from newsterm.core.passages.selector import select
from newsterm.core.text.layout import parse
from newsterm.core.text.span import Span
from newsterm.core.value import replace

TEXT = (
    "Ferry returns to Lanbury\n\nThe ferry sailed on Monday for the first time in 12 years. It carried"
    " 340 people and two dogs.\n\n“The town has waited long enough,” said the mayor, Ida Holm. The old"
    " ferry sank in a storm. It will sail twice a day until the bridge is mended.\n"
)


def found(words: str, text: str, of: str = TEXT) -> str | None:
    """What these words of one text are in another."""
    article = parse(of)
    start = article.text.index(words)
    other = parse(text)
    place = find_again(other, select(article, Span(start, start + len(words))))
    return place and place.cut(other.text)


@pytest.mark.parametrize(
    ("words", "old", "new", "now"),
    [
        ("two dogs", "It carried", "On its way it carried some", "two dogs"),
        ("said the mayor", "Ida Holm", "who was elected in May", "said the mayor"),
        # The same word stands elsewhere too, and before.
        ("ferry", "The ferry sailed", "A ferry, the ferry of old, sailed", "ferry"),
        # Other quotation marks, and lines that are wrapped elsewhere.
        ("“The town has waited long enough,”", "“The town has waited", '"The town\nhas waited', "*"),
        ("old ferry sank in a storm", "old ferry", "old\nferry", "old\nferry sank in a storm"),
        # Edited itself, a word of many; but with another number it is another statement.
        ("It will sail twice a day", "will sail", "will soon sail", "It will soon sail twice a day"),
        ("It carried 340 people and two dogs", "340", "341", None),
        # Gone, with or without a namesake.
        ("Ida Holm", ", Ida Holm", "", None),
        ("sank in a storm", "The old ferry sank in a storm. ", "", None),
        ("ferry", "The ferry sailed", "It sailed", None),
        # No part of a longer word.
        ("mend", "mended", "mended", None),
    ],
)  # fmt: skip
def test_words_are_found_again_or_not_at_all(
    words: str, old: str, new: str, now: str | None
) -> None:
    of = TEXT.replace("is mended", "is mend") if words == "mend" else TEXT
    edited = TEXT.replace(old, new)
    if now == "*":
        now = '"The town\nhas waited long enough,”'
    assert found(words, edited, of) == now


def test_of_the_same_sentence_twice_the_one_is_found_that_was_meant() -> None:
    line = "The market was open on Sunday as well. "
    text = f"Market\n\nFirst came the fish. {line}Then it rained.\n\nIn May came the cheese. {line}It sold."
    article = parse(text)
    second = text.rindex("The market was open")
    selector = select(article, Span(second, second + 38))
    edited = text.replace("First came", "Long before that, and quite early, there came")
    place = find_again(parse(edited), selector)
    assert place
    assert place.start == edited.rindex("The market was open")


def test_a_text_without_blanks_is_searched_sign_by_sign() -> None:
    text = "渡船恢复通航\n\n渡船周一首次启航，运送了三百名乘客。市长说，全镇等了太久。旧船在风暴中沉没。\n"
    assert found("全镇等了太久", text.replace("周一", "星期一"), text) == "全镇等了太久"
    assert found("全镇等了太久", text.replace("全镇等了太久", "桥修好了"), text) is None


def test_what_is_looked_at_is_bounded() -> None:
    """A common word among 100,000 others, and a long passage that is nowhere."""
    many = "Notes\n\n" + "the cat and the dog saw the sea. " * 3000
    assert found("the sea", many, many) == "the sea"
    article = parse("Notes\n\n" + " ".join(f"word{i % 50}" for i in range(390)))
    selector = select(article, Span(7, len(article.text)))
    assert find_again(parse(many), selector) is None


def test_random_edits_around_highlights_lose_none_and_move_none_to_other_words() -> None:
    assert list(faults(20, 3)) == []


def test_highlights_stand_in_the_order_of_the_text_and_those_without_a_place_behind() -> None:
    article = parse(TEXT)
    words = ("two dogs", "“The town", "no such words", "12 years")
    at = [max(0, article.text.find(each)) for each in words]
    highlights = [
        Highlight(**vars(select(article, Span(start, start + len(each)))), id=each)
        for start, each in zip(at, words, strict=True)
    ]
    highlights[2] = replace(highlights[2], exact="no such words")
    gone = Highlight("", id="gone")
    order = [each.id for each, _ in placed(article, [*highlights, gone])]
    assert order == ["12 years", "two dogs", "“The town", "no such words"]


# Kept with the marks


def highlight(id: str, words: str = "two dogs", note: str = "", changed: int = 0) -> Highlight:
    return Highlight(words, "and ", ".", 90, id, note, changed)


def put(folder: Path, *highlights: Highlight) -> None:
    with closing(Marks(str(folder))) as marks:
        marks.change(["a"], lambda mark: replace(mark, highlights=highlights))


def told(folder: Path) -> list[tuple[str, str]]:
    with closing(Marks(str(folder))) as marks:
        return [(each.id, each.note) for each in kept(marks.get("a").highlights)]


@pytest.mark.parametrize("gone", ["marks.sqlite3", "marks.log", ""])
def test_highlights_are_kept_twice_as_marks_are(tmp_path: Path, gone: str) -> None:
    put(tmp_path, highlight("1"), highlight("2", note="Which dogs?"))
    put(tmp_path, highlight("2", note="Whose dogs?"))
    for path in tmp_path.glob(f"{gone}*") if gone else ():
        path.unlink()
    assert told(tmp_path) == [("2", "Whose dogs?")]


def test_a_step_with_highlights_is_taken_back(tmp_path: Path) -> None:
    put(tmp_path, highlight("1"))
    put(tmp_path)
    assert told(tmp_path) == []
    with closing(Marks(str(tmp_path))) as marks:
        assert marks.undo() == 1
    assert told(tmp_path) == [("1", "")]
    (tmp_path / "marks.sqlite3").unlink()
    assert told(tmp_path) == [("1", "")]


def test_what_two_machines_highlighted_is_all_there(tmp_path: Path) -> None:
    """Each wrote into its own copy; then one log is put behind the other."""
    one, other = tmp_path / "one", tmp_path / "other"
    put(one, highlight("1"), highlight("3"))
    (other).mkdir()
    (other / "marks.log").write_bytes((one / "marks.log").read_bytes())
    put(other, highlight("1"), highlight("2"), highlight("3"))
    put(other, highlight("1"), highlight("2"))
    put(one, highlight("1", note="Mine"), highlight("3"))
    with (one / "marks.log").open("ab") as file:
        file.write((other / "marks.log").read_bytes())
    assert told(one) == [("1", "Mine"), ("2", "")]


def test_a_newsterm_that_knows_no_highlights_reads_the_log(tmp_path: Path) -> None:
    """It takes each line as a mark if its keys are those of a mark; what it writes takes no highlight."""
    put(tmp_path, highlight("1"))
    known = {"id", "read", "starred", "position", "note", "tags", "changed", "path", "sketch"}
    lines = [json.loads(line) for line in (tmp_path / "marks.log").read_text().split("\n") if line]
    old = [fields for fields in lines if fields.keys() == known]
    assert [fields["id"] for fields in old] == ["a"]
    later = {**old[0], "read": True, "changed": old[0]["changed"] + 1}
    with (tmp_path / "marks.log").open("a") as file:
        file.write(f"{json.dumps(later)}\n\n")
    assert told(tmp_path) == [("1", "")]
    with closing(Marks(str(tmp_path))) as marks:
        assert marks.get("a").read


def test_a_log_is_written_anew_with_its_highlights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_LONG", 1500)
    for number in range(20):
        put(tmp_path, highlight("1", note=f"{number}"))
    assert (tmp_path / "marks.log").stat().st_size < 4000
    (tmp_path / "marks.sqlite3").unlink()
    assert told(tmp_path) == [("1", "19")]


def test_marks_of_before_there_were_highlights_are_brought_up(tmp_path: Path) -> None:
    put(tmp_path, highlight("1"))
    with closing(sqlite3.connect(tmp_path / "marks.sqlite3")) as db:
        db.execute("DROP TABLE highlights")
        db.execute("PRAGMA user_version = 4")
        db.commit()
    put(tmp_path, highlight("1"), highlight("2"))
    assert told(tmp_path) == [("1", ""), ("2", "")]


def test_an_export_of_before_takes_no_highlight_away(tmp_path: Path) -> None:
    put(tmp_path, highlight("1"))
    with closing(Marks(str(tmp_path))) as marks:
        told_by = shown(marks.get("a"))
        marks.put([replace(parse_mark(json.dumps(told_by)), highlights=())])
    assert told(tmp_path) == [("1", "")]
    assert parse_mark(json.dumps(told_by)).highlights[0].exact == "two dogs"


@pytest.mark.parametrize(
    "highlights", ['[{"exact": 3}]', '["a"]', "[[]]", "3", '[{"exact":"a","id":"b","start":-1}]']
)
def test_a_line_with_odd_highlights_is_no_mark(highlights: str) -> None:
    line = lines_of(Mark("a"))[0][:-1] + f',"highlights":{highlights}}}'
    with pytest.raises(ValueError, match="no"):
        parse_mark(line)


def test_two_copies_agree_whichever_asks() -> None:
    one = Mark("a", changed=5, highlights=(highlight("1", note="x", changed=4),))
    other = Mark("a", changed=6, highlights=(highlight("1", note="y", changed=4), highlight("2")))
    assert newest_of(one, other) == newest_of(other, one)


# From the command line


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "ferry.txt").write_text(TEXT, encoding="utf-8")
    head = "---\nsource: https://post.example/dogs\nsite: Post\n---\n"
    text = (
        f"{head}Dogs welcome\n\nTwo dogs came by ferry. Nobody minded the dogs at all, it seems.\n"
    )
    (tmp_path / "store" / "dogs.txt").write_text(text, encoding="utf-8")
    return tmp_path / "store"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_words_are_highlighted_noted_asked_for_and_exported(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "--store", str(store)
    ids = run(capsys, "list", "--json", *at)
    by_title = {row["title"]: row["id"] for row in map(json.loads, ids.splitlines())}
    dogs, ferry = by_title["Dogs welcome"], by_title["Ferry returns to Lanbury"]
    run(capsys, "mark", *at, "--highlight", "Nobody minded", "--note", "Whose *dogs*?\nAsk.", dogs)
    run(capsys, "mark", *at, "--highlight", "sank in a storm", "--tag", "sea", ferry)
    for query, title in {
        "note:whose": "Dogs welcome",
        'note:"dogs?* Ask"': "",
        "highlighted:storm": "Ferry returns to Lanbury",
        "is:highlighted -tag:sea": "Dogs welcome",
        "highlighted:no": "",
    }.items():
        assert title in run(capsys, "list", query, *at)
        assert bool(title) == bool(run(capsys, "list", query, *at))
    told = run(capsys, "export", "--to", "markdown", *at)
    assert (
        "## [Dogs welcome](https://post.example/dogs)\n\nPost\n\n"
        f"> Nobody minded \\[in {dogs}\\#s2\\]\n\nWhose \\*dogs\\*?  \nAsk.\n\n"
    ) in told
    assert f"#sea\n\n> sank in a storm \\[in {ferry}\\#s4\\]\n\n" in told


def test_what_cannot_be_found_again_is_exported_and_said_so(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "--store", str(store)
    row = json.loads(run(capsys, "list", "--json", "title:ferry", *at))
    run(capsys, "mark", *at, "--highlight", "sank in a storm", row["id"])
    run(capsys, "mark", *at, "--highlight", "It will sail twice a day", "--note", "Ha", row["id"])
    text = TEXT.replace("sank in a storm", "was sold").replace("will sail", "will soon sail")
    (store / "ferry.txt").write_text(text, encoding="utf-8")
    run(capsys, "index", *at)
    told = run(capsys, "export", "--to", "markdown", *at)
    assert "> sank in a storm *(no longer in the article)*" in told
    assert "> It will sail twice a day *(the article says it otherwise now)*\n\nHa" in told
    (store / "ferry.txt").unlink()
    run(capsys, "index", *at)
    assert "## ferry.txt" in run(capsys, "export", "--to", "markdown", *at)


def test_an_export_is_restored_with_its_highlights(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "--store", str(store)
    row = json.loads(run(capsys, "list", "--json", "title:ferry", *at))
    run(capsys, "mark", *at, "--highlight", "sank in a storm", row["id"])
    before = run(capsys, "export")
    (tmp_path / "marks.json").write_text(before, encoding="utf-8")
    run(capsys, "mark", "--undo")
    assert "highlights" not in run(capsys, "export")
    run(capsys, "restore", str(tmp_path / "marks.json"))
    (after,) = map(json.loads, run(capsys, "export").splitlines())
    assert [each["exact"] for each in after["highlights"]] == ["sank in a storm"]


def test_words_that_are_not_there_are_not_highlighted(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "--store", str(store)
    row = json.loads(run(capsys, "list", "--json", "title:ferry", *at))
    assert main(["mark", *at, "--highlight", "sank in a calm", "--read", row["id"]]) == 1
    assert "does not have these words; nothing was marked" in capsys.readouterr().err
    assert run(capsys, "export") == ""
