"""Every number that says something, with its type: one table a type, then the borders.

In the tables a figure stands between brackets; what is not bracketed is no figure.
"""

from __future__ import annotations

import re

import pytest

from newsterm.core.counted.counted_noun import PLACES
from newsterm.core.figures.figure import by_value
from newsterm.core.figures.finder import find_figures
from newsterm.core.figures.types import FAMILIES, FIGURE_TYPES, TYPES, family_of, readers
from newsterm.core.text.layout import parse

_BRACKETED = re.compile(r"⟦(?:(\w+): )?([^⟧]*)⟧")


def found(text: str) -> list[tuple[str, str]]:
    return [(figure.type, figure.cut(text)) for figure in find_figures(parse(text))]


def assert_told(sentence: str, kind: str = "") -> None:
    """`⟦money: $5⟧` names its type, `⟦$5⟧` is of `kind`."""
    told = [(m[1] or kind, m[2]) for m in _BRACKETED.finditer(sentence)]
    assert found(_BRACKETED.sub(r"\2", sentence)) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The port cost ⟦US$3.4 billion⟧, not ⟦$4bn⟧.",
        "It sold for ⟦HK$7m⟧, ⟦RMB 2bn⟧ or ⟦CN¥300⟧.",
        "They spent ⟦40 million yuan⟧ and ⟦six hundred euros⟧ on it.",
        "The tower cost ⟦€1,5 Mio.⟧ or ⟦1,5 Mrd. Euro⟧ in all.",
        "Roads took ⟦Rs 40 crore⟧, ⟦₹1,20,000 crore⟧ and ⟦Rs. 10,000⟧.",
        "A ⟦Rs 2,000-crore⟧ dam and a ⟦$1.2-billion⟧ bridge were opened.",
        "Tea is ⟦75p⟧, bread ⟦25c⟧, milk ⟦99¢⟧ and rice ⟦20 pence⟧.",
        "Lenders gave ⟦N$5 billion⟧, ⟦NT$30 billion⟧ and ⟦A$4.1bn⟧.",
        "Bids of ⟦$1.2bn–$1.5bn⟧, ⟦$5-7 million⟧ and ⟦€2bn to €3bn⟧ came in.",
        "The mine lost ⟦N500bn⟧, ⟦R2.5bn⟧, ⟦Sh5,000⟧, ⟦KSh2.3 billion⟧ and ⟦Dh500m⟧.",
        "It fined him ⟦GH₵14.50⟧, ⟦AED1.2bn⟧, ⟦KD 50 million⟧, ⟦Rp15,000⟧ and ⟦RM 200⟧.",
        "Aid of ⟦5 million Swiss francs⟧ and ⟦500 million CFA francs⟧ was agreed.",
        "The loss was ⟦-$5.5bn⟧, ⟦minus £2bn⟧ or ⟦15 million Iraqi dinars⟧.",
        "She gave ⟦a million dollars⟧, ⟦half a million dollars⟧ and ⟦5m euros⟧.",
        "Clubs paid ⟦300 billion won⟧ and later ⟦R$2.4 billion⟧.",
        "One paper wrote ⟦$US740 million⟧, one ⟦5 million USD⟧, one ⟦2.5 million U.S. dollars⟧.",
        "A ⟦five-pound⟧ note bought a ⟦ten-dollar⟧ hat.",
        "Oil rose ⟦$1.20⟧ to ⟦$82.15⟧ a barrel.",
        "Wages went from ⟦£5⟧ to ⟦£7.50⟧ an hour.",
        "Between ⟦€20⟧ and ⟦€30 million⟧ is gone.",
        "A ⟦million-dollar⟧ view is worth ⟦3.4 €⟧ here.",
    ],
)
def test_money_has_its_sign_code_or_name(sentence: str) -> None:
    assert_told(sentence, "money")


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices rose ⟦80.8%⟧, ⟦80.8 per cent⟧, ⟦7 pct⟧ and ⟦0.5pc⟧.",
        "The lead is ⟦3 percentage points⟧, or ⟦25 bps⟧, or ⟦half a percentage point⟧.",
        "A ⟦25-basis-point⟧ cut and a ⟦quarter-point⟧ rise were close.",
        "Between ⟦5%⟧ and ⟦7%⟧ agreed, up from ⟦fifty percent⟧.",
        "Growth of ⟦10-15%⟧, ⟦10 to 15 percent⟧ or ⟦5.25%-5.5%⟧ is likely.",
        "It rose by ⟦5 to 7 percentage points⟧.",
        "It fell from ⟦10%⟧ to ⟦5%⟧ and then ⟦-3.2%⟧.",
        "It slipped ⟦3½%⟧ or ⟦0,5 %⟧.",
    ],
)
def test_percentages_and_points(sentence: str) -> None:
    assert_told(sentence, "percent")


