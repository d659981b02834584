"""Which articles belong together: copies, events, stories."""

from __future__ import annotations

import random

import pytest

from newsterm import Article, parse
from newsterm.core.clusters.clusters import groups
from newsterm.core.clusters.second_look import LEAST, SecondLook, look_again
from newsterm.core.copies import run_lists
from newsterm.core.copies.copies import SharedRuns, originals
from newsterm.core.copies.runs import containment, runs_of
from newsterm.core.stories.grouping import PastDays
from newsterm.core.stories.origin import day_of, outlet_of
from newsterm.core.stories.pairs import MOST_COMPARED, SHARED, most_shared
from newsterm.core.stories.profile import opening, profile, term_of
from newsterm.core.stories.stories import find_stories
from newsterm.core.stories.story import Member, Story
from newsterm.core.stories.weighing import number_of
from newsterm.core.value import replace

BRIDGE = """Two workers die as scaffold falls from Orsk bridge

Two workers were killed and five were hurt on Monday when a scaffold fell from the old railway bridge \
at Orsk, the fire brigade said. The bridge has carried no trains since spring, when engineers began to \
replace its rusted girders. Witnesses spoke of a loud crack shortly before nine. Mayor Ilona Bartos \
said the works would rest until an inquiry had found the cause."""
BRIDGE_AGAIN = """Orsk bridge collapse: firm had been warned

The company that put up the scaffold at the Orsk railway bridge had been warned about loose bolts, \
a letter seen by this paper shows. Two of its workers died on Monday when the structure came down. \
Ilona Bartos, the mayor, wants the prosecutor to look at the letter. Five hurt men are still in hospital."""
HARVEST = """Apricot harvest is the smallest in a decade

Growers around Valmora expect to pick half as many apricots as last year after a late frost in April. \
Prices at the wholesale market have risen to 4.20 a kilo. The growers' union asks the ministry for help \
with loans. Bees, it says, hardly flew in the cold week when the trees were in blossom."""
FURNITURE = "\n\nRelated News:\nFerry to close in May\nComment\n"


def article(text: str, id: str, day: str = "", outlet: str = "") -> Article:
    given = parse(text, id=id, source=outlet or None)
    return replace(given, extra=(("date", day),)) if day else given


def in_stories(*articles: Article) -> list[list[str]]:
    return sorted(sorted(m.id for m in story.articles) for story in find_stories(articles))


THREE = (
    article(BRIDGE, "b1", "2031-05-05", "Orsk Post"),
    article(BRIDGE_AGAIN, "b2", "2031-05-06", "The Regional"),
    article(HARVEST, "h1", "2031-05-06", "Orsk Post"),
)


def test_two_reports_of_one_accident_are_a_story_and_the_harvest_is_another() -> None:
    assert in_stories(*THREE) == [["b1", "b2"], ["h1"]]


def test_they_are_without_days_and_titles_too() -> None:
    bare = [article(text.partition("\n\n")[2], id) for text, id in
            ((BRIDGE, "b1"), (BRIDGE_AGAIN, "b2"), (HARVEST, "h1"))]  # fmt: skip
    assert in_stories(*bare) == [["b1", "b2"], ["h1"]]


BAKERY = """Пекарня в Лужках

Если вы еще не были у нас, то для вас это может быть хороший день. Мы будем рады, как и всегда, когда вы \
можете зайти или хотите взять хлеб для дома. Если хлеб вам нужен еще до утра, при этом не надо ждать."""
RADIO = """Как выбрать приемник

Если вы еще не знаете, как это может быть, то для вас мы будем писать и о том, когда при этом надо или \
можно взять другую антенну. Мы всегда рады, если вам это нужно, и для дома есть еще не один способ."""
MINE = """Авария на шахте в Ольгино

На шахте в Ольгино погибли двое рабочих, сообщил губернатор Иван Дорохов. Взрыв метана произошел ночью. \
Спасатели подняли на поверхность восемнадцать горняков. Следователи изучают причины взрыва."""
MINE_AGAIN = """Шахта в Ольгино: спасатели закончили поиск

Двое рабочих погибли при взрыве метана на шахте в Ольгино. Спасатели закончили поиск, сказал губернатор \
Иван Дорохов. Следователи проверяют, почему взрыв не заметили. Восемнадцать горняков в больнице."""


