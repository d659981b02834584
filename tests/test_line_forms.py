"""What a line is by its form: a row of a table, a caption, a credit, an item of a list, or prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.core.lines.forms import FORMS, form_of

BEFORE, BEHIND = "The ferry sank on Monday.", "Nobody drowned, the owner said."

TABLES = {
    "wide gaps": """\
Port        Boats     Nets   Change
-----------------------------------
North       1,204      830    -2.0%
South Bay     830      845    +1.9%""",
    "wide gaps, words alone": """\
Round    Home          Away
First    Skerry Town   Hollin
Second   Marsh End     Low Moor""",
    "a box of ASCII": """\
+-------+------+
| Port  | Nets |
+-------+------+
| North | 12   |
| South | 9    |
+-------+------+""",
    "a box of lines": """\
┌───────┬──────┐
│ Port  │ Nets │
├───────┼──────┤
│ North │ 12   │
└───────┴──────┘""",
    "Markdown": """\
| Port | Nets |
| --- | ---: |
| North | 12 |""",
    "Markdown without edges": """\
Port | Nets
--- | ---
North | 12
South | 9""",
    "tabs": "Port\tNets\nNorth\t12\nSouth\t9",
    "tabs and sentences": "Port\tState\nNorth\tIt is shut.\nSouth\tIt is open.",
    "numbers behind names": "North Harbour 1,204 830 -2.0%\nSouth Bay 830 845 +1.9%\nEast 12 11 0%",
    "numbers behind names, with a header": "Port Boats Nets\nNorth Harbour 1,204 830\nSouth Bay 830 845",
    "commas": "port,boats,nets\nnorth,1204,830\nsouth,830,845",
    "semicolons": "port;boats;nets\nnorth;1.204;830\nsouth;830;845",
    "league": "1  Skerry   30  21  5  4  68\n2  Hollin   30  19  6  5  63\n3  Marsh    30  18  3  9  57",
}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_line_of_a_table_is_a_row(table: str, between: str) -> None:
    text = f"{BEFORE}\n\n" + table.replace("\n", between) + f"\n\n{BEHIND}"
    for line in table.split("\n"):
        start = text.index(line)
        wanted = "row" if any(map(str.isalnum, line)) else form_of(text, start, start + len(line))
        assert form_of(text, start, start + len(line)) == wanted, line
    for line in (BEFORE, BEHIND):
        assert form_of(text, text.index(line), text.index(line) + len(line)) == "prose"


def test_a_sentence_within_a_row_is_of_the_row() -> None:
    text = "| Port | State |\n| North | It is shut. It stays so. |"
    assert form_of(text, text.index("It stays"), len(text) - 2) == "row"


PROSE = """\
He scored in 2019, 2020 and 2021.
He waited.  Then he left.  Nobody saw him.  The door was open.
The vote was 12 to 3.
The choice was either | or, as programmers write, ||.
Skerry 3, Hollin 1
She asked: who pays?
The photo shows a man at a desk, police said.
A photo by Ann Lee hangs in the hall.
Photo finishes are rare.
Pictures of the flood went round the world.
Image is everything, the coach said.
He was quoted by the BBC/ITV pool on Monday.
The minister said so on Monday. (Reuters)
The minister said so on Monday. (ANI)
Credit is dear, the bank said.
Source code was stolen, the firm said.
The file was closed – nobody knows why.
FILE was the name of the band.
Left alone, the boat drifted out to sea.
The law (photo or no photo) holds.
The Foto-Museum opens in May.
Above all, they were tired.
He thanked the crew (all of them).
Mr. Day/Ms. Hill won the doubles.
Man of the match was Bo Kim (Skerry/Hollin).
Courtesy of the mayor is not enough, he said.
Bild dir deine Meinung, sagte er.
""".splitlines()


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_prose(line: str) -> None:
    text = f"{BEFORE}\n\n{line}\n\n{BEHIND}"
    start = text.index(line)
    assert form_of(text, start, start + len(line)) == "prose"


CREDITS = """\
(AP Photo/Ann Lee)
(AP Photo/Ann Lee, File)
Ann Lee/AP
Ann Lee / AFP / Getty Images
Ann Lee via Getty Images
[Photo by Ann Lee/Getty Images]
(Photo by Ann Lee / AFP)
Photo by Ann Lee for The Skerry Post
(Foto: Otto Brandt/dpa)
Foto: Otto Brandt
Foto: picture alliance / dpa
© Otto Brandt/Imago
Image credit: Harbour Museum
Image: NASA/ESA
Photo: Courtesy of the Harbour Museum
Photo courtesy of the Harbour Museum
Photograph: Ann Lee/The Skerry Post
Credit: Ann Lee
Picture: ANN LEE
REUTERS/Mia Kern
REUTERS/Mia Kern/File Photo
Mia Kern/Reuters
Crédit photo : Léa Petit
Photo : Léa Petit / AFP
PHOTO LÉA PETIT, ARCHIVES LA POSTE
Foto de Ana Paz
Foto: Ana Paz / EFE
Fotografía: Ana Paz
Imagen: Ayuntamiento de Skerry
Foto Ansa
Bildquelle: Hafen Kiel
Fot. Jan Nowak / PAP
Foto: ANP/Piet Bos
Kuva: Aino Salo / Lehtikuva
Фото: Иван Петров / ТАСС
图片来源：视觉中国
""".splitlines()


@pytest.mark.parametrize("line", CREDITS)
def test_a_line_that_names_a_picture_and_its_maker_is_a_credit(line: str) -> None:
    text = f"{BEFORE}\n\n{line}\n\n{BEHIND}"
    start = text.index(line)
    assert form_of(text, start, start + len(line)) == "credit"


CAPTIONS = """\
Crews lift the old crane from the quay on Friday, Jan. 8, 2027. | (AP Photo/Ann Lee)
Crews lift the old crane from the quay. | [Photo by Ann Lee/Getty Images]
Arbeiter stapeln Säcke am Hafen. | (Foto: Otto Brandt/dpa)
Arbeiter stapeln Säcke am Hafen. | Foto: Otto Brandt
Crews lift the old crane from the quay on Monday | (AP Photo/Ann Lee)
Crews lift the old crane from the quay on Monday. | Ann Lee/AP
Trabajadores apilan sacos en el puerto. | Foto: Ana Paz / EFE
Des ouvriers empilent des sacs au port. | (Photo Léa Petit / AFP)
FILE - The quay at Arle stands empty in June 2024. | REUTERS/Mia Kern/File Photo
Mayor Ines Duarte. | Photo: Ann Lee
Mayor Ines Duarte | (Photo: Ann Lee)
The harbour | [Image: Harbour Museum]
FILE - The port is seen in May 2025.
FILE – The port is seen in May 2025.
FILE PHOTO: The port is seen in May 2025.
ARCHIV - Der Hafen im Mai 2025.
Archivbild: Der Hafen im Mai 2025.
Imagen de archivo: el puerto en mayo.
In this photo taken on Monday, crews lift the old crane from the quay.
This photo provided by the Harbour Museum shows the port in 1931.
Pictured: the port in May 2025.
Caption: the port in May 2025.
Auf dem Foto stapeln Arbeiter Säcke.
Sur la photo, des ouvriers empilent des sacs.
""".splitlines()


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_line_that_tells_what_a_picture_shows_is_a_caption(line: str) -> None:
    caption, _, credit = line.partition(" | ")
    text = f"{BEFORE}\n\n{caption} {credit}".rstrip() + f"\n\n{BEHIND}"
    start = text.index(caption)
    assert form_of(text, start, start + len(caption)) == "caption"
    if credit:
        start = text.index(credit)
        assert form_of(text, start, start + len(credit)) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "- Bring a coat.",
        "• Bring a coat.",
        "1. Bring a coat.",
        "(a) Bring it.",
        "* Bring it.",
        "3) Go.",
    ],
)
def test_an_item_of_a_list_is_one(line: str) -> None:
    text = f"{BEFORE}\n\n{line}\n\n{BEHIND}"
    start = text.index(line)
    assert form_of(text, start, start + len(line)) == "item"


@given(
    st.text(alphabet="ab1 .|\t\n-,;()/:é", max_size=200), st.integers(0, 200), st.integers(0, 200)
)
def test_every_stretch_of_every_text_has_a_form(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert form_of(text, start, end) in FORMS


def test_a_form_costs_the_same_in_a_long_text_as_in_a_short_one() -> None:
    text = "word " * 400_000 + "\n" * 100_000
    for at in range(0, len(text), 5_000):
        form_of(text, at, at + 4)
