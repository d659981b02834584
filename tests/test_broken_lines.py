# ruff: noqa: E501 - texts are read by column
"""Texts whose lines were broken by a margin, a column or a page: read as they were written."""

from __future__ import annotations

import pytest
from test_layout import kinds

import newsterm
from newsterm.core.text.layout import parse


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, line ends as blanks."""
    return [" ".join(line.split()) for kind, line in kinds(text) if kind == "paragraph"]


def wrapped(text: str, width: int) -> str:
    """The text with lines no longer than `width`, a line of its own kept as one."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


FIRST = (
    "The old cinema on Hay Street opens again in May 2027 after sixteen years. Its new owner Vera Lund said "
    "the repairs would cost 3.4 million euros."
)
SECOND = "Neighbours were glad."
THIRD = "The roof had leaked since the flood, and the piano stood in the rain for all those years."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("width", [28, 34, 40, 50, 58, 64, 72, 80])
@pytest.mark.parametrize(
    "told", [(FIRST,), (FIRST, SECOND), (SECOND, FIRST), (THIRD, SECOND, THIRD)]
)
def test_a_few_wrapped_lines_below_a_title_are_joined(
    told: tuple[str, ...], width: int, end: str
) -> None:
    body = "\n\n".join(wrapped(paragraph, width) for paragraph in told)
    text = f"Cinema opens again\n\n{body}\n".replace("\n", end)
    assert kinds(text)[0] == ("title", "Cinema opens again")
    assert paragraphs(text) == list(told)


@pytest.mark.parametrize("width", [50, 72])
def test_a_title_stands_apart_with_no_blank_line_below_it(width: int) -> None:
    text = f"Cinema opens again\n{wrapped(FIRST, width)}"
    assert kinds(text)[0] == ("title", "Cinema opens again")
    assert paragraphs(text) == [FIRST]


@pytest.mark.parametrize("width", [50, 72])
def test_a_heading_stands_apart_above_wrapped_lines(width: int) -> None:
    text = f"Cinema opens again\n\n{wrapped(FIRST, width)}\n\nThe roof\n{wrapped(THIRD, width)}"
    assert paragraphs(text) == [FIRST, "The roof", THIRD]


@pytest.mark.parametrize(
    "told",
    ["Die Reederei Nordlicht hat am Montag die Fähre verkauft. Der Rat der Stadt Kiel war dagegen, sagte sie.",
     "Le maire de la ville a annoncé lundi la fermeture du vieux pont. Les habitants du quartier sont inquiets.",
     "El alcalde anunció el lunes el cierre del viejo puente. Los vecinos del barrio están muy preocupados hoy."],
)  # fmt: skip
def test_lines_are_joined_in_other_languages(told: str) -> None:
    assert paragraphs(f"Nachricht\n\n{wrapped(told, 45)}") == [told]


@pytest.mark.parametrize(
    "text",
    ["Results\n\nNorth beat South in the last minute of the game\nEast drew with West after a very long night",
     "Programme\n\nDoors open at seven in the evening\nThe choir sings at eight\nThe band plays at nine",
     "To bring\n\nbread\nmilk\nfour eggs",
     "Song\n\nThe ship went out in the early light,\nThe ship came home at noon,\nAnd all who saw it cheered",
     "People\n\nAnn Lee, mayor of the town of Skerry\nBo Kim, clerk\nCy Day, head of the harbour office"],
)  # fmt: skip
def test_lines_that_no_margin_broke_stay_apart(text: str) -> None:
    head, _, body = text.partition("\n\n")
    assert kinds(text)[0] == ("title", head)
    assert [line for _, line in kinds(text)[1:]] == body.split("\n")


