"""Where a report's dateline ends; and what looks like one but says who speaks, or is the sentence."""

from __future__ import annotations

import pytest

from newsterm.core.summary.dateline import dateline_end

CUT = """\
ARLEBURG, Nov. 3 (GNA) — |The dam broke.
ARLEBURG, Nov. 3, 2026 — |The dam broke.
ARLEBURG — |“It broke,” the mayor said.
ARLEBURG (Reuters) - |The dam broke.
ARLEBURG/PORT MOLL (Reuters) - |The dam broke.
Arleburg (CNN)|The dam broke.
Arleburg, Upper Moll (CNN) -- |The dam broke.
(CNN) -- |The dam broke.
(CNN)|The dam broke.
(AP) |Nine dams broke.
(cnn) -- |the dam at arle broke.
arleburg (cnn) |the dam at arle broke.
(The Moll Observer)|Dams break.
New Arle, Aug 8 (PTI) |The dam broke.
Port Moll, June 3: |The dam broke.
PORT MOLL: |A dam broke near the town.
MOLL: |A dam broke near the town.
PORT MOLL, JUNE 3: |A dam broke near the town.
SALEM, Ore. — |The dam broke.
St. Mary’s, Moll — |The dam broke.
RIO DE LA MOLL (AFP) – |90 houses were flooded.
SAINT-ARLE, 3 mai (AFP) - |Le barrage a cédé.
Rio de la Moll, May 3 — |The dam broke.
Moll, Upper Arle Town — |The dam broke.
Moll am Arle, March — |The dam broke.
Moll, Arle, May 3, 2026 — |The dam broke.
BERLIN (dpa) - |Der Damm ist gebrochen.
"""

NOT_CUT = """\
The dam — a hundred years old — broke.
Dams break.
POWELL: We will go on until the work is done.
DUARTE: “We will go on.”
MAYOR ORR: I did not know of it.
Q: Why did the dam break?
A: Because it was old.
FBI: Suspect in dam case dead
Ines Duarte: Then the council tried again.
Anna Lee (Labour) said that the dam was old.
Brook (centre) with the mayor on Monday.
Carl Orr (41) — the keeper of the dam — was asleep.
In May (2026) the dam broke.
One dam (Arle) -- the oldest -- broke.
"We knew," Orr said - and left.
What broke? The dam — and the bridge.
New: The dam broke at dawn.
Moll's largest city, Arleburg — home to the dam — was flooded.
It was the dam (built in 1910) that broke.
Port Moll, Upper Arle Town — The dam broke.
Moll, Upper Arle — “The dam broke,” she said.
Moll, Upper Arle — We left at dawn.
Moll, Upper Arle — and the dam broke.
Moll keeper, May 3 — The dam broke.
ORR — the dam broke.
Moll Arle — The dam broke.
Moll (The Observer)The dam broke.
(the Observer)The dam broke.
Moll, Arle, Orly, Goa, Karwa, Skerry, May 3 — The dam broke.
FOR: The dam broke.
Moll, Arle, Upper Moll and Port Moll in May 2026 — The dam broke.
"""


@pytest.mark.parametrize("row", CUT.splitlines())
def test_a_sentence_begins_behind_its_dateline(row: str) -> None:
    before, _, _ = row.partition("|")
    text = f"Above.\n{row.replace('|', '')}"
    assert dateline_end(text, 7, len(text)) == 7 + len(before)


@pytest.mark.parametrize("row", NOT_CUT.splitlines())
def test_who_says_it_is_no_dateline(row: str) -> None:
    assert dateline_end(row, 0, len(row)) == 0


def test_a_dateline_alone_is_not_cut() -> None:
    for alone in ("PORT MOLL:", "(CNN) --", "ARLEBURG, Nov. 3 —", ""):
        assert dateline_end(alone, 0, len(alone)) == 0
