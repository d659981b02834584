"""Documents that are no plain text: docx, odt, epub, PDF, RTF, captions, and what gzip packed."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsterm
from newsterm.adapters.articles.file import parse_data
from newsterm.adapters.index.scan import scan
from newsterm.adapters.system.allowance import most_bytes
from newsterm.cli import main
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

STORY = (
    "The lighthouse at Cape Sorrow will be switched off in May, the harbour office said on Friday.",
    "“It has served 112 years,” said keeper Nils Aro, who will stay on as a guide.",
    "The office saves 90,000 euros a year.",
)


def zipped(members: dict[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            packing = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, packing)
    return data.getvalue()


def docx(body: str, about: str = "", doctype: str = "") -> bytes:
    head = f'{doctype}<w:document xmlns:w="urn:w"><w:body>'
    members: dict[str, str | bytes] = {"word/document.xml": f"{head}{body}</w:body></w:document>"}
    if about:
        members["docProps/core.xml"] = f'<p xmlns:dc="urn:dc"><dc:title>{about}</dc:title></p>'
    return zipped(members)


def p(words: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{words}</w:t></w:r></w:p>"


def odt(body: str) -> bytes:
    head = '<o:doc xmlns:o="urn:o" xmlns:text="urn:t" xmlns:table="urn:b"><o:body>'
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": f"{head}{body}</o:body></o:doc>"})


def told(article: Article, kind: str = "paragraph") -> list[str]:
    return [part.cut(article.text) for part in article.parts if part.kind == kind]


def read(data: bytes, name: str = "file") -> Article:
    article = parse_data(data, name)
    for part in article.parts:
        assert part.cut(article.text).strip() == part.cut(article.text) != ""
    return article


def line_of(data: bytes) -> str:
    """What an article that cannot be read costs; nothing for one that can."""
    try:
        read(data)
    except NewstermError as error:
        return error.message
    return ""


def refused(data: bytes, name: str = "file") -> str:
    with pytest.raises(NewstermError) as caught:
        parse_data(data, name)
    assert caught.value.what == name
    assert "\n" not in caught.value.message
    return caught.value.message


def test_a_docx_gives_its_headline_and_paragraphs() -> None:
    article = read(docx(p("Light goes out", "Title") + "".join(map(p, STORY))))
    assert told(article, "title") == ["Light goes out"]
    assert told(article) == list(STORY)


def test_the_name_of_a_document_is_not_trusted() -> None:
    assert told(read(docx("".join(map(p, STORY))), "notes.txt")) == list(STORY)
    assert "zip archive" in refused(zipped({"a.txt": "Words."}), "story.docx")
    assert told(read("\n\n".join(STORY).encode(), "story.docx")) == list(STORY)


def test_a_docx_without_headline_has_the_title_it_was_given() -> None:
    assert told(read(docx("".join(map(p, STORY)), "Light goes out")), "title") == ["Light goes out"]
    assert told(read(docx("".join(map(p, STORY)), "Document1")), "title") == []


def test_deleted_words_codes_and_second_copies_are_no_text() -> None:
    body = (
        "<w:p><w:r><w:t>The light </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>goes out.</w:t></w:r></w:p>"
        "<w:Fallback><w:p><w:r><w:t>Twice.</w:t></w:r></w:p></w:Fallback>"
    )
    assert told(read(docx(body))) == ["The light goes out."]


def test_a_row_of_a_table_is_a_line_and_a_cell_of_prose_is_its_paragraphs() -> None:
    cells = [f"<w:tc>{p(words)}</w:tc>" for words in ("Year", "Ships", "1912", "40")]
    rows = f"<w:tbl><w:tr>{''.join(cells[:2])}</w:tr><w:tr>{''.join(cells[2:])}</w:tr></w:tbl>"
    layout = f"<w:tbl><w:tr><w:tc>{''.join(map(p, STORY))}</w:tc></w:tr></w:tbl>"
    lines = told(read(docx(p(STORY[0]) + rows + layout)))
    assert lines == [STORY[0], "Year | Ships", "1912 | 40", *STORY]


def test_an_odt_gives_headings_paragraphs_and_rows_without_notes() -> None:
    row = "<table:table-row><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row>"
    article = read(
        odt(
            '<text:h text:style-name="Heading_20_1">Light goes out</text:h>'
            f"<text:p>{STORY[0]}<text:note><text:p>See the law.</text:p></text:note></text:p>"
            f"<text:p>It<text:s/>is<text:line-break/>old.</text:p>{row}"
        )
    )
    assert told(article, "title") == ["Light goes out"]
    assert told(article) == [STORY[0], "It is old.", "Ships"]


CHAPTER = "<html><head><title>x</title></head><body><h1>{}</h1><p>{}</p></body></html>"


def epub(locked: str = "", container: bool = True) -> bytes:
    opf = (
        '<package xmlns="urn:o" xmlns:dc="urn:d"><metadata><dc:title>The Cape Review</dc:title>'
        "<dc:creator>Ida Holm</dc:creator><dc:date>2025-02-03T10:00:00Z</dc:date>"
        "<dc:language>en-GB</dc:language></metadata><manifest>"
        '<item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="t/b%20b.xhtml"/>'
        '<item id="a" href="t/a.xhtml"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>'
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "O/nav.xhtml": CHAPTER.format("Contents", "Two."),
        "O/t/a.xhtml": CHAPTER.format("Second", STORY[1]),
        "O/t/b b.xhtml": CHAPTER.format("First", STORY[0]),
        "O/p.opf": opf,
    }
    if container:
        members["META-INF/container.xml"] = (
            '<c><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></c>'
        )
    if locked:
        members["META-INF/encryption.xml"] = f'<e><CipherReference URI="{locked}"/></e>'
    return zipped(members, stored=("mimetype",))


def test_an_epub_is_its_chapters_in_reading_order() -> None:
    article = read(epub())
    assert [told(article, kind) for kind in ("title", "byline", "date")] == [
        ["The Cape Review"], ["Ida Holm"], ["2025-02-03"],
    ]  # fmt: skip
    assert told(article) == ["First", STORY[0], "Second", STORY[1]]
    assert "Second" in told(read(epub(container=False)))


def test_an_epub_whose_chapters_are_encrypted_is_told_of_but_fonts_may_be() -> None:
    assert "encrypted" in refused(epub(locked="O/t/a.xhtml"))
    assert told(read(epub(locked="O/fonts/f.ttf")))


def pdf(*pages: list[str]) -> bytes:
    """A PDF of pages of lines, in Helvetica."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for i, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 750 Td {shown}ET"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {5 + 2 * i} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>",
            f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        ]
    data, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    return (data + end + trailer).encode()


