"""Who said what in German, French, Spanish and Portuguese, as their newspapers set it."""

from __future__ import annotations

import pytest

from newsterm.core.languages.known import CUES, LANGUAGES
from newsterm.core.languages.language import ADDRESSED, TAG, Language
from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse


def spoken(text: str) -> list[tuple[str, str | None]]:
    """The quotations and what is said after a dash, with their speakers."""
    return [(q.cut(text), q.speaker) for q in find_quotes(parse(text)) if q.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Ja“, sagte Angela Berg.", "Angela Berg"),
        ("„Ja“, sagte Ministerin Angela Berg am Montag in Bonn.", "Angela Berg"),
        ("Angela Berg sagte: „Ja.“", "Angela Berg"),
        ("Der Sprecher der Polizei, Jens Maier, erklärte: „Ja.“", "Jens Maier"),
        ("»Ja«, räumte Trainer Horst Wolf ein.", "Horst Wolf"),
        ("„Ja“, betonte der Minister gegenüber dem Sender.", "der Minister"),
        ("„Ja“, so der Angeklagte.", "der Angeklagte"),
        ("Petra Vogt kam. „Ja“, sagte sie.", "Petra Vogt"),
        ("Merz nannte die Pläne „unklug“.", "Merz"),
        ("Laut Polizei war er „zu schnell“ unterwegs.", "Polizei"),
        ("Nach Angaben der Polizei ist die Lage „ruhig“.", "der Polizei"),
        ("Stadt baut um\n\n„Die Brücke kommt im Herbst“, verkündete Berg.", "Berg"),
        ("„Ja“, kündigte Klara Berg an.", "Klara Berg"),
        ("Köln baut. „Die Brücke kommt“, jubelte Klara Berg am Montag.", "Klara Berg"),
        ("Köln baut. „Die Brücke kommt“, jubelten die Leute.", "die Leute"),
        ("« Oui », a déclaré Jean Petit.", "Jean Petit"),
        ("« Oui », a déclaré le président, Jean Petit, mardi à l’Élysée.", "Jean Petit"),
        ("« Oui », a déclaré Jean Petit mardi à l’Élysée.", "Jean Petit"),
        ("« Oui », s’indigne Claire Dubois, institutrice à Lille.", "Claire Dubois"),
        ("Jean Petit rit. « Oui », a-t-il dit.", "Jean Petit"),
        ("Claire Dubois rit. « Oui », confie-t-elle.", "Claire Dubois"),
        ("« La loi, souligne Jean Petit, a failli. »", "Jean Petit"),
        ("Le maire (PS) de Nantes, Jean Petit, a dénoncé « une honte ».", "Jean Petit"),
        ("Selon le ministre de l’intérieur, Jean Petit, c’est « sûr ».", "Jean Petit"),
        ("L’entreprise parle d’un « incident mineur ».", "L’entreprise"),
        ("«Sí», dijo Ana Ruiz.", "Ana Ruiz"),
        ("«Sí», dijo la ministra Ana Ruiz el lunes en Madrid.", "Ana Ruiz"),
        ('"Sí", afirmó Ana Ruiz.', "Ana Ruiz"),
        ("El portavoz del Gobierno, José Gil, aseguró que es «justo».", "José Gil"),
        ("El presidente chileno, José Gil, ha dicho que es “justo”.", "José Gil"),
        ("Según la policía, actuó «solo».", "la policía"),
        ("La alcaldesa calificó la idea de “disparate”.", "La alcaldesa"),
        ("“A ponte abre em maio”, disse Ana Souza.", "Ana Souza"),
        ("“A ponte abre”, afirmou a ministra Ana Souza nesta segunda-feira.", "Ana Souza"),
        ("“A ponte abre”, disse o presidente da Câmara, João Prado.", "João Prado"),
        ("“A ponte abre”, disse o delegado Rui Reis ao jornal.", "Rui Reis"),
        ("“Não”, explica Ana Souza na rádio.", "Ana Souza"),
        ("«A ponte abre em maio», sublinhou o autarca.", "o autarca"),
        ("“A ponte abre em maio”, tinha dito o ministro.", "o ministro"),
        ("Ana Souza disse: “A ponte abre em maio.”", "Ana Souza"),
        ("O porta-voz da polícia, João Prado, declarou que é “justo”.", "João Prado"),
        ("Ana Souza riu. “A ponte abre em maio”, disse ela.", "Ana Souza"),
        ("João Prado chamou o plano de “absurdo”.", "João Prado"),
        ("De acordo com a polícia, ele dirigia “depressa”.", "a polícia"),
        ("Segundo informações da polícia, a rua está “calma”.", "da polícia"),
    ],
)
def test_quotations_in_other_languages_have_their_speakers(text: str, speaker: str) -> None:
    assert [who for _, who in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– Oui, répond Marie Petit.", [("Oui", "Marie Petit")]),
        ("– Vous partez ? demande le juge.", [("Vous partez ?", "le juge")]),
        ("—No —respondió Ana Ruiz—. Y basta.", [("No", "Ana Ruiz"), ("Y basta.", "Ana Ruiz")]),
        ("— Não, respondeu Ana Souza.", [("Não", "Ana Souza")]),
        ("– Bread, milk and eggs are dear.", []),
    ],
)
def test_dialogue_after_dashes_is_speech(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == expected


def test_a_german_newspaper_in_marks_says_nothing() -> None:
    text = "Karl Berg sagte der „Neuen Zeitung“: „Das Geld reicht nicht.“"
    assert spoken(text) == [("„Das Geld reicht nicht.“", "Karl Berg")]


def test_a_spanish_second_names_no_source() -> None:
    assert find_quotes(parse("El segundo gol llegó tarde.")) == ()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_verb_of_a_language_is_a_cue_in_every_form(language: Language) -> None:
    assert {word for word, _, _ in language.speech_verbs} <= set(CUES)
    assert all(word == word.lower() for word, _, _ in language.speech_verbs)


def test_a_word_of_two_languages_keeps_the_company_of_both_and_an_english_one_is_english() -> None:
    assert {"durante", "na"} <= CUES["explica"].ends_source
    assert CUES["assure"].family == ADDRESSED
    assert "critique" not in CUES
    assert CUES["critique-t-il"].family == TAG
