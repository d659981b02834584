"""Whatever an input can have many of, as inputs that hold n of it: what `growth.py` measures.

Each row names the reader that is given the input, what there are many of, and what makes the input
of n of them. The readers are those of `growth.READERS`.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable

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


def mail(unit: str, before: str = "", behind: str = "", body: str = PROSE) -> Maker:
    return of(
        unit, f"From: Ann Lee <a@b.example>\nMIME-Version: 1.0\n{before}", f"{behind}\n\n{body}\n"
    )


def parts(unit: str, kind: str = "multipart/mixed", behind: str = "") -> Maker:
    return of(unit, f"From: a@b.c\nMIME-Version: 1.0\nContent-Type: {kind}; boundary=b\n\n", behind)


def nested_parts(n: int) -> str:
    head = "From: a@b.c\nMIME-Version: 1.0\n"
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


TEXT_UNITS = {
    "quotations": "“We sailed,” she said. ", "open marks": "“", "closing marks": "”", "straight marks": '"',
    "marks that are apart": '" ', "apostrophes": "' ", "guillemets": "«a» ", "nested marks": "“‘",
    "single marks": "‘a ", "backticks": "``a'' ", "brackets": "(", "square brackets": "[", "bracket pairs": "(a) ",
    "brackets closed": ")", "initials": "J. K. ", "initials glued": "J.K.", "abbreviations": "Mr. Dr. St. e.g. ",
    "months": "Jan. 3 ", "digits": "1", "grouped digits": "1,", "decimals": "1.", "figures": "12 ships ",
    "money": "$1,000.50 ", "money in words": "one million dollars ", "per cent": "5% ", "per cent in words": "five per cent ",
    "dates": "March 3, 2021 ", "ISO dates": "2021-03-03 ", "times": "6:04 p.m. ", "years": "2021 ", "scores": "3-2 ",
    "ranges": "3-", "fractions": "1/2 ", "vulgar fractions": "½", "measures": "12 km ", "temperatures": "12°C ",
    "number words": "twenty-", "ordinals": "21st ", "phone numbers": "+1 555 0100 ", "currencies": "$", "scales": "million ",
    "rose by": "rose 5% to 7% from ", "capitals": "A", "capitals apart": "A ", "names": "Ann Lee ", "names apart": "Ann Lee, ",
    "long names": "Ann", "one-letter words": "a ", "words": "harbour ", "different words": "w# ", "different names": "Ann# Lee# said. ",
    "different sentences": "Ship # left port # at dawn. ", "equal sentences": "The ship sails at dawn. ", "stops": ".", "stops apart": ". ",
    "ellipses": "… ", "dotted ellipses": ". . . ", "questions": "? ", "exclamations": "!", "said": "he said that ", "cues": "said ",
    "according to": "according to Ann Lee, ", "that": "that ", "commas": ", ", "semicolons": "; ", "colons": "a: ", "dashes": "— ",
    "hyphens": "a-", "slashes": "a/", "ands": "a and ", "speakers behind": "“Yes.” — Ann Lee. ", "East Asian signs": "港", "East Asian sentences": "港口重新开放。",
    "East Asian marks": "「港」", "letters": "a", "combining marks": "e\u0301", "emoji": "👩‍👩‍👧", "zero widths": "\u200b", "no-break spaces": "\u00a0",
    "blanks": " ", "tabs": "\t", "blank lines": "\n", "lines": "Ships sail.\n", "paragraphs": "Ships sail.\n\n", "short lines": "a\n",
    "list bullets": "• a ", "bullets in lines": "• Ships\n", "numbered items": "1. A ", "numbered lines": "#. Ships\n", "lettered items": "a) b ",
    "furniture lines": "Comment\n", "related lines": "Related News:\n", "repeated lines": "Ships sail at dawn\n", "captions": "Photo: Ann Lee\n",
    "dated lines": "March 3, 2021\n", "bylines": "By Ann Lee\n", "quoted lines": "> a\n", "signatures": "--\n", "wrapped lines":
    "The harbour opened again on Monday after the longest\nstorm in living memory, and the boats of the town\n", "headings": "Storm\n\nIt blew.\n\n",
    "lone surrogates": "\ud83d", "controls": "\x1b", "carriage returns": "\r", "line ends of Windows": "a\r\n", "separators": "\u2028", "notes": "[1]",
    "stops with notes": "Ships.[1] ", "addresses": "http://a.example/ ", "e-mail addresses": "a@b.example ", "hashes": "#a ", "underscores": "_", "asterisks": "*",
    "figures a line": "12\n", "equal figures": "12% of ships. ", "hyphenated figures": "12-year-old ", "multipliers": "twofold ", "times as many": "3 times ",
    "parenthesised figures": "(12) ", "figures with units": "12 million tons of ", "bare units": "million ", "of phrases": "of the ", "German": "Der Hafen öffnet, sagte er. ",
    "German figures": "12 Millionen Euro ", "French": "« Oui », a-t-il dit. ", "French figures": "12 000 euros ", "Spanish": "«Sí», dijo. ",
    "possessives": "Ann’s ", "possessive names of one sign": "陈’s ", "mentions": "Mr. Lee ", "he said": "He said. ", "quotes by he": "“A,” he said. “B,” she said. ",
    "scare quotes": "a “b” c ", "unclosed paragraphs": "“Ships sail.\n\n", "titles in marks": "“Ships” ", "colons and quotations": "Lee: “Yes.” ",
}  # fmt: skip

TAGS = (
    "a abbr address article aside b blockquote br button caption center cite code dd del details div dl dt em "
    "figure figcaption font footer form h1 h2 h6 header hr i iframe img input label li link main math menu "
    "meta nav noscript object ol optgroup option p param picture pre q ruby s samp script section select "
    "small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th "
    "thead time title tr tt u ul var video wbr x-y xmp plaintext frameset base body html head"
).split()

PAGES: dict[str, Maker] = {
    **{f"{tag} open": page(f"<{tag}>a ") for tag in TAGS},
    **{f"{tag} in a row": page(f"<{tag}>Ships sail.</{tag}>") for tag in TAGS},
    **{f"{tag} nested": nested(f"<{tag}>", f"</{tag}>", "<html>", STORY) for tag in TAGS},
    "end tags": page("</div>"),
    "end tags of what is no tag": page("</x>"),
    "attributes": of("a=b ", "<html><p ", f">{STORY}"),
    "different attributes": of("a#=b ", "<html><p ", f">{STORY}"),
    "attributes without a value": of("a# ", "<html><p ", f">{STORY}"),
    "attributes of the root": of("a#=b ", "<html ", f">{STORY}"),
    "attributes of the body": of("a#=b ", "<html><body ", f">{STORY}"),
    "roots with attributes": of("<html a#=b>", "", STORY),
    "bodies with attributes": of("<html><body a#=b>", "", STORY),
    "attributes of an end tag": of("a#=b ", "<html><p>x</p ", f">{STORY}"),
    "attributes in quotes": of("a#='>' ", "<html><p ", f">{STORY}"),
    "attributes unclosed": of("a#=b ", "<html><p ", ""),
    "namespaces": of("xmlns:a#='b' ", "<html ", f">{STORY}"),
    "elements with attributes": page("<p a1=b a2=b a3=b a4=b>x</p>"),
    "classes": of("a# ", "<html><p class='", f"'>x</p>{STORY}"),
    "ids": page("<p id=a#>x</p>"),
    "styles": of("a:b;", "<html><p style='", f"'>x</p>{STORY}"),
    "data of an address": of("a", "<html><a href='", f"'>x</a>{STORY}"),
    "comments": page("<!-- x -->"),
    "comments unclosed": page("<!-- x "),
    "comments closed only": page("-->"),
    "conditional comments": page("<!--[if IE]>x<![endif]-->"),
    "instructions": page("<?php x ?>"),
    "doctypes": page("<!doctype html>"),
    "entities declared": of('<!ENTITY e# "x">', "<!DOCTYPE html [", f"]><html><p>&e1;{STORY}"),
    "CDATA": page("<![CDATA[ x ]]>"),
    "CDATA unclosed": page("<![CDATA["),
    "references": page("&amp;"),
    "numeric references": page("&#65;"),
    "references of controls": page("&#27;"),
    "references unclosed": page("&am"),
    "references of nothing": page("&x#;"),
    "ampersands": page("&"),
    "less-thans": page("<"),
    "less-thans apart": page("< "),
    "greater-thans": page(">"),
    "letters": page("a"),
    "words": page("harbour "),
    "blank lines": page("\n"),
    "NULs": page("\0"),
    "title of a megabyte": of("a", "<html><title>", f"</title>{STORY}"),
    "words of the title": of("Ann ", "<html><title>", f"</title>{STORY}"),
    "bars of the title": of("a | ", "<html><title>", f"</title>{STORY}"),
    "dashes of the title": of("A - ", "<html><title>", f"</title>{STORY}"),
    "letters of the heading": of("a", "<html><h1>", f"</h1><p>{PROSE}"),
    "words of the heading": of("Ann ", "<html><h1>", f"</h1><p>{PROSE}"),
    "headings": page("<h1>Ships # sail</h1>"),
    "second headings": page("<h2 class=title>Ships # sail</h2>"),
    "lists beside the story": page("<div><h3>Related stories</h3><ul><li>a</ul></div>"),
    "headings of lists, nested": nested("<div><h3>Related stories</h3>", "</div>", "<html>", STORY),
    "meta elements": page("<meta name=a# content=b>"),
    "equal meta elements": page("<meta property=og:title content='Ships sail'>"),
    "meta authors": page("<meta name=author content='Ann# Lee'>"),
    "authors in one": of("Ann# Lee, ", "<html><meta name=author content='", f"'>{STORY}"),
    "meta dates": page("<meta name=date content='x#'>"),
    "digits of a date": of("2", "<html><meta name=date content='", f"'>{STORY}"),
    "letters of a description": of("a", "<html><meta name=description content='", "'>"),
    "links": page("<link rel=canonical href=x>"),
    "bylines": page("<p class=byline>By Ann# Lee</p>"),
    "words of a byline": of("Ann Lee and ", "<html><p class=byline>By ", f"</p>{STORY}"),
    "authors": page("<span class=author>Ann# Lee</span>"),
    "authors, nested": nested("<div class=author>", "</div>", "<html>", STORY),
    "bylines, nested": nested("<div class=byline>", "</div>", "<html>", STORY),
    "dates, nested": nested("<div class=date>", "</div>", "<html>", STORY),
    "times": page("<time>x</time>"),
    "times below a heading": of("<time>x</time>", "<html><h1>a</h1>", STORY),
    "headers and times": page("<header>a</header><time>x</time>"),
    "headings and times": page("<h1>a</h1><time>x</time>"),
    "itemprops": page("<b itemprop=author><b itemprop=name>Ann</b></b>"),
    "itemprops, nested": nested("<b itemprop=author>", "</b>", "<html>", STORY),
    "scripts of linked data": page('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
    "broken scripts of linked data": page('<script type="application/ld+json">{"headline":"a</script>'),
    "stories in linked data": linked('{"@type":"NewsArticle","headline":"Ships # sail"}', ","),
    "equal ids in linked data": linked('{"@type":"NewsArticle","@id":"abc"}', ","),
    "keys of linked data": linked('"a#":1', ",", "{", ":0}"),
    "authors in linked data": linked('{"@type":"Person","name":"Ann# Lee"}', ",",
                                     '{"@type":"NewsArticle","author":[', "]}"),
    "lists in linked data": linked("[", "", "", "]"),
    "lists in linked data, nested": lambda n: (
        f'<html><script type="application/ld+json">{"[" * n}{"]" * n}</script>{STORY}'
    ),
    "nodes in linked data, nested": lambda n: nested_json(
        n, '<html><script type="application/ld+json">', f"</script>{STORY}"
    ),
    "types in linked data": linked('"NewsArticle"', ",", '{"@type":[', "]}"),
    "letters of an article's body": linked("a", "", '{"@type":"NewsArticle","articleBody":"', '"}'),
    "tags of an article's body": linked("<b", "", '{"@type":"NewsArticle","articleBody":"', '"}'),
    "broken headlines": linked('"headline":"a', "", "{", "}"),
    "quotation marks of broken data": linked('"headline":', "", "{", "}"),
    "backslashes of broken data": linked("\\", "", '{"headline":"', "}"),
    "paragraphs": page("<p>Ships sail at dawn.</p>"),
    "different paragraphs": page("<p>Ship # sails at dawn from port #.</p>"),
    "notices": page("<p>We use cookies.</p>"),
    "rows": of("<tr><td>a<td>b", "<html><table>", f"</table>{STORY}"),
    "cells": of("<td>a", "<html><table><tr>", f"</table>{STORY}"),
    "items": of("<li>a", "<html><ul>", f"</ul>{STORY}"),
    "options": of("<option>a", "<html><select>", f"</select>{STORY}"),
    "misnested": page("<b><p></b>"),
    "misnested formats": page("<a><b><i></a>"),
    "tables in tables": nested("<table><tr><td>", "</table>", "<html>", STORY),
    "text in tables": page("<table>x"),
    "lists in lists": nested("<ul><li>", "</ul>", "<html>", STORY),
    "paragraphs in quotations": nested("<blockquote><p>", "</blockquote>", "<html>", STORY),
    "forms": page("<form><input></form>"),
    "breaks": page("Ships.<br>"),
    "double breaks": page("Ships.<br><br>"),
    "pictures": page("<img src=a alt=b>"),
    "names of tags": of("a", "<html><", f">x{STORY}"),
    "tags of different names": page("<a#>x</a#>"),
}  # fmt: skip

FEEDS: dict[str, Maker] = {
    "entries": rss("<item><title>Ship #</title><link>http://a.example/#</link></item>"),
    "equal entries": rss("<item><title>Ship</title></item>"),
    "entries of one id": rss("<item><guid>a</guid><title>Ship #</title></item>"),
    "entries of one id, equal": rss("<item><guid>a</guid><title>Ship</title></item>"),
    "entries with text": rss(f"<item><title>#</title><description>{PROSE}</description></item>"),
    "entries with HTML": rss("<item><title>#</title><description>&lt;p&gt;a&lt;/p&gt;</description></item>"),
    "entries nested": rss("<item>"),
    "entries unclosed": rss("<item><title>a"),
    "roots": of("<rss><channel>", "", ENTRY),
    **{
        f"{tag} of an entry": rss(f"<{tag}>Ann# Lee</{tag}>", "<item><title>t</title>", "</item>")
        for tag in ("title", "category", "author", "link", "guid", "pubDate", "description", "dc:creator",
                    "content:encoded", "media:content", "media:group", "enclosure", "comments", "source", "x")
    },
    "empty links of an entry": rss("<link href='x#'/>", "<item><title>t</title>", "</item>"),
    "enclosures of an entry": rss("<enclosure url='x#' type='a/b'/>", "<item><title>t</title>", "</item>"),
    "media in groups": rss("<media:group><media:title>a</media:title></media:group>", "<item>", "</item>"),
    "links of the channel": rss("<link>http://a.example/#</link>"),
    "nested tags": rss("<x>", "<item><title>t</title><description>", "</description></item>"),
    "tags in a title": rss("<b>x</b>", "<item><title>", "</title></item>"),
    "tags in HTML": rss("&lt;b&gt;x&lt;/b&gt;", "<item><title>t</title><description>", "</description></item>"),
    "tags nested in HTML": rss("&lt;b&gt;", "<item><title>t</title><description>", "</description></item>"),
    "attributes in HTML": rss("a#=b ", "<item><title>t</title><description>&lt;p ", "&gt;x</description></item>"),
    "letters of a title": rss("a", "<item><title>", "</title></item>"),
    "words of a title": rss("a ", "<item><title>", "</title></item>"),
    "letters of a text": rss("a", "<item><title>t</title><description>", "</description></item>"),
    "lines of a text": rss("a\n\n", "<item><title>t</title><description>", "</description></item>"),
    "letters of a date": rss("2", "<item><title>t</title><pubDate>", "</pubDate></item>"),
    "words of a date": rss("Mon, ", "<item><title>t</title><pubDate>", "</pubDate></item>"),
    "letters of a link": rss("a", "<item><title>t</title><link>http://", "</link></item>"),
    "dots of a link": rss("../", "<item><title>t</title><link>", "</link></item>"),
    "letters of an author": rss("a@", "<item><title>t</title><author>", "</author></item>"),
    "attributes": rss("a#=b ", "<item ", "><title>t</title></item>"),
    "attributes in quotes": rss("a#='b' ", "<item ", "><title>t</title></item>"),
    "quotation marks in a tag": rss("'", "<item ", "><title>t</title></item>"),
    "namespaces": of("xmlns:a#='b' ", "<rss ", f"><channel>{ENTRY}"),
    "namespaces one by one": rss("<x xmlns:a#='http://purl.org/dc/elements/1.1/'/>"),
    "prefixes": rss("<a#:item/>"),
    "comments": rss("<!-- x -->"),
    "comments unclosed": rss("<!-- x "),
    "comments in an entry": rss("<!-- x -->", "<item><title>", "</title></item>"),
    "CDATA": rss("<![CDATA[x]]>", "<item><title>", "</title></item>"),
    "CDATA unclosed": rss("<![CDATA[x", "<item><title>", "</title></item>"),
    "instructions": rss("<?x?>"),
    "declarations": rss("<!x>"),
    "doctypes": of("<!DOCTYPE rss>", "", f"<rss><channel>{ENTRY}"),
    "entities declared": of('<!ENTITY e# "x">', "<!DOCTYPE rss [", f"]><rss><channel>{ENTRY}"),
    "entities unclosed": of('<!ENTITY e# "x"', "<!DOCTYPE rss [", f"]><rss><channel>{ENTRY}"),
    "brackets of a doctype": of("]", "<!DOCTYPE rss [", f"<rss><channel>{ENTRY}"),
    "entities used": rss("&e;", "<item><title>t</title><description>", "</description></item>",
                         '<!DOCTYPE rss [<!ENTITY e "xxxxxxxxxx">]>'),
    "references": rss("&amp;", "<item><title>", "</title></item>"),
    "references twice": rss("&amp;amp;", "<item><title>", "</title></item>"),
    "ampersands": rss("&", "<item><title>", "</title></item>"),
    "less-thans": rss("<"),
    "less-thans with a letter": rss("<a"),
    "less-thans with a blank": rss("< "),
    "less-thans and quotation marks": rss("<a '"),
    "greater-thans": rss(">"),
    "end tags": rss("</x>"),
    "end tags of the channel": rss("</channel>"),
    "bases": rss("<x xml:base='http://a.example/#'/>"),
    "bases, nested": rss("<x xml:base='b/'>"),
    "languages": rss("<x xml:lang=en>"),
    "JSON entries": json_feed("items", '{"id":"#","content_text":"Ships # sail."}'),
    "JSON entries, equal": json_feed("items", '{"id":"1","content_text":"Ships sail."}'),
    "JSON authors": json_feed("authors", '{"name":"Ann #"}'),
    "JSON tags": json_feed("tags", '"a#"'),
    "JSON attachments": json_feed("attachments", '{"url":"a#"}'),
    "JSON nested": lambda n: nested_json(n, '{"version":"https://jsonfeed.org/version/1","items":[', "]}"),
    "JSON letters": of("a", '{"version":"https://jsonfeed.org/version/1","items":[{"title":"', '"}]}'),
}  # fmt: skip

NAMES_OF_HEADERS = (
    "Received To Cc Bcc Subject From Sender Reply-To Date Message-ID In-Reply-To References Content-Type "
    "Content-Disposition Content-Transfer-Encoding MIME-Version Return-Path DKIM-Signature Resent-Date X-A"
).split()
MAILS: dict[str, Maker] = {
    **{f"{name} lines": mail(f"{name}: a@b.example\n") for name in NAMES_OF_HEADERS},
    **{f"letters of {name}": mail("a", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"words of {name}": mail("a ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"addresses of {name}": mail("Ann <a@b.c>, ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"semicolons of {name}": mail("a=b; ", f"{name}: a/b; ") for name in NAMES_OF_HEADERS},
    **{f"encoded words of {name}": mail("=?utf-8?q?a?= ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"brackets of {name}": mail("(", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"marks of {name}": mail('"', f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"folds of {name}": mail("a\n ", f"{name}: ") for name in NAMES_OF_HEADERS},
    "header lines": mail("X-#: a\n"),
    "encoded words glued": mail("=?utf-8?q?a?=", "Subject: "),
    "encoded words in base64": mail("=?utf-8?b?4pyT?= ", "Subject: "),
    "encoded words folded": mail("=?utf-8?q?a?=\n ", "Subject: "),
    "encoded words unclosed": mail("=?utf-8?q?a ", "Subject: "),
    "openings of encoded words": mail("=?", "Subject: "),
    "letters of an encoded word": mail("a", "Subject: =?utf-8?q?", "?="),
    "escapes of an encoded word": mail("=41", "Subject: =?utf-8?q?", "?="),
    "groups of addresses": mail("a: b@c.d; ", "To: =?utf-8?q?a?= "),
    "routes": mail("@a,", "From: <", ":a@b.c>"),
    "dots": mail("a.", "From: "),
    "ats": mail("@", "From: "),
    "less-thans": mail("<", "From: "),
    "backslashes": mail("\\", 'From: "'),
    "colons": mail(":", "From: "),
    "parameters": mail(" a#=b;", "Content-Type: text/plain;"),
    "parameters continued": mail(" a*#=b;", "Content-Type: text/plain;"),
    "parameters continued and encoded": mail(" a*#*=%41;", "Content-Type: text/plain;"),
    "equal parameters": mail(" charset=utf-8;", "Content-Type: text/plain;"),
    "letters of a boundary": mail("a", "Content-Type: multipart/mixed; boundary="),
    "letters of a charset": mail("a", "Content-Type: text/plain; charset="),
    "parts": parts("--b\nContent-Type: text/plain\n\nShips sail.\n"),
    "parts of HTML": parts("--b\nContent-Type: text/html\n\n<p>Ships sail.\n"),
    "alternative parts": parts("--b\n\nShips sail.\n", "multipart/alternative"),
    "related parts": parts("--b\n\nShips sail.\n", "multipart/related"),
    "signed parts": parts("--b\n\nShips sail.\n", "multipart/signed"),
    "reports": parts("--b\nContent-Type: message/rfc822\n\nSubject: a\n\nShips.\n"),
    "boundaries": parts("--b\n"),
    "closing boundaries": parts("--b--\n"),
    "boundaries that are none": parts("--c\n"),
    "parts, nested": nested_parts,
    "mails in mails": of("Content-Type: message/rfc822\n\n", "From: a@b.c\nMIME-Version: 1.0\n", PROSE),
    "delivery lines": of("X: #\n\n", "From: a@b.c\nMIME-Version: 1.0\nContent-Type: message/delivery-status\n\n", ""),
    "lines of the body": of("Ships sail.\n", "From: a@b.c\nMIME-Version: 1.0\n\n"),
    "letters of the body": of("a", "From: a@b.c\nMIME-Version: 1.0\n\n"),
    "blank lines of the body": of("\n", "From: a@b.c\nMIME-Version: 1.0\n\n"),
    "signatures of the body": of("-- \n", "From: a@b.c\nMIME-Version: 1.0\n\n"),
    "escapes of the body": of("=41", "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n"),
    "soft breaks of the body": of("=\n", "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n"),
    "base64 of the body": of("QUJD\n", "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n"),
    "base64 that is none": of("!", "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n"),
    "uuencoded lines": of("begin 644 a\n", "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: x-uuencode\n\n"),
    "tags of the body": of("<b>x", "From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/html\n\n"),
    "attributes of the body": of("a#=b ", "From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p ", f">{STORY}"),
    "binary of the body": lambda n: (
        "From: a@b.c\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n" + b64encode(bytes(n)).decode()
    ),
}  # fmt: skip

MARKDOWN: dict[str, Maker] = {
    name: of(unit, "# Harbour opens\n\n")
    for name, unit in {
        "links": "[a](b) ", "links unclosed": "[a](b", "links of references": "[a][b] ", "brackets": "[", "bracket pairs": "[]",
        "brackets closed": "]", "brackets and parentheses": "](", "pictures": "![a](b) ", "pictures open": "![", "emphasis": "*a* ", "emphasis open": "*a ",
        "emphasis closed": "a* ", "strong": "**a** ", "asterisks": "*", "asterisks apart": "* ", "underscores": "_", "underscores with letters": "_a", "mixed emphasis": "*a_",
        "emphasis of three": "***a** ", "tildes": "~", "strikes": "~~a~~ ", "strikes open": "~~a ", "backticks": "`", "backticks apart": "` ", "backticks with letters": "`a",
        "code": "`a` ", "runs of backticks": "`a``b", "fences": "```\na\n```\n", "fences open": "```\n", "tilde fences": "~~~\n", "indented code": "    a\n", "headings": "# a\n",
        "headings underlined": "a\n===\n", "underlines": "===\n", "rules": "---\n", "lists": "- a\n", "lists apart": "- a\n\n", "numbered lists": "1. a\n", "bullets": "* ",
        "bullets nested in a line": "- ", "numbers nested in a line": "1. ", "quotations": "> a\n", "quotations nested in a line": ">", "quotations and lists": "> - ", "lazy lines": "> a\nb\n",
        "tables": "|a|b|\n|-|-|\n|c|d|\n\n", "rows": "|a|b|\n", "pipes": "|", "pipes with letters": "a|", "dashes of tables": "|-", "references": "[a#]: b\n", "equal references": "[a]: b\n",
        "references with titles": "[a#]: b 'c'\n", "references unclosed": "[a#]: b 'c\n", "notes": "[^#] ", "notes explained": "[^#]: a\n", "addresses": "<http://a.example> ", "addresses open": "<a:",
        "tags": "<b>", "tags open": "<b ", "tags with attributes": "<b a='b'>", "blocks of HTML": "<div>\n\n", "comments": "<!-- a -->\n", "comments open": "<!--", "instructions open": "<?", "declarations open": "<!A ",
        "CDATA open": "<![CDATA[", "references of signs": "&amp;", "ampersands": "&", "numeric references": "&#65;", "backslashes": "\\", "escapes": "\\*", "hard breaks": "a  \n", "backslash breaks": "a\\\n",
        "lines": "a\n", "paragraphs": "Ships # sail.\n\n", "letters": "a", "words": "a ", "blanks": " ", "blank lines": "\n", "tabs": "\t", "parentheses": "(", "parentheses closed": ")", "exclamations": "!", "less-thans": "<",
        "less-thans apart": "< ", "colons": ":", "NULs": "\0", "carriage returns": "\r", "marks": '"', "link titles": '[a](b "', "parentheses of a link": "[a](((", "angles of a link": "[a](<b", "emphasis in links": "[*a](", "tables and pipes in code": "|`|`|\n",
    }.items()
}  # fmt: skip
MARKDOWN |= {
    "lists, nested": lambda n: "".join(f"{'  ' * (i % 400)}- a\n" for i in range(n)),
    "lists, nested deeper": lambda n: "".join(f"{'  ' * i}- a\n" for i in range(int(n**0.5))),
    "quotations, nested deeper": lambda n: "".join(f"{'>' * i} a\n" for i in range(int(n**0.5))),
    "links, nested": nested("[", "](a)"),
    "pictures, nested": nested("![", "](a)"),
    "emphasis, nested": nested("*a **b ", "** *"),
    "quotations in lists": nested("> - ", ""),
    "columns": lambda n: f"{'|a' * n}\n{'|-' * n}\n{'|b' * n}\n",
    "columns of many rows": lambda n: f"{'|a' * int(n**0.5)}\n{'|-' * int(n**0.5)}\n" + "|b\n" * int(n**0.5),
    "front matter": of("a#: b\n", "---\n", f"---\n{PROSE}"),
    "front matter unclosed": of("a#: b\n", "---\n", ""),
    "items of front matter": of("- a\n", "---\ntags:\n", f"---\n{PROSE}"),
    "letters of front matter": of("a", "---\ntitle: ", f"\n---\n{PROSE}"),
    "commas of front matter": of("a,", "---\ntags: [", f"]\n---\n{PROSE}"),
    "brackets of front matter": nested("[", "]", "---\ntags: ", f"\n---\n{PROSE}"),
    "TOML front matter": of("a# = 1\n", "+++\n", f"+++\n{PROSE}"),
    "title of front matter": of("Ann ", "---\ntitle: ", f"\n---\n{PROSE}"),
    "references used": lambda n: "[a]: b\n\n" + "[a] " * n,
    "letters of a reference": lambda n: f"[{'a' * n}]: b\n\n[{'a' * n}]\n",
}  # fmt: skip


def record(**keys: object) -> str:
    return json.dumps({"id": "1", "text": PROSE, **keys})


RECORDS: dict[str, Maker] = {
    "keys": lambda n: record(**{f"a{i}": i for i in range(n)}),
    "values": lambda n: record(a=[*range(n)]),
    "equal keys": of('"a":1,', '{"text":"Ships sail.",', '"b":1}'),
    "nested lists": lambda n: f'{{"text":"Ships.","a":{"[" * n}{"]" * n}}}',
    "nested objects": lambda n: nested_json(n, '{"text":"Ships.","a":', "}"),
    "open lists": of("[", '{"text":"Ships.","a":'),
    "digits": of("1", '{"text":"Ships.","a":', "}"),
    "digits behind the point": of("1", '{"text":"Ships.","a":0.', "}"),
    "digits of an exponent": of("1", '{"text":"Ships.","a":1e', "}"),
    "digits of an id": of("1", '{"text":"Ships.","id":', "}"),
    "escapes": of("\\u0041", '{"text":"', '"}'),
    "half escapes": of("\\ud83d", '{"text":"', '"}'),
    "letters of a title": lambda n: record(title="a" * n),
    "words of a title": lambda n: record(title="a " * n),
    "letters of an id": lambda n: record(id="a" * n),
    "letters of a source": lambda n: record(source="a" * n),
    "blanks": of(" ", '{"text":"Ships."', "}"),
    "letters": lambda n: record(text="a" * n),
    "lines": lambda n: record(text="a\n" * n),
}
OUTLINES: dict[str, Maker] = {
    "outlines": of("<outline text='a#' xmlUrl='http://a.example/#'/>", "<opml><body>", "</body></opml>"),
    "equal outlines": of("<outline text='a' xmlUrl='http://a.example/'/>", "<opml><body>"),
    "outlines, nested": of("<outline text='a#'>", "<opml><body>", "<outline xmlUrl='http://a.example/'/>"),
    "feeds, nested": of("<outline text='a#' xmlUrl='http://a.example/#'>", "<opml><body>"),
    "groups": of("<outline text='a#'><outline xmlUrl='http://a.example/#'/></outline>", "<opml><body>"),
    "attributes": of("a#='b' ", "<opml><body><outline ", "xmlUrl='http://a.example/'/>"),
    "letters of a name": of("a", "<opml><body><outline text='", "' xmlUrl='http://a.example/'/>"),
    "letters of a group": lambda n: f"<opml><outline text='{'a' * 1000}'>"
    + "<outline xmlUrl='http://a.example/'/>" * n,
    "letters of groups, nested": lambda n: "<opml>" + f"<outline text='{'a' * 1000}'>" * min(n, 490)
    + "".join(f"<outline xmlUrl='http://a.example/{i}'/>" for i in range(n)),
    "comments": of("<!-- a -->", "<opml><body>"),
    "references": of("&amp;", "<opml><body><outline text='", "' xmlUrl='http://a.example/'/>"),
}  # fmt: skip
SETTINGS: dict[str, Maker] = {
    "keys": of('a# = "x"\n', "[keys]\n"),
    "settings that are none": of("a# = 1\n"),
    "tables": of("[a#]\n"),
    "tables, nested": lambda n: f"[{'a.' * n}a]\n",
    "tables, deeper and deeper": lambda n: "".join(f"[{'a.' * i}a]\n" for i in range(int(n**0.5))),
    "dotted keys": lambda n: f"{'a.' * n}a = 1\n",
    "lists of tables": of("[[a]]\n"),
    "values": of('"x#",', "[keys]\ndown = [", "]\n"),
    "equal values": of('"x",', "[keys]\ndown = [", "]\n"),
    "lists, nested": nested("[", "]", "keys = "),
    "tables in a line, nested": lambda n: f"keys = {'{a=' * n}1{'}' * n}\n",
    "letters": of("a", 'method = "', '"\n'),
    "letters of a line": of("a"),
    "escapes": of("\\u0041", 'method = "', '"\n'),
    "comments": of("# a\n"),
    "blank lines": of("\n"),
    "blanks": of(" "),
    "digits": of("1", "keys = "),
    "lines of a string": of("a\n", 'theme = """', '"""\n'),
    "keys without a name": of('a# = ""\n', "[keys]\n"),
}
QUERIES: dict[str, Maker] = {
    name: of(unit)
    for name, unit in {
        "words": "ship# ", "equal words": "ship ", "alternatives": "ship# or ", "phrases": '"a b" ', "marks": '"', "left out": "-ship# ", "prefixes": "ship#* ",
        "titles": "title:ship# ", "speakers": "said:ann# ", "figures": "figure:money>#bn ", "days": "since:2024-01-01 ", "tags": "tag:a# ", "letters": "a", "blanks": " ", "ors": "or ", "nots": "not ", "brackets": "(",
        "digits": "1", "colons": "a:", "dashes": "-", "asterisks": "*", "East Asian signs": "港", "words of a phrase": "a b c d ",
    }.items()
}  # fmt: skip
BYTES: dict[str, Maker] = {
    "bad bytes": of("\udcff"), "bad bytes apart": of("a\udcff "), "letters and one bad byte": of("a ", "\udcff"), "NULs": of("\0"), "NULs between": of("a\0"),
    "escapes": of("\x1b$B", "a"), "half signs": of("\udced\udca0\udc80"), "cp1252": of("Der Hafen \udcf6ffnet. "), "Shift JIS": of("\udc8d`\udc82\udcaa"),
    "declarations": of("<meta charset=x\udcff>"), "declarations open": of("<meta \udcff"), "charsets": of("charset=\udcff", "<meta "), "marks": of("\udcef\udcbb\udcbf"),
    "UTF-8 cut": of("\udcc3"),
}  # fmt: skip
ADDED: dict[str, Maker] = {
    "equal entries": rss(f"<item><guid>#</guid><title>Ships</title><description>{PROSE}</description></item>"),
    "like entries": rss(f"<item><title>Ship #</title><description>{PROSE * 3}</description></item>"),
    "entries of the same words": rss("<item><title>Ships # sail at dawn.</title></item>"),
    "different entries": rss("<item><title>Ship# w#a w#b w#c w#d w#e w#f w#g</title></item>"),
    "entries of one word": rss("<item><title>a</title><description>#</description></item>"),
    "entries of one long text": lambda n: rss(f"<item><title>#</title><description>{'a b ' * 50}</description></item>")(n),
    "words of an entry": rss("Ships sail. ", "<item><title>t</title><description>", "</description></item>"),
    "letters of a title": rss("a", "<item><title>", "</title></item>"),
    "signs of a title": rss("é", "<item><title>", "</title></item>"),
    "marks of a title": rss("-", "<item><title>a", "</title></item>"),
}  # fmt: skip

TEXTS = {name: of(unit) for name, unit in TEXT_UNITS.items()} | {
    "brackets, nested": nested("(", ")"),
    "marks, nested": nested("“", "”"),
    "title of a megabyte": of("a", "", f"\n\n{PROSE}\n"),
    "words of a title": of("Ann ", "", f"\n\n{PROSE}\n"),
    "title of front matter": of("a", "---\ntitle: ", f"\n---\n{PROSE}\n"),
    "words of a title of front matter": of("Ann ", "---\ntitle: ", f"\n---\n{PROSE}\n"),
    "lines of a mail's head": of("X-#: a\n", "From: Ann\nSubject: b\n", f"\n{PROSE}\n"),
    "signs of a mail's byline": of("a", "From: ", f" <a@b.c>\nSubject: b\n\n{PROSE}\n"),
    "blanks of a mail's byline": of(" ", "From: a", f"<a@b.c>\nSubject: b\n\n{PROSE}\n"),
    "quotations of one another": of("“A#,” said Ann# Lee. ", PROSE),
    "speakers": lambda n: (
        "".join(f"Ann{i} Lee{i} spoke. " for i in range(n)) + "“A,” said Lee. " * n
    ),
    "quotations, and he": lambda n: "“A,” he said. " * n,
    "paragraphs of one quotation": lambda n: "“Ships sail.\n\n" * n + "Ships sail.”\n",
}
COUNTABLE: dict[str, dict[str, Maker]] = {
    "text": TEXTS,
    "page": PAGES,
    "feed": FEEDS,
    "mail": MAILS,
    "markdown": MARKDOWN,
    "record": RECORDS,
    "opml": OUTLINES,
    "settings": SETTINGS,
    "query": QUERIES,
    "bytes": BYTES,
    "added": ADDED,
}