@pytest.mark.parametrize(
    "sentence",
    [
        "Winds of ⟦10 km/h⟧, ⟦120 mph⟧ and ⟦100 miles per hour⟧ blew at ⟦30°C⟧.",
        "He is ⟦5 ft 11 in⟧ tall, she ⟦6-foot-2⟧, the boy ⟦5'9\"⟧ and the girl ⟦5’8”⟧.",
        "Add ⟦1/2 cup⟧ of milk, ⟦1½ cups⟧ of flour and ⟦2 tablespoons⟧ of oil.",
        "A ⟦12-kilometer⟧ road, a ⟦100m⟧ pool and an ⟦8- to 16-meter⟧ wave.",
        "It was ⟦minus 20 degrees Celsius⟧, ⟦-4°F⟧, ⟦30C⟧ and ⟦35-40°C⟧.",
        "Ships carried ⟦1.2 million barrels⟧ per day and ⟦2.5m tonnes⟧ of coal.",
        "Parks cover ⟦50 square kilometres⟧, ⟦10 sq. km⟧, ⟦5 km²⟧ and ⟦4 km2⟧.",
        "The ⟦250-pound⟧ man lost ⟦20 pounds⟧ and carried ⟦five pounds⟧ of rice.",
        "Plants of ⟦500 MW⟧ and ⟦3GW⟧ need ⟦128GB⟧ of memory.",
        "Dust reached ⟦300 µg/m3⟧ over ⟦a mile and a half⟧.",
    ],
)
def test_quantities_have_their_unit(sentence: str) -> None:
    assert_told(sentence, "quantity")


@pytest.mark.parametrize(
    "sentence",
    [
        "It took ⟦48 hours⟧ after an ⟦11-year⟧ war and ⟦two decades⟧ of quiet.",
        "They led for ⟦three straight years⟧ and ⟦five consecutive quarters⟧.",
        "It lasts ⟦half an hour⟧, ⟦two and a half hours⟧ or ⟦a year and a half⟧.",
        "He served ⟦two years and six months⟧ of a ⟦five- to seven-year⟧ term.",
        "A ⟦72-hour⟧ truce, ⟦18 to 24 months⟧ of talks, ⟦5-10 minutes⟧ of calm.",
        "She ran it in ⟦2:01:09⟧, the sprint in ⟦1:46.67⟧.",
        "A ⟦billion-year⟧ contract, ⟦10+ years⟧ or ⟦40-plus years⟧ of work.",
        "In ⟦half a century⟧ or ⟦a quarter of a century⟧ it may grow.",
    ],
)
def test_durations(sentence: str) -> None:
    assert_told(sentence, "duration")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ⟦32-year-old⟧ nurse met a ⟦19 year old⟧ and a ⟦six-month-old⟧ boy.",
        "A girl aged ⟦seven⟧, a boy aged ⟦14⟧ and women aged between ⟦18⟧ and ⟦24⟧ came.",
        "Tom Reed, ⟦52⟧, and Ann Reed, ⟦49⟧, agreed; Ali Hassan (⟦45⟧) did not.",
        "At the age of ⟦17⟧ he left. When she was ⟦six⟧ they moved. He is ⟦32⟧.",
        "Children aged ⟦5 to 11⟧ and the ⟦18-24⟧ age group are free.",
        "She is in her ⟦40s⟧; they are in their late ⟦20s⟧.",
        "Children under ⟦five⟧ and people over ⟦65⟧ may enter.",
        "His son, ⟦4⟧, and Jane, ⟦nine⟧, were safe.",
        "Citizens ⟦18 years of age⟧ may vote, the ⟦21-year-old⟧'s brother not.",
    ],
)
def test_ages(sentence: str) -> None:
    assert_told(sentence, "age")


@pytest.mark.parametrize(
    "sentence",
    [
        "It opened on ⟦Sept. 21⟧, ⟦21 September⟧, ⟦September 21st⟧ or the ⟦21st of September⟧.",
        "It closed on ⟦Saturday, Sept. 21, 2024⟧ and reopened on ⟦Tuesday 12 June⟧.",
        "The stamp says ⟦2024-09-21⟧, ⟦21/09/2024⟧, ⟦21.09.2024⟧ or ⟦12-May-2024⟧.",
        "The ⟦1980s⟧, the ⟦'90s⟧, the mid-⟦1990s⟧ and the ⟦20th century⟧ are past.",
        "In ⟦Q3 2024⟧, ⟦H1⟧, ⟦FY2023⟧, ⟦fiscal 2024⟧ and the ⟦third quarter of 2024⟧ it grew.",
        "It grew in the ⟦first half of this year⟧ and the ⟦first nine months of 2024⟧.",
        "From ⟦2004 to 2009⟧, in ⟦2023-24⟧ and in ⟦1914-18⟧ it shrank.",
        "On ⟦Sept. 11–13⟧, ⟦January 23 through March 9⟧ and ⟦Nov. 30-Dec. 12⟧ it is shut.",
        "From ⟦Dec. 28, 2023, to Jan. 4, 2024⟧ it is shut, in ⟦May-June 2024⟧ too.",
        "Since ⟦1958⟧, in the ⟦2018⟧ World Cup and by ⟦2030⟧ nothing changed.",
        "The temple is from ⟦44 BC⟧, the wall from ⟦AD 79⟧, the gate from ⟦2,500 BC⟧.",
        "On ⟦June 25⟧ and ⟦26⟧, and on ⟦3⟧ and ⟦4 March⟧, it met.",
        "Prices stayed at ⟦2000⟧ levels in ⟦May 2024⟧.",
        "Between ⟦2004⟧ and ⟦2009⟧ it was rebuilt.",
    ],
)
def test_dates_from_days_to_centuries(sentence: str) -> None:
    assert_told(sentence, "date")


