"""Numbers, scales and units that are broken at the end of a line, as in columns and PDFs."""

from __future__ import annotations

import pytest
from test_money_abroad import told

from newsterm.core.figures.finder import find_figures
from newsterm.core.text.article import Article, Part


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It rose 12 per-\ncent to", {"12 per-\ncent": "percent 12 %"}),
        ("It cost $1.4 mil-\nlion in all.", {"$1.4 mil-\nlion": "money 1400000 USD"}),
        ("It is 8 kilo-\nmetres off.", {"8 kilo-\nmetres": "quantity 8 km"}),
        ("Es kostet 3,2 Mil-\n lionen Euro.", {"3,2 Mil-\n lionen Euro": "money 3200000 EUR"}),
        (
            "It cost 3 mil\u00adlion eu\u00adros.",
            {"3 mil\u00adlion eu\u00adros": "money 3000000 EUR"},
        ),
        ("A 12-year-\nold boy left.", {"12-year-\nold": "age 12 a"}),
        ("The twenty-\nfive men left.", {"twenty-\nfive": "count 25"}),
        ("It weighed 3-\n5 kg.", {"3-\n5 kg": "quantity 3..5 kg"}),
        ("A price-\nsensitive crowd of 12 men left.", {"12": "count 12"}),
    ],
)
def test_a_word_that_goes_on_in_the_next_line_is_one(text: str, figures: dict[str, str]) -> None:
    article = Article(text, (Part(0, len(text), "paragraph"),))
    assert {figure.cut(text): told(figure) for figure in find_figures(article)} == figures