def test_the_common_words_of_a_language_that_nobody_listed_join_nothing() -> None:
    given = [
        article(text, f"{n}") for n, text in enumerate((BAKERY, RADIO, MINE, MINE_AGAIN, BRIDGE))
    ]
    assert in_stories(*given) == [["0"], ["1"], ["2", "3"], ["4"]]


def test_a_dated_and_an_undated_article_meet() -> None:
    assert in_stories(article(BRIDGE, "b1"), *THREE[1:]) == [["b1", "b2"], ["h1"]]


def test_what_is_silent_for_longer_than_a_window_is_over() -> None:
    later = article(BRIDGE_AGAIN, "b2", "2031-07-06")
    assert in_stories(THREE[0], later) == [["b1"], ["b2"]]


@pytest.mark.parametrize("seed", range(4))
def test_stories_do_not_depend_on_the_order_of_arrival(seed: int) -> None:
    mixed = [*THREE, article(BRIDGE + FURNITURE, "b0", "2031-05-05"), article(HARVEST, "h0")]
    expected = find_stories(mixed)
    random.Random(seed).shuffle(mixed)
    assert find_stories(mixed) == expected


def test_a_story_tells_its_days_sources_title_and_why() -> None:
    story = find_stories(THREE)[0]
    assert (story.id, story.first, story.last) == ("st:b1", "2031-05-05", "2031-05-06")
    assert (story.sources, [m.outlet for m in story.articles]) == (2, ["Orsk Post", "The Regional"])
    assert {"orsk", "scaffold"} & set(story.words)
    assert story.line is not None
    (shown,) = (a for a in THREE if a.id == story.line.id)
    assert shown.text[story.line.start : story.line.end] == story.line.text


def test_no_articles_make_no_stories() -> None:
    assert find_stories(()) == ()
    assert len(find_stories([article("", "nothing"), article("", "nought")])) == 2


SHORTER = ". ".join(BRIDGE.split("\n\n")[1].split(". ")[:2]) + "."
COPIES = {
    "the same again": BRIDGE,
    "shortened": f"Scaffold falls from bridge\n\n{SHORTER}",
    "with another headline": f"Death at Orsk\n\n{BRIDGE.split(chr(10) * 2)[1]}",
    "with furniture": BRIDGE + FURNITURE,
    "with its end in front": "\n\n".join(
        [*reversed(BRIDGE.split("\n\n")[1].replace("spring, when", "spring. When").split(". "))]
    ),
    "with a paragraph more": f"{BRIDGE}\n\nA third man died in hospital on Tuesday morning.",
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_an_article_whose_words_stand_in_another_is_its_copy(text: str) -> None:
    given = THREE[0], article(text, "copy", "2031-05-06", "Elsewhere"), THREE[2]
    (story,) = (s for s in find_stories(given) if len(s.articles) == 2)
    assert [(m.id, m.copy_of, m.is_update) for m in story.articles] == [
        ("b1", None, False),
        ("copy", "b1", False),
    ]
    assert story.sources == 1


def test_another_report_of_the_same_is_no_copy() -> None:
    assert [m.copy_of for m in find_stories(THREE)[0].articles] == [None, None]


def test_a_later_copy_of_the_same_outlet_is_an_update() -> None:
    update = article(BRIDGE.replace("five were", "six were"), "b9", "2031-05-05", "Orsk Post")
    (story,) = find_stories([THREE[0], update])
    assert [m.is_update for m in story.articles] == [False, True]


@pytest.mark.parametrize(
    ("members", "heads"),
    [
        ((("a", None, "Wire", 90), ("b", "a", "Post", 200), ("c", "a", "Times", 200)), ["b"]),
        ((("a", None, "Wire", 90), ("b", "a", "Post", 60), ("c", None, "Post", 10)), ["a", "c"]),
        # A later version takes the place of the earlier one, were it shorter.
        ((("a", None, "Wire", 90), ("b", "a", "Wire", 80), ("c", "a", "Post", 50)), ["b"]),
        ((), []),
    ],
)
def test_copies_are_folded_under_the_fullest(
    members: tuple[tuple[str, str | None, str, int], ...], heads: list[str]
) -> None:
    given = [
        Member(id, outlet, "Title", "2031-05-05", copy_of, words=words)
        for id, copy_of, outlet, words in members
    ]
    assert [member.id for member in Story("st:a", "", tuple(given), None).heads] == heads


def test_a_round_up_makes_no_copies_of_each_other_out_of_what_it_holds() -> None:
    shared = SharedRuns()
    texts = [BRIDGE, f"{BRIDGE}\n{HARVEST}", HARVEST]
    shares = {
        (other, n): share
        for n, text in enumerate(texts)
        for other, share in shared.add(n, runs_of(text.split()))
    }
    assert originals(range(3), shares) == {1: 0}


def test_texts_of_a_few_words_are_no_copies_of_what_they_stand_in() -> None:
    assert (
        containment(runs_of("he did not reply to questions".split()), runs_of(BRIDGE.split())) == 0
    )
    few = runs_of("more details soon on this page".split())
    assert containment(few, few) == 0


def test_a_long_text_is_known_by_some_of_its_runs() -> None:
    words = [f"w{n}" for n in range(9000)]
    whole, half = runs_of(words), runs_of(words[2000:6500])
    assert len(whole.kept) < 512
    assert containment(whole, half) > 0.9
    assert containment(whole, runs_of([f"v{n}" for n in range(9000)])) < 0.1


def test_lists_of_runs_say_who_holds_one_however_often_they_were_merged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run_lists, "_FULL", 8)
    monkeypatch.setattr(run_lists, "_LARGEST", 64)
    lists, expected = run_lists.RunLists(), dict[int, list[int]]()
    for number in range(100):
        runs = {number % 7, number % 11, 2**32 - 1 - number % 3}
        lists.add(runs, number)
        for run in runs:
            expected.setdefault(run, []).append(number)
    assert {run: list(lists.holding(run)) for run in expected} == expected
    lists.forget_before(90)
    for run, numbers in expected.items():
        assert [n for n in lists.holding(run) if n >= 90] == [n for n in numbers if n >= 90]
    assert sum(1 for run in expected for _ in lists.holding(run)) < 200


