"""How a plain text is laid out: headline, byline, date, paragraphs, furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toys import BRIDGE

from newsterm.core.text.layout import is_date, parse


def kinds(text: str) -> list[tuple[str, str]]:
    article = parse(text)
    return [(part.kind, part.cut(article.text)) for part in article.parts]


def test_a_press_article_is_taken_apart_into_its_parts() -> None:
    assert [kind for kind, _ in kinds(BRIDGE)] == [
        "title", "byline", "date",
        "paragraph", "paragraph", "paragraph", "paragraph",
        "furniture", "furniture", "furniture",
    ]  # fmt: skip


def test_a_headline_does_not_end_like_a_sentence() -> None:
    assert kinds("The ship sailed.\nIt came back.")[0] == ("paragraph", "The ship sailed.")
    assert kinds("Ship sails\nIt came back.")[0] == ("title", "Ship sails")
    assert kinds("Will the ship sail?\nIt will.")[0][0] == "title"
    assert kinds("Ship Sails From Northern Port.\nIt came back.")[0][0] == "title"


def test_a_text_of_one_line_is_a_paragraph_so_that_nothing_is_lost() -> None:
    assert kinds("Ship sails") == [("paragraph", "Ship sails")]
    assert kinds("Comment") == [("paragraph", "Comment")]


def test_an_empty_text_has_no_parts() -> None:
    assert kinds("") == kinds(" \n\t\n") == []


def test_line_ends_of_every_system_are_the_same() -> None:
    unix = "Ship sails\n\nIt left port.\nIt came back."
    assert kinds(unix) == kinds(unix.replace("\n", "\r\n")) == kinds(unix.replace("\n", "\r"))
    assert kinds("\ufeff" + unix) == kinds(unix)


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    wrapped = (
        "Harbour reopens after the storm\n\n"
        "The harbour opened again on Monday after the longest storm that anyone\n"
        "in the town could remember, and the first boats left before the sun was\n"
        "up, although the waves beyond the wall were still higher than a house.\n\n"
        "By noon the market had fish again, and the queue reached all the way to\n"
        "the old customs house, where the band of the fire brigade was playing.\n"
    )
    assert [kind for kind, _ in kinds(wrapped)] == ["title", "paragraph", "paragraph"]


WRAPPED = (
    "The harbour opened again on Monday after the longest storm that anyone\n"
    "in the town could remember, and the first boats left before the sun was\n"
    "up, although the waves beyond the wall were still higher than a house."
)


def test_a_list_or_a_heading_among_wrapped_paragraphs_keeps_its_lines() -> None:
    text = f"Harbour reopens\n\n{WRAPPED}\n\nTides\nhigh: 9 a.m.\nlow: 3 p.m.\n\n{WRAPPED}"
    lines = [line for _, line in kinds(text)]
    assert lines == ["Harbour reopens", WRAPPED, "Tides", "high: 9 a.m.", "low: 3 p.m.", WRAPPED]


def test_one_long_line_does_not_hide_that_the_others_are_wrapped() -> None:
    long = "This line was pasted in. " * 8
    assert [line for _, line in kinds(f"{WRAPPED}\n\n{long}\n\n{WRAPPED}")] == [
        WRAPPED,
        long.strip(),
        WRAPPED,
    ]


@pytest.mark.parametrize("indent", ["", "    "])
def test_wrapped_paragraphs_without_blank_lines_part_where_a_line_had_room(indent: str) -> None:
    first = (
        "By noon the market had fish again, and the queue reached to the\n"
        "customs house, as the mayor said on the radio at one o'clock."
    )
    second = (
        "Repairs will cost twelve million, a sum the town does not have and\n"
        "will have to borrow, against the advice of its own treasurer, for\n"
        "thirty years."
    )
    text = "\n".join(f"{indent}{paragraph}" for paragraph in (second, first, second, second))
    lines = [line for _, line in kinds(text)]
    assert lines == [second, first, second, second] if indent else lines[0] == second


def test_verses_keep_their_lines() -> None:
    verses = (
        "The ship went out in the light,\nThe ship came home at noon,\nAnd all who saw it cheered"
    )
    assert len(kinds(verses)) == 3


def test_two_lines_that_are_one_sentence_are_one_paragraph() -> None:
    assert kinds("The harbour opened again on Monday\nafter a storm.")[0][0] == "paragraph"


def test_a_list_has_no_headline() -> None:
    text = "1. The ship sails.\n2. The ship sinks.\n3. The end"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 3


def test_a_word_broken_at_the_margin_goes_on_in_the_next_line() -> None:
    lines = (
        "The harbour bridge is not expected to reopen before\n"
        "six in the morning of Thursday, the High-\nways Agency said."
    )
    article = parse(f"Bridge closed\n\n{lines}\n\n{lines}")
    assert [part.cut(article.text) for part in article.parts[1:]] == [lines, lines]


def test_short_lines_that_were_not_wrapped_stay_apart() -> None:
    text = "Results of the day\nNorth beat South.\nEast drew with West.\nThe cup went to North."
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["March 3, 2021", "Wednesday, 3 March 2021", "2021-03-03", "Published: 3 March 2021, 9:30 a.m. GMT",
     "Sept. 21, 2024", "3. März 2021", "le 3 mars 2021", "Updated 2021/03/03 14:05"],
)  # fmt: skip
def test_a_date_line_is_a_date_line(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ferry to close in May",
        "May sees 3 chances",
        "12",
        "In March 2021 the ship sailed",
        "By March",
    ],
)
def test_a_line_that_says_more_than_a_date_is_none(line: str) -> None:
    assert not is_date(line)


FURNITURE = """\
Advertisement
Share this article
Comments
SHARE  Tweet  Email
1.2k shares
12 comments
Facebook Twitter Email WhatsApp
© 2024 The Harbour Post. All rights reserved.
Read more: How the ferry died
Photo: Mara Quill
(Photo: Mara Quill)
Line producer: Mara Quill
Subscribe to our newsletter
Get the day's news in your inbox
Already a subscriber? Log in
Sign up for Tide Times, our newsletter on the sea.
This story originally appeared in the Ferry Gazette.
Ann Lee contributed to this report.
Follow Ann Lee on Twitter @annlee
By submitting your address you agree to our terms of use.
More from Culture
window.adverts = window.adverts || {};
</script><script type="text/javascript">
相关新闻
责任编辑：李明
Anzeige
Lesen Sie auch: Die Fähre kommt zurück
Mehr zum Thema
À lire aussi : Le dernier ferry
Partager cet article
Lea también: Vuelve el ferry
Suscríbete a nuestro boletín
You might also like...
Strictly necessary cookies
You can opt out of our cookies with the switch below.
Our journalism needs your help.
Help keep news free for all of Skerry.
Like what you're reading?
Tell us what you think below
Comments on this piece are checked before they are shown.
This notice can be read on the site it originates from.
The author and her editor do not own shares in any securities mentioned here.
Find the show wherever you get your podcasts.
Session expired
""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_paragraphs_is_furniture(line: str) -> None:
    text = f"Ship sails\nIt left port at dawn.\n{line}\nIt came back at night."
    assert kinds(text)[2] == ("furniture", line)
    assert kinds(text)[3] == ("paragraph", "It came back at night.")


