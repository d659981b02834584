"""Hostile inputs, made on the spot: `python tests/hostile/corpus.py FOLDER` writes files and a manifest.

Each case is a file (or something in a file's place) and what must come of it: `ok`, `error`, or
`either`. The manifest is one JSON object a line with id, category, file, expect, checks and, where
they differ from the rule, limits; nothing here is stored in the project but this generator.
"""

from __future__ import annotations

import gzip
import json
import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PROSE = (
    "The harbour opened again on Monday after the longest storm in living memory. "
    "Mayor Lena Ortiz said that repairs would cost US$12 million. "
    "\u201cWe were lucky,\u201d she told reporters. "
    "Fishing boats left before dawn, and the market was full by noon."
)


@dataclass
class Case:
    id: str
    category: str
    data: bytes | None
    """The file's bytes; None where `make` puts something else in its place."""
    expect: str = "ok"
    checks: list[dict[str, object]] = field(default_factory=list)
    limits: dict[str, float] = field(default_factory=dict)
    name: bytes | None = None
    """The file's name, where that is the hostile thing; as os.fsdecode gives it on a command line."""

    def path_in(self, folder: Path) -> str:
        """The path of the case's file below the folder of the corpus."""
        name = os.fsdecode(self.name or f"{self.id}.txt".encode())
        return os.path.join(folder, self.category, self.id, name)


def utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def contains(*values: str) -> list[dict[str, object]]:
    return [{"type": "contains_any", "values": list(values)}]


def escapes() -> Iterator[Case]:
    sequences = {
        "title-osc": "\x1b]0;HOSTILE\x07",
        "clear": "\x1b[2J\x1b[H",
        "csi-8bit": "\x9b31m",
        "dcs": "\x1bP+q544e\x1b\\",
        "osc52": "\x1b]52;c;SE9TVElMRQ==\x07",
        "osc8": "\x1b]8;;file:///etc/passwd\x07x\x1b]8;;\x07",
        "apc": "\x1b_G\x1b\\",
        "unclosed-osc": "\x1b]0;HOSTILE",
        "bell": "\x07" * 50,
        "backspace": "secret\x08\x08\x08\x08\x08\x08shown!",
        "cr-overwrite": "evil\rgood",
        "del": "a\x7fb",
        "nul": "a\x00b",
        "so-si": "\x0e\x0f",
        "nel": "one\x85two",
        "vt-ff": "one\x0btwo\x0cthree",
        "sixel": "\x1bPq#0;2;0;0;0\x1b\\",
        "c1-all": "".join(map(chr, range(0x80, 0xA0))),
        "c0-all": "".join(map(chr, range(0x20))),
        "sgr": "\x1b[31mred\x1b[0m",
        "alt-screen": "\x1b[?1049h",
        "mouse": "\x1b[?1000h",
    }
    for name, sequence in sequences.items():
        yield Case(f"esc-title-{name}", "escapes", utf8(f"Harbour {sequence} opens\n\n{PROSE}\n"))
        yield Case(
            f"esc-body-{name}", "escapes", utf8(f"Harbour opens\n\n{sequence}{PROSE}{sequence}\n")
        )


def unicode() -> Iterator[Case]:
    samples = {
        "override": "\u202egnp.exe\u202c",
        "override-open": "\u202e",
        "isolate-open": "\u2067\u2066",
        "stray-pop": "\u202c\u2069",
        "tags": "".join(chr(0xE0000 + ord(c)) for c in "hidden"),
        "zero-width": "in\u200bvis\u200cib\u200dle\u2060",
        "zalgo": "e" + "\u0301" * 500,
        "separators": "one\u2028two\u2029three",
        "bom-inside": "a\ufeffb",
        "surrogate": "\ud83d alone",
        "nonchar": "\ufffe\uffff\U0010ffff",
        "emoji": "👩‍👩‍👧‍👦 🇺🇳 👍🏽",
        "rtl": "הנמל נפתח. الميناء مفتوح.",
        "combining-first": "\u0301\u0302 start",
        "private": "\ue000\uf8ff",
        "interlinear": "\ufff9a\ufffab\ufffb",
        "wide": "港口重新開放。市長表示一切正常。",
        "hangul": "항구가 다시 열렸다. 시장이 말했다.",
        "long-word": "a" * 20_000,
        "fullwidth": "ＨＡＲＢＯＵＲ　ｏｐｅｎｓ．",
        "nbsp": "The\u00a0harbour\u00a0opened.",
        "soft-hyphen": "har\u00adbour",
    }
    for name, sample in samples.items():
        yield Case(f"uni-{name}", "unicode", utf8(f"Harbour opens\n\n{sample} {PROSE}\n"))
        yield Case(f"uni-only-{name}", "unicode", utf8(f"{sample}\n"), "either")


