"""Who said what: quotations with their speakers, and what is quoted without being said."""

from __future__ import annotations

import pytest

from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse

Told = tuple[str, str, str | None]


def told(text: str) -> list[Told]:
    """What `find_quotes` finds, as kind, words and speaker."""
    return [(q.kind, q.cut(text), q.speaker) for q in find_quotes(parse(text))]


def spoken(text: str) -> list[tuple[str, str | None]]:
    """The quotations alone, with their speakers."""
    return [(words, who) for kind, words, who in told(text) if kind not in ("indirect", "mixed")]


@pytest.mark.parametrize(
    ("text", "quotation", "speaker"),
    [
        ("“The road is closed,” said Ann Lee.", "“The road is closed,”", "Ann Lee"),
        ("“The road is closed,” Ann Lee said.", "“The road is closed,”", "Ann Lee"),
        ("Ann Lee said: “The road is closed.”", "“The road is closed.”", "Ann Lee"),
        ('Ann Lee said, "The road is closed," and left.', '"The road is closed,"', "Ann Lee"),
        ("Ann Lee: “The road is closed.”", "“The road is closed.”", "Ann Lee"),
        ("“Is it closed?” Ann Lee asked.", "“Is it closed?”", "Ann Lee"),
        ("“Is it closed?” asked Ann Lee.", "“Is it closed?”", "Ann Lee"),
        ("‘It’s the boys’ road,’ said Ann Lee.", "‘It’s the boys’ road,’", "Ann Lee"),
        ("``It is closed,'' said Ann Lee.", "``It is closed,''", "Ann Lee"),
        ("“It is closed,” Ann Lee wrote on Monday.", "“It is closed,”", "Ann Lee"),
        ("“It is closed,” Ann Lee told reporters in Rome.", "“It is closed,”", "Ann Lee"),
        ("Ann Lee told a news conference “it is closed”.", "“it is closed”", "Ann Lee"),
        ("“It is closed,” Ann Lee beamed.", "“It is closed,”", "Ann Lee"),
        ("“It is closed.” – Ann Lee, mayor", "“It is closed.”", "Ann Lee"),
        ("According to Ann Lee, “it is closed”.", "“it is closed”", "Ann Lee"),
        ("As Ann Lee put it, “it is closed”.", "“it is closed”", "Ann Lee"),
        ("In the words of Ann Lee, “it is closed”.", "“it is closed”", "Ann Lee"),
        ("Ann Lee’s answer was short: “It is closed.”", "“It is closed.”", "Ann Lee"),
        ("Tom Hill was told by Ann Lee: “It is closed.”", "“It is closed.”", "Ann Lee"),
        ("“It is closed”, Ann Lee was quoted as saying.", "“It is closed”", "Ann Lee"),
        ("Ann Lee called it “a shame”.", "“a shame”", "Ann Lee"),
        ("The sign read: “Closed”.", "“Closed”", "The sign"),
        ("“It is closed”, per trade secretary Ann Lee.", "“It is closed”", "Ann Lee"),
        ("The plan, dismissed as “fantasy” by Ann Lee, passed.", "“fantasy”", "Ann Lee"),
        ("He was praised for his “courage” by Ann Lee.", "“courage”", "Ann Lee"),
        ("He was described by the judge, Ann Lee, as “a danger”.", "“a danger”", "Ann Lee"),
        ("For Dr Ann Lee, the answer is simple: “Wash.”", "“Wash.”", "Ann Lee"),
        ("“It is closed,” said Connolly.", "“It is closed,”", "Connolly"),
        ("“Closed,” was the answer of mayor Ann Lee when asked.", "“Closed,”", "Ann Lee"),
        ("“Never,” came the reply from the mayor, Ann Lee.", "“Never,”", "Ann Lee"),
        ("“I can’t” were Ann Lee’s last words.", "“I can’t”", "Ann Lee"),
        ("Ann Lee’s response to the report was “no”.", "“no”", "Ann Lee"),
        ("Ann Lee’s lawyer was curt: “No.”", "“No.”", "Ann Lee’s lawyer"),
        ("Ann Lee’s e-mail – “we are fine” – went out late.", "“we are fine”", "Ann Lee"),
        ("It is, in Ann Lee’s phrase, “a dawn”.", "“a dawn”", "Ann Lee"),
        ("The bill was welcomed by Ann Lee as “a dawn”.", "“a dawn”", "Ann Lee"),
        ("“It is over now.” With these words Ann Lee left.", "“It is over now.”", "Ann Lee"),
        ("“It is over,” Mayor Ann Lee, R-Ky., said Tuesday.", "“It is over,”", "Ann Lee"),
        ("To Ann Lee, who lives there, the tax is “a joke”.", "“a joke”", "Ann Lee"),
        ("Ann Lee spoke of “technical reasons”.", "“technical reasons”", "Ann Lee"),
        ("Radio Goa cited Ann Lee as describing it as “a shame”.", "“a shame”", "Ann Lee"),
        ("“It is closed,” one user shot back.", "“It is closed,”", "one user"),
        (
            "Police quoted the head of the road office, Ann Lee, as saying: “No.”",
            "“No.”",
            "Ann Lee",
        ),
        ("But Ann Lee left, describing it as “a shame”.", "“a shame”", "Ann Lee"),
        ("RIYADH: Ann Lee on Sunday left, calling it “a shame”.", "“a shame”", "Ann Lee"),
    ],
)
def test_a_quotation_belongs_to_the_source_of_its_cue(
    text: str, quotation: str, speaker: str
) -> None:
    assert told(text) == [("direct", quotation, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Hugh Hill, a doctor at the clinic.", "Hugh Hill"),
        ("Hugh Hill, a doctor at the clinic, said: “No.”", "Hugh Hill"),
        ("Hugh Hill, 45, of Leeds, told the court: “No.”", "Hugh Hill"),
        ("“No,” Hugh Hill – he is the eldest of nine – told the court.", "Hugh Hill"),
        ("“No,” warned his Teachers’ Union (TU) counterpart Hugh Hill.", "Hugh Hill"),
        ("“No,” said Trade and Food Security Minister Datuk Seri Hugh Hill.", "Hugh Hill"),
        ("“No,” said one of them, lawyer Hugh Hill.", "Hugh Hill"),
        ("One of them, trader Hugh Hill, said: “No.”", "Hugh Hill"),
        ("According to the ministry’s spokesman, Hugh Hill, it was “no”.", "Hugh Hill"),
        ("“No, Governor Hugh Hill told villagers on Sunday.", "Hugh Hill"),
        ("“No,” PM Hill said. Hugh Hill left.", "Hugh Hill"),
        ("“No,” a rebel leader known as Mullah Hill told the court.", "Hill"),
        ("The plan, which its author, Hugh Hill, described as “no”, failed.", "Hugh Hill"),
        ("“No,” said the Rt. Hon. Hugh Hill, OBE.", "Hugh Hill"),
        ("Eng. Hugh Hill, Ag. Director-General of the road board, said: “No.”", "Hugh Hill"),
        ("Vice-Chancellor of the University of Goa, Prof. Hugh Hill, said: “No.”", "Hugh Hill"),
        ("Replying to a question on trade, Hua Jing said Beijing would say “no”.", "Hua Jing"),
        ("Beijing said: “No.”", "Beijing"),
        ("“No,” Hugh Hill, the chairman of the Port Union (PU), said.", "Hugh Hill"),
        ("Hours after insisting it was “late”, Hugh Hill left.", "Hugh Hill"),
        ("The 40-page report concludes that it “leaks”.", "The 40-page report"),
        ("“No,” Mrs Lewis’ neighbour said.", "Mrs Lewis’ neighbour"),
        ("Hugh Hill, who had been ill, said on Friday: “No.”", "Hugh Hill"),
        ("Dr Hugh Hill of the weather service said: “No.”", "Hugh Hill"),
        ("Foreign Minister Hugh Hill said: “No.”", "Hugh Hill"),
        ("The foreign minister, Hugh Hill, said: “No.”", "Hugh Hill"),
        ("Ghana’s Foreign Minister, Hugh Hill, said: “No.”", "Hugh Hill"),
        ("Her husband, Hugh Hill, said: “No.”", "Hugh Hill"),
        ("“No,” said her husband, Hugh Hill.", "Hugh Hill"),
        ("“No,” said the bank’s chief economist, Hugh Hill.", "Hugh Hill"),
        ("ACCRA, Ghana (AP) — Hugh Hill said: “No.”", "Hugh Hill"),
        ("On Tuesday Mr Hill said: “No.” Hugh Hill left.", "Hugh Hill"),
        ("Sheikh Omar bin Said Al Amri said: “No.”", "Omar bin Said Al Amri"),
        ("The company said: “No.”", "The company"),
        ("A spokesman for the army said: “No.”", "A spokesman for the army"),
        ("“No,” the boy told his mother.", "the boy"),
        ("Police said: “No.”", "Police"),
        ("Trump aides said: “No.”", "Trump aides"),
        ("The mayor of Accra said: “No.”", "The mayor of Accra"),
        ("In Geneva, the WHO said: “No.”", "the WHO"),
        ("Ann Lee and Hugh Hill said: “No.”", "Ann Lee and Hugh Hill"),
    ],
)
def test_a_speaker_is_the_person_named_or_else_the_source_as_written(
    text: str, speaker: str
) -> None:
    assert [who for _, who in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Sen. Jane Doe (D-Calif.)", "Jane Doe"),
        ("Mark van der Berg", "Mark van der Berg"),
        ("Lam Sai-hung", "Lam Sai-hung"),
        ("Omar al-Hadi", "Omar al-Hadi"),
        ("J.K. Brown", "J.K. Brown"),
        ("Martin Luther King Jr.", "Martin Luther King Jr"),
        ("Police Commissioner Rajesh Kumar", "Rajesh Kumar"),
        ("World Bank president Rajesh Kumar", "Rajesh Kumar"),
        ("Bank of England governor Rajesh Kumar", "Rajesh Kumar"),
        ("Ghana’s Rajesh Kumar", "Rajesh Kumar"),
        ("UN Secretary-General Rajesh Kumar", "Rajesh Kumar"),
        ("Economist Rajesh Kumar", "Rajesh Kumar"),
        ("Minister of Trade HE Rajesh Kumar", "Rajesh Kumar"),
        ("Rajesh Kumar of the University of Accra", "Rajesh Kumar"),
        ("Sun Wei", "Sun Wei"),
        ("Kumar’s office", "Kumar’s office"),
        ("The Red Sea Authority", "The Red Sea Authority"),
        ("Many residents of Gaza City", "Many residents of Gaza City"),
    ],
)
def test_titles_and_offices_are_cut_off_a_name(mention: str, name: str) -> None:
    assert spoken(f"{mention} said: “No.”") == [("“No.”", name)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Yes,” Ann Lee said. “But not now.”", ["Ann Lee", "Ann Lee"]),
        ("“The law,” Ann Lee said, “has failed.”", ["Ann Lee", "Ann Lee"]),
        ("“If it rains,” warned Lee, of the port, “we drown.”", ["Lee", "Lee"]),
        ("Ann Lee said: “Yes.\n\n“But not now.\n\n“Later.”", ["Ann Lee"] * 3),
        ("“Yes,” said Ann Lee.\n\n“But not now.”", ["Ann Lee", "Ann Lee"]),
        ("“Yes. We can.” “We must,” said Ann Lee.", ["Ann Lee", "Ann Lee"]),
        ("Ann Lee spoke for an hour.\n\n“We lost a friend.”", ["Ann Lee"]),
        ("“Yes,” Ann Lee radioed. “We can.”", ["Ann Lee", "Ann Lee"]),
        ("“One,” said Lee; “two,” said Park.", ["Lee", "Park"]),
        ("Lee — who called it “mad” — left.", ["Lee"]),
        ("“In my view” – Ms Lee paused – “it is dead.”", ["Lee", "Lee"]),
        ("“Well,” Ann Lee began, “it depends.”", ["Ann Lee", "Ann Lee"]),
        ("“Ten years,” Ann Lee said. “Gone.”", ["Ann Lee", "Ann Lee"]),
        ("“Yes,” said Ann Lee. And: “We can.”", ["Ann Lee", "Ann Lee"]),
        ("Park cheered; Lee yelled “Shame!” and “Resign!”", ["Lee", "Lee"]),
        ("Lee called it “fair”; his rival, Ida Park, called it “mad”.", ["Lee", "Ida Park"]),
        ("Lee calls Park “mad”, Park calls Lee “sad”.", ["Lee", "Park"]),
        ("“Yes,” the mayor, Ann Lee, told Tom Hill: “We can.”", ["Ann Lee", "Ann Lee"]),
        ("Told that Park had called him “sad”, Lee laughed: “So?”", ["Park", "Lee"]),
        ("Here is what Ann Lee told us. “Yes. We can.”", ["Ann Lee"]),
        ("“The road is long, said Lee. “But we go.”", ["Lee", "Lee"]),
        ("As Lee put it: “It rains.”", ["Lee"]),
        ("“One,” said Lee.\n\n“Two,” said Park.", ["Lee", "Park"]),
        ("Lee was “ready”, “willing” and “able”, she said.", ["Lee"] * 3),
    ],
)
def test_a_speaker_is_carried_on_while_the_quotation_goes_on(
    text: str, speakers: list[str]
) -> None:
    assert [who for _, who in spoken(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joan Field met the mayor, Tom Hill. “It was a good talk,” she said.", "Joan Field"),
        ("Joan Field met the mayor, Tom Hill. “It was a good talk,” he said.", "Tom Hill"),
        ("Mrs Gupta disagreed with Ravi Gupta. “Never,” she said.", "Gupta"),
        ("“No,” Tom Hill said. Ann Lee shook her head. “He is wrong,” she said.", "Ann Lee"),
        ("President Obi met Mrs Danso. “Agreed,” he said. “Not quite,” she said.", "Danso"),
        ("The bank cut rates. The bank said no. “It was time,” it said.", "The bank"),
        ("Piao Xuedong spoke. Mr. Piao said: “Welcome.”", "Piao Xuedong"),
        ("Omar Al Amri spoke. “Our doors are open,” Al Amri said.", "Omar Al Amri"),
        ("“I saw it,” he said.", "he"),
        ("Tom Hill spoke. Firms pay more, and “few” like it, he added.", "Tom Hill"),
        ("Tom Hill is old. Nobody knew more than Hill. “I left,” he said.", "Tom Hill"),
        ("Ann Lee met Tom Hill. The sky above Hill was red. “I left,” he said.", "Tom Hill"),
        ("Acme said no. “We left,” it said.", "Acme"),
        ("Obi’s lawyer, Peter Banda, was there. “I left,” he said.", "Peter Banda"),
        ("Gul Bibi is old. She points at a wall. “It stood there.”", "Gul Bibi"),
        ("“I left,” he says. Peter Banda, 40, sells tea.", "Peter Banda"),
        ("Tom Hill left. Asked about a European plan, he said: “No.”", "Tom Hill"),
        ("Tom Hill (Goa North), who said it was “late”, left.", "Tom Hill"),
        ("Mother of two Nasra Omar wept. “I left,” she said.", "Nasra Omar"),
        ("Oba Keita ran. Keita likes to be compared to Tom Hill. “I won,” he said.", "Oba Keita"),
        ("Acme Airlines cut its flights. “We left,” it said.", "Acme Airlines"),
        ("The rebels took the town. “We left,” they said.", "The rebels"),
        (
            "Ali Hassan and Omar Farouk were freed. “We left,” they said.",
            "Ali Hassan and Omar Farouk",
        ),
        ("Nurse Joyce Phiri met Dr Peter Banda. “I left,” he said.", "Peter Banda"),
        ("President Salva Obi came with First Lady Alice Obi. “I left,” she said.", "Alice Obi"),
        ("Park met Kim Min-ji and Lee Jae-won. “I left,” he said.", "Lee Jae-won"),
        ("Acme said no. The state of Goa sued; it alleged “malice”.", "The state of Goa"),
        ("“We left,” said Kumar's List, a journal.", "Kumar's List"),
    ],
)
def test_a_short_name_or_a_pronoun_is_the_person_it_means(text: str, speaker: str) -> None:
    assert spoken(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "kind", "quotation"),
    [
        ("The film “The Long Road Home” opens on Friday.", "title", "“The Long Road Home”"),
        ("Her book, “Rivers of Sand”, won the prize.", "title", "“Rivers of Sand”"),
        ("The song “Imagine” was played twice.", "title", "“Imagine”"),
        ("He spoke under the heading “In Case of Rain.”", "title", "“In Case of Rain.”"),
        ("He sang “Yesterday” at the end.", "title", "“Yesterday”"),
        ("Marcia “Cia” Price has won.", "scare", "“Cia”"),
        ("The so-called “experts” failed again.", "scare", "“experts”"),
        ("The word “sustainable” is everywhere.", "scare", "“sustainable”"),
        ("Her “office” was a shed.", "scare", "“office”"),
        ("The wolf is known as “the ghost”.", "scare", "“the ghost”"),
        ("“Let it all be sung” is an old phrase.", "scare", "“Let it all be sung”"),
        ("Tea is “chai” in Hindi.", "scare", "“chai”"),
    ],
)
def test_titles_and_words_held_with_tongs_have_no_speaker(
    text: str, kind: str, quotation: str
) -> None:
    assert told(text) == [(kind, quotation, None)]