def test_a_pdf_is_read_over_its_pages_without_heads_and_numbers() -> None:
    pytest.importorskip("pypdf")
    sentence = (
        "The harbour office will switch the light off",
        "in the last week of May, when the days are",
        "long and the ships have charts, and it will",
        "leave the lamp where it has always been, for",
        "those who come to see it, the office said.",
    )
    pages = [["Cape Review 12 May", *sentence[:3], str(n)] for n in (1, 2, 3)]
    pages[1] = [
        "Cape Review 12 May",
        *sentence[3:],
        "",
        "It will be open every day but Monday.",
        "2",
    ]
    article = read(pdf(*pages))
    assert " ".join(sentence) in " ".join(article.text.split())
    assert "Cape Review" not in article.text


def test_a_pdf_that_cannot_be_read_costs_a_line() -> None:
    pytest.importorskip("pypdf")
    assert "cannot be read" in refused(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF")
    assert "pictures alone" in refused(pdf([], []))


def test_without_its_library_a_pdf_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "newsterm[pdf]" in refused(b"%PDF-1.4\n")


RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Writer;}{\info{\title Light goes out}}
\pard\b The lamp\b0  at Cape Sorrow goes out \'96 for good, \ldblquote after all\rdblquote  its years.\par
{\field{\*\fldinst LINK "x"}{\fldrslt It}} cost 90\~000 \u8364?, Nils Ar\u246\'f6 said\line on Friday.\par
{\pict\bin3 }}x}{\v hidden}\trowd Ships\cell 40\cell\row \u-10179?\u-8704?
 {\footnote No.}\{x\} is right.\par}"""


def test_rtf_is_read_as_its_text() -> None:
    article = read(RTF)
    assert told(article, "title") == ["Light goes out"]
    assert told(article) == [
        "The lamp at Cape Sorrow goes out – for good, “after all” its years.",
        "It cost 90 000 €, Nils Arö said on Friday.",
        "Ships 40",
        "😀 {x} is right.",
    ]


@pytest.mark.parametrize(
    "data", [b"{\\rtf1" + b"{" * 5000, b"{\\rtf1 " + b"\\bin99999999 x", b"{\\rtf"]
)
def test_broken_rtf_costs_a_line_at_most(data: bytes) -> None:
    assert line_of(data) in ("", "nests too deep; save its text")


SRT = """1
00:00:01,000 --> 00:00:03,000
The light at Cape Sorrow