def encoding() -> Iterator[Case]:
    german = "Der Hafen öffnet wieder. Die Bürgermeisterin sagte, es gehe über alle Maßen gut."
    for codec in ("utf-8-sig", "utf-16", "utf-32"):
        yield Case(f"enc-{codec}", "encoding", german.encode(codec), checks=contains("öffnet"))
    for codec in ("utf-16-le", "utf-16-be", "cp1252", "latin-1", "cp437"):
        yield Case(f"enc-{codec}", "encoding", german.encode(codec), "either")
    for codec, text in (
        ("gb18030", "港口重新开放。"),
        ("shift_jis", "港が再開した。"),
        ("big5", "港口重新開放。"),
        ("euc_kr", "항구가 열렸다."),
        ("iso2022_jp", "港が再開した。"),
        ("koi8_r", "Порт открыт."),
    ):
        yield Case(f"enc-{codec}", "encoding", (text * 5).encode(codec), "either")
    yield Case(
        "enc-one-bad-byte",
        "encoding",
        utf8(PROSE)[:40] + b"\xff" + utf8(PROSE)[40:],
        checks=contains("harbour"),
    )
    yield Case(
        "enc-cut-tail",
        "encoding",
        utf8("Der Hafen öffnet. Das Meer ist grün und schö")[:-1] + b"\xc3",
    )
    yield Case("enc-overlong", "encoding", utf8(PROSE) + b"\xc0\xaf", "either")
    yield Case("enc-mixed", "encoding", utf8(german) + german.encode("latin-1"), "either")


def lines() -> Iterator[Case]:
    yield Case("line-crlf", "lines", utf8(PROSE.replace(". ", ".\r\n")))
    yield Case("line-cr", "lines", utf8(PROSE.replace(". ", ".\r")))
    yield Case("line-no-end", "lines", utf8(PROSE))
    yield Case("line-900k", "lines", utf8("harbour " * 112_500), limits={"seconds": 10})
    yield Case("line-no-blank-900k", "lines", b"a" * 900_000, limits={"seconds": 10})
    yield Case("line-50k-lines", "lines", b"Ship sails.\n" * 50_000, limits={"seconds": 20})
    yield Case("line-blank-100k", "lines", b"\n" * 100_000 + utf8(PROSE))
    yield Case("line-tabs", "lines", utf8(PROSE.replace(" ", "\t")))
    yield Case("line-digits", "lines", b"1" * 32_000 + b" ships sailed.")
    yield Case("line-backslashes", "lines", b"\\" * 16_000 + b" ships sailed.")
    yield Case("line-blanks", "lines", b"Ships" + b" " * 50_000 + b"sailed.")


def empty() -> Iterator[Case]:
    for name, data in {
        "zero": b"",
        "blank": b"   \n\t\n",
        "newline": b"\n",
        "bom": b"\xef\xbb\xbf",
        "bom16": b"\xff\xfe",
        "nbsp": utf8("\u00a0\u2003"),
        "zero-width": utf8("\u200b\u200b"),
        "feeds": b"\x0c\x0b\r",
    }.items():
        yield Case(f"empty-{name}", "empty", data, "either")
    for name, text in {
        "word": "Harbour",
        "dot": ".",
        "marks": "\u201c\u201d",
        "title": "Harbour opens again",
        "furniture": "Comment",
        "number": "12",
        "stop-words": "the of and",
        "title-furniture": "Harbour opens\nComment\nShare this",
    }.items():
        yield Case(f"empty-{name}", "empty", utf8(text))


