"""Speakers where the words around a quotation do not say it plainly."""

from __future__ import annotations

import pytest

from newsterm.core.quotes.quotes import find_quotes
from newsterm.core.text.layout import parse


def speakers(text: str) -> list[str | None]:
    """Who says each quotation, in the order of the text."""
    return [q.speaker for q in find_quotes(parse(text)) if q.kind not in ("indirect", "mixed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Labour called it “timid”, the Greens “a shame” and the Civic List “a start”.",
            ["Labour", "the Greens", "Civic List"],
        ),
        ("Ann Lee called Tom “a fool” and Park “a crook”.", ["Ann Lee", "Ann Lee"]),
        (
            "Ann Lee said that the band was “a choir”; her husband, Jim, that it was “a brawl”.",
            ["Ann Lee", "Jim"],
        ),
        (
            "The board said it would “respond”, which the minister, Ann Lee, called “a dodge”.",
            ["The board", "Ann Lee"],
        ),
        (
            "Lee called it “sad”, and his manager, Ann Hill, went further: “It was a crime.”",
            ["Lee", "Ann Hill"],
        ),
        ("Police said Tom Lee wrote “burn it all” in a letter.", ["Tom Lee"]),
        ("“No deal,” Ann Lee insisted; “not now, not ever.”", ["Ann Lee", "Ann Lee"]),
        ("Olsen called the deal “fair”; Holm preferred “overdue”.", ["Olsen", "Holm"]),
        ("Zoe Lin says her boss told her to “smile more”.", ["her boss"]),
        ("Lee said it was what critics called “a flop”.", ["critics"]),
        (
            "The report said that Lee had “lied” and that Park, who called it “a joke”, left.",
            ["The report", "Park"],
        ),
        ("Lee told Park that Ms Hill had said she was “done”.", ["Hill"]),
        ("The rebels had threatened to “burn it”, Ann Lee told the court.", ["The rebels"]),
        (
            "The mayor, Lee, called the judge “vain”. She, in turn, said he was “a child”.",
            ["The mayor, Lee", "the judge"],
        ),
        (
            "“Sad”, “late” and “weak” was how the coach, Ann Lee, summed it up.",
            ["Ann Lee", "Ann Lee", "Ann Lee"],
        ),
        ("The court heard that Hill had texted a friend “all gone” that night.", ["Hill"]),
        ("Lee called it “a gem”; a rival, who has not seen it, “a pebble”.", ["Lee", "a rival"]),
        (
            "“They blinked,” said Ann Lee; “so did they,” was the reply of Park.",
            ["Ann Lee", "Park"],
        ),
        (
            "Ann Lee and Omid Karim wed in May. “He is kind,” she says. “She is loud,” he says.",
            ["Ann Lee", "Omid Karim"],
        ),
        ("“We don’t,” says Ann Lee. Don’t what? “Comment.”", ["Ann Lee", "Ann Lee"]),
        (
            "“Storms are for cards,” jokes Ann Lee. Her neighbour, Mr Hsu, nods. “I lost my pay.”",
            ["Ann Lee", "Hsu"],
        ),
        (
            "“He had the keys,” said Ann Lee. The defence had one word for that. “So?”",
            ["Ann Lee", "The defence"],
        ),
        ("Tom told them that Rosa Hill had instructed him “to lose it”.", ["Rosa Hill"]),
        (
            "“Whose is this?” Ann Lee asked. No one replied. “Then it is mine.”",
            ["Ann Lee", "Ann Lee"],
        ),
        ("Hailed by Lee as “fair” and by its users as “that hole”, it fell.", ["Lee", "its users"]),
        (
            "Amnesty called it “a sham”. The minister said he had not read what he called “a plot”.",
            ["Amnesty", "The minister"],
        ),
        ("Lee said 40 had died, a figure the army described as “invented”.", ["the army"]),
        ("Lee told them that Hill had boasted in a chat that he could “print it”.", ["Hill"]),
        (
            "It was “rigged”, in the view of the club; “a fine day”, in that of the judge.",
            ["the club", "the judge"],
        ),
    ],
)
def test_one_sentence_has_two_who_speak(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Guests heard the driver shout “Get down!”", "the driver"),
        ("Per the inspectors, the kitchen was “a cave”.", "the inspectors"),
        ("“It works.” That was the verdict of Dr Ann Lee.", "Ann Lee"),
        ("“He hurt no fly,” claims historian Ann Lee.", "Ann Lee"),
        ("The WHO's director, Dr Ann Lee, hailed “a turning point”.", "Ann Lee"),
        ("Her colleague, Ann Lee, was more cautious: “We need tests.”", "Ann Lee"),
        ("„Wir haben gewonnen“, rief Klara Berg den Gästen zu.", "Klara Berg"),
        ("Asked whether he would run, Mr Hill laughed. “Ask my wife,” he said.", "Hill"),
        ("“It is mine,” Ann Lee said by phone.", "Ann Lee"),
        ("Tom Lee Jr., R-Texas, called the bill “a horse”.", "Tom Lee Jr"),
        ("The prime minister shot back: “I have heard that.”", "The prime minister"),
        ("The mayor’s claim that trade is “roaring back” met with laughter.", "The mayor"),
        ("If Ms Lee is worried, she does not show it. “Storms pass,” she says.", "Lee"),
        ("Ko and Han said they were “just friends”.", "Ko and Han"),
        ("“¡Basta!” gritó Juan Ruiz.", "Juan Ruiz"),
        ("The bus driver climbed down. “I saw nothing,” she whispered.", "The bus driver"),
        ("“Rubbish!” was how Ann Lee greeted the news.", "Ann Lee"),
        ("“It is cold,” grumbles Ann Lee.", "Ann Lee"),
        ("Tour guide Wayan has a motto: “No rush, no worries.”", "Wayan"),
        ("Secretary of State Ann Lee, asked if war was near, said only: “We see.”", "Ann Lee"),
        ("“Negative,” came the voice of Ann Lee.", "Ann Lee"),
        ("“Nobody is perfect –” said Ann Lee.", "Ann Lee"),
        ("“We lack teeth.” The words were those of Ann Lee, 91.", "Ann Lee"),
        ("“I rest when it ends,” Ann Lee is said to have replied.", "Ann Lee"),
        ("“Not a word,” Ann Lee, Inspector of Police (Rural), told the press.", "Ann Lee"),
        ("“Fish don’t vote,” is how the minister, Ann Lee, put it.", "Ann Lee"),
        ("When a reporter asked if he was sorry, the warden shrugged. “I had keys.”", "the warden"),
        ("Ms Lee's ex-husband testified. “I loved her,” he said.", "Ms Lee's ex-husband"),
        ("Mrs Lee’s sons’ school is new. “It has a roof,” she said.", "Lee"),
        ("His passenger, a nurse named Bina, agreed. “True,” she said.", "a nurse named Bina"),
        ("The interpreter shrugged. “He said no,” she said.", "The interpreter"),
        ("On leaving the hall the envoy said it had been “long”.", "the envoy"),
        ("Lee reminded them of what her late aunt once said: “Debt is slow.”", "her late aunt"),
        ("The judge called on the star. The star agreed. “I hate it,” he said.", "The star"),
        ("What the chairman called “a dip” cost 4,000 jobs.", "the chairman"),
        ("One of them, Ann Lee, had another word for it: “betrayal”.", "Ann Lee"),
        ("The chief’s memo — “Do not talk.” — leaked within minutes.", "The chief"),
        ("“We will appeal.” With that, Ann Lee left the court.", "Ann Lee"),
        ("“It was loud,” Ann Lee remembers.", "Ann Lee"),
        ("Asked about her rival’s claim that she was “a puppet”, Ms Lee smiled.", "her rival"),
        (
            "The lawyer, Tom Hill, asked the witness if she drank. “Tea,” she answered.",
            "the witness",
        ),
        ("“Fish don’t vote” has been Ann Lee’s answer for 20 years.", "Ann Lee"),
        ("For Ann Lee, who drives a bus, the answer is simple. “Fix the road.”", "Ann Lee"),
        ("Princess Ann Lee was heard to ask “Is it over?”", "Ann Lee"),
        ("“It isn’t ‘just’ tea,” Ann Lee corrects me.", "Ann Lee"),
        ("“It is 400 years old.”\n\nAnn Lee, who told me so in May, was right.", "Ann Lee"),
        ("The message from Ann Lee was plain: “Go home.”", "Ann Lee"),
        ("Ms Lee’s party, the PPP, was calm; she herself tweeted “see you in court”.", "Lee"),
        ("Two cooks said they were told by their boss to “keep quiet or go home”.", "their boss"),
        ("Residents who chained themselves to it last week say “no”.", "Residents"),
        ("His colleague from Goa, Ms Ann Lee, left and called it “a farce”.", "Ann Lee"),
    ],
)
def test_who_speaks_is_told_in_many_ways(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    ["The term “fair play” appears twice.", "The labels “good” and “bad” were torn off."],
)
def test_a_word_that_is_spoken_of_has_no_speaker(text: str) -> None:
    assert set(speakers(text)) == {None}