@pytest.mark.parametrize(
    "sentence",
    [
        "At ⟦9:30 a.m. EST⟧, ⟦14:30⟧, ⟦1430 GMT⟧, ⟦5 o'clock⟧ and ⟦5pm⟧ it rang.",
        "Open from ⟦9am to 5pm⟧, ⟦10:00-12:00⟧ and ⟦8-9 p.m.⟧ on weekdays.",
        "It hit at ⟦3:32 a.m.⟧ local time (⟦0032 GMT⟧), or ⟦8 p.m. Eastern time⟧.",
        "At ⟦half past nine⟧, ⟦quarter to five⟧, ⟦9.30am⟧ and ⟦12 noon⟧ it rang.",
        "Between ⟦9am⟧ and ⟦5pm⟧ it rang.",
        "At about ⟦19h30⟧ it rang.",
    ],
)
def test_times_of_day(sentence: str) -> None:
    assert_told(sentence, "time")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ⟦27th⟧ fair was the ⟦first⟧ in years and the ⟦twenty-first⟧ abroad.",
        "She is ⟦No. 1⟧, he is ⟦number three⟧, the song is ⟦#1⟧.",
        "The ⟦third⟧-largest lake froze for the ⟦1,000th⟧ time.",
    ],
)
def test_ranks(sentence: str) -> None:
    assert_told(sentence, "ordinal")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("fraction", "About ⟦two-thirds⟧ of it, ⟦a quarter⟧ of them and ⟦half⟧ the town left."),
        ("fraction", "Output fell by ⟦a third⟧; ⟦1/3⟧ of the staff and ⟦½⟧ of the cars went."),
        ("multiple", "A ⟦threefold⟧ or ⟦18-fold⟧ rise, ⟦1.8 times⟧ more, ⟦12x⟧ faster."),
        ("multiple", "It is ⟦two to three times⟧ larger."),
        ("ratio", "About ⟦one in five⟧, ⟦7 out of 10⟧ or ⟦four out of five⟧ agreed."),
        ("ratio", "Odds of ⟦2:1⟧, a ⟦3-for-2⟧ split, a ⟦1-in-100⟧ chance, a ⟦50-50⟧ call."),
        ("ratio", "They were outnumbered ⟦3 to 1⟧."),
        ("score", "They won ⟦3-2⟧ after a ⟦0–0⟧ draw, then lost ⟦1-2⟧."),
        ("score", "The vote was ⟦52–48⟧; the house passed it ⟦220-210⟧."),
        ("score", "The Senate voted ⟦51 to 49⟧ to pass it; Mali won ⟦2-nil⟧."),
        ("score", "India were ⟦250/6⟧ at stumps."),
        ("score", "Final score: Egypt ⟦2⟧, Ghana ⟦1⟧."),
        ("count", "Some ⟦1,234,567⟧ came, ⟦1.3bn⟧ watched, ⟦two billion⟧ slept."),
        (
            "count",
            "They found ⟦a dozen⟧ keys, ⟦half a million⟧ coins and ⟦two hundred and five⟧ maps.",
        ),
        ("count", "Levels of ⟦-5.2⟧, ⟦.5⟧ and ⟦1e6⟧ were read."),
        ("count", "A ⟦131⟧-page report for ⟦5–10⟧ readers and ⟦3.5 lakh⟧ voters."),
        ("count", "It grew from ⟦5⟧ to ⟦10⟧ shops, between ⟦20⟧ and ⟦30⟧ staff."),
        ("count", "About ⟦5m⟧ people, ⟦300k⟧ users and ⟦10 000⟧ names."),
        ("count", "In Gaza, ⟦52⟧ people died, including ⟦five⟧ children."),
        ("count", "A magnitude-⟦6.4⟧ quake, a father-of-⟦two⟧ and the top-⟦10⟧ list."),
    ],
)
def test_parts_times_ratios_scores_and_counts(kind: str, sentence: str) -> None:
    assert_told(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVID-19 was on the agenda as the G20 met.",
        "An A380, a Boeing 737, an F-16 and the MH17 wreck stood there.",
        "Android 9, 5G, 1080p and the M1 came before version 8.0.2 did.",
        "The Movimento 5 Stelle spoke on Channel 9 about Falcon 9 and Python 3.11.",
        "He lives at 10 Downing Street, she in room 12, by gate 4.",
        "See page 12, section 230, articles 5 and 6, and Chapter 11.",
        "Call 555-0123, +44 20 7946 0958 or (555) 123-4567.",
        "Visit https://example.org/2024/05/page-3 or write to anna99@example.org.",
        "After 9/11 it was open 24/7 at 192.168.0.1.",
        "The first lady came first and foremost; at first, in the first place.",
        "They kept a 4-3-3 line-up, a 3-D film and a 401(k) plan.",
        "The Group of Seven and the Big Ten met; the 911 call came late.",
        "No one came, net zero was far, and it was a high-five for everyone.",
        "The UN passed resolution 1701; Nikkei 225 futures and the S&P 500 were flat.",
    ],
)
def test_names_references_and_phrases_are_no_figures(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("sentence", ["1. Wash the rice.", "2) Dry it.", "[12] A note."])
def test_the_numbers_of_a_list_are_no_figures(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He earned ⟦money: $100⟧ per day, ⟦money: $3⟧ each, for a ⟦duration: 10-year⟧ note.",
        "The yield fell ⟦percent: 4 bps⟧ to ⟦percent: 4.21%⟧ by ⟦time: 0640 GMT⟧.",
        "On ⟦date: May 3, 2024⟧, ⟦count: 12⟧ people died; on Tuesday, ⟦count: 30⟧ more.",
        "Some ⟦count: 2000⟧ people and ⟦date: 2004⟧, ⟦date: 2008⟧ and ⟦date: 2012⟧ winners came.",
        "Brent fell ⟦percent: 1.2 percent⟧ to ⟦count: 3,400⟧ points.",
        "The ⟦count: two⟧ and ⟦count: three⟧ of them met at ⟦quantity: 5 km⟧.",
        "It rose from ⟦percent: 5⟧ to ⟦percent: 10%⟧, between ⟦quantity: 30⟧ and ⟦quantity: 35 km⟧.",
        "In Phase 3, ⟦count: 93⟧ seats were open; Articles 62 and 63 apply.",
        "In the late ⟦date: 19th⟧ and early ⟦date: 20th centuries⟧ it was rich.",
        "The Euro ⟦date: 2024⟧ final cost ⟦money: Euro 500⟧ and was at ⟦time: 9 a.m.⟧ local time.",
        "Real wages in ⟦date: 2003⟧ to ⟦money: £2.89bn⟧ in ⟦date: 2004⟧ changed.",
        "World Cup ⟦date: 2018⟧ day ⟦count: five⟧ was dull.",
        "The BJP won ⟦count: 54⟧, Congress ⟦count: 35⟧ of ⟦count: 90⟧ seats.",
    ],
)
def test_where_one_figure_ends_and_the_next_begins(sentence: str) -> None:
    assert_told(sentence)