def scale() -> Iterator[Case]:
    yield Case(
        "scale-10k-equal", "scale", b"The ship sails at dawn. " * 10_000, limits={"seconds": 15}
    )
    many = "".join(f"Ship number {i} left port {i % 97} at dawn. " for i in range(3_000))
    yield Case("scale-3k", "scale", utf8(many), limits={"seconds": 15})
    yield Case(
        "scale-quotes", "scale", utf8("\u201c" * 20_000 + "\u201d" * 20_000), limits={"seconds": 15}
    )
    yield Case("scale-brackets", "scale", b"(" * 50_000, limits={"seconds": 15})
    yield Case("scale-apostrophes", "scale", b"' " * 50_000, limits={"seconds": 15})
    yield Case("scale-dots", "scale", b"a. " * 50_000, limits={"seconds": 15})
    yield Case("scale-ellipses", "scale", b". . . " * 20_000, limits={"seconds": 15})
    yield Case("scale-money", "scale", b"$1,000,000.50 " * 20_000, limits={"seconds": 15})
    yield Case("scale-said", "scale", b"he said that " * 20_000, limits={"seconds": 15})
    yield Case("scale-names", "scale", b"Ann Lee " * 20_000, limits={"seconds": 15})


def sentences() -> Iterator[Case]:
    for name, text in {
        "capitals": PROSE.upper(),
        "lower": PROSE.lower(),
        "no-stops": PROSE.replace(".", ""),
        "repeats": "The dam broke. " * 40,
        "questions": "Why? " * 50,
        "abbreviations": "Mr. Dr. St. U.S. No. 1 e.g. i.e. " * 20,
        "initials": "J. K. L. M. N. O. P. sailed.",
        "dashes": "— – - " * 100 + "Ships.",
        "unclosed": "\u201cWe were lucky, she said. " * 30,
        "numbers": "1. 2. 3. 4. 5. 6.",
        "odd-quotes": "''``\"\"''\u2018\u2018\u201d\u201c»«›‹ ships",
        "formula": "=cmd|'/C calc'!A0 rose 5%.",
    }.items():
        yield Case(f"sent-{name}", "sentences", utf8(text))


def markup() -> Iterator[Case]:
    for name, text in {
        "close": "[/]",
        "close-tag": "[/b]",
        "red": "[red]x[/red]",
        "click": "[@click=app.quit]x[/]",
        "link": "[link=file:///etc/passwd]x[/link]",
        "emoji": ":smile:",
        "backslash": "\\[red]",
        "open": "[",
        "dollar": "[$accent]x",
        "script": "<script>alert(1)</script>",
        "percent": "%s %d {0} {x}",
        "shell": "$(touch HOSTILE) `touch HOSTILE`",
        "sql": "'; DROP TABLE articles; --",
        "md": "# *x* [a](javascript:alert(1))",
        "fence": "```\ncode",
    }.items():
        yield Case(
            f"mark-{name}",
            "markup",
            utf8(f"{text} Harbour opens\n\n{text} {PROSE}\n"),
            checks=[{"type": "no_file", "path": "HOSTILE"}],
        )
        yield Case(
            f"mark-md-{name}",
            "markup",
            utf8(f"# {text} Harbour opens\n\n{text} {PROSE}\n"),
            name=f"mark-{name}.md".encode(),
        )