def test_whoever_is_named_late_in_his_sentence_speaks_from_its_head() -> None:
    text = "While he agrees that prices are “brutal”, Peter Banda insists help is “near”."
    assert spoken(text) == [("“brutal”", "Peter Banda"), ("“near”", "Peter Banda")]


def test_what_is_hailed_and_dismissed_has_no_speaker() -> None:
    text = "The deal was hailed as “a dawn” in Rome and dismissed as “a sell-out” in Bonn."
    assert [who for _, who in spoken(text)] == [None, None]


def test_a_so_called_word_within_a_statement_is_not_the_speakers() -> None:
    assert ("scare", "“experts”", None) in told("Lee said the so-called “experts” failed.")


def test_a_title_within_a_statement_is_not_the_speakers_words() -> None:
    assert ("title", "“Rivers of Sand”", None) in told(
        "Lee said her favourite book is “Rivers of Sand”."
    )
    assert ("title", "“Rivers of Sand.”", None) in told(
        "“It grew,” Lee wrote in her book, “Rivers of Sand.”"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The dogs' home and the clubs’ owners agreed.",
        "Rock 'n' roll was big in the '90s.",
        "The plank was 5' 9\" long.",
        "Furniture is no part of the tale.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert told(text) == []


def test_furniture_is_never_quoted() -> None:
    text = (
        "Port reopens\nThe port has reopened after a week of storms and repairs.\n"
        "Related News:\n“Never again,” says Lee"
    )
    assert told(text) == []


def test_the_mention_and_the_cue_stand_where_the_speaker_is_named() -> None:
    text = "Piao Xuedong spoke. “Welcome,” Piao told the guests."
    (quote,) = find_quotes(parse(text))
    assert quote.speaker_start is not None
    assert text[quote.speaker_start : quote.speaker_end] == "Piao"
    assert (quote.speaker, quote.cue) == ("Piao Xuedong", "told")