@pytest.mark.parametrize(
    ("odds", "expected"),
    [
        ({}, [[0], [1], [2], [3]]),
        ({(0, 1): 3.0, (2, 3): 2.0}, [[0, 1], [2, 3]]),
        ({(0, 1): 3.0, (1, 2): 3.0, (0, 2): 1.0}, [[0, 1, 2], [3]]),
        # One sure pair does not carry two groups over the many that are not.
        ({(0, 1): 5.0, (2, 3): 5.0, (1, 2): 1.0}, [[0, 1], [2, 3]]),
        ({(0, 1): -2.0}, [[0], [1], [2], [3]]),
    ],
)
def test_groups_are_those_whose_pairs_are_sure_on_average(
    odds: dict[tuple[int, int], float], expected: list[list[int]]
) -> None:
    assert groups(range(4), odds, -1.0) == expected


def test_an_article_goes_where_it_is_surest_to_belong() -> None:
    odds = {(0, 1): 5.0, (1, 2): 4.9, (2, 3): 4.0, (2, 4): 4.8, (3, 4): 4.7, (0, 2): -3.0}
    assert groups(range(5), odds, 0.0) == [[0, 1], [2, 3, 4]]


def test_a_pair_beside_surer_ones_is_taken_back_half_way_and_a_lone_one_stays() -> None:
    pairs = {(0, 1): 4.0, (2, 3): 4.0, (1, 2): -0.3, (4, 5): -0.3, (0, 2): -2.0}
    near: dict[int, dict[int, float]] = {number: {} for number in range(6)}
    for (a, b), odds in pairs.items():
        near[a][b] = near[b][a] = odds
    again = look_again(near)
    assert again[1][2] == again[2][1] < -0.3
    assert again[4][5] == -0.3
    assert again[0][2] == -2.0  # Too unsure to be looked at.
    assert all(again[a][b] <= odds for a, others in near.items() for b, odds in others.items())


