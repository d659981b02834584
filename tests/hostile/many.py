"""Inputs that hold n of something: what `countable.py` is made of."""

from __future__ import annotations

from collections.abc import Callable

SENT = "From: a@b.c\nMIME-Version: 1.0\n"
Maker = Callable[[int], str]
PROSE = (
    "The harbour opened again on Monday after the longest storm in living memory. "
    "Mayor Lena Ortiz said that repairs would cost US$12 million. "
)
STORY = f"<h1>Harbour opens</h1><p>{PROSE}</p><p>{PROSE}</p>"
ENTRY = f"<item><title>Ships sail</title><description>{PROSE}</description></item>"


def of(unit: str, before: str = "", behind: str = "") -> Maker:
    """n times the unit; a `#` in it is the number of the time."""
    if "#" not in unit:
        return lambda n: f"{before}{unit * n}{behind}"
    return lambda n: before + "".join(unit.replace("#", str(i)) for i in range(n)) + behind


def nested(opening: str, closing: str, before: str = "", behind: str = "") -> Maker:
    return lambda n: f"{before}{opening * n}x{closing * n}{behind}"


def page(unit: str, before: str = "", behind: str = "") -> Maker:
    return of(unit, f"<!doctype html><html>{before}", behind + STORY)


def rss(unit: str, before: str = "", behind: str = "", head: str = "") -> Maker:
    return of(unit, f'{head}<rss version="2.0"><channel><title>F</title>{before}', behind + ENTRY)


def in_text(unit: str, before: str = "", behind: str = "") -> Maker:
    return rss(
        unit, f"<item><title>t</title><description>{before}", f"{behind}</description></item>"
    )


def columns(n: int, rows: int) -> str:
    return f"{'|a' * n}\n{'|-' * n}\n" + "|b\n" * rows


def mail(unit: str, before: str = "", behind: str = "", body: str = PROSE) -> Maker:
    return of(
        unit, f"From: Ann Lee <a@b.example>\nMIME-Version: 1.0\n{before}", f"{behind}\n\n{body}\n"
    )


def parts(unit: str, kind: str = "multipart/mixed", behind: str = "") -> Maker:
    return of(unit, f"{SENT}Content-Type: {kind}; boundary=b\n\n", behind)


def nested_parts(n: int) -> str:
    head = SENT
    opened = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(n))
    return f"{head}{opened}Content-Type: text/plain\n\n{PROSE}\n"


def nested_json(n: int, before: str = "", behind: str = "") -> str:
    opening = '{"a":' * n
    return f"{before}{opening}1{'}' * n}{behind}"


def linked(unit: str, joint: str = "", before: str = "[", behind: str = "]") -> Maker:
    """A page with one script of linked data, of n units."""
    made = of(f"{unit}{joint}")
    return lambda n: (
        f'<html><script type="application/ld+json">{before}{made(n)}null{behind}</script>{STORY}'
    )


def json_feed(key: str, unit: str) -> Maker:
    head = '{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": '
    made = of(f"{unit},")
    return lambda n: (
        f'{head}[{made(n)}{{"id": "x"}}]}}'
        if key == "items"
        else (f'{head}[{{"id": "1", "content_text": "Ships.", "{key}": [{made(n)}null]}}]}}')
    )
