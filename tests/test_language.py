"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.core.text.language import language_of

SENTENCES = {
    "en": (
        "The ferry will not sail on Sunday because the harbour is closed, the company said "
        "after a meeting with the crew."
    ),
    "de": (
        "Die Fähre fährt am Sonntag nicht, weil der Hafen gesperrt ist, teilte das "
        "Unternehmen nach einem Treffen mit der Besatzung mit."
    ),
    "fr": (
        "Le ferry ne partira pas dimanche parce que le port est fermé, a dit la compagnie "
        "après une réunion avec les marins."
    ),
    "es": (
        "El barco no saldrá el domingo porque el puerto está cerrado, dijo la compañía "
        "después de una reunión con los marineros."
    ),
    "it": (
        "Il traghetto non partirà domenica perché il porto è chiuso, ha detto la compagnia "
        "dopo una riunione con i marinai della nave."
    ),
    "pt": (
        "O barco não vai sair no domingo porque o porto está fechado, disse a empresa depois "
        "de uma reunião com os marinheiros."
    ),
    "nl": (
        "De veerboot vaart zondag niet omdat de haven gesloten is, zei het bedrijf na een "
        "gesprek met de bemanning van het schip."
    ),
    "sv": (
        "Färjan går inte på söndag eftersom hamnen är stängd, sade bolaget efter ett möte med "
        "besättningen och de som arbetar i hamnen."
    ),
    "da": (
        "Færgen sejler ikke på søndag, fordi havnen er lukket, sagde selskabet efter et møde "
        "med besætningen og dem, der arbejder i havnen af byen."
    ),
    "no": (
        "Fergen går ikke på søndag fordi havnen er stengt, sa selskapet etter et møte med "
        "mannskapet og de som arbeider i havnen av byen."
    ),
    "fi": (
        "Lautta ei lähde sunnuntaina, koska satama on suljettu, yhtiö kertoo. Se oli jo "
        "kiinni, ja myös muut alukset ovat nyt siellä, mutta niin kuin ennen."
    ),
    "pl": (
        "Prom nie odpłynie w niedzielę, bo port jest zamknięty, a także most na rzece, który "
        "był już stary, powiedziała firma po spotkaniu z załogą."
    ),
    "cs": (
        "Trajekt v neděli nevypluje, protože přístav je zavřený, a také most, který byl již "
        "starý, se bude opravovat, řekla firma po jednání s posádkou."
    ),
    "sk": (
        "Trajekt v nedeľu nevypláva, pretože prístav je zatvorený, a aj most, ktorý bol už "
        "starý, sa bude opravovať, povedala firma po rokovaní s posádkou."
    ),
    "hu": (
        "A komp vasárnap nem indul, mert a kikötő zárva van, és a híd is régi volt, de azt "
        "már javítják, mondta egy férfi."
    ),
    "ro": (
        "Feribotul nu va pleca duminică pentru că portul este închis, a spus compania după o "
        "întâlnire cu echipajul, iar podul care a fost vechi se va repara."
    ),
    "ru": (
        "Паром не пойдёт в воскресенье, потому что порт закрыт, сообщила компания, а мосты "
        "ещё старые."
    ),
    "uk": "Пором не піде в неділю, бо порт зачинено, повідомила компанія.",
    "el": "Το πλοίο δεν θα φύγει την Κυριακή.",
    "he": "המעבורת לא תפליג ביום ראשון",
    "ar": "لن تبحر العبارة يوم الأحد",
    "th": "เรือข้ามฟากจะไม่ออกในวันอาทิตย์",
    "ko": "여객선은 일요일에 출항하지 않는다",
    "ja": "フェリーは日曜日に出航しない",
    "zh": "渡轮周日不开航",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_of_news_is_enough(language: str) -> None:
    assert language_of(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", " ", "12 34 !", "ЗОРА", "Sun moon tide", "♜♞♝"])
def test_a_text_that_does_not_tell_is_not_guessed_at(text: str) -> None:
    assert language_of(text) is None


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert (
        language_of("The ship 渡轮号 of the 东海 line was lost in fog and was not found.") == "en"
    )


@given(st.text())
def test_any_text_is_borne(text: str) -> None:
    assert language_of(text) in {*SENTENCES, None}
