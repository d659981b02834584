"""Who said what in German, French and Spanish, as their newspapers set it."""

from __future__ import annotations

import pytest

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
    ],
)
def test_german_french_and_spanish_quotations_have_their_speakers(text: str, speaker: str) -> None:
    assert [who for _, who in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– Oui, répond Marie Petit.", [("Oui", "Marie Petit")]),
        ("– Vous partez ? demande le juge.", [("Vous partez ?", "le juge")]),
        ("—No —respondió Ana Ruiz—. Y basta.", [("No", "Ana Ruiz"), ("Y basta.", "Ana Ruiz")]),
        ("– Bread, milk and eggs are dear.", []),
    ],
)
def test_dialogue_after_dashes_is_speech(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == expected


def test_a_german_newspaper_in_marks_says_nothing() -> None:
    text = "Karl Berg sagte der „Neuen Zeitung“: „Das Geld reicht nicht.“"
    assert spoken(text) == [("„Das Geld reicht nicht.“", "Karl Berg")]
