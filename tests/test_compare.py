"""Where articles on one thing agree and where they differ: figures and quotes side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

import newsterm
from newsterm import Figure
from newsterm.core.agreement.compare import Agreement, compare_digests
from newsterm.core.agreement.measure import measure
from newsterm.core.agreement.quotes import likeness, quoted_in, verdict_of_quotes

Row = tuple[str, ...]

GROUPS: dict[str, tuple[list[tuple[str, str]], list[Row]]] = {
    "a flood and an earlier one": (
        [
            ("2031-06-01", "At least 12 people drowned when the Velt burst its banks at Marrow, the "
             "governor said. Some 3,400 residents were evacuated. The river stood at 7.8 metres."),
            ("2031-06-03", "The flood on the Velt has killed 19 people, and 4,100 have been driven from "
             "their homes. In 2013 a flood on the same river killed 31 people and made 9,000 homeless."),
        ],
        [("changed", "12", "19"), ("changed", "3,400", "4,100")],
    ),
    "a rate of one country and of another": (
        [
            ("2030-09-10", "Estmark's central bank cut its rate from 4.25 to 4 per cent. Inflation in "
             "Estmark fell to 2.1 per cent in August."),
            ("2030-09-11", "After Estmark lowered its rate to 4 per cent, eyes turn to Norland, whose "
             "central bank kept its own rate at 5.5 per cent. Inflation in Norland is 3.4 per cent."),
        ],
        [("same", "4 per cent", "4 per cent")],
    ),
    "an offer, a demand, and what was expected": (
        [
            ("2029-01-15", "Teachers demand a rise of 7 per cent. The city offered 3 per cent. Analysts "
             "had expected 5 per cent, which would cost $40 million."),
            ("2029-01-16", "The city raised its offer to 3.5 per cent; teachers still want 7 per cent."),
        ],
        [("changed", "3 per cent", "3.5 per cent"), ("same", "7 per cent", "7 per cent")],
    ),
    "values that are equal by chance": (
        [
            ("2032-02-02", "A bomb at the Sorrel market left 51 dead and 80 injured, the ministry said."),
            ("2032-02-02", "The blast in Sorrel injured 51 people, said a hospital. It put the dead at "
             "48."),
        ],
        [("changed", "51", "48"), ("changed", "80", "51")],
    ),
    "other units": (
        [
            ("2031-07-01", "The tanker lost 2,000 cubic metres of fuel off Brenn. It was 38 degrees "
             "Celsius on deck. The slick is 12 kilometres long."),
            ("2031-07-02", "About 2 million litres of fuel leaked from the tanker. The heat on deck "
             "reached 100.4 degrees Fahrenheit. The slick is now 15 kilometres long."),
        ],
        [("changed", "12 kilometres", "15 kilometres"), ("same", "2,000 cubic metres", "2 million litres"),
         ("same", "38 degrees Celsius", "100.4 degrees Fahrenheit")],
    ),
    "currencies are never converted, and profit is no revenue": (
        [
            ("2030-05-05", "Lumo's revenue rose to $2.4 billion. Its profit was $310 million."),
            ("2030-05-05", "Lumo reported a profit of 280 million euros on revenue of $2.4bn."),
        ],
        [("same", "$2.4 billion", "$2.4bn")],
    ),
    "a count that goes back": (
        [
            ("2031-03-01", "Police arrested 45 protesters in Dalby."),
            ("2031-03-02", "Police in Dalby arrested 54 protesters on Saturday."),
            ("2031-03-03", "In all, 45 protesters were arrested in Dalby, police said."),
        ],
        [("conflict", "45", "54", "45")],
    ),
    "hedges": (
        [
            ("2031-03-01", "The plant employs 987 workers and covers 40 hectares."),
            ("2031-03-02", "Nearly 1,000 workers have jobs at the plant, which covers about 100 acres."),
        ],
        [("rounded", "987", "1,000"), ("rounded", "40 hectares", "100 acres")],
    ),
    "quotes": (
        [
            ("2031-03-01", "“The dam was safe, and every engineer in the country knew it,” said Nora Feld. "
             "“Nobody asked us to open the gates that night,” said Ivo Brand."),
            ("2031-03-01", "“The dam was safe,” Nora Feld said. “Nobody told us to open the gates that "
             "night,” said Ivo Brand. “It was a night to forget,” he said."),
            ("2031-03-02", "“The dam … every engineer in the country knew it,” said Nora Feld. “It was a "
             "night to forget,” said Maud Lenk."),
        ],
        [("altered", "“Nobody asked us to open the gates that night,”",
          "“Nobody told us to open the gates that night,”"),
         ("speaker", "“It was a night to forget,”", "“It was a night to forget,”"),
         ("shortened", "“The dam was safe, and every engineer in the country knew it,”",
          "“The dam was safe,”", "“The dam … every engineer in the country knew it,”")],
    ),
}  # fmt: skip


def compared(articles: list[tuple[str, str]]) -> list[Agreement]:
    digests = [
        newsterm.digest(newsterm.parse(f"A title for the piece\n\n{text}", id=f"a{n}"))
        for n, (_, text) in enumerate(articles)
    ]
    found = compare_digests(digests, [day for day, _ in articles])
    for agreement in found:
        numbers = [mention.article for mention in agreement.mentions]
        assert len(numbers) == len(set(numbers)) >= 2
    return list(found)


def rows(articles: list[tuple[str, str]]) -> list[Row]:
    texts = [f"A title for the piece\n\n{text}" for _, text in articles]
    return [
        (a.verdict, *(mention.place.cut(texts[mention.article]) for mention in a.mentions))
        for a in compared(articles)
    ]


@pytest.mark.parametrize("name", GROUPS)
def test_articles_laid_side_by_side(name: str) -> None:
    articles, expected = GROUPS[name]
    assert rows(articles) == expected


UNITS = [
    ("money", "3030000000", "USD", ("money USD", 3.03e9)),
    ("money", "5", None, None),
    ("percent", "20", "%", ("share", 0.2)),
    ("percent", "25", "bp", ("percent bp", 25.0)),
    ("fraction", "0.2", None, ("share", 0.2)),
    ("quantity", "4000", "har", ("area", 4e7)),
    ("quantity", "1", "km2", ("area", 1e6)),
    ("quantity", "2000", "L", ("volume", 2.0)),
    ("quantity", "25", "mm", ("length", 0.025)),
    ("quantity", "7", "Bq", ("quantity Bq", 7.0)),
    ("duration", "PT48H", None, ("duration", 172800.0)),
    ("duration", "P2D", None, ("duration", 172800.0)),
    ("time", "T03:40", None, ("time", 220.0)),
    ("date", "2024-01-01", None, None),
    ("ordinal", "3", None, None),
]


@pytest.mark.parametrize(("type", "value", "unit", "expected"), UNITS)
def test_amounts_in_a_form_that_can_be_compared(
    type: str, value: str, unit: str | None, expected: tuple[str, float] | None
) -> None:
    number = value if type in ("duration", "time", "date") else Decimal(value)
    made = measure(Figure(0, 1, type, number, unit))
    assert (made and (made.kind, pytest.approx(made.low))) == expected


QUOTED = [
    ("same", "“It is over now, I think,”", "“It is over now, I think.”"),
    ("shortened", "“It is over now, I think,”", "“over now, I think”"),
    ("shortened", "“It is over now, and we all know it,”", "“It is over … we all know it.”"),
    ("same", "“He told the board on May 3,”", "“He told the board [on Monday] on May 3”"),
    ("altered", "“It is over now, I think,”", "“It is not over now, I think.”"),
    ("altered", "“It is over now and we know it,”", "“It is over and we know it.”"),
]


@pytest.mark.parametrize(("verdict", "first", "second"), QUOTED)
def test_quotes_of_the_same_words(verdict: str, first: str, second: str) -> None:
    texts = [f"A title for it\n\n{words} said Ann Lee." for words in (first, second)]
    quoted = [one for n, text in enumerate(texts) for one in quoted_in(newsterm.digest(text), n)]
    assert len(quoted) == 2
    assert likeness(*quoted) >= 0.7
    assert verdict_of_quotes(quoted) == verdict


def test_what_has_very_many_figures_is_compared_in_a_moment() -> None:
    texts = ["Sums\n\n" + " ".join(f"Ward {n} counted {n + 100} votes." for n in range(900))] * 2
    assert len(newsterm.compare(texts)) <= 300
