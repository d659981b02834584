"""Where sentences end: by kind of stop, and what holds for every text."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from toys import body

from newsterm.core.sentences.boundaries import find_sentences, split


def sentences(text: str) -> list[str]:
    return [span.cut(text) for span in split(text, 0, len(text))]


def whole(*lines: str) -> list[object]:
    """Cases that are one sentence each."""
    return [pytest.param([line], id=line[:40]) for line in lines]


def parted(*lines: str) -> list[object]:
    """Cases written with a bar where a sentence ends."""
    return [pytest.param(line.split("|"), id=line[:40]) for line in lines]


def check(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    parted(
        "The ferry sank.|Nobody drowned.",
        "Fares went up.|In May they fell.",
        "She wrote: “We saw it.”|The pier had gone.",
        "(It had rained.)|The pier was wet.",
        "The trail is 18 km.|The hut lies above.",
        "He met Lt. Vera Quill in Perth.|Nobody else came.",
        "The ferry sank.|http://ferry.example/log",
        "Did the ferry sink?|It did!|Nobody drowned.",
        "It cost 12.50.|35 people paid.",
        "It was over in 1998.|Then they met again.",
        "Really?!|Yes...|They did.",
        "“We won.”|The crowd sang.",
        '"We won."|(Some had left.)|"Never mind."',
        "She works for the BBC.|The BBC pays her.",
        "So that is who I am.|You asked.",
        "Sales fell.[2]|Profit rose. [3] [4]|Nobody knew why.",
        "It ran in the Post.|eBay shares rose.",
    ),
)
def test_a_stop_and_a_capital_part_sentences(expected: list[str]) -> None:
    check(expected)


def test_a_lost_blank_is_forgiven_after_a_plain_word_only() -> None:
    assert sentences("The guard left.The gate was open.") == [
        "The guard left.",
        "The gate was open.",
    ]
    check(["Ask news.The.example or www.The-sun.example now."])


@pytest.mark.parametrize(
    "expected",
    whole(
        "Exports rose to US$3.03 billion.",
        "The talks (held on Sept. 21) failed.",
        "The U.S. Treasury and U.K. Home Office agreed.",
        "J. K. Rowe and George P. Hale wrote it with A.B. Lund.",
        "Mr. and Mrs. Hill met Dr. Bo, Gen. Li, Sen. Ray, Reps. Coe and Day, and then-Gov. Low.",
        "See No. 1, Nos. 2 and 3, p. 7, pp. 8-9, Vol. 4, Fig. 5 and Art. 6.",
        "It opens at 9:30 a.m. EST and shuts at 5 p.m. Friday.",
        "Write to a.b.hill@mail.example or see https://news.example/a.b?c=D for more.",
        "It was, well ... odd, and . . . stranger than that… or so.",
        "Acme Corp. Chairman Lee Oduya left Acme Inc. and Pitt & Co. for Bolt Ltd. of Perth.",
        "Martin Cole Jr. of St. Paul, Minn. met Ms. Ray on Main St. near Ft. Worth.",
        "Work starts on Nov. 3 or Feb. 4, approx. 5 days late, i.e. Monday vs. Friday.",
        "The Yahoo! office and the Who? band closed.",
        "Ohio (pop. 11 million.) and Ga. (D., Mich.) voted.",
        "Rs. 40 crore and Rs 5 were paid to Smith et al. 2019.",
    ),
)
def test_a_stop_within_an_expression_ends_nothing(expected: list[str]) -> None:
    check(expected)


@pytest.mark.parametrize(
    "expected",
    parted(
        "He sold it to Acme Inc.|The price was low.",
        "He sold it to Acme Inc.|Stock prices fell at once.",
        "They live in the U.S.|They like it.",
        "They live in the U.S.|Mr. Hill does not.",
        "It shut at 5 p.m.|Workers went home.",
        "It was built in Sept.|Nobody came.",
        "He said no.|The vote was over.",
        "“I gave it my heart.”|He said he left.",
        "She took vitamin C.|It did not help.",
        "He chose plan B.|But she said no.",
        "They asked for tea, milk, etc.|Nobody brought it.",
        "The senator (D-Vt.).|Clay spoke next.",
        "Clay Hill fell ill.|Clay Street was shut.",
        'They met in Salem, Ore.|"Nobody came," she said.',
    ),
)
def test_an_abbreviation_ends_a_sentence_when_the_next_word_opens_one(expected: list[str]) -> None:
    check(expected)


def test_an_abbreviation_among_the_first_words_ends_nothing() -> None:
    check(["At 5 a.m. Mr. Day left.", "At 6 a.m. he was back."])


def test_a_dateline_stays_with_its_sentence() -> None:
    check(["SALEM, Ore. -- The dam held.", "The town did not."])


@pytest.mark.parametrize(
    "expected",
    whole(
        '"I came. I saw," he said.',
        "“I came. I saw. I left!” said Mr. Day.",
        '"Ready?" Anna Bell asked.',
        '"Ready?" she asked.',
        "'This is it.' she said.",
        "« Je viens. Je vois », dit-il.",
        "„Ich kam. Ich sah“, sagte er.",
        "The song “Stop! Go Home” was played twice.",
        "「行く。来る」と彼は言った。",
        "She left (it was late. Nobody saw her.) without a word.",
        "The plan [see No. 3. It failed] was dropped.",
    ),
)
def test_nothing_ends_inside_a_bracket_or_quotation_after_which_the_sentence_goes_on(
    expected: list[str],
) -> None:
    check(expected)


@pytest.mark.parametrize(
    "expected",
    parted(
        'He said: "I came.|I saw."',
        '"I came.|I saw."|Nobody else did.',
        '"Who came?"|Anna Bell said that nobody had.',
        '"We lost."|He recalled it well.',
        "(They came late.|Nobody saw them.)|We did.",
        "« Je viens. »|Elle part.",
    ),
)
def test_a_quotation_or_bracket_of_whole_sentences_is_parted(expected: list[str]) -> None:
    check(expected)


def test_a_long_quotation_is_read_sentence_by_sentence() -> None:
    first = '"' + "We have waited for this bridge since the flood took the old one away. " * 2
    assert len(sentences(first + 'It is here," she said.')) == 3


@pytest.mark.parametrize(
    "expected",
    parted(
        "Well...|He left.",
        "I never said that....|She knew.",
        "It was late. ...|Nobody came.",
        "They waited ...|The train came.",
        "The end was cut . . . .|Next came the rest.",
        "It was strange.|. . . Nobody spoke. . . .",
    ),
)
def test_an_ellipsis_ends_a_sentence_before_a_capital(expected: list[str]) -> None:
    check(expected)


def test_an_ellipsis_between_words_ends_nothing_before_a_name() -> None:
    check(["The prize went to Nine Lives ... Ten Tales."])
    check(["I think ... I forgot."])


@pytest.mark.parametrize(
    "expected",
    parted(
        "1. The bread|2. The milk|3. The salt",
        "1) The bread.|2) The milk.",
        "1.) The bread|2.) The milk",
        "a. The bread|b. The milk",
        "• 9. The bread|• 10. The milk",
        "2. The milk was sour.|It smelled.",
        "They sold the following: 1. Bread and milk.|That was all.",
    ),
)
def test_list_items_begin_at_their_labels_and_keep_them(expected: list[str]) -> None:
    check(expected)


@pytest.mark.parametrize(
    "expected",
    parted(
        "Ferry Sinks Off Northern Coast|Monday, March 4, 2024",
        "Monday, March 4, 2024|The ferry sank.",
        "Figure 1.3|The ferry in spring.|It sank later.",
        "The ferry in spring|Image: Ann Lee.",
        "The hall opens on Monday, March 4, 2024",
        "Figure 1.3 shows the ferry.",
    ),
)
def test_lines_run_into_one_paragraph_are_sentences_of_their_own(expected: list[str]) -> None:
    check(expected)


def test_a_name_signed_under_a_quotation_stays_with_it() -> None:
    check(['"We lost.', 'It was late." - Ann Lee'])
    check(["We lost.", "It was late. — Ann M. Lee"])
    check(["It was late.", "— Ann Lee was there."])


@pytest.mark.parametrize(
    "expected",
    parted(
        "the ferry sank.|nobody drowned.|was it the wind?|perhaps!|who knows.",
        "they live in the u.s. and mr. hill in the u.k. home office.|he likes it.",
        "it opens at 9 a.m. on monday with gen. li and j. k. rowe.|they come late.",
        '"is it over?" he asked.|"it is over. we won," she said.',
    ),
)
def test_lower_case_news_is_parted_without_its_capitals(expected: list[str]) -> None:
    check(expected)


def test_a_few_capitals_do_not_hide_lower_case_news() -> None:
    check(["the Ferry sank.", "nobody drowned in Ohio."])


def test_news_in_capitals_is_parted_too() -> None:
    check(["THE U.S. TREASURY PAID $3.5 BILLION TO NO. 10.", "MR. HILL SAID NO.", "HE LEFT."])


@pytest.mark.parametrize(
    "expected",
    parted(
        "Am 3. Oktober kam Dr. Roth, d.h. zu spät, mit 5 Mio. Euro.|Niemand wartete.",
        "Le 3 mars, M. Roux et Mme Lot sont partis.|« Trop tard », a dit Mme Lot.",
        "El Sr. Gil y la Sra. Paz viven en EE. UU. desde 1990.|¿Por qué?|¡Quién sabe!",
    ),
)
def test_german_french_and_spanish_abbreviations_are_known(expected: list[str]) -> None:
    check(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桥塌了。没有人受伤！真的？", ["桥塌了。", "没有人受伤！", "真的？"]),
        ("他说：“桥塌了。”没有人受伤。", ["他说：“桥塌了。”没有人受伤。"]),
        ("橋が落ちた。けが人はない。", ["橋が落ちた。", "けが人はない。"]),
    ],
)
def test_chinese_and_japanese_stops_need_no_blank(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_line_end_in_a_paragraph_is_a_blank() -> None:
    assert sentences("The ferry\nsank on Nov.\n3.\nNobody drowned.") == [
        "The ferry\nsank on Nov.\n3.",
        "Nobody drowned.",
    ]


def test_only_body_paragraphs_have_sentences_and_each_knows_its_paragraph() -> None:
    article = body("Ferry sinks", "It sank. It rose.")
    found = [(s.cut(article.text), s.paragraph) for s in find_sentences(article)]
    assert found == [("Ferry sinks", 0), ("It sank.", 1), ("It rose.", 1)]


def test_a_paragraph_within_a_text_gives_spans_of_the_text() -> None:
    text = "Not this. It sank. It rose. Not this."
    assert [s.cut(text) for s in split(text, 9, 27)] == ["It sank.", "It rose."]


# Mostly what sentences are made of, and some of everything else.
PIECES = st.one_of(
    st.sampled_from(
        [
            *"aA1 .!?…。\"'“”‘’«»「」()[]-,;:\n\t\u00a0",
            "Mr. ",
            "U.S.",
            "p.m. ",
            ". . .",
            "No. ",
            "1. ",
        ]
    ),
    st.text(max_size=3),
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
@example("", 0, 0)
def test_sentences_rebuild_the_paragraph_and_lose_only_white_space(
    text: str, start: int, length: int
) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    at = start
    for span in split(text, start, end):
        assert at <= span.start < span.end <= end
        assert span.cut(text) == span.cut(text).strip()
        assert text[at : span.start].strip() == ""
        at = span.end
    assert text[at:end].strip() == ""


HOSTILE = [
    '"', "'", "''", ". ", "... ", ". . . ", "“a. B", '"A. b," c ', "(a. B ", "(A. B) ", ").", "[1]",
    "1. A ", "• a ", "U.S. A ", "a", "é. ", "s' ", "\n", "。」", "!? ", "Inc. Ab ", "A.The ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        split(text, 0, len(text))
        return time.process_time() - begun

    # Eight times the text; the best of three, for the machine has other things to do.
    assert min(seconds(32_000) for _ in range(3)) < 0.1 + 16 * min(seconds(4_000) for _ in range(3))
