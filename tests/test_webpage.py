"""Web pages as articles."""

from __future__ import annotations

from newsterm.adapters.webpage import parse_page

STORY = (
    "<p>The harbour opened again on Monday after the longest storm in living memory.</p>"
    "<p>“We were lucky,” said Mayor Lena Ortiz, who put the repairs at US$12 million and two years.</p>"
    "<p>Fishing boats left before dawn, and the market was full by noon, for the first time since May.</p>"
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"


def test_a_page_without_metadata_gives_heading_byline_day_and_story() -> None:
    article = parse_page(
        page(
            "<article><h1>Harbour reopens</h1><p class=byline>By Mara Quill</p>"
            f"<time datetime=2024-03-03T09:30>3 March</time>{STORY}</article><footer>© 2024</footer>"
        )
    )
    parts = [(part.kind, part.cut(article.text)) for part in article.parts]
    assert parts[:3] == [
        ("title", "Harbour reopens"),
        ("byline", "Mara Quill"),
        ("date", "2024-03-03"),
    ]
    assert [kind for kind, _ in parts[3:]] == ["paragraph"] * 3