@pytest.mark.parametrize(
    "line",
    ["Follow us on a walk through the old town", "Weather", "Read on, or lose the thread",
     "Share prices fall again", "Get the app, mayor tells town", "Stay tuned for a wet weekend"],
)  # fmt: skip
def test_the_one_line_above_its_prose_is_the_headline_whatever_it_opens_with(line: str) -> None:
    assert kinds(f"{line}\n\nIt rained on Monday and nobody went out, said Bo Kim.")[0] == (
        "title",
        line,
    )


PROSE = """\
Get your flu shot before the winter comes.
Published in 1999, the book sold well.
For more than a year nothing happened.
Love is blind.
Watch the birdie, he told them.
Unlock the door and you will see a garden.
Ann Lee, a reporter in Skerry, was hit by a boat.
Tags were found on twelve birds.
Comment is free, the editor said.
Share prices fell by a third.
Photo finishes are rare.
Related companies were not charged.
Sign up for nothing, she told the crowd.
“Subscribe to our newsletter,” the banner read.
The newsletter reached 4,000 people a day.
The privacy policy is two pages long.
This story began in 1999.
The article caused a row in parliament.
12 comments were read out in court.
Editor: a job that few want to do for long.
Teilen ist das neue Haben, sagte er.
Compartir piso cuesta ahora 500 euros.
The bakers use cookies as plates.
Browsers will block third-party cookies in May.
Most people in Skerry do not own shares in any company.
She posted it on Facebook, Instagram and X.
Comments on this article ran to 4,000.
Get access to a lawyer before you sign.
""".splitlines()


