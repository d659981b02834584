"""Days, centuries and ranks that German writes with a stop behind the number."""

from __future__ import annotations

import pytest

from newsterm.core.figures.finder import find_figures
from newsterm.core.text.layout import parse


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Seit dem 3. November ruht der Verkehr.", ["date 3. November --11-03"]),
        ("Bis zum 31. Dezember ist Zeit.", ["date 31. Dezember --12-31"]),
        ("Am 1. Mai 2026 wird gefeiert.", ["date 1. Mai 2026 2026-05-01"]),
        ("Der Rat tagt vom 3. bis 5. April 2026.", ["date 3. bis 5. April 2026 2026-04-03..2026-04-05"]),
        ("Am Montag, dem 2. März, war frei.", ["date Montag, dem 2. März --03-02"]),
        ("Dienstag, 4. August: Der Rat tagt.", ["date Dienstag, 4. August --08-04"]),
        ("Das Haus stammt aus dem 18. Jahrhundert.", ["date 18. Jahrhundert 17"]),
        ("Das Tor fiel in der 45. Minute.", ["ordinal 45. 45"]),
        ("Es ist ihre 125. Sitzung.", ["ordinal 125. 125"]),
        ("Es kamen nur 3. Danach gingen 4 wieder.", ["count 3 3", "count 4 4"]),
        ("It took 3. November was cold.", ["count 3 3"]),
        ("Der Kurs fiel im Mai um 31. Dann war Ruhe.", ["count 31 31"]),
    ],
)  # fmt: skip
def test_a_number_with_a_stop_is_a_day_or_a_rank(text: str, figures: list[str]) -> None:
    found = find_figures(parse(text))
    assert [
        f"{f.type} {f.cut(text)} {f.value if f.value is not None else f'{f.low}..{f.high}'}"
        for f in found
    ] == figures