def test_who_acts_right_after_the_first_words_has_said_them() -> None:
    text = "“Of course I am angry!” Ann Lee banged the table. “Who is not?”"
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_a_quotation_that_no_mark_closed_is_said_by_who_is_named_at_its_end() -> None:
    text = "“We were told two things.\n\n“A road and a school.\n\n“We got none,” said Ann Lee."
    assert speakers(text) == ["Ann Lee"] * 3


def test_a_pronoun_means_the_one_role_of_its_gender() -> None:
    text = "As the minister spoke, a woman stood up. “Shame!” she cried. “Why?” he replied."
    assert speakers(text) == ["a woman", "the minister"]


def test_a_saying_is_nobodys_though_somebody_acts_after_it() -> None:
    assert speakers("There is a saying here: “Trust the bridge.” Ann Lee built it.") == [None]


def test_a_crowd_is_neither_he_nor_she() -> None:
    text = "Critics of the tax met in the hall. She promised “movement”."
    assert speakers(text) == ["She"]


def test_a_name_in_marks_is_nobody_a_pronoun_means() -> None:
    text = "Tom Hill wore “Happy Days” on a shirt. “We have begun,” he said."
    assert speakers(text)[-1] == "Tom Hill"


@pytest.mark.parametrize(
    "label",
    [
        "Morning briefing",
        "Evening briefing",
        "Live reporting",
        "Weekend reporting",
        "Storm warning",
    ],
)
def test_the_name_of_a_column_says_nothing(label: str) -> None:
    text = (
        f"{label}: Old depot closes at last\n\nThe council voted to close it. Drivers were angry."
    )
    assert not find_quotes(parse(text))


@pytest.mark.parametrize(
    "name", ["Salim bin Harith Al Busaidi", "Vera van der Linden Post", "Ana de Souza Prado"]
)
def test_a_name_is_whole_with_its_small_words(name: str) -> None:
    (quote,) = find_quotes(
        parse(f"The talks were led by {name}, who said that the road would open.")
    )
    assert quote.speaker == name
