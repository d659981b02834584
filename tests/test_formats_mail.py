"""What a mail says, of all that it holds: parts, mails within mails, mailboxes, replies, newsletters."""

from __future__ import annotations

import json
from email.message import EmailMessage
from email.policy import EmailPolicy
from pathlib import Path

import pytest

import newsterm
from newsterm.adapters.articles.file import parse_data
from newsterm.adapters.mail.mail_text import flowed
from newsterm.adapters.mail.message import parse_mail
from newsterm.cli import main
from newsterm.core.text.article import Article

NEWS = (
    "The quarry above Lindal closes at the end of June, its owner said on Thursday.\n\n"
    "Forty people work there, and 12 will stay to plant trees on the slopes.\n"
)
SECOND = "The swimming pool at Orme opens on Sunday. Entry is free for a week.\n"


def mail(body: str, subject: str = "Quarry closes", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ida Holm <ida@post.example>", subject
    message["Date"] = "Mon, 05 May 2025 09:30:00 +0200"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def told(article: Article, kind: str = "paragraph") -> list[str]:
    return [part.cut(article.text) for part in article.parts if part.kind == kind]


def read(message: EmailMessage) -> Article:
    return parse_data(message.as_bytes(), "mail.eml")


# The fuller of the parts.


@pytest.mark.parametrize(
    "stub",
    [
        "View this mail in your browser: https://x.example\n",
        "Your reader shows no HTML.\n",
        "\n",
        "…\n",
    ],
)
def test_html_is_read_where_the_plain_part_is_a_stub(stub: str) -> None:
    html = "".join(f"<p>{line}</p>" for line in NEWS.split("\n\n"))
    assert told(read(mail(stub, html=html))) == [line.strip() for line in NEWS.split("\n\n")]


def test_the_plain_part_is_read_where_it_says_as_much() -> None:
    html = "<h1>Offer</h1>" + "".join(f"<p><b>{line}</b></p>" for line in NEWS.split("\n\n"))
    assert "Offer" not in read(mail(NEWS, html=html)).text


def test_what_html_hides_is_not_read_and_its_headline_stands_once() -> None:
    html = (
        "<div style='display:none'>Preview of the quarry &zwnj;&#847;</div><h1>Quarry closes</h1>"
        f"<p>{NEWS}</p><p>You are receiving this because you signed up.</p><p>View in browser</p>"
    )
    article = read(mail("HTML only.", html=html))
    assert "Preview" not in article.text
    assert (told(article, "title"), len(told(article))) == (["Quarry closes"], 1)
    assert told(article, "furniture")[-1] == "View in browser"


def test_a_newsletter_keeps_the_headings_of_its_items_and_their_addresses() -> None:
    item = "<tr><td><h2><a href='https://x.example/{0}'>{1}</a></h2><p>{2}</p></td></tr>"
    table = item.format(1, "Quarry closes", NEWS) + item.format(2, "Pool opens", SECOND)
    article = read(mail("See the HTML.", "Morning post", html=f"<table>{table}</table>"))
    assert told(article, "title") == ["Morning post"]
    assert told(article) == ["Quarry closes", " ".join(NEWS.split()), "Pool opens", SECOND.strip()]
    assert told(article, "furniture") == ["https://x.example/1", "https://x.example/2"]


# Mails within mails.


def test_a_mail_that_only_passes_one_on_is_read_as_that_one() -> None:
    outer = mail("See below.\n-- \nAnn\n", "Fwd: quarry")
    outer.add_attachment(mail(NEWS))
    article = read(outer)
    assert told(article, "title") == ["Quarry closes"]
    assert told(article) == [line.strip() for line in NEWS.split("\n\n")]


def test_a_mail_that_has_more_to_say_comes_first() -> None:
    note = (
        "I have read what the owner told the union, and I do not believe what he says about trees, "
    )
    outer = mail(note + "which nobody here has ever seen him plant.\n-- \nAnn\n", "Fwd: quarry")
    outer.add_attachment(mail(NEWS))
    article = read(outer)
    assert told(article, "title") == ["Fwd: quarry"]
    assert [words[:12] for words in told(article)][::2] == ["I have read ", "The quarry a"]
    assert told(article, "furniture") == ["From: Ida Holm", "Date: 2025-05-05"]


def test_mails_nest_as_deep_as_anybody_can_read() -> None:
    message = mail(NEWS)
    for _ in range(30):
        outer = mail("See below.")
        outer.add_attachment(message)
        message = outer
    assert told(read(message), "title") == ["Quarry closes"]


# Flowed text, replies, signatures.


@pytest.mark.parametrize(
    ("text", "whole"),
    [("The quarry \ncloses.", "The quarry closes."), ("The quarry\ncloses.", "The quarry\ncloses."),
     ("> It \n> is.\nNo.", "> It is.\nNo."), ("> It \nis.", "> It \nis."), (" From \nhere.", "From here."),
     ("Yes. \n-- \nAnn", "Yes. \n-- \nAnn"), (">> It \n>> is.", ">> It is.")],
)  # fmt: skip
def test_flowed_lines_are_joined_as_they_were_written(text: str, whole: str) -> None:
    assert flowed(text) == whole


def test_lines_of_a_language_without_blanks_are_joined_without_any() -> None:
    assert flowed("采石场六 \n月关闭。", joins_words=True) == "采石场六月关闭。"


FLOWED = (
    "From: ida@post.example\nSubject: Quarry\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    "The quarry above Lindal closes at \nthe end of June.\n\nOn Monday Ann wrote:\n"
    "> Will it \n> close?\n>> Who says so?\n\nIt will.\n\n-- \nIda\nSent by hand\n"
)


@pytest.mark.parametrize("name", ["mail.eml", "-"])
def test_replies_and_signature_are_furniture(name: str) -> None:
    article = parse_data(FLOWED.encode(), name)
    assert told(article) == ["The quarry above Lindal closes at the end of June.", "It will."]
    assert told(article, "furniture") == [
        "On Monday Ann wrote:", "> Will it close?", ">> Who says so?", "--", "Ida", "Sent by hand",
    ]  # fmt: skip


def test_a_mail_that_was_added_has_the_same_furniture(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_text(FLOWED, encoding="utf-8")
    store = tmp_path / "store"
    store.mkdir()
    assert main(["add", "-q", "--store", str(store), str(tmp_path / "mail.eml")]) == 0
    first, added = (
        newsterm.read(str(path)) for path in (tmp_path / "mail.eml", *store.glob("*.txt"))
    )
    assert (added.key, told(added), told(added, "furniture")) == (
        first.key, told(first), told(first, "furniture"),
    )  # fmt: skip


def test_heads_that_programs_leave_above_what_they_pass_on_are_furniture() -> None:
    body = f"Have you seen it?\n\n---------- Forwarded message ---------\nFrom: Bo <b@x.example>\n\n{NEWS}"
    article = read(mail(body))
    assert told(article) == ["Have you seen it?", *(line.strip() for line in NEWS.split("\n\n"))]


def test_a_mail_of_nothing_but_replies_is_not_empty() -> None:
    assert told(parse_data(b"From: a@b.example\nSubject: Re: q\n\n> Will it close?\n", "m.eml"))


# Mailboxes.

BOX = (
    f"From ida@post.example Mon May  5 09:30:00 2025\nFrom: ida@post.example\nSubject: Quarry\n\n{NEWS}\n"
    ">From the pool nothing is known.\n\nFrom here on it is quiet.\n\n"
    f"From bo@post.example Mon May  5 10:30:00 2025\nFrom: bo@post.example\nSubject: Pool\n\n{SECOND}\n"
)


@pytest.fixture
def box(tmp_path: Path) -> Path:
    path = tmp_path / "mails"
    path.write_text(BOX, encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out.splitlines()


def test_each_message_of_a_mailbox_is_an_article(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [json.loads(row) for row in printed(capsys, "show", "--json", str(box))]
    assert [row["title"] for row in rows] == ["Quarry", "Pool"]
    assert [row["source"] for row in rows] == [f"{box}, message 1", f"{box}, message 2"]
    assert "\n\nFrom the pool nothing is known.\n\nFrom here on" in rows[0]["text"]


def test_messages_have_headings_and_can_be_worked_on_in_processes(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, "summarize", str(box))
    assert [line for line in lines if line.startswith("# ")] == [
        f"# {box}, message 1: Quarry", f"# {box}, message 2: Pool",
    ]  # fmt: skip
    assert printed(capsys, "summarize", "-j", "2", str(box)) == lines


def test_a_mailbox_is_added_message_by_message(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = box.parent / "store"
    store.mkdir()
    added = printed(capsys, "add", "--store", str(store), str(box))
    assert [line.split("\t")[1].partition("-")[2][6:] for line in added] == [
        "quarry.txt",
        "pool.txt",
    ]


def test_where_only_one_article_can_be_a_mailbox_is_all_its_messages(box: Path) -> None:
    article = newsterm.read(str(box))
    assert [line for line in told(article) if line in ("Quarry", "Pool")] == ["Quarry", "Pool"]
    assert newsterm.read(str(box)).text.endswith(SECOND.strip())


def test_a_mailbox_with_one_message_is_that_message(tmp_path: Path) -> None:
    path = tmp_path / "one.mbox"
    path.write_text(BOX[: BOX.index("From bo@")], encoding="utf-8")
    assert newsterm.read(str(path)).title == "Quarry"


@pytest.mark.parametrize(
    "text",
    ["From the quarry nothing was heard.\nIt was 12:30:00 by then.",
     "From 12:30 on it was quiet.\n\nIt was.", "From: ida@post.example\nSubject: Quarry\n\nIt closes."],
)  # fmt: skip
def test_a_text_that_begins_with_from_is_no_mailbox(text: str) -> None:
    article = parse_data(text.encode(), "-")
    assert article.text == text


def test_the_head_of_a_mail_of_many_parts_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    fetch = EmailPolicy.header_fetch_parse

    def counted(policy: EmailPolicy, name: str, value: str) -> object:
        asked.append(name)
        return fetch(policy, name, value)

    monkeypatch.setattr(EmailPolicy, "header_fetch_parse", counted)
    head = b"From: ann@a.example\nContent-Type: multipart/mixed; boundary=b\n\n"
    article = parse_mail(head + b"--b\n\nShips sail.\n" * 300 + b"--b--\n")
    assert article.text.endswith("Ships sail.")
    assert len(asked) == len(set(asked))