def html() -> Iterator[Case]:
    story = "".join(f"<p>{sentence}.</p>" for sentence in PROSE.split(". "))
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 9))
    samples = {
        "plain": f"<h1>Harbour opens</h1>{story}",
        "xxe": f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>{story}',
        "xinclude": '<html xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include '
        f'href="file:///etc/passwd" parse="text"/>{story}',
        "laughs": f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>&l8;</p>{story}',
        "dtd": f'<!DOCTYPE html SYSTEM "file:///etc/passwd">{story}',
        "deep-div": "<div>" * 50_000 + story,
        "deep-b": story + "<p>" + "<b>" * 50_000 + "x",
        "deep-list": story + "<ul><li>" * 20_000,
        "deep-table": story + "<table><tr><td>" * 20_000,
        "deep-font": "<font><p>Ships. " * 20_000,
        "unclosed": f"<html><body><div><p>{story}<b><i><a href='",
        "misnested": f"<b><p></b><i></p>{story}</i></table></div></html><p>",
        "comment": f"{story}<!-- never closed",
        "comments-below": f"<article>{story}</article><div id=comments>"
        + "<p>Lee says: no.</p>" * 40,
        "script": f"<script>while(1)alert('HOSTILE')</script>{story}<script>",
        "controls": f"<p>a\x1b]0;HOSTILE\x07b&#27;[2J&#x9b;31m&#0;&#8238;</p>{story}",
        "title": f"<title>\x1b]0;HOSTILE\x07&#27;c | [/]</title>{story}",
        "meta": '<meta property="og:title" content="[@click=app.quit]&#27;x"><meta name="author" '
        f'content="By &#27;]0;HOSTILE&#7;"><meta name="date" content="9999-99-99">{story}',
        "json": '<script type="application/ld+json">' + "[" * 60_000 + f"</script>{story}",
        "json-types": '<script type="application/ld+json">{"@type":["NewsArticle",7],"headline":{"a":[]},'
        f'"author":[[[7]]],"datePublished":{{}},"articleBody":[1]}}</script>{story}',
        "attributes": f"<p {'a=b ' * 50_000}>{story}",
        "entities": f"<p>{'&amp;' * 50_000}</p>{story}",
        "brs": f"{'Ships.<br>' * 20_000}",
        "base": f"<base href='javascript:alert(1)'><link rel=canonical href='file:///etc/passwd'>{story}",
        "charset": f"<meta charset='utf-7'>{story}",
        "charset-nonsense": f"<meta charset='x\x00y'>{story}",
        "plaintext": f"{story}<plaintext>&amp;</html>",
        "frames": f"<frameset><frame src='file:///etc/passwd'></frameset>{story}",
        "cdata": f"<![CDATA[ Ships ]]>{story}",
        "bidi": f"<p>\u202egnp.exe&#x202e;</p>{story}",
        "nul": f"<p>a\x00b</p>{story}",
        "dates": f"<time datetime='{'2024-' * 9999}'>x</time><p class=date>{'1 ' * 20_000}</p>{story}",
        "byline": f"<p class=byline>{'By ' * 20_000}</p>{story}",
        "heading": f"<h1>{' | - ' * 20_000}</h1><title>{' - a | ' * 20_000}</title>{story}",
    }
    for name, page in samples.items():
        checks = [{"type": "not_contains", "values": ["root:"]}]
        data = utf8(f"<!doctype html>{page}" if page[:5] not in ("<!DOC", "<html") else page)
        yield Case(f"html-{name}", "html", data, name=f"{name}.html".encode(), checks=checks)
    for name, data in {
        "empty": b"", "tag": b"<html>", "script-only": b"<script>x()</script>", "bare": b"<!doctype html>",
        "bytes": b"<html>" + bytes(range(1, 256)) * 20, "utf16": f"<html>{story}".encode("utf-16"),
        "latin": "<html><p>Fähre rammt Kai. Schön.".encode("latin-1"),
    }.items():  # fmt: skip
        yield Case(f"html-{name}", "html", data, "either", name=f"{name}.html".encode())


def found() -> Iterator[Case]:
    """What the mutator found (`mutate.py`), each mended since."""
    for name, text in {
        "power-of-a-time": "It takes 100h2 and 5 min3.",
        "figure-a-line": "03\n" * 7_000,
        "page-of-comments": "<!-- x -->" * 40 + "\n" + PROSE,
        "marks-that-open": "\u201c" * 20_000,
        "quotes-without-end": "\u201ca\u201d " * 20_000,
    }.items():
        yield Case(f"found-{name}", "found", utf8(text))


