"""The stories of a store: kept beside its index, the same however its articles came in."""

from __future__ import annotations

import json
import random
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from test_stories import BRIDGE, BRIDGE_AGAIN, HARVEST
from toys import ARTICLES

import newsterm
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.adapters.stories.kept import update
from newsterm.adapters.stories.listing import (
    articles_of,
    keep_differences,
    known_differences,
    list_stories,
    story_by_id,
)
from newsterm.cli import main
from newsterm.core.search.query import parse_query
from newsterm.core.stories.stories import find_stories
from newsterm.core.stories.story import Story
from newsterm.errors import NewstermError

LATER = BRIDGE_AGAIN.replace("Five hurt men", "Four hurt men").replace("wants", "has asked")
NEWS = {
    "bridge-1": ("2021-05-05", "orsk.example", BRIDGE),
    "bridge-2": ("2021-05-06", "regional.example", BRIDGE_AGAIN),
    "bridge-3": ("2021-05-06", "copyist.example", f"Fatal fall\n\n{BRIDGE.split(chr(10) * 2)[1]}"),
    "bridge-4": ("2021-05-08", "regional.example", LATER),
    "harvest-1": ("2021-05-06", "orsk.example", f"{HARVEST} The frost cost 300 growers their crop."),
    "harvest-2": ("2021-05-07", "farm.example",
                  "Frost halves apricot crop at Valmora\n\nThe apricot growers of Valmora will pick half "
                  "of last year's crop because frost struck in April, the growers' union said. A kilo "
                  "costs 4.20 at the wholesale market, and the union wants loans from the ministry. The "
                  "frost cost 450 growers their crop."),
    "old": ("2019-01-01", "orsk.example",
            "Council votes on parking\n\nThe council of Orsk will vote on dearer parking next week."),
}  # fmt: skip


def write(folder: Path, *names: str) -> None:
    for name in names:
        day, site, text = NEWS[name]
        head = f"---\nsource: https://{site}/{name}\npublished: {day}\n---\n"
        (folder / f"{name}.txt").write_text(head + text + "\n", encoding="utf-8")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


def stories(folder: Path) -> list[Story]:
    with closing(Index(str(folder))) as index:
        index.update()
        update(index)
        return list_stories(index)


def titles(found: list[Story]) -> list[list[str]]:
    return sorted(sorted(m.title for m in story.articles) for story in found)


def test_a_store_has_the_stories_of_its_articles(store: Path) -> None:
    write(store, *NEWS)
    found = stories(store)
    assert [len(story.articles) for story in found] == [4, 2, 1]
    assert found[0].sources == 2
    assert [m.copy_of is not None for m in found[0].articles].count(True) == 2


@pytest.mark.parametrize("seed", range(4))
def test_they_are_the_same_in_whatever_order_articles_come_in(
    store: Path, tmp_path: Path, seed: int
) -> None:
    at_once = tmp_path / "at-once"
    at_once.mkdir()
    write(at_once, *NEWS)
    names = list(NEWS)
    random.Random(seed).shuffle(names)
    for start in range(0, len(names), 2):
        write(store, *names[start : start + 2])
        stories(store)
    assert stories(store) == stories(at_once)


def test_a_story_that_goes_on_for_days_is_one_beside_others(store: Path) -> None:
    for path in ARTICLES.iterdir():
        (store / path.name).write_bytes(path.read_bytes())
    several = [story for story in stories(store) if len(story.articles) > 1]
    assert titles(several) == titles(
        [story for stem in ("beirut", "cave") for story in
         find_stories(newsterm.read(str(path)) for path in ARTICLES.glob(f"{stem}-*"))]
    )  # fmt: skip
    assert [len(story.articles) for story in several] == [4, 4]