@pytest.mark.parametrize("line", PROSE)
def test_a_paragraph_that_begins_like_furniture_is_kept(line: str) -> None:
    assert kinds(f"Ship sails\nIt left port.\n{line}")[2] == ("paragraph", line)


def test_a_list_of_links_ends_where_prose_goes_on() -> None:
    text = (
        "Ship sails\nIt left port.\nRead also:\nFerry to close\nPort grows\nIt came back at night."
    )
    assert [kind for kind, _ in kinds(text)][2:] == ["furniture"] * 3 + ["paragraph"]


def test_short_lines_behind_the_last_sentence_are_furniture_but_a_list_is_not() -> None:
    text = "Ship sails\nIt left port.\n{}"
    assert [k for k, _ in kinds(text.format("Tides\nWeather"))][2:] == ["furniture"] * 2
    for end in ("- Tides\n- Weather", "1. Tides\n2. Weather", "It calls at:\nSkerry\nHollin"):
        assert "furniture" not in [k for k, _ in kinds(text.format(end))]
    open_end = "It came back, late and rusty, to a harbour that had not been expecting it at all"
    assert kinds(text.format(open_end))[2] == ("paragraph", open_end)


def test_comments_that_can_be_answered_are_furniture_up_to_the_last() -> None:
    told = "Ship sails\nIt left port.\n"
    comments = "- bo_kim I saw it go.\nAnd it was late. Reply\n- ann Nobody waved. Antworten"
    assert [kind for kind, _ in kinds(told + comments)][2:] == ["furniture"] * 3
    for end in ("reply\nAnd none to his blunt reply\nIt left.", "Reply\nIt left."):
        assert {kind for kind, _ in kinds(f"{told}- She had no answer to her blunt {end}")[1:]} == {
            "paragraph"
        }


def test_names_and_settings_between_lines_of_a_script_are_furniture() -> None:
    script = (
        "window.ads = [\ndata.size_id,\ndata.topic.id\nlanguage: 'en'\nshow(data.x) // twice\n];"
    )
    text = f"Ship sails\nIt left port.\n{script}\nIt came back at night."
    assert [kind for kind, _ in kinds(text)][2:] == ["furniture"] * 6 + ["paragraph"]
    prose = "window.ads = [\nThe mayor: it went well\n];"
    text = f"Ship sails\nIt left port.\n{prose}\nIt came back at night."
    assert ("paragraph", "The mayor: it went well") in kinds(text)


def test_a_line_that_stands_there_again_and_again_is_a_button() -> None:
    found = kinds("Ship sails\n" + "It left port.\nTap to reveal\n" * 9)
    assert {line: kind for kind, line in found[1:]} == {
        "It left port.": "paragraph",
        "Tap to reveal": "furniture",
    }


def test_a_title_beside_the_text_leaves_the_text_alone() -> None:
    article = parse("Ship sails\nIt left port.", title="Ships")
    assert article.title == "Ships"
    assert [part.kind for part in article.parts] == ["paragraph", "paragraph"]


@given(st.text(alphabet=st.characters(codec=None), max_size=300), st.booleans())
def test_parts_are_trimmed_spans_in_order_and_lose_no_letter(text: str, exact: bool) -> None:
    article = parse(text, exact=exact)
    end = 0
    for part in article.parts:
        assert end <= part.start < part.end <= len(article.text)
        assert article.text[end : part.start].strip() == ""
        assert part.cut(article.text) == part.cut(article.text).strip()
        end = part.end
    assert article.text[end:].strip() == ""
    if exact:
        assert article.text == text