def test_a_second_look_is_the_same_where_it_is_asked_for_number_by_number() -> None:
    dice = random.Random(5)
    near: dict[int, dict[int, float]] = {number: {} for number in range(40)}
    for one in range(40):
        for other in dice.sample(range(40), 6):
            if one != other:
                near[one][other] = near[other][one] = dice.uniform(-2.5, 4)
    whole, asked = look_again(near), SecondLook(near)
    assert {number: asked[number] for number in near} == whole
    for number in near:
        sure = {n for n, odds in whole[number].items() if odds >= -1 and near[number][n] >= LEAST}
        assert set(asked.links(number, -1)) == sure


def test_copies_are_no_company() -> None:
    near = {0: {1: 6.0, 2: 1.0}, 1: {0: 6.0, 2: 1.0}, 2: {0: 1.0, 1: 1.0}}
    assert look_again(near)[0][1] == 6.0
    alone = look_again({0: {2: 1.0}, 2: {0: 1.0}})
    assert look_again(near)[0][2] >= alone[0][2] - 1.0


def test_how_common_a_word_is_is_asked_of_the_days_before() -> None:
    past = PastDays()
    flood, dam = 1, 2
    past.add(100, (flood, dam))
    past.add(101, (flood,))
    assert past.until(101).holding == {flood: 1, dam: 1}
    past.add(130, (flood,))
    assert past.until(130).holding == {flood: 2, dam: 1}
    assert past.until(132).holding == {flood: 1}  # Of the 30 days before.


@pytest.mark.parametrize(
    ("day", "number"),
    [("0001-01-01", 1), ("1970-01-01", 719163), ("2024-02-29", 738945), ("", None)],
)
def test_days_are_numbered(day: str, number: int | None) -> None:
    assert number_of(day) == number


@pytest.mark.parametrize(
    ("provenance", "source", "outlet"),
    [
        ((("feed", "https://www.post.example/rss"), ("source", "https://a.example/1")), "x/1.txt",
         "post.example"),
        ((("source", "https://a.example/1"),), None, "a.example"),
        ((), "Harbour Wire", "Harbour Wire"),
        ((), "news/harbour/1.txt", "harbour"),
        ((), "1.txt", ""),
        ((), "-", ""),
        ((), None, ""),
    ],
)  # fmt: skip
def test_an_outlet_is_the_feed_else_the_site_else_the_folder(
    provenance: tuple[tuple[str, str], ...], source: str | None, outlet: str
) -> None:
    assert outlet_of(Article("", source=source, provenance=provenance)) == outlet


@pytest.mark.parametrize(
    ("given", "day"),
    [
        (Article("", extra=(("date", "2031-03-02T09:00:00Z"),)), "2031-03-02"),
        (Article("", extra=(("date", 7),)), ""),
        (Article("", provenance=(("published", "2031-03-02"),)), "2031-03-02"),
        (parse("A title\nBy Ann Lee\nMarch 3, 2021\n\nIt rained on the town for all of the day."),
         "2021-03-03"),
    ],
)  # fmt: skip
def test_an_articles_day_is_the_records_else_its_own(given: Article, day: str) -> None:
    assert day_of(given) == day


def test_a_profile_knows_title_lead_and_names() -> None:
    made = profile(article(BRIDGE, "b1"))
    flags = dict(zip(made.terms, made.flags, strict=True))
    assert flags[term_of("scaffold")] & 1
    assert flags[term_of("bartos")] & 4
    assert not flags[term_of("girders")] & 4


@pytest.mark.parametrize("words", [20, 120, 700])
def test_an_opening_is_a_whole_sentence_however_long_it_is(words: int) -> None:
    long = "The council " + "and the mayor " * (words // 3) + "left."
    found = opening(parse(f"Title\n\nIt is over. {long} Nobody spoke.", title="Title", exact=True))
    assert found is not None
    assert found.text == long


def test_an_article_is_compared_with_those_that_share_most() -> None:
    twice = [number for number in range(100) for _ in range(SHARED)]
    few = most_shared([*twice, *range(50, 53)])
    assert few[:3] == [50, 51, 52]
    assert len(few) < MOST_COMPARED  # Two words are little.
    assert len(most_shared([*twice, *twice])) == MOST_COMPARED
    assert most_shared(range(9)) == []