2
00:00:03,000 --> 00:00:05,000 align:start
<i>goes out</i> in May.

3
00:00:05,200 --> 00:00:06,000
[MUSIC]

4
00:00:09,000 --> 00:00:11,000
- Why in May?
- The days are long.
"""
VTT = """WEBVTT - news

NOTE checked by Ann

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000
<v Ida Holm>The light goes out,

00:03.000 --> 00:05.000
<v Ida Holm>he says.</v>

00:05.000 --> 00:06.000
<v.loud Nils Aro>It has &amp; had<00:05.500><c> its time.</c></v>

00:06.000 --> 00:07.000
It has & had its time.
We go on.
"""


def test_captions_are_running_text_without_numbers_and_times() -> None:
    assert told(read(SRT.encode(), "talk.srt")) == [
        "The light at Cape Sorrow goes out in May.",
        "Why in May?",
        "The days are long.",
    ]
    assert told(read(SRT.replace("\n", "\r\n").encode("utf-8-sig"), "talk.txt"))[1:] == [
        "Why in May?", "The days are long.",
    ]  # fmt: skip


def test_captions_keep_who_speaks_and_say_nothing_twice() -> None:
    article = parse_data(VTT.encode(), "-")
    assert told(article) == [
        "Ida Holm: The light goes out, he says.",
        "Nils Aro: It has & had its time. It has & had its time. We go on.",
    ] or told(article) == [
        "Ida Holm: The light goes out, he says.",
        "Nils Aro: It has & had its time. We go on.",
    ]


@pytest.mark.parametrize(
    "text", ["1\nThe light --> goes out.\n", "12:30 it was.\n\n00:01 --> 00:02"]
)
def test_a_text_that_merely_looks_like_captions_is_a_text(text: str) -> None:
    assert "-->" in read(text.encode()).text


def test_what_gzip_packed_is_read_as_what_it_is() -> None:
    page = (
        f"<!DOCTYPE html><title>Light goes out</title><h1>Light goes out</h1><p>{'<p>'.join(STORY)}"
    )
    article = read(gzip.compress(page.encode()), "page.html.gz")
    assert (told(article, "title"), article.source) == (["Light goes out"], "page.html.gz")
    assert told(read(gzip.compress("\n\n".join(STORY).encode()), "a.txt.gz")) == list(STORY)
    assert told(read(gzip.compress(docx("".join(map(p, STORY)))))) == list(STORY)


def test_packed_bytes_under_the_name_of_a_text_are_no_text() -> None:
    assert "not text" in refused(gzip.compress("\n\n".join(STORY).encode()), "a.txt")


# What must cost one line, however it was made.


def test_bombs_are_refused() -> None:
    assert "MiB" in refused(gzip.compress(bytes(most_bytes() + 1)), "bomb.txt.gz")
    assert "more than once" in refused(gzip.compress(gzip.compress(b"x")))
    assert "far more" in refused(docx("<w:p>" + " " * (8 << 20) + "</w:p>"))
    assert "too many files" in refused(zipped({f"word/document.xml{i}": "" for i in range(20_000)}))


def test_entities_of_a_document_are_never_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert "entities" in refused(docx(p("&b;"), doctype=bomb))
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "entities" in refused(docx(p("&a;"), doctype=outside))


def test_a_locked_document_says_so() -> None:
    data = bytearray(docx(p(STORY[0])))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert "password" in refused(bytes(data))
    assert "password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old.doc")


def test_other_archives_are_refused_by_what_they_are() -> None:
    assert "spreadsheet" in refused(zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}))
    assert "zip archive" in refused(zipped({"story.docx": docx(p(STORY[0]))}))


def test_no_path_of_an_archive_is_ever_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    body = docx("".join(map(p, STORY)))
    with zipfile.ZipFile(data := BytesIO(body), "a") as archive:
        archive.writestr("../../evil.txt", "x")
    read(data.getvalue())
    assert list(tmp_path.iterdir()) == []


WHOLE = {
    "docx": docx("".join(map(p, STORY))),
    "odt": odt("<text:p>The light goes out.</text:p>"),
    "epub": epub(),
    "rtf": RTF,
    "srt": SRT.encode(),
    "gz": gzip.compress("\n".join(STORY).encode()),
    "pdf": pdf(["The light goes out.", "It is old."]),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_a_document_cut_anywhere_costs_a_line_at_most(kind: str) -> None:
    if kind == "pdf":
        pytest.importorskip("pypdf")
    data = WHOLE[kind]
    for cut in range(1, len(data), max(1, len(data) // 40)):
        assert "\n" not in line_of(data[:cut])


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_a_document_damaged_anywhere_costs_a_line_at_most(kind: str, at: int, by: bytes) -> None:
    data = bytearray(WHOLE[kind])
    at %= len(data)
    data[at : at + len(by)] = by
    assert "\n" not in line_of(bytes(data))


# In a store, and what it costs to have them.


def test_a_store_lists_documents_and_add_puts_in_their_text(tmp_path: Path) -> None:
    store, outside = tmp_path / "store", tmp_path / "light.docx"
    store.mkdir()
    for name in ("a.docx", "b.epub", "c.rtf", "d.srt", "e.txt.gz", "f.mbox", "g.tar.gz", "h.mhtml"):
        (store / name).write_bytes(b"x")
    assert sorted(scan(str(store))) == sorted(
        ["a.docx", "b.epub", "c.rtf", "d.srt", "e.txt.gz", "f.mbox", "h.mhtml"]
    )
    outside.write_bytes(docx(p("Light goes out", "Title") + "".join(map(p, STORY))))
    assert main(["add", "-q", "--store", str(store), str(outside)]) == 0
    added = next(store.glob("*light*"))
    assert newsterm.read(str(added)).key == newsterm.read(str(outside)).key


def test_what_reads_a_form_is_loaded_where_one_is_met(tmp_path: Path) -> None:
    (tmp_path / "light.txt").write_text("\n\n".join(STORY), encoding="utf-8")
    (tmp_path / "light.docx").write_bytes(docx("".join(map(p, STORY))))

    def loaded(name: str) -> set[str]:
        program = (
            f"import sys, newsterm; newsterm.read({str(tmp_path / name)!r}); print(*sys.modules)"
        )
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        return set(run.stdout.split())

    heavy = {
        "zipfile",
        "gzip",
        "plistlib",
        "email",
        "pypdf",
        "lxml",
        "trafilatura",
        "xml.parsers.expat",
    }
    assert loaded("light.txt") & heavy == set()
    assert loaded("light.docx") & heavy <= {"zipfile", "xml.parsers.expat"}
