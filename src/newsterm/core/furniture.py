"""Furniture: the lines a web page leaves around an article.

One rule in three steps, careful because a paragraph wrongly called furniture is lost to the reader:
a marker line ("Related News:", "Comment") is furniture; a marker that opens a list takes the lines
after it with it as long as they are no sentences; credit and copyright lines speak for themselves.
"""

from __future__ import annotations


def _lines(table: str) -> frozenset[str]:
    """The entries of a table, parted by bars and broken into lines where it suits the eye."""
    return frozenset(entry.strip() for entry in table.replace("\n", "").split("|"))


_LONE = _lines(
    """advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted|comment|comments
    |leave a comment|post a comment|add a comment|view comments|show comments|join the conversation
    |share|share this|share this article|share this story|share on facebook|share on twitter
    |tweet|email|e-mail|print|print this article|save|copy link|facebook|twitter|whatsapp|telegram
    |linkedin|instagram|subscribe|subscribe now|sign up|log in|sign in|register|newsletter
    |read more|continue reading|story continues below|story continues below advertisement
    |article continues below|scroll to continue|back to top|follow us|see also|loading|tags|topics
    |anzeige|werbung|kommentare|teilen|publicité|commentaires|partager|publicidad|comentarios
    |compartir|广告|评论|分享"""
)
_LISTS = _lines(
    """related news|related stories|related articles|related topics|related content|related
    |related coverage|related links|more on this story|more on this|more news|more stories|more from
    |read also|also read|see also|read next|read more|recommended|recommended stories
    |recommended for you|you may also like|you might also like|most read|most popular|trending
    |trending now|top stories|latest news|editor's picks|editors' picks|don't miss|explore more|tags
    |topics|mehr zum thema|lesen sie auch|lire aussi|à lire aussi|sur le même sujet|lea también
    |te puede interesar|相关新闻|相关阅读|延伸阅读"""
)
_OPENINGS = (
    "©", "(c) 19", "(c) 20", "copyright ", "all rights reserved", "subscribe to", "sign up for",
    "sign up to", "follow us on", "click here", "download the app", "download our app",
    "share this article", "share this story", "share this post", "this article was originally",
    "this article was first", "this article originally", "this article first",
)  # fmt: skip
_LABELS = _lines(
    """photo|photos|image|images|picture|pictures|video|photo credit|image credit|picture credit
    |photo courtesy|image courtesy|photo by|image by|read more|related|see also|also read|watch
    |listen|more|lire aussi|lesen sie auch"""
)
"""What stands before a colon on a line that is a credit or a link."""
CLOSING_MARKS = "\"'”’»)]"
_STOPS = frozenset(".!?…。！？")
_LONG_LINE = 30
"""Words: a line of so many is prose, whatever its end."""
_SHORT_LINE = 25
"""Words: an opening like "Follow us on" makes furniture only of a line no longer than this."""


def is_sentence(line: str) -> bool:
    """True for a line that reads as prose: it ends as a sentence does, or it is long."""
    return ends_with_stop(line) or len(line.split(None, _LONG_LINE)) > _LONG_LINE


def ends_with_stop(line: str) -> bool:
    """True where the last sign of a line, closing marks aside, is one that ends sentences."""
    return line.rstrip(CLOSING_MARKS)[-1:] in _STOPS


def opens_list(line: str) -> bool:
    """True for a line like "Related news:", under which a page lists other stories."""
    key = _key(line)
    return key in _LISTS or (key.startswith("more from ") and len(key.split()) <= 5)


def find_furniture(lines: list[str]) -> list[bool]:
    """For each line of an article, in order, whether it is furniture."""
    found = []
    in_list = False
    for line in lines:
        if opens := opens_list(line):
            in_list = True
        elif in_list:
            in_list = not is_sentence(line)
        found.append(in_list or opens or _key(line) in _LONE or _speaks_for_itself(line))
    return found


def _key(line: str) -> str:
    return line.strip(" :>»•·*-–—|[]").lower()


def _speaks_for_itself(line: str) -> bool:
    """True for a short line that opens like a credit, a copyright notice or a link."""
    low = line[:80].lower()
    label, colon, rest = low.partition(":")
    opens = low.startswith(_OPENINGS) or (colon and label in _LABELS and bool(rest.strip()))
    return bool(opens) and len(line.split(None, _SHORT_LINE)) <= _SHORT_LINE
