"""Sentences that sign a piece are known; those that begin like them are not."""

from __future__ import annotations

import pytest

from newsterm.core.lines.signatures import is_signature

SIGNED = """
From the desk of Ola Brand, senior analyst.
From the desk of Ina Voss.
From the office of Governor Per Lund.
From Ola Brand, head of research.
By Ola Brand, VP Analyst.
By Ola Brand, transport correspondent of the Moll Gazette.
By our correspondent in Moll.
By Ina Voss and Ola Brand.
Words and photographs by Ola Brand.
Written by Ola Brand for the Moll Gazette.
Additional reporting by Ola Brand in Arle.
A commentary by Per Lund, the mayor of Moll.
An essay by Ola Brand.
As told to Ola Brand.
Translated from the Danish by Ola Brand.
A letter from Ina Voss, chairwoman.
Posted by Ola Brand at 14:05.
Published on 5 May 2026.
Last updated on Monday, 5 May, at 14:05.
Updated 5 May 2026.
Ola Brand reports from Moll.
From wire reports.
For immediate release.
"""
TOLD = """
From the desk of the mayor came three letters.
From the office they walked to the port.
From Monday, cars are banned.
From 310 people in May the number fell to 40.
By Friday the water had reached the school.
By buying the bank, Lund doubles its size.
By law, owners must fit an alarm.
Written in 1910, the play was banned.
Written by a nurse, the play opened in Moll.
Edited by Ola Brand, the paper sold 40,000 copies a day.
Analysis by the league shows that rents rose.
A letter from the mayor reached the council on Friday.
A message from the crew was found in a bottle.
A statement by Lund is expected on Monday.
Published on Monday, the study counts 40 villages.
Last Monday the dam broke.
Last year 40 people died.
Ola Brand reports a rise in profit.
Ina Voss reports to the police once a week.
Special trains to Moll will run on Friday.
By Ola Brand, the director of the port said.
The story by Brand won a prize.
"""


@pytest.mark.parametrize("line", [line for line in SIGNED.splitlines() if line])
def test_a_signature_is_known(line: str) -> None:
    assert is_signature(line)


@pytest.mark.parametrize("line", [line for line in TOLD.splitlines() if line])
def test_a_sentence_that_tells_is_none(line: str) -> None:
    assert not is_signature(line)
