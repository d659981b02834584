"""Feeds read, all as one value: those in XML, and JSON Feed."""

from __future__ import annotations

from newsterm.adapters.feeds.feed import Feed


def parse_feed(data: bytes, url: str = "", charset: str = "") -> Feed:
    """The feed in some bytes. `url` is where they are from, `charset` what the server said.

    Raises NewstermError where they hold none.
    """
    from newsterm.adapters.system.encodings import decode_page

    return parse_feed_text(decode_page(data, charset, url), url)


def parse_feed_text(text: str, url: str = "") -> Feed:
    """The feed in a text. Raises NewstermError where it holds none."""
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        from newsterm.adapters.feeds.json_feed import parse_json_feed

        return parse_json_feed(text, url)
    from newsterm.adapters.feeds.xml_feed import parse_xml_feed

    return parse_xml_feed(text, url)
