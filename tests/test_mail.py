"""Mail, and texts that begin like it."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsterm
from newsterm.adapters.mail.message import parse_mail
from newsterm.errors import NewstermError
from newsterm.render.plain import article_text

BODY = "The ship sailed at dawn.\n\nIt came back at night.\n"
HEAD = (
    "From: Ann Lee <ann@post.example>\nTo: desk@post.example\nSubject: Ship sails\n"
    "Date: Sun, 3 Mar 2024 09:30:00 +0100\n"
)


def told(article: newsterm.Article, *kinds: str) -> list[str]:
    return [part.cut(article.text) for part in article.parts if part.kind in kinds]


def test_the_head_of_a_mail_gives_title_byline_and_date() -> None:
    article = newsterm.parse(f"{HEAD}\n{BODY}")
    assert told(article, "title", "byline", "date") == [
        "Ann Lee",
        "Ship sails",
        "Sun, 3 Mar 2024 09:30:00 +0100",
    ]
    assert told(article, "paragraph") == ["The ship sailed at dawn.", "It came back at night."]
    assert "To:" in told(article, "furniture")


def test_a_mail_below_front_matter_as_the_store_keeps_it_has_the_same_head() -> None:
    stored = newsterm.parse(f"---\nsource: mail.txt\nadded: 2024-03-04\n---\n{HEAD}\n{BODY}")
    mail = newsterm.parse(f"{HEAD}\n{BODY}")
    kinds = ("title", "byline", "date", "paragraph", "furniture")
    assert [told(stored, kind) for kind in kinds] == [told(mail, kind) for kind in kinds]


@pytest.mark.parametrize("end", ["> Did it sail?\n> Did it sink?\n", "-- \nAnn\nThe desk\n"])
def test_what_a_mail_answers_and_its_signature_are_furniture(end: str) -> None:
    article = newsterm.parse(f"{HEAD}\n{BODY}\n{end}")
    assert told(article, "paragraph") == ["The ship sailed at dawn.", "It came back at night."]
    assert told(newsterm.parse(f"{HEAD}\n{end}"), "paragraph")


def test_a_label_of_the_head_is_printed_before_what_it_labels() -> None:
    assert "Subject: Ship sails" in article_text(newsterm.parse(f"{HEAD}\n{BODY}"))


@pytest.mark.parametrize(
    ("line", "name"),
    [("Ann Lee <a@b.example>", "Ann Lee"), ('"Lee, Ann" <a@b.example>', "Lee, Ann"),
     ("a@b.example (Ann Lee)", "Ann Lee"), ("a@b.example", "a@b.example"), ("Ann Lee", "Ann Lee")],
)  # fmt: skip
def test_the_byline_is_the_sender_s_name(line: str, name: str) -> None:
    assert told(newsterm.parse(f"From: {line}\nSubject: Ships\n\n{BODY}"), "byline") == [name]


@pytest.mark.parametrize(
    "text",
    ["Warning: the ship sailed.\nIt came back.", "From: a\nTo: b",
     "From: the harbour\nShips sailed.\n", "Subject: ships\n\nOne field.", "Note: x\n\nDate: y"],
)  # fmt: skip
def test_a_text_that_merely_begins_with_a_label_is_a_text(text: str) -> None:
    assert told(newsterm.parse(text), "byline", "date") == []


def test_plain_metadata_at_the_head_of_a_text_is_read_like_a_mail_s() -> None:
    article = newsterm.parse(f"Title: Ship sails\nAuthor: Ann Lee\nDate: 3 March 2024\n\n{BODY}")
    assert told(article, "title", "byline", "date") == ["Ship sails", "Ann Lee", "3 March 2024"]


def message(html: bool = False) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jörg Brühl <jb@post.example>", "Fähre rammt Kaimauer"
    mail["Date"] = "Sun, 03 Mar 2024 23:30:00 +0100"
    if html:
        mail.set_content("<h1>Fähre</h1><p>Die Fähre fährt wieder.</p>", subtype="html")
    else:
        text = "Die Fähre fährt wieder, sagte die Reederei am Montag.\n\n-- \nBüro Kiel"
        mail.set_content(text, charset="iso-8859-1", cte="quoted-printable")
    return mail


@pytest.mark.parametrize("name", ["mail.eml", "mail.txt"])
def test_an_encoded_mail_is_decoded(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(message().as_bytes())
    article = newsterm.read(str(tmp_path / name))
    assert told(article, "title", "byline", "date") == [
        "Fähre rammt Kaimauer",
        "Jörg Brühl",
        "2024-03-03",
    ]
    assert told(article, "paragraph") == ["Die Fähre fährt wieder, sagte die Reederei am Montag."]


def test_a_mail_of_html_gives_its_text() -> None:
    assert (
        told(parse_mail(message(html=True).as_bytes()), "paragraph")[-1]
        == "Die Fähre fährt wieder."
    )


def test_the_plain_part_of_several_is_taken() -> None:
    mail = message()
    mail.add_alternative("<p>HTML</p>", subtype="html")
    mail.add_attachment(b"\x00\xff", maintype="application", subtype="octet-stream")
    assert "HTML" not in parse_mail(mail.as_bytes()).text


@settings(deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["", "Content-Type: multipart/mixed; boundary=a\n", "Subject: =?x?q?a?=\n"]),
)
def test_no_bytes_of_a_mail_raise_anything_but_an_error_of_the_user(data: bytes, head: str) -> None:
    with suppress(NewstermError):  # A body that is no text.
        parse_mail(head.encode() + b"MIME-Version: 1.0\n\n" + data)
