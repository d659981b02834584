"""What each figure is worth: exact numbers, ISO 8601 dates, units by their standard."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsterm.core.figures.figure import Figure
from newsterm.core.figures.finder import find_figures
from newsterm.core.text.layout import parse


def only(text: str) -> Figure:
    (figure,) = find_figures(parse(text))
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost US$3.03 billion.", "3030000000", "USD"),
        ("It cost $4.", "4", "USD"),
        ("It cost HK$5m.", "5000000", "HKD"),
        ("It cost 40 million yuan.", "40000000", "CNY"),
        ("It cost Rs 1.5 lakh crore.", "1500000000000", "INR"),
        ("It cost €1,5 Mio. in all.", "1500000", "EUR"),
        ("It cost €1.234.567,89 in all.", "1234567.89", "EUR"),
        ("It cost 75p.", "0.75", "GBP"),
        ("It cost 12 cents.", "0.12", "USD"),
        ("It cost 5 Hong Kong dollars.", "5", "HKD"),
        ("It cost 5 dinars.", "5", None),
        ("It cost 300 German marks.", "300", "DEM"),
        ("It cost 300 deutschmarks.", "300", "DEM"),
        ("It lost -$5.5bn.", "-5500000000", "USD"),
        ("It grew 80.8%.", "80.8", "%"),
        ("It grew half a percentage point.", "0.5", "pp"),
        ("It grew 25 bps.", "25", "bp"),
        ("It blew at 10 km/h.", "10", "km/h"),
        ("It was minus 20 degrees Celsius.", "-20", "Cel"),
        ("It weighed 2.5m tonnes.", "2500000", "t"),
        ("It stood 6 ft 3 in tall.", "6.25", "[ft_i]"),
        ("A 32-year-old fell.", "32", "a"),
        ("The 27th fair ended.", "27", None),
        ("About three-quarters of them left.", "0.75", None),
        ("It grew threefold.", "3", None),
        ("About one in five left.", "0.2", None),
        ("Some 1,20,000 people left.", "120000", None),
        ("Some two hundred and five thousand people left.", "205000", None),
        ("Some half a million people left.", "500000", None),
        ("Some one and a half million people left.", "1500000", None),
        ("Some 10 000 people left.", "10000", None),
        ("A dozen people left.", "12", None),
    ],
)
def test_numbers_are_exact_and_scaled(text: str, value: str, unit: str | None) -> None:
    figure = only(text)
    assert figure.value == Decimal(value)
    assert figure.unit == unit
    assert not figure.range


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on Sept. 21.", "--09-21"),
        ("It opened on Saturday, Sept. 21, 2024.", "2024-09-21"),
        ("It opened on 21.09.2024.", "2024-09-21"),
        ("It opened on 9/21/2024.", "2024-09-21"),
        ("It opened in May 2024.", "2024-05"),
        ("It opened in 1998.", "1998"),
        ("It opened in the 1980s.", "198X"),
        ("It opened in the 20th century.", "19"),
        ("It opened in 44 BC.", "-0043"),
        ("It opened in Q3 2024.", "2024-Q3"),
        ("It opened in the first half of 2024.", "2024-H1"),
        ("It opened in the first half of this year.", "H1"),
        ("It opened in FY2023.", "FY2023"),
        ("It opened at 9:30 a.m. EST.", "T09:30-05:00"),
        ("It opened at 1430 GMT.", "T14:30Z"),
        ("It opened at 07:12:00 +0100.", "T07:12:00+01:00"),
        ("It opened at 07:12 -0330.", "T07:12-03:30"),
        ("It opened at half past nine.", "T09:30"),
        ("It took 48 hours.", "PT48H"),
        ("It took two years and six months.", "P2Y6M"),
        ("It took two decades.", "P20Y"),
        ("It took half an hour.", "PT0.5H"),
        ("They won 3-2.", "3-2"),
    ],
)
def test_dates_times_and_durations_are_iso_8601(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It cost $5-7 million.", Decimal(5000000), Decimal(7000000)),
        ("It cost $1.2bn–$1.5bn.", Decimal(1200000000), Decimal(1500000000)),
        ("It cost 5-10p.", Decimal("0.05"), Decimal("0.1")),
        ("It is 5 to 10 km long.", Decimal(5), Decimal(10)),
        ("It lasts 5-10 minutes.", "PT5M", "PT10M"),
        ("It is for children aged 5 to 11.", Decimal(5), Decimal(11)),
        ("It is shut on Sept. 11–13.", "--09-11", "--09-13"),
        ("It is shut on May 4-6, 2024.", "2024-05-04", "2024-05-06"),
        ("It is shut Jan. 3 – March 9, 2014.", "2014-01-03", "2014-03-09"),
        ("It was shut in 2023-24.", "2023", "2024"),
        ("It is open from 9am to 5pm.", "T09:00", "T17:00"),
    ],
)
def test_a_range_has_both_ends_and_no_value(
    text: str, low: Decimal | str, high: Decimal | str
) -> None:
    figure = only(text)
    assert figure.range
    assert (figure.low, figure.high, figure.value) == (low, high, None)


def test_the_language_of_the_article_decides_what_a_lone_comma_is() -> None:
    german = (
        "Die Stadt hat für das neue Haus und für die alte Schule nicht mehr als 1.500 € bezahlt."
    )
    english = "The town has paid no more than €1.500 for the new house and for the old school."
    assert only(german).value == 1500
    assert only(english).value == Decimal("1.5")


def test_two_ends_that_are_two_figures_share_their_unit_and_scale() -> None:
    between = find_figures(parse("Between 5 and 7 million people saw it."))
    assert [figure.value for figure in between] == [5_000_000, 7_000_000]
    rates = find_figures(parse("The rate went from 5 to 10%."))
    assert [(figure.value, figure.unit) for figure in rates] == [(5, "%"), (10, "%")]


def test_numbers_are_told_without_exponent_and_idle_zeros() -> None:
    assert str(only("It cost US$3.03 billion.").value) == "3030000000"
    assert str(only("It grew 2.50%.").value) == "2.5"
