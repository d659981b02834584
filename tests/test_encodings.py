"""Texts in the encodings of the world: told without being told, declared, given, or refused."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tongues import TEXTS

import newsterm
from newsterm.adapters.articles.file import decode
from newsterm.adapters.feeds.parse import parse_feed
from newsterm.adapters.system.encodings import decode_page
from newsterm.cli import main
from newsterm.errors import NewstermError

ENCODINGS = {
    "de": "utf-8 utf-8-sig utf-16 utf-32 utf-16-le utf-32-be cp1252 iso-8859-1 iso-8859-15",
    "fr": "cp1252 iso-8859-1 iso-8859-15",
    "es": "cp1252 iso-8859-1",
    "pl": "cp1250 iso-8859-2",
    "cs": "cp1250 iso-8859-2",
    "hu": "cp1250 iso-8859-2",
    "ru": "cp1251 koi8-r iso-8859-5 cp866 utf-16-be",
    "uk": "cp1251 koi8-u",
    "bg": "cp1251",
    "el": "cp1253 iso-8859-7",
    "tr": "cp1254 iso-8859-9",
    "he": "cp1255 iso-8859-8",
    "ar": "cp1256 iso-8859-6 utf-16-le",
    "lv": "cp1257 iso-8859-13",
    "vi": "cp1258",
    "th": "cp874 tis-620",
    "zh": "gb18030 gb2312 utf-16-le utf-32-be",
    "zh-TW": "big5 utf-16",
    "ja": "shift_jis euc_jp iso2022_jp utf-16-be",
    "ko": "euc_kr cp949 johab iso2022_kr utf-16-le",
}
PAIRS = [(code, name) for code, names in ENCODINGS.items() for name in names.split()]
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def in_bytes(code: str, name: str, most: int | None = None) -> tuple[str, bytes]:
    """A text, without the signs that an encoding lacks, and its bytes."""
    data = TEXTS[code][:most].encode(name, "ignore")
    return data.decode(name), data


@pytest.mark.parametrize(("code", "name"), PAIRS)
def test_an_encoding_is_told_from_the_text_alone(code: str, name: str) -> None:
    text, data = in_bytes(code, name)
    assert decode(data, "x.txt").removeprefix("\ufeff") == text


@pytest.mark.parametrize(("code", "name"), PAIRS)
def test_one_line_is_enough(code: str, name: str) -> None:
    text, data = in_bytes(code, name, 60)
    assert decode(data, "x.txt").removeprefix("\ufeff") == text


@pytest.mark.parametrize(("code", "name"), [pair for pair in PAIRS if "utf" not in pair[1]])
def test_a_page_is_read_as_it_declares(code: str, name: str) -> None:
    text, data = in_bytes(code, name, 12)
    page = (
        b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=' + name.encode()
    )
    assert decode_page(page + b'"><p>' + data).endswith(text)


@pytest.mark.parametrize(
    ("declared", "really", "text"),
    [
        ("iso-8859-1", "cp1252", "“Lucky” – €3"),
        ("gb2312", "gb18030", "镕囍港口重新开放"),
        ("ascii", "cp1252", "café"),
    ],
)
def test_a_declared_encoding_means_the_larger_one_that_is_written(
    declared: str, really: str, text: str
) -> None:
    page = f'<?xml version="1.0" encoding="{declared}"?><p>'.encode() + text.encode(really)
    assert decode_page(page).endswith(text)


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "raw_unicode_escape", "idna"])
def test_what_spells_names_and_literals_is_no_encoding_of_a_page(name: str) -> None:
    data = b"The caf\xe9 on the quay opens when the ferry comes: C:\\x41\\u0042 - abc"
    declared = f"<meta charset='{name}'>".encode() + data
    assert decode_page(data, name) == decode_page(data)
    assert decode_page(declared).endswith("\\x41\\u0042 - abc")


def test_a_page_that_declares_what_it_is_not_is_told_by_its_text() -> None:
    text, data = in_bytes("ru", "cp1251")
    assert decode_page(b'<meta charset="utf-8"><p>' + data).endswith(text)


def test_the_given_encoding_is_taken_at_its_word(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("Šéf přišel.".encode("cp1250"))
    assert newsterm.read(str(path), encoding="cp1250").text == "Šéf přišel."


@pytest.mark.parametrize("command", ["summarize", "show", "quotes", "figures", "add", "verify"])
def test_every_command_that_reads_takes_an_encoding(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("Šéf „přišel“ v 9 hodin.".encode("cp1250"))
    more = {"verify": ["--source", str(path)], "add": ["--store", str(tmp_path)]}.get(command, [])
    lines = tmp_path / "lines"
    lines.write_text("Šéf „přišel“ v 9 hodin.", encoding="utf-8")
    name = str(lines if command == "verify" else path)
    assert main([command, "--encoding", "cp1250", *more, name]) == 0
    assert "\ufffd" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "written", "named", "told"),
    [
        ("The harbour – open.", "utf-8", "cp1252", "reads as UTF-8"),
        ("The harbour is open.", "utf-8", "utf-16", "reads as UTF-8"),
        ("Šéf přišel.", "cp1250", "utf-8", "has 4 signs that are not utf-8"),
        ("Šéf přišel.", "cp1250", "cp1250", ""),
        ("The harbour is open.", "utf-8", "cp1252", ""),
        ("The harbour – open.", "utf-8-sig", "utf-8", ""),
        ("港は開いた。", "utf-16", "utf-16", ""),
        ("港は開いた。", "iso2022_jp", "iso2022_jp", ""),
    ],
)
def test_what_speaks_against_the_encoding_given_is_told(
    tmp_path: Path,
    text: str,
    written: str,
    named: str,
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(text.encode(written))
    (tmp_path / "store").mkdir()
    for command, *more in (["show"], ["add", "--store", str(tmp_path / "store")]):
        assert main([command, *more, "--encoding", named, str(path)]) == 0
        err = capsys.readouterr().err
        assert told in err
        assert err.count("\n") == bool(told)


@pytest.mark.parametrize("command", ["summarize", "show", "quotes", "figures", "add", "verify"])
def test_an_encoding_that_nobody_knows_is_wrong_use(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--encoding", "klingon", "x.txt"]) == 2
    assert "'klingon' is no encoding" in capsys.readouterr().err


def test_records_are_utf_8_and_take_no_encoding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", "--from", "json", "--encoding", "cp1252", "x.jsonl"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", ["klingon", "base64", "x" * 999, "a\x00b"])
def test_an_encoding_that_does_not_exist_is_one_line(name: str) -> None:
    with pytest.raises(NewstermError, match="give --encoding a name"):
        decode(b"text", "x.txt", name)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            b"The \xe2\x80\x9charbour\xe2\x80\x9d opened.\xff It closed.",
            "The “harbour” opened.\ufffd It closed.",
        ),
        ("schön und grün".encode()[:-2], "schön und gr\ufffd"),
        ("caf\xe9".encode("latin-1"), "café"),
        (b"It opened.\xe2\x80", "It opened.\ufffd"),
    ],
)  # fmt: skip
def test_a_bad_byte_or_a_cut_tail_spoils_nothing_else(data: bytes, text: str) -> None:
    assert decode(data, "x.txt") == text


@pytest.mark.parametrize(
    "data",
    [b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 9, gzip.compress(b"harbour " * 99, mtime=0),
     b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(99), b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(99),
     b"\x00\xff" * 40],
    ids=["program", "gzip", "png", "jpeg", "noise"],
)  # fmt: skip
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(NewstermError, match=r"is not text|no encoding"):
        decode(data, "x.txt")


@settings(deadline=None)  # The first guess imports chardet.
@given(st.binary(max_size=300))
@example(b"\x01\xc0\x80")
def test_any_bytes_become_text_without_mojibake_controls_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data, "x.txt")
    except NewstermError:
        return
    plain = data.decode("utf-8", "replace")
    assert (
        # An impossible sequence is one sign here; Python has one for each of its bytes.
        re.sub("\ufffd+", "\ufffd", text) == re.sub("\ufffd+", "\ufffd", plain)
        or not CONTROLS.search(text)
        or data[:2] in (b"\xff\xfe", b"\xfe\xff", b"\0\0")
    )


PROSE = (
    "The mayor said on Monday that the bridge would open again in May, after two years of repairs."
)
FORBIDDEN = {
    "an overlong slash": b"\xc0\xaf", "an overlong NUL": b"\xc0\x80", "three bytes": b"\xe0\x80\xaf",
    "above the last": b"\xf4\x90\x80\x80", "far above the last": b"\xf7\xbf\xbf\xbf",
    "five bytes": b"\xf8\x88\x80\x80\x80", "six bytes": b"\xfc\x84\x80\x80\x80\x80",
}  # fmt: skip


@pytest.mark.parametrize("name", FORBIDDEN)
@pytest.mark.parametrize("before", ["", "Café. "])
def test_a_sequence_that_utf_8_forbids_costs_itself(name: str, before: str) -> None:
    data = f"{before}{PROSE}".encode() + b" (" + FORBIDDEN[name] + b") " + PROSE.encode()
    text = f"{before}{PROSE} (\ufffd) {PROSE}"
    assert decode(data, "a.txt") == text
    assert decode_page(data) == text


@pytest.mark.parametrize("text", ["À\xa0Paris, il pleut.", "Il dit «À» là-bas, très tôt.", "Á “b”"])
def test_letters_of_another_encoding_are_no_such_sequence(text: str) -> None:
    assert "\ufffd" not in decode(text.encode("cp1252"), "a.txt")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("It\u0092s \u0093over\u0094 \u0096 now\u0085", "It’s “over” – now…"),
     ("one\u0085two", "one\u0085two"),
     ("a\u0081b\u0092", "a\u0081b’"), ("café", "café"), ("plain", "plain")],
)  # fmt: skip
def test_control_characters_in_utf_8_are_what_cp1252_means_by_them(
    written: str, meant: str
) -> None:
    assert decode(written.encode(), "a.txt") == meant
    assert decode_page(written.encode()) == meant
    feed = f"<rss><channel><item><title>{written}</title></item></channel></rss>".encode()
    assert parse_feed(feed).entries[0].title == " ".join(meant.split())