def test_a_headline_in_title_case_counts_its_numbers() -> None:
    headline = "Two Dead, 30 Injured as Bus Plunges Into River"
    assert found(headline) == [("count", "Two"), ("count", "30")]


def test_furniture_is_not_counted() -> None:
    text = "Rice is up\n\nRice rose 5% in March, the ministry said on Monday.\n\nAdvertisement\n"
    assert found(text + "\n© 2024 newsterm sample articles\n") == [("percent", "5%")]


def test_a_figure_goes_on_over_a_hard_wrap() -> None:
    text = "\n".join(
        [
            "The town spent, the mayor told reporters on Monday in the hall, some $5",
            "million on it.",
        ]
    )
    assert found(text) == [("money", "$5\nmillion")]


def test_every_type_is_one_of_thirteen() -> None:
    assert len(FIGURE_TYPES) == len(set(FIGURE_TYPES)) == 13


def test_every_type_has_a_family_and_is_read_by_someone() -> None:
    assert FAMILIES == ("money", "time", "number")
    assert {family_of(type) for type in FIGURE_TYPES} == set(FAMILIES)
    assert {type.of for type in TYPES} == set(PLACES)
    assert len(set(readers())) == len(readers())


def test_figures_by_value_go_by_unit_the_largest_first_and_words_last() -> None:
    text = "On May 5 it paid $5 for 7 km of rope, $8-9 for 3 men."
    ordered = sorted(find_figures(parse(text)), key=by_value)
    assert [figure.cut(text) for figure in ordered] == ["3", "$8-9", "$5", "7 km", "May 5"]