BROKEN = """\
Cinema report

The owner said that the reduc-
tion of costs had reached 14 per-
cent, and that well-
known firms had left. Chair-
man Otto Lund said the short-
fall was $2.6 mil-
lion.
"""


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010"])
def test_what_a_line_end_broke_is_one_sentence_one_quote_and_one_figure(hyphen: str) -> None:
    text = BROKEN.replace("-\n", f"{hyphen}\n")
    assert len(paragraphs(text)) == 1
    article = parse(text)
    first, second = newsterm.quotes(article)
    assert first.cut(article.text).startswith(f"the reduc{hyphen}\ntion of costs")
    assert (second.speaker or "").endswith("Otto Lund")
    figures = {(str(figure.value), figure.unit) for figure in newsterm.figures(article)}
    assert figures == {("14", "%"), ("2600000", "USD")}


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [("twenty-\nfive boats", "25", None), ("a 12-\nyear lease", "P12Y", None), ("3.4 bil-\nlion euros", "3400000000", "EUR"),
     ("2.5 kilo-\nmetres", "2.5", "km"), ("40 mil\u00adlion yen", "40000000", "JPY"), ("ﬁve boats", "5", None),
     ("ﬁfty-four boats", "54", None), ("12 per-\n   cent", "12", "%"), ("half-\na-million boats", "500000", None)],
)  # fmt: skip
def test_a_broken_figure_is_worth_what_the_whole_is(
    words: str, value: str, unit: str | None
) -> None:
    text = f"The harbour office said that it was about {words} in all."
    [figure] = newsterm.figures(text)
    assert (str(figure.value), figure.unit) == (value, unit)


def test_a_broken_word_is_shown_whole_and_kept_as_it_is() -> None:
    from newsterm.core.text.controls import one_line

    assert (
        one_line("the reduc-\ntion of well-\n known firms") == "the reduc-tion of well-known firms"
    )
    assert one_line("Haupt-\nund Nebenwege, 3 -\n4") == "Haupt- und Nebenwege, 3 - 4"


@pytest.mark.parametrize(
    "between",
    [
        "\n\n12\n\n",
        "\n\n- 12 -\n\n",
        "\n\nPage 12 of 40\n\n",
        "\f",
        "\n\f12\n",
        "\n\n12\n\n\fCinema Quarterly\n\n",
    ],
)
@pytest.mark.parametrize("width", [44, 60, 400])
def test_a_sentence_goes_on_over_the_page(between: str, width: int) -> None:
    sentence = "The owner said that the costs of the roof, the piano and the balcony had risen by a third since the flood."
    body = (
        "Nobody had seen it in such a state since the end of the war, she said. "
        + sentence
        + " She was not glad."
    )
    lines = wrapped(body, width).split("\n")
    if len(lines) == 1:
        lines = body.replace("and the balcony", "and the\nbalcony").split("\n")
    cut = next(i for i, line in enumerate(lines) if i > 0 and line[0].islower())
    text = "Cinema report\n\n" + "\n".join(lines[:cut]) + between + "\n".join(lines[cut:])
    article = parse(text)
    sentences = [" ".join(s.cut(article.text).split()) for s in newsterm.sentences(article)]
    assert sentences[1:] == [sentence, "She was not glad."]
    assert len(article.text) == len(text)


@pytest.mark.parametrize("between", ["\n\n12\n\n", "\n\nPage 3\n\n"])
def test_what_ends_with_its_page_stays_apart(between: str) -> None:
    article = parse(
        f"Cinema report\n\nThe owner said that all the costs had risen.{between}the piano stood in the rain."
    )
    assert len(newsterm.sentences(article)) >= 2
    assert between.strip() in article.text


def test_page_numbers_and_running_heads_are_furniture() -> None:
    page = "Cinema Quarterly {}\n\n" + f"{THIRD} {FIRST}" + "\n\n{}\n\n"
    text = "".join(page.format(n, n) for n in range(11, 15))
    found = kinds("Cinema opens again\n\n" + text)
    assert [line for kind, line in found if kind == "furniture"] == [
        line for n in range(11, 15) for line in (f"Cinema Quarterly {n}", str(n))
    ]
    assert sum(kind == "paragraph" for kind, _ in found) == 4


