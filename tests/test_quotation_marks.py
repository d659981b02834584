"""Which quotation marks belong together, and which are none."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsterm.core.text.quotation_marks import find_quoted


def quoted(text: str) -> list[str]:
    return [found.cut(text) for found in find_quoted(text, 0, len(text)) if found.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ("‘Yes,’ she said. ‘No.’", ["‘Yes,’", "‘No.’"]),
        ("'Yes,' she said. 'No.'", ["'Yes,'", "'No.'"]),
        ("« Oui », dit-elle. «Non.»", ["« Oui »", "«Non.»"]),
        ("»Ja«, sagte sie. »Nein.«", ["»Ja«", "»Nein.«"]),
        ("„Ja“, sagte sie. ‚Nein.‘", ["„Ja“", "‚Nein.‘"]),
        ("„Tak”, powiedziała.", ["„Tak”"]),
        ("”Ja”, sa hon. ”Nej.”", ["”Ja”", "”Nej.”"]),
        ("``Yes,'' she said. ``No.''", ["``Yes,''", "``No.''"]),
        ("她说“好。”他说「不」和『是』。他说‘行’。", ["“好。”", "「不」", "『是』", "‘行’"]),
        ("”Yes,“ she said. \"No.“ 'Why,’ he said.", ["”Yes,“", '"No.“', "'Why,’"]),
        ("The “cat's” (‘dog’s’) —“bed”—is here.", ["“cat's”", "‘dog’s’", "“bed”"]),
        ("“Yes,\" she said. ", ['“Yes,"']),
        ('l\'"affaire" and d\'“Orsay”', ['"affaire"', "“Orsay”"]),
        ('the "so-called" ("quick") plan', ['"so-called"', '"quick"']),
        ('" Yes, " she said.', ['" Yes, "']),
        ('"Yes," she said. "No.', ['"Yes,"', '"No.']),
        ('He typed "> note" and left, "gone" he wrote.', ['"gone"']),
        ('"She said “we go, and left." He sat.', ['"She said “we go, and left."']),
        ("”We go home,” she said.", ["”We go home,”"]),
        ("“ Yes , ” she said. “ … no. ”", ["“ Yes , ”", "“ … no. ”"]),
        ("‘Yes,‘ she said. ’No,’ he said.", ["‘Yes,‘", "’No,’"]),
        ('He spoke about"joint trade" in May.', ['"joint trade"']),
        ("'Yes', he said.'No', she said.", ["'Yes'", "'No'"]),
        ("„Er sagte: ,Geh!‘“, berichtete sie.", ["„Er sagte: ,Geh!‘“"]),
        ("``It is `fine','' he said.", ["``It is `fine',''"]),
        ("“‘Go home,’ they told us,” she said.", ["“‘Go home,’ they told us,”"]),
        ('"We go!""No!""Yes!"', ['"We go!"', '"No!"', '"Yes!"']),
        ("> \"We go,\" she said.\n> *“No,”* he said.", ['"We go,"', "“No,”"]),
    ],
)  # fmt: skip
def test_every_kind_of_mark_finds_its_partner(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dogs' home and the clubs’ owners don't and won’t agree.",
        "Rock 'n' roll of the '90s, fish ’n’ chips, and the summer of '68.",
        "'Twas late, so give 'em time 'til noon, 'cause it's cold.",
        'He is 6\' 2" tall with a 5\'9" son and a 12" ruler.',
        "Turn 5′ 30″ east.",
        "'Nuff said: the boys' club is shut.",
        'The 10"-wide 12"x14" frame fits a 55" screen.',
        "It ran for two hours' time; goin' home took James' car an hour.",
        "O'Hara's and O’Neill’s l'eau d’or",
        "Ten o' clock ' and done",
        "Qur’an, Ka‘aba, ‘Eid and ‘Umar",
        "The ‘70s were kinder than the ‘80s, and ‘90 worst.",
        "At 34° 3' 8\" N, 118° 14' 37\" W",
        "Guns N' Roses, Toys ’R’ Us, N'Djamena and Hawai'i",
        "the series, ‘16 and Over",
        'He said "" and “” and left.',
        'See <a id="x12"> there.',
        'See <a id="x 12" name="y 13"> there.',
    ],
)
def test_apostrophes_elisions_feet_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The boys’ club isn’t shut,’ she said.", ["‘The boys’ club isn’t shut,’"]),
        ("'The boys' club isn't shut,' she said.", ["'The boys' club isn't shut,'"]),
        ("'It was the '90s and rock 'n' roll,' he said.", ["'It was the '90s and rock 'n' roll,'"]),
        ("He called them ‘the boys’ and ‘the girls’ of the clubs’ own.", ["‘the boys’", "‘the girls’"]),
        ('"He is 6\'2" tall," she said. "No."', ['"He is 6\'2" tall,"', '"No."']),
        ('A "5" x 7" print" sold.', ['"5" x 7" print"']),
        ("‘’90s music,’ she said.", ["‘’90s music,’"]),
        ("'I said 'no',' she said. 'I said 'no''.", ["'I said 'no','", "'I said 'no''"]),
        ("''Tis late,' she said.", ["''Tis late,'"]),
        ("'I saw James' car,' she said, 'and the girls'.'", ["'I saw James' car,'", "'and the girls'.'"]),
        ("He called it 'the people's bank'. It isn't.", ["'the people's bank'"]),
        ('"It\'s 10" wide," she said, "and 12" tall."', ['"It\'s 10" wide,"', '"and 12" tall."']),
        ("‘I’m from the ’hood,’ he said of the ’70s.", ["‘I’m from the ’hood,’"]),
    ],
)  # fmt: skip
def test_apostrophes_inside_a_quotation_do_not_end_it(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘no’ twice,” she said.", [("“He said ‘no’ twice,”", 0), ("‘no’", 1)]),
        ("\"He said 'no' twice,\" she said.", [("\"He said 'no' twice,\"", 0), ("'no'", 1)]),
        ("‘He said “no” twice,’ she said.", [("‘He said “no” twice,’", 0), ("“no”", 1)]),
        ("«Il dit “non” et ‹oui›»", [("«Il dit “non” et ‹oui›»", 0), ("“non”", 1), ("‹oui›", 1)]),
        ("“A ‘b “c” d’ e”", [("“A ‘b “c” d’ e”", 0), ("‘b “c” d’", 1), ("“c”", 2)]),
    ],
)
def test_quotations_nest(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(q.cut(text), q.depth) for q in find_quoted(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    "text", ['"We go on.', "“We go on.", "‘We go on.", "'We go on.", "«We go on."]
)
def test_a_quotation_left_open_runs_to_the_end_of_the_paragraph(text: str) -> None:
    paragraph = f"She said. {text} \nNext one."
    start, end = 10, 10 + len(text) + 1
    (found,) = find_quoted(paragraph, start, end)
    assert found.cut(paragraph) == text
    assert not found.closed


@pytest.mark.parametrize("mark", ["'", "‘"])
def test_a_single_quotation_left_open_goes_on_in_the_next_paragraph(mark: str) -> None:
    text = f"He told us {mark}We go. It isn't far.\n\n{mark}We stay."
    (found,) = find_quoted(text, 0, text.index("\n"))
    assert found.cut(text) == f"{mark}We go. It isn't far."
    assert find_quoted(text[: text.index("\n")], 0, text.index("\n")) == []


def test_a_french_paragraph_goes_on_with_a_closing_mark() -> None:
    assert quoted("» Je reviens. » Il part.") == ["» Je reviens. »"]


def test_a_quotation_opened_anew_after_a_stop_ends_the_one_before() -> None:
    text = '"It is late. "We go home," she said. "Now.'
    found = [(q.cut(text), q.closed) for q in find_quoted(text, 0, len(text))]
    assert found == [('"It is late.', False), ('"We go home,"', True), ('"Now.', False)]


MARKS = st.sampled_from(
    [*"\"'“”„‟«»‹›‘’‚‛「」『』`aAs1 .,!?(-\n", "''", "``", "n'", "'90s", "said "]
)


@given(st.lists(MARKS | st.text(max_size=2), max_size=40).map("".join))
@example("")
@example("'")
@example("``")
def test_quotations_lie_in_order_within_the_paragraph_and_never_cross(text: str) -> None:
    found = find_quoted(text, 0, len(text))
    assert found == sorted(found, key=lambda quoted: quoted.start)
    for one in found:
        assert 0 <= one.start < one.end <= len(text.rstrip())
        assert one.depth == sum(other.holds(one) for other in found if other != one)
        assert not any(one.start < other.start < one.end < other.end for other in found)


@pytest.mark.parametrize(
    "unit", ['"', '"a ', "“a ", "‘a ", "'a ", "s' ", "„a » ", "``", "''", "「"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        find_quoted(text, 0, len(text))
        return time.process_time() - begun

    # Eight times the text; the best of three, for the machine has other things to do.
    assert min(seconds(32_000) for _ in range(3)) < 0.1 + 16 * min(seconds(4_000) for _ in range(3))