def counts() -> Iterator[Case]:
    """A great many of one thing, each once dear or fatal; `countable.py` has all that one can count."""
    different = "".join(f"a{i}='>' " for i in range(8_000))
    story = f"<h1>Harbour opens</h1><p>{PROSE}</p>"
    words = "=?utf-8?q?Sh=C3=AFps?= "
    for name, text in {
        "possessive": "the house was 陈’s.",
        "possessives": "陈’s " * 500 + "李-" * 500,
        "word": "a" * 100_000 + "\n\n" + PROSE,
        "front-matter": "---\n" + "".join(f"a{i}: b\n" for i in range(2_000)) + f"---\n{PROSE}",
        "head-lines": "From: Ann\nSubject: b\n"
        + "".join(f"X-{i}: a\n" for i in range(2_000))
        + PROSE,
        "encoded-words": f"From: Ann\nSubject: {words * 2_000}\nMIME-Version: 1.0\n\n{PROSE}\n",
        "addresses": f"From: {'Ann <a@b.c>, ' * 2_000}\nSubject: {words}\n\n{PROSE}\n",
        "parameters": f"From: Ann\nMIME-Version: 1.0\nContent-Type: text/plain; "
        f"{'a=b; ' * 2_000}\n\n{PROSE}",
        "parts": "From: Ann\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        + f"--b\n\n{PROSE}\n" * 200,
        "parts-nested": "From: Ann\nMIME-Version: 1.0\n"
        + "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(150))
        + f"\n{PROSE}\n",
    }.items():
        yield Case(f"count-{name}", "counts", utf8(text))
    for name, page in {
        "attributes": f"<html {different}><p>{story}",
        "attributes-below": f"<html><body><div {different}>{story}",
        "attributes-open": f"{story}<p {different}",
        "namespaces": f"<html {different.replace('a', 'xmlns:a')}>{story}",
        "inputs": f"<html>{'<input>a ' * 2_000}{story}",
        "times": f"<html>{'<h1>a</h1><time>b</time>' * 300}{story}",
        "title": f"<html><title>{'a' * 100_000}</title>{story}",
    }.items():
        yield Case(f"count-{name}", "counts", utf8(page), name=f"{name}.html".encode())
    for name, entries in {
        "entries": "<item><title>Ships sail.</title></item>" * 500,
        "entry-attributes": f"<item {different}><title>Ships sail.</title></item>",
        "entry-html": f"<item><title>Ships</title><description>&lt;p {different}&gt;x</description></item>",
    }.items():
        yield Case(f"count-{name}", "counts", utf8(f"<rss><channel>{entries}</channel></rss>"))


def binary() -> Iterator[Case]:
    yield Case("bin-elf", "encoding", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, "error")
    yield Case("bin-gzip", "encoding", gzip.compress(utf8(PROSE) * 50, mtime=0), "error")
    yield Case("bin-png", "encoding", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "error")


def filename() -> Iterator[Case]:
    names = [
        b"new\nline.txt",
        b"esc\x1b]0;HOSTILE\x07.txt",
        b"-rf",
        b"--help",
        b"\xff\xfe.txt",
        b"[red]x.txt",
        b"a b.txt",
        b"'quote'.txt",
        b'"double".txt',
        b"$(touch HOSTILE).txt",
        b"%s.txt",
        utf8("港口.txt"),
        utf8("\u202egnp.txt"),
        b"x" * 251 + b".txt",
        b"*.txt",
        b"~",
        b"summarize",
    ]
    for number, name in enumerate(names):
        yield Case(
            f"name-{number}",
            "filename",
            utf8(PROSE),
            name=name,
            checks=[{"type": "no_file", "path": "HOSTILE"}],
        )
        yield Case(
            f"name-bad-{number}", "filename", b"\x00\xff" * 40, "error", name=b"b" + name[:250]
        )