@pytest.mark.parametrize("mark", ["¹", "[1]", " [12]", "*", "†", "¹²", "(1)"])
def test_the_mark_of_a_footnote_stays_with_its_sentence(mark: str) -> None:
    article = parse(f"Costs rose by a third.{mark} Nobody was glad.{mark}")
    found = [s.cut(article.text) for s in newsterm.sentences(article)]
    assert found == [f"Costs rose by a third.{mark}", f"Nobody was glad.{mark}"]


def test_a_blank_line_within_a_sentence_parts_nothing() -> None:
    text = "This was said by the owner of the cinema, here\n\non Friday.\n\nShe spoke to a team."
    assert paragraphs(text) == [
        "This was said by the owner of the cinema, here on Friday.",
        "She spoke to a team.",
    ]


@pytest.mark.parametrize(
    "below",
    ["29 January 2024", "by Ann Lee", "iPhone sales rose by a third."],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_stands_below_a_headline_is_no_part_of_it(below: str, between: str) -> None:
    text = f"Court orders the old cinema company to be wound up{between}{below}\n\n{FIRST}"
    assert kinds(text)[0] == ("title", "Court orders the old cinema company to be wound up")


@pytest.mark.parametrize("width", [44, 58, 72])
def test_lines_with_a_blank_line_below_each_are_joined(width: int) -> None:
    body = "\n\n".join(wrapped(f"{FIRST} {THIRD}", width).split("\n"))
    assert kinds(f"Cinema opens again\n\n{body}")[0] == ("title", "Cinema opens again")
    assert " ".join(paragraphs(f"Cinema opens again\n\n{body}")) == f"{FIRST} {THIRD}"
    assert len(newsterm.sentences(f"Cinema opens again\n\n{body}")) == 3


def test_where_words_have_no_blanks_a_full_line_goes_on_in_the_next() -> None:
    lines = "海街的旧电影院将于五月重新开放，这是洪水之后十六年来的第一次。新主人\n维拉伦德说，修缮费用将达三百四十万欧元，其中三分之一由市政府支付，\n其余由银行借出。"
    found = kinds(f"电影院重新开放\n\n{lines}\n\n邻居们很高兴。")
    assert found == [
        ("title", "电影院重新开放"),
        ("paragraph", lines),
        ("paragraph", "邻居们很高兴。"),
    ]
    heads = "海街的旧电影院重新开放\n邻居们很高兴\n市政府支付三分之一的费用"
    assert len(kinds(f"新闻\n\n{heads}")) == 4


def test_the_number_of_a_footnote_ends_its_sentence() -> None:
    article = parse(
        "The costs had risen by a third.1 The roof cost 1.2 million euros.2 It cost 3.4 in all."
    )
    assert [s.cut(article.text) for s in newsterm.sentences(article)] == [
        "The costs had risen by a third.1",
        "The roof cost 1.2 million euros.2",
        "It cost 3.4 in all.",
    ]


def test_a_running_head_with_its_number_on_one_line_is_furniture() -> None:
    text = "".join(f"CINEMA REPORT{' ' * 30}Page {n}\n\n{THIRD} {FIRST}\n\n" for n in (3, 4))
    found = kinds(f"Cinema opens again\n\n{text}")
    assert [kind for kind, _ in found] == [
        "title",
        "furniture",
        "paragraph",
        "furniture",
        "paragraph",
    ]


@pytest.mark.parametrize("under", ["By a harbour writer", "By Ines Duarte", "4 March 2026"])
@pytest.mark.parametrize("last", ["x", "more soon", "ende"])
def test_a_short_line_at_the_foot_does_not_wrap_the_head(under: str, last: str) -> None:
    head = "Ferry fares rise by nine per cent, the most since 2009"
    foot = f"Read more: What a dearer ticket means for your commute\n© harbour sample pages\n{last}"
    prose = "The harbour board raised the fares of all ferries on Monday, the first rise in four years. It will "
    text = f"{head}\n{under}\n\n{prose}cost a rider 40 euros a year.\n\n{prose}pay for two boats.\n\n{foot}\n"
    article = parse(text)
    assert article.title == head
    assert under in [part.cut(text) for part in article.parts]
