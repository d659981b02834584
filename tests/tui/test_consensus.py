"""The consensus view: how many of the methods chose each sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from toys import BRIDGE
from tui.test_reader import NARROW, WIDE, main_screen, screen, shows, until

from newsterm.core.digest import digest
from newsterm.core.summary.length import Length
from newsterm.core.summary.summary import Summary, summarize
from newsterm.core.text.layout import parse
from newsterm.errors import NewstermError
from newsterm.tui.app.app import Reader
from newsterm.tui.article.consensus import VOTERS, consensus

MakeReader = Callable[..., Reader]
FOUND = digest(parse(BRIDGE))


def by(name: str) -> Summary:
    """`lead` takes two, all others one; `kl` cannot."""
    if name == "kl":
        raise NewstermError("too many sentences for kl; try lead")
    return summarize(
        FOUND.article, Length(2 if name == "lead" else 1), name, sentences=FOUND.sentences
    )


def test_each_sentence_has_the_methods_that_chose_it_and_those_that_cannot_have_no_say() -> None:
    agreed = consensus(by, lambda _: None)
    votes = [len(VOTERS) - 1, 1]
    assert agreed.of == len(VOTERS) - 1
    assert sorted((len(chosen.methods) for chosen in agreed.sentences), reverse=True) == votes
    assert [agreed.level(chosen) for chosen in agreed.sentences if len(chosen.methods) == 1] == [1]
    most = max(agreed.sentences, key=lambda chosen: len(chosen.methods))
    assert agreed.at(most).startswith("9 of 9: news, lead, lsa")
    assert agreed.at(FOUND.article.parts[0]) == ""


def test_chance_has_no_say() -> None:
    assert "random" not in VOTERS


def test_it_is_told_how_many_methods_have_been_asked() -> None:
    told: list[int] = []
    consensus(by, told.append)
    assert told == list(range(len(VOTERS)))


async def test_c_marks_every_sentence_with_how_many_chose_it(reader: MakeReader) -> None:
    async with reader().run_test(size=WIDE) as pilot:
        await until(pilot, "Anna Field")
        await pilot.press("enter", "c")
        await until(pilot, "Consensus · how many of 10 methods chose the sentence")
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        assert any("chosen-3" in run.kinds for run in article_pane._runs)
        assert any(" 10 Newtown opened its new bridge" in line for line in screen(pilot.app))  # type: ignore[arg-type]
        await pilot.press("right_parenthesis")
        await until(pilot, "10 of 10: news, lead, lsa")
        await pilot.press("c")
        await pilot.pause()
        assert not shows(pilot.app, "Consensus ·")  # type: ignore[arg-type]
        assert not any("chosen-3" in run.kinds for run in article_pane._runs)


async def test_the_consensus_goes_along_to_the_next_article_and_length(reader: MakeReader) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        await pilot.press("c")
        await until(pilot, "Consensus · how many of 10")
        await pilot.press("J")
        await until(pilot, "Ice covers it.", "Consensus · how many of 10")
        await pilot.press("minus")
        await until(pilot, "news · 1 sentence")
        article_pane = main_screen(pilot.app).article_pane  # type: ignore[arg-type]
        for _ in range(100):
            if sum(len(chosen.methods) for chosen in article_pane.consensus.sentences) == 10:
                break
            await pilot.pause(0.03)
        assert sum(len(chosen.methods) for chosen in article_pane.consensus.sentences) == 10


async def test_the_screen_does_not_wait_for_the_methods(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reader().run_test(size=NARROW) as pilot:
        await until(pilot, "Library")
        await pilot.press("enter")
        await until(pilot, "Summary")
        monkeypatch.setattr(
            "newsterm.tui.article.article_controller.consensus",
            lambda *_: pytest.fail("waited for"),
        )
        monkeypatch.setattr(
            main_screen(pilot.app).article_controller._tasks, "start", lambda *_: None
        )  # type: ignore[arg-type]
        await pilot.press("c", "G")
        await pilot.pause()
        assert shows(pilot.app, "Comment")  # type: ignore[arg-type]


async def test_what_is_left_around_an_article_can_be_left_out(
    reader: MakeReader, store: Path
) -> None:
    async with reader(str(store / "a-bridge.txt")).run_test(size=WIDE) as pilot:
        await until(pilot, "Some 400 people", "Comment")
        await pilot.press("X")
        await pilot.pause()
        assert not shows(pilot.app, "Comment")  # type: ignore[arg-type]
        await pilot.press("X")
        await until(pilot, "Some 400 people", "Comment")