def feed() -> Iterator[Case]:
    """Feeds in files: what they would have opened, expanded or run, and what is left of them."""
    entry = f"<item><title>Ships sail</title><description>{PROSE}</description></item>"

    def rss(inside: str, before: str = "") -> bytes:
        return utf8(
            f'{before}<rss version="2.0"><channel><title>Feed</title>{inside}</channel></rss>'
        )

    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    for name, data in {
        "plain": rss(entry, '<?xml version="1.0"?>'),
        "xxe": rss(f"<item><title>&x;</title></item>{entry}",
                   '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "xxe-parameter": rss(entry, '<!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'),
        "dtd": rss(entry, '<!DOCTYPE rss SYSTEM "file:///etc/passwd">'),
        "xinclude": rss(f'<xi:include href="/etc/passwd" parse="text"/>{entry}'),
        "stylesheet": rss(entry, '<?xml-stylesheet href="file:///etc/passwd"?>'),
        "laughs": rss(f"<item><title>&l9;</title></item>{entry}",
                      f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'),
        "blowup": rss(f"<item><title>t</title><description>{'&b;' * 50_000}</description></item>{entry}",
                      f'<!DOCTYPE rss [<!ENTITY b "{"x" * 190}">]>'),
        "deep": rss(f"<item><title>t</title><description>{'<b>' * 20_000}x</description></item>{entry}"),
        "deep-escaped": rss(f"<item><title>t</title><description>{'&lt;b&gt;' * 20_000}x"
                            f"</description></item>{entry}"),
        "escapes": rss(f"<item><title>&#27;[2J&#x9b;31m\x1b]0;t\x07</title></item>{entry}"),
        "bidi": rss(f"<item><title>\u202egnp.exe &#x202e; &#8238;</title></item>{entry}"),
        "script": rss(f"<item><title>&lt;script&gt;x()&lt;/script&gt;</title></item>{entry}"),
        "markup": rss(f"<item><title>[/] [@click=app.quit]x</title></item>{entry}"),
        "unclosed": rss(f"<item><title>One<item><title>Two<description>x{entry}")[:-17],
        "truncated": rss(entry)[:-150],
        "no-names": rss(f"<item><dc:title>Ships</dc:title></item>{entry}"),
        "many": rss("<item><title>Ships sail at dawn.</title></item>" * 5_000),
        "bad-bytes": rss(entry).replace(b"Mayor", b"M\xffyor"),
        "nul": rss(entry).replace(b"Mayor", b"M\0yor"),
        "atom": utf8(f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ships sail</title>"
                     f"<content type='html'>&lt;p&gt;{PROSE}&lt;/p&gt;</content></entry></feed>"),
        "json": utf8(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Feed",
                                 "items": [{"id": "1", "content_html": f"<p>{PROSE}</p>"}, 3, None]})),
    }.items():  # fmt: skip
        checks = [{"type": "not_contains", "values": ["root:x:0"]}]
        yield Case(f"feed-{name}", "feed", data, checks=checks, limits={"seconds": 10})
    for name, data in {
        "empty": rss(""),
        "no-words": rss("<item></item>"),
        "cut-at-once": b"<?xml version='1.0'?><rss",
        "json-deep": b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
        "json-odd": b'{"version": "https://jsonfeed.org/version/1", "items": {}}',
    }.items():
        yield Case(f"feed-{name}", "feed", data, "either")


def all_cases() -> list[Case]:
    makers = (
        escapes,
        unicode,
        encoding,
        lines,
        empty,
        scale,
        sentences,
        markup,
        found,
        counts,
        feed,
        html,
        binary,
        filename,
    )
    return [case for maker in makers for case in maker()]


def write(folder: Path) -> list[dict[str, object]]:
    """Write every case below a folder, and the things that are no files; the rows of the manifest."""
    rows: list[dict[str, object]] = []
    for case in all_cases():
        path = os.fsencode(case.path_in(folder))
        os.makedirs(os.path.dirname(path))
        with open(path, "wb") as file:
            file.write(case.data or b"")
        rows.append(
            _row(case.id, case.category, path, folder, case.expect, case.checks, case.limits)
        )
    rows += [
        _row(f"fs-{name}", "fsobject", path, folder, "error", [], {"seconds": 5})
        for name, path in odd_objects(folder / "fsobject")
    ]
    with open(folder / "manifest.jsonl", "w", encoding="ascii") as manifest:
        manifest.writelines(json.dumps(row) + "\n" for row in rows)
    return rows


def _row(
    id: str, category: str, path: bytes, folder: Path, expect: str, checks: object, limits: object
) -> dict[str, object]:
    absolute = path.startswith(b"/dev/")
    file = os.fsdecode(path if absolute else os.path.relpath(path, os.fsencode(folder)))
    return {
        "id": id,
        "category": category,
        "file": file,
        "expect": expect,
        "checks": checks,
        "limits": limits,
    }


def odd_objects(folder: Path) -> Iterator[tuple[str, bytes]]:
    folder.mkdir()
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "fifo.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "secret.txt").write_text(PROSE, encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(1 << 30)
    with socket.socket(socket.AF_UNIX) as unix:
        here = os.getcwd()
        os.chdir(folder)  # The address of a socket has 107 bytes; a folder for tests may take more.
        unix.bind("socket.txt")
        os.chdir(here)
    for name in "folder fifo loop dangling secret huge socket missing".split():
        yield name, os.fsencode(folder / f"{name}.txt")
    yield "long", os.fsencode(folder / ("x" * 300))
    yield "zero", b"/dev/zero"
    yield "tty", b"/dev/tty"
    yield "null", b"/dev/null"
    yield "under-file", os.fsencode(folder / "secret.txt" / "below")


if __name__ == "__main__":
    print(len(write(Path(sys.argv[1]))), "cases")