def test_an_article_and_its_copies_speak_through_the_fullest(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flash = BRIDGE.split("The bridge")[0].strip()
    told = {"a": ("2021-05-05", flash), "b": ("2021-05-06", BRIDGE)}
    for site, (day, text) in told.items():
        head = f"---\nsource: https://{site}.example/1\npublished: {day}\n---\n"
        (store / f"{site}.txt").write_text(head + text + "\n", encoding="utf-8")
    (story,) = stories(store)
    assert [member.copy_of for member in story.articles] == [None, story.articles[0].id]
    assert [member.outlet for member in story.heads] == ["b.example"]
    assert story.line
    assert story.line.id == story.heads[0].id
    assert main(["search", "--store", str(store), "copies:no"]) == 0
    assert "b.txt" in capsys.readouterr().out
    assert (
        main(["summarize", "--together", "--store", str(store), "--story", story.id, "-w", "400"])
        == 0
    )
    assert "rusted girders" in capsys.readouterr().out


def test_what_the_brief_counts_is_known_from_then_on(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(store, *NEWS)
    told = [said(capsys, "brief", "--store", str(store)) for _ in range(2)]
    assert told[0] == told[1]
    with closing(Index(str(store))) as index:
        assert None not in [known_differences(index, story) for story in list_stories(index)]


def town_news(count: int) -> dict[str, str]:
    """Made-up articles of one town, of three to a story: all share words, so none is far from another."""
    dice = random.Random(11)
    town = "Orsk council mayor bridge ferry harbour budget market school tram river quay".split()
    made = {}
    for number in range(count):
        own = [f"{syllable}{number // 3}orin" for syllable in ("Bel", "Kor", "Mar", "Tas")]
        words = [*dice.choices(own, k=10), *dice.choices(town, k=16)]
        dice.shuffle(words)
        head = (
            f"source: https://{number % 5}.example/{number}\npublished: 2021-05-0{number % 3 + 1}"
        )
        text = f"{' '.join(dice.choices(own, k=2))} in {dice.choice(town)}\n\n{' '.join(words)}."
        made[f"{number}.txt"] = f"---\n{head}\n---\n{text}\n"
    return made


def test_stories_that_share_words_are_those_of_a_run_from_nothing(store: Path) -> None:
    given = list(town_news(48).items())
    random.Random(3).shuffle(given)
    for start in range(0, len(given), 12):
        for name, text in given[start : start + 12]:
            (store / name).write_text(text, encoding="utf-8")
        found = stories(store)
    expected = find_stories(newsterm.read(str(path)) for path in store.iterdir())
    assert len(expected) > 10
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_a_new_article_leaves_the_stories_alone_that_it_is_in_none_of(store: Path) -> None:
    *first, (name, text) = town_news(48).items()
    for other, told in first:
        (store / other).write_text(told, encoding="utf-8")
    with closing(Index(str(store))) as index:
        index.update()
        update(index)
        for story in list_stories(index):
            keep_differences(index, story, 1)
        (store / name).write_text(text, encoding="utf-8")
        index.update()
        update(index)
        unknown = [s for s in list_stories(index) if known_differences(index, s) is None]
    assert len(unknown) == 1
    assert len(unknown[0].articles) == 3


def test_an_article_that_is_gone_leaves_its_story(store: Path) -> None:
    write(store, *NEWS)
    stories(store)
    for name in ("bridge-2", "bridge-4", "old"):
        (store / f"{name}.txt").unlink()
    left = stories(store)
    assert [len(story.articles) for story in left] == [2, 2]


def test_an_article_of_another_day_is_compared_anew(store: Path) -> None:
    write(store, *NEWS)
    stories(store)
    text = (store / "bridge-4.txt").read_text(encoding="utf-8")
    (store / "bridge-4.txt").write_text(text.replace("2021-05-08", "2023-05-08"), encoding="utf-8")
    (store / "bridge-2.txt").unlink()
    (store / "bridge-3.txt").unlink()
    assert [len(story.articles) for story in stories(store)] == [2, 1, 1, 1]


def test_a_story_is_found_by_the_id_of_any_of_its_articles(store: Path) -> None:
    write(store, *NEWS)
    first = stories(store)[0]
    with closing(Index(str(store))) as index:
        for member in first.articles:
            assert story_by_id(index, member.id) == first
        assert story_by_id(index, first.id[:9]) == first
        assert set(articles_of(index, first)) == {m.id for m in first.articles}
        with pytest.raises(NewstermError, match="names no story"):
            story_by_id(index, "st:zzzz")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    assert (status, err) == (0, ""), err
    return out.splitlines()


def listed(capsys: pytest.CaptureFixture[str], folder: Path, *more: str) -> list[list[str]]:
    rows = said(capsys, "stories", "--singles", "--json", "--store", str(folder), *more)
    return [[m["id"] for m in json.loads(row)["articles"]] for row in rows]


def test_the_user_joins_splits_follows_and_mutes_and_takes_it_back(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(store, *NEWS)
    at = ("--store", str(store))
    before = listed(capsys, store)
    bridge, harvest, single = (f"st:{ids[0]}" for ids in before)
    said(capsys, "stories", "join", bridge, harvest, *at)
    assert sorted(map(len, listed(capsys, store))) == [1, 6]
    said(capsys, "stories", "--undo", *at)
    assert listed(capsys, store) == before
    said(capsys, "stories", "split", bridge, before[0][1], *at)
    assert sorted(map(len, listed(capsys, store))) == [1, 1, 2, 3]
    said(capsys, "stories", "--undo", *at)
    said(capsys, "stories", "mute", bridge, *at)
    assert listed(capsys, store) == before[1:]
    said(capsys, "stories", "--undo", *at)
    said(capsys, "stories", "follow", single, *at)
    assert listed(capsys, store) == [before[2], before[0], before[1]]


def test_the_users_word_survives_a_rebuilt_index(
    store: Path, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    write(store, *NEWS)
    before = listed(capsys, store)
    said(capsys, "stories", "join", before[0][0], before[1][0], "--store", str(store))
    joined = listed(capsys, store)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    assert listed(capsys, store) == joined != before


def test_a_story_that_is_followed_comes_first_however_few_are_asked_for(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(store, *NEWS)
    last = stories(store)[-1]
    assert main(["stories", "follow", last.id, "--store", str(store)]) == 0
    capsys.readouterr()
    main(["brief", "-n", "1", "--store", str(store)])
    assert capsys.readouterr().out.startswith(last.title)
    main(["stories", "-n", "1", "--singles", "--store", str(store)])
    assert capsys.readouterr().out.startswith(last.id)


def test_a_query_narrows_the_stories(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(store, *NEWS)
    assert len(listed(capsys, store, "apricot")) == 1
    assert len(listed(capsys, store, "--min", "2")) == 2
    assert len(listed(capsys, store, "--since", "2021-05-08")) == 1
    assert listed(capsys, store, "--sort", "newest")[-1] == listed(capsys, store, "parking")[0]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("sources:>1", 6),
        ("sources:1", 1),
        ("copies:yes", 2),
        ("copies:no", 5),
        ("-copies:yes apricot", 2),
        ("differs:yes", 6),  # The later version of one report counts four who are hurt, not five.
        ("differs:no", 1),
        ("story:followed", 0),
        ("story:zzzz", 0),
    ],
)
def test_a_search_asks_for_stories(
    query: str, count: int, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(store, *NEWS)
    assert len(said(capsys, "list", query, "--store", str(store))) == count


def test_what_is_followed_is_a_field(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(store, *NEWS)
    (first, *_) = listed(capsys, store)
    said(capsys, "stories", "follow", first[0], "--store", str(store))
    assert len(said(capsys, "list", "story:followed", "--store", str(store))) == len(first)
    assert len(said(capsys, "list", f"story:{first[0][:6]}", "--store", str(store))) == len(first)


def test_a_filter_for_stories_is_no_fault_where_nobody_looked_for_any(store: Path) -> None:
    write(store, *NEWS)
    with closing(Index(str(store))) as index:
        index.update()
        assert ask(index, parse_query("sources:>1"), datetime(2021, 6, 1)) == []
        update(index)
        assert len(ask(index, parse_query("sources:>1"), datetime(2021, 6, 1))) == 6
