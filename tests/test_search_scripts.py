"""Search in every script: what is written in another dress is found, and its place is exact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import ask
from newsterm.core.search.folding import fold, folded
from newsterm.core.search.query import parse_query
from newsterm.core.search.snippet import find_snippet
from newsterm.core.text.layout import parse
from newsterm.tui.article.navigation import found_in

TEXTS = {
    "chinese": "市议会周二投票决定修复旧桥，工程将耗资三百万元。市长说，桥梁将在明年春天重新开放。",
    "japanese": "市議会は火曜日、古い橋を修復することを決めた。ﾌｪﾘｰの運賃は上がらないという。",
    "korean": "시의회는 화요일에 낡은 다리를 고치기로 했다. 대통령은 예산을 승인했다.",
    "thai": "สภาเมืองลงมติเมื่อวันอังคารให้ซ่อมสะพานเก่า ค่าใช้จ่ายสามล้านบาท",
    "burmese": "မြို့တော်ကောင်စီသည် တံတားဟောင်းကို ပြင်ဆင်ရန် ဆုံးဖြတ်ခဲ့သည်။",
    "hindi": "नगर परिषद ने मंगलवार को पुराने पुल की मरम्मत का फैसला किया।",
    "greek": "Οι Έλληνες ναυτικοί απεργούν την Τρίτη, είπε ο υπουργός.",
    "vietnamese": "Hội đồng thành phố bỏ phiếu sửa cây cầu Đông Hà vào thứ Ba.",
    "turkish": "İSTANBUL'da ışıklar söndü, Iğdır'da köprü onarılacak.",
    "polish": "Łódź naprawi most w przyszłym roku, powiedział burmistrz.",
    "danish": "København lukker broen; færgen sejler videre fra Århus.",
    "german": "Die Wert\u00adpapier\u00adindex-Fonds gewannen, die Straße am Fluss bleibt gesperrt.",
    "ligatures": "The oﬃcials said the ﬂood reached the ﬁrst ﬂoor of the school.",
    "full width": "The ｆｅｒｒｙ carried ４２ cars on Monday, the operator said.",
    "apart": "Re\u0301ne\u0301e Duarte said the cafe\u0301 on the quay had closed, 가격도 올랐다.",
    "arabic": "قَرَّرَ المَجلِسُ أن يُصلِحَ الجســر القديم يوم الثلاثاء",
    "hebrew": "המועצה החליטה לתקן את הגֶּשֶׁר הישן ביום שלישי",
    "persian": "شورای شهر می\u200cخواهد پل قدیمی را تعمیر کند",
    "russian": "Самолёт сел в Йошкар-Оле, сообщил министр.",
    "footnote": "The mayor resigned¹ over the Kindle™ affair and CO₂ figures, 12\u00a0m² of them.",
    "english": "The council's bridges were repaired, and the naïve résumé was filed.",
}
FOUND = [
    ("chinese", "旧桥", "旧桥"), ("chinese", "市长", "市长"),
    ("chinese", "桥", "桥"), ("japanese", "橋を修復", "橋を修復"),
    ("japanese", "フェリー", "ﾌｪﾘｰ"), ("japanese", "火曜日", "火曜日"),
    ("korean", "대통령", "대통령"), ("korean", "다리", "다리"),
    ("korean", "의회", "의회"), ("thai", "สะพาน", "สะพาน"),
    ("thai", "อังคาร", "อังคาร"), ("burmese", "တံတား", "တံတား"),
    ("hindi", "मरम्मत", "मरम्मत"), ("hindi", "पुल", "पुल"),
    ("greek", "Ελληνες", "Έλληνες"), ("greek", "έλληνες", "Έλληνες"),
    ("greek", "ειπε", "είπε"), ("vietnamese", '"dong ha"', "Đông Hà"),
    ("vietnamese", '"hoi dong"', "Hội đồng"), ("vietnamese", "cầu", "cầu"),
    ("turkish", "istanbul", "İSTANBUL"), ("turkish", "ISTANBUL", "İSTANBUL"),
    ("turkish", "isiklar", "ışıklar"), ("turkish", "IŞIKLAR", "ışıklar"),
    ("turkish", "ığdır", "Iğdır"), ("turkish", "kopru", "köprü"),
    ("polish", "lodz", "Łódź"), ("danish", "kobenhavn", "København"),
    ("danish", "aarhus or faergen", "færgen"), ("german", "Wertpapierindex", "Wert\u00adpapier\u00adindex"),
    ("german", "strasse", "Straße"), ("german", "STRASSE", "Straße"),
    ("ligatures", "officials", "oﬃcials"), ("ligatures", "flood", "ﬂood"),
    ("ligatures", "flo*", "ﬂood"), ("full width", "ferry", "ｆｅｒｒｙ"),
    ("full width", "42", "４２"), ("full width", "ｃａｒｓ", "cars"),
    ("apart", "renee", "Re\u0301ne\u0301e"), ("apart", "renée", "Re\u0301ne\u0301e"),
    ("apart", "café", "cafe\u0301"), ("apart", "가격", "가격"),
    ("arabic", "الجسر", "الجســر"), ("arabic", "المجلس", "المَجلِسُ"),
    ("hebrew", "הגשר", "הגֶּשֶׁר"), ("persian", "میخواهد", "می\u200cخواهد"),
    ("russian", "самолет", "Самолёт"), ("russian", "ЙОШКАР", "Йошкар"),
    ("footnote", "resigned", "resigned¹"), ("footnote", "kindle", "Kindle"),
    ("footnote", "co2", "CO₂"), ("english", "bridge", "bridges"),
    ("english", "naive", "naïve"), ("english", "resume", "résumé"),
]  # fmt: skip
NOT_FOUND = ["桥旧", "長市", "대통형", "สะพาร", "Ελληνις", "marmo", "ridge", "floods x", "पल",
             "kindletm"]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        store = tmp_path_factory.mktemp("store")
        for name, text in TEXTS.items():
            (store / f"{name}.txt").write_text(f"Of {name.title()}\n\n{text}\n", encoding="utf-8")
        with closing(Index(str(store))) as index:
            index.update()
            yield index


def names_found(index: Index, query: str) -> list[str]:
    hits = ask(index, parse_query(query), datetime(2026, 1, 1))
    return sorted(Path(hit.entry.path).stem for hit in hits)


@pytest.mark.parametrize(("name", "query", "place"), FOUND)
def test_what_is_sought_is_found_in_another_dress(
    index: Index, name: str, query: str, place: str
) -> None:
    assert name in names_found(index, query)
    article = parse(f"Of Title\n\n{TEXTS[name]}\n")
    wanted = [clause.value for clauses in parse_query(query) for clause in clauses]
    snippet = find_snippet(article, wanted)
    assert snippet
    assert place in [hit.cut(article.text) for hit in snippet.hits]


@pytest.mark.parametrize("query", NOT_FOUND)
def test_what_is_not_there_is_not_found(index: Index, query: str) -> None:
    assert names_found(index, query) == []


@pytest.mark.parametrize(("name", "query", "place"), [row for row in FOUND if " or " not in row[1]])
def test_the_reader_finds_it_in_the_text_too(name: str, query: str, place: str) -> None:
    found = [span.cut(TEXTS[name]) for span in found_in(TEXTS[name], query.strip('"*'))]
    assert any(span and (span in place or place in span) for span in found)


def test_a_long_line_without_blanks_is_shown_around_what_was_found() -> None:
    text = "桥" * 300 + "旧渡轮停航" + "水" * 300
    snippet = find_snippet(parse(f"Title\n\n{text}。\n"), ["渡轮"])
    assert snippet
    assert snippet.end - snippet.start > 100
    assert [hit.end - hit.start for hit in snippet.hits] == [2]


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Åre", "are"), ("ｶﾞｽ", "ガス"), ("カ\u3099", "ガ"), ("\u1112\u1161\u11ab", "한"), ("①½²", "①½²"),
     ("a\ufe0f\u2060b", "ab"), ("ǅ", "dz"), ("c++ <b>", "c++ <b>"), ("‘x’", "‘x’"), ("ș ț ơ", "s t o")],
)  # fmt: skip
def test_words_are_folded_alike_in_text_and_query(text: str, plain: str) -> None:
    assert fold(text) == plain
    assert fold(plain) == plain


@given(
    st.text(
        st.sampled_from("aé\u0301\u00adﬃİßが\u3099ｶﾞ한\u1112\u1161\u11ab桥\u200b ₂😀"), max_size=30
    )
)
def test_every_place_of_a_folded_text_is_one_of_the_text(text: str) -> None:
    found = folded(f"x{text}", 1)
    assert found.text == fold(text)
    places = [found.span(at, at + 1) for at in range(len(found.text))]
    assert all(1 <= place.start < place.end <= 1 + len(text) for place in places)
    assert places == sorted(places, key=lambda place: (place.start, place.end))
    assert all(found.text[at] in fold(place.cut(f"x{text}")) for at, place in enumerate(places))
