"""What is said without marks, or with marks around a piece of it: statements and their spans."""

from __future__ import annotations

import pytest
from test_quotes import told


def said(text: str) -> list[tuple[str, str | None]]:
    """The statements alone, with their speakers."""
    return [(words, who) for kind, words, who in told(text) if kind in ("indirect", "mixed")]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Ann Lee said that the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee said the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee said on Monday the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee said, the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee said in a note that the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee, head of the port, stated at the forum that it grows.", "it grows", "Ann Lee"),
        ("Ann Lee told the BBC that the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee told Reuters the dam would hold.", "the dam would hold", "Ann Lee"),
        ("Ann Lee told the court she had never met him.", "she had never met him", "Ann Lee"),
        ("Ann Lee, however, said that it would hold.", "it would hold", "Ann Lee"),
        ("Speaking in Accra, Ann Lee said it would hold.", "it would hold", "Ann Lee"),
        ("Residents say the water is bad.", "the water is bad", "Residents"),
        (
            "Sources close to the talks say no date is set.",
            "no date is set",
            "Sources close to the talks",
        ),
        ("The report states that two pumps failed.", "two pumps failed", "The report"),
        ("About four in ten say they are poor.", "they are poor", "About four in ten"),
        ("Mr Lee told the visiting team Oman would not act.", "Oman would not act", "Lee"),
        ("The minister, Do Hung, said it was late.", "it was late", "Do Hung"),
        ("On leaving the hall the envoy said it was late.", "it was late", "the envoy"),
        (
            "According to Ann Lee, a surgeon who was not asked, it failed.",
            "it failed",
            "Ann Lee",
        ),
        ("It later lowered the estimate, saying the risk had passed.", "the risk had passed", "It"),
        ("Residents of the tower say the lift is old.", "the lift is old", "Residents"),
        ("Lee told KUNB that it had failed. (end)", "it had failed", "Lee"),
        (
            "Paul Obi, the mayor, said most clans depend on fish.",
            "most clans depend on fish",
            "Paul Obi",
        ),
        (
            "It was agreed that all would go, the firm said.",
            "It was agreed that all would go",
            "the firm",
        ),
        ("Sultan Omar Said decreed that it was over.", "it was over", "Omar Said"),
        (
            "The chair of the board, retired judge Ann Lee, said it was late.",
            "it was late",
            "Ann Lee",
        ),
        ("He was told by Mr Osei that the fee had doubled.", "the fee had doubled", "Osei"),
        ("Lee went on to say that it was late.", "it was late", "Lee"),
        ("The Echo quoted Lee as saying that it was late.", "it was late", "Lee"),
    ],
)
def test_the_content_follows_the_cue_without_its_that(
    text: str, content: str, speaker: str
) -> None:
    assert said(text) == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The dam will hold, Ann Lee said.", "The dam will hold"),
        ("The dam will hold, Ann Lee said on Monday after a visit.", "The dam will hold"),
        ("The dam will hold, said Ann Lee, head of the port.", "The dam will hold"),
        ("The dam will hold, Ann Lee told reporters.", "The dam will hold"),
        ("The dam will hold, according to Ann Lee.", "The dam will hold"),
        ("The dam will hold, Ann Lee was quoted as saying.", "The dam will hold"),
        ("According to Ann Lee, the dam will hold.", "the dam will hold"),
        ("As Ann Lee told the paper, the dam will hold.", "the dam will hold"),
    ],
)
def test_the_content_may_stand_before_its_cue_or_after_the_comma(text: str, content: str) -> None:
    assert said(text) == [(content, "Ann Lee")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee highlighted the importance of trust.", "the importance of trust"),
        ("Lee emphasizes the need to act.", "the need to act"),
        ("Lee called for closer ties.", "closer ties"),
        ("Lee called on both sides to act.", "both sides to act"),
        ("Lee warned of heavy rain.", "heavy rain"),
        ("Lee urged the council to act.", "to act"),
        ("Lee pledged to build two dams.", "to build two dams"),
        ("Lee denied the charge.", "the charge"),
        ("Lee called the tax a mistake.", "the tax a mistake"),
        ("Lee rejected claims of fraud.", "claims of fraud"),
        ("Lee accused the firm of delay.", "the firm of delay"),
        ("Lee announced a tax cut.", "a tax cut"),
    ],
)
def test_some_verbs_name_what_is_said(text: str, content: str) -> None:
    assert said(text) == [(content, "Lee")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Lee said it failed, adding that it was old.", ["it failed", "it was old"]),
        ("Lee said it failed and called for help.", ["it failed", "help"]),
        ("Lee admitted delays but insisted it was safe.", ["delays", "it was safe"]),
        ("Lee said it failed, but Park said it held.", ["it failed", "it held"]),
        ("The law, Lee said, has failed.", ["The law, Lee said, has failed"]),
        ("Lee, who said it failed, left at once.", ["it failed"]),
        ("While Lee said it failed, the board was calm.", ["it failed"]),
        ("Lee said it failed and that it was old.", ["it failed and that it was old"]),
        ("Critics say it failed, while supporters argue it held.", ["it failed", "it held"]),
        ("Lee, who called it “mad”, said it would fail.", ["it would fail"]),
        ("Lee said it failed but did not say why it did.", ["it failed"]),
        ("Lee said it failed, while the board is calm.", ["it failed, while the board is calm"]),
        ("Half say it failed, and three-quarters say it held.", ["it failed", "it held"]),
        ("Lee told the Echo it was “not dead”.", ["it was “not dead”"]),
        ("Lee said about 20 men left.", ["about 20 men left"]),
        ("On the BBC’s “The Hour,” Lee said the bill is “dead”.", ["the bill is “dead”"]),
        ("Critics call it “mad”; fans, led by Kim, say it failed.", ["it failed"]),
        ("With Lee saying it failed, the board met.", ["it failed"]),
        ("Lee called the two “doves,” a word from the Bible.", ["the two “doves,”"]),
        ("Farmers who spoke to the Echo complained that it failed.", ["it failed"]),
        ("Lee stressed the need for care and said it failed.", ["the need for care", "it failed"]),
        ("Lee called for calm, but few of them came.", ["calm"]),
        ("Lee demanded a new law, and has met the board.", ["a new law"]),
        (
            "Lee left early, praising the ban and urging others to act.",
            ["the ban", "to act"],
        ),
        ("Lee said it failed, state media said.", ["Lee said it failed"]),
        ("Lee said that both Goa and Kochi say it failed.", ["both Goa and Kochi say it failed"]),
        ("Lee said it was “a mess,” news agency NNK said.", ["Lee said it was “a mess,”"]),
        ("While Lee says the duty on tea, salt and oil is high, sales rose.", ["the duty on tea"]),
        ("While Lee says tea is dear, salt and oil, sales rose.", ["tea is dear, salt and oil"]),
        ("After a while, he said, they left for Goa.", ["they left for Goa"]),
        ("It rose, but according to Lee it fell.", ["it fell"]),
        ("According to Ann Lee, a surgeon in Goa, it failed.", ["it failed"]),
        ("According to Ann Lee, who runs the port, it failed.", ["it failed"]),
        (
            "The blast, which hit the port, killed two, said Dr Ann Lee.",
            ["The blast, which hit the port, killed two"],
        ),
        (
            "He said envoys, among them Kim, have vowed to go.",
            ["envoys, among them Kim, have vowed to go"],
        ),
        ("Lee responded by saying that it failed.", ["it failed"]),
        ("Lee told the BBC the port was “not dead”.", ["the port was “not dead”"]),
        (
            "The port, which opened in May, is shut, says the new board.",
            ["The port, which opened in May, is shut"],
        ),
        (
            "Most importantly, say analysts, the talks have not failed.",
            ["the talks have not failed"],
        ),
        ("Meanwhile, according to Lee, the talks have failed.", ["the talks have failed"]),
        ("Last year, Lee told the ports to make plans.", ["to make plans"]),
        ("Lee warned the town of Goa that it would rain.", ["it would rain"]),
        (
            "Several nations praised the plan, and the envoy, Carlo Rossi, said it failed.",
            ["the plan", "it failed"],
        ),
        ("Noting that it was old, Lee said it failed.", ["it was old", "it failed"]),
        ("Stressing the need for care, Lee proposed a ban.", ["the need for care", "a ban"]),
        ("Lee said, however, the dam would hold.", ["the dam would hold"]),
        ("Lee argued that it had failed, and sought more time.", ["it had failed"]),
        ("Lee said it had no plan and declined to comment.", ["it had no plan"]),
        ("Lee denied taking bribes.", ["taking bribes"]),
        ("Writing in the Echo, Lee said it failed.", ["it failed"]),
        ("Hounded by critics, Lee announced a ban.", ["a ban"]),
        (
            "Lee said with more rain, the port would flood.",
            ["with more rain, the port would flood"],
        ),
        ("Lee wept as she called for a ban.", ["a ban"]),
        ("Decrying a “mess,” Lee accused Kim of theft.", ["Kim of theft"]),
        ("Lee said -- on air, as it happens -- that it failed.", ["it failed"]),
        (
            "The talks, said Lee and others, would fail.",
            ["The talks, said Lee and others, would fail"],
        ),
        ("Police reported 906 attacks.", ["906 attacks"]),
        ("In May on “The Hour,” Lee said he had left.", ["he had left"]),
        ("Ann Lee, host of “The Hour,” stated that it failed.", ["it failed"]),
        ("After the talks, Lee proposed banning it.", ["banning it"]),
        ("There were reports that it failed, Lee said.", ["There were reports that it failed"]),
        ("Lee said in a radio interview the dam would hold.", ["the dam would hold"]),
        ("Lee told a news conference in Goa the dam would hold.", ["the dam would hold"]),
    ],
)
def test_a_content_ends_where_somebody_speaks_again(text: str, contents: list[str]) -> None:
    assert [words for words, _ in said(text)] == contents


def test_a_statement_with_a_piece_in_marks_is_mixed_and_holds_the_piece() -> None:
    assert told("Lee said the deal was “dead for good”.") == [
        ("mixed", "the deal was “dead for good”", "Lee"),
        ("direct", "“dead for good”", "Lee"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two states signed a treaty on Monday.",
        "He made two calls before the vote.",
        "The claims were false and the report was late.",
        "The word of the minister’s statement spread.",
        "Analysts expect growth to slow.",
        "She wants to be a doctor.",
        "A woman called 999 at once.",
        "Kumar, who had called the vote and led the camp, lost.",
        "The board called an early election in May.",
        "The firm called the ship Anna Maria.",
        "Voters rejected independence in 2014.",
        "Rates rose by 25 basis points to 3%.",
        "Lee has faced ridicule since May.",
        "It's worth noting that rain fell.",
        "The envoy resisted calls from his party.",
        "The only hope the town has is rain.",
        "Human rights advocates have won.",
        "The vote sends a strong signal to the town.",
        "Nobody knows what Lee said when she left.",
        "With a lamp warning that oil was low, two men landed.",
        "The device called the meter was sold.",
        "The firm declined to comment.",
        "The storm claimed seven lives.",
        "The firm reported record sales for May.",
        "The others hailed from Goa.",
        "He pleaded not guilty.",
        "The ministry denied them entry.",
        "They wrote a letter to advise that it had failed.",
        "It was a film that Lee had praised a week earlier.",
        "It’s called the Grand Dam and it stands in Goa.",
        "A group calling itself the Northern Front took the town.",
        "Ann Lee reported from Goa.",
        "At the time of writing the board had yet to meet.",
        "Two men died in an attack claimed by rebels and by what they call the north.",
        "The firm denies wrongdoing.",
        "The queen said farewell to the envoy.",
        "He called foreign leaders to discuss the drought.",
        "Lee added his voice to the chorus.",
        "The rock comes from a layer in the south called the Long Bed and from Goa.",
        "It will be recalled that the port was shut in May.",
        "Prisoners accused of theft were set free.",
        "It added to the pressure on the board.",
        "She shared posts that were deemed false.",
        "He called police and took the keys.",
        "And that suggests that it failed.",
        "Brands could appeal to young voters, and would not have to fight.",
        "Lynch has the final say on whether it opens.",
        "It was the most promising path to peace.",
        "Weber, who advises the board, is no fan.",
        "He hosts a show, writes a weekly column and sings.",
        "She led the paper’s reporting team in May.",
        "The talks concluded the inquiry in May.",
        "They appealed to the High Court in Goa.",
        "When she added another 500 rupees, it was signed.",
    ],
)
def test_nouns_and_thoughts_are_no_statements(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lee did not say when it ends.",
        "Lee has not said when it ends.",
        "Lee wouldn’t say whether it ends.",
        "Lee declined to say whether it ends.",
        "Lee refused to confirm that it ends.",
        "Nobody said that it ends.",
        "No one said that it ends.",
        "He left without saying when it ends.",
        "Lee neither confirms nor denies that it failed.",
    ],
)
def test_what_is_not_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_what_is_not_only_said_is_said_and_a_denial_is_a_statement() -> None:
    assert said("Lee not only said that it failed.") == [("it failed", "Lee")]
    assert said("Lee denied that it failed.") == [("it failed", "Lee")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They paid a firm in Goa, which denied that it failed.", "a firm in Goa"),
        ("After a row with Tom Hill, who said it failed, they left.", "Tom Hill"),
        ("The mayor met members of the board, which said it failed.", "the board"),
        ("She turned to the board which said it failed.", "the board"),
        ("Lee and Park (of Goa) both said it failed.", "Lee and Park"),
        ("All the farmers we met said it failed.", "All the farmers we met"),
        ("It failed, according to the Port Board (PB).", "the Port Board"),
        ("Readers may not like it, but Lee said it failed.", "Lee"),
        ("Lee was quoted by the Echo as saying that it failed.", "Lee"),
        ("They met with the angry voters who said it failed.", "the angry voters"),
        ("It was led by the study -- which said it failed.", "the study"),
        ("Lee most often said it failed.", "Lee"),
        ("Tan Wei said it failed.", "Tan Wei"),
        ("One of them, Ida Noor, 40, said it failed.", "Ida Noor"),
        ("Tan Sri Lee Wei said it failed.", "Lee Wei"),
        ("Mr. Lee and Mr. Park said it failed.", "Mr. Lee and Mr. Park"),
        ("He sent a letter from the port on Friday that says it failed.", "a letter from the port"),
        ("Voters are far more likely to say it failed.", "Voters"),
        ("It failed, said a Monday editorial.", "a Monday editorial"),
        ("That’s what Lee said: “It failed.”", "Lee"),
        ("Lee this week said it failed.", "Lee"),
        ("The next day, the board of the port said it failed.", "the board of the port"),
        ("Goa’s police force met on Monday, saying it failed.", "Goa’s police force"),
        ("Hundreds of farmers have met, saying it failed.", "Hundreds of farmers"),
        ("Opposition leaders were in Goa, saying it failed.", "Opposition leaders"),
        ("Last night one of the envoys said it failed.", "one of the envoys"),
        ("A government office held talks in May, and promised to go.", "A government office"),
        ("Two men shot the envoy, Ali Noor, in May, said Ibn Saeed, a guard.", "Ibn Saeed"),
        ("It found no leak, and said that it was safe.", "It"),
        ("In Goa, farmers met and said that it failed.", "farmers"),
        ("It failed, Goa’s New Age newspaper reports.", "Goa’s New Age newspaper"),
        ("It failed, Ann Lee has been reported as saying.", "Ann Lee"),
        ("The minister, Anwar Said, told the court it failed.", "Anwar Said"),
        ("He was accused by aides of theft.", "aides"),
        ("Lee appeared to suggest that it failed.", "Lee"),
        ("They met Ann Lee, who in 2010 said it failed.", "Ann Lee"),
        ("The pump failed in May, the Goa Echo reports.", "Goa Echo"),
        ("Jolly said it failed.", "Jolly"),
        ("Ann Lee (of Goa) last week said it failed.", "Ann Lee"),
        ("Ann Lee (of Goa), said it failed.", "Ann Lee"),
        ("That person said it failed.", "That person"),
        ("At least half of the farmers say it failed.", "At least half of the farmers"),
        ("Critics have in particular said it failed.", "Critics"),
        ("The officials whose homes were lost say it failed.", "The officials"),
        ("As reported by the Goa Echo, it failed.", "Goa Echo"),
        ("Some say it failed.", "Some"),
        ("Groups that have backed him say it failed.", "Groups"),
        ("Moreover, Lee said it failed.", "Lee"),
    ],
)
def test_a_speaker_is_the_phrase_that_can_speak(text: str, speaker: str) -> None:
    assert {who for _, _, who in told(text)} == {speaker}


def test_it_was_announced_is_said_by_nobody_named() -> None:
    assert said("It was announced that the port would close.") == [("the port would close", None)]


def test_an_article_without_marks_is_told_by_its_speakers() -> None:
    text = (
        "Port city plans new berth\n"
        "Wang Lei, deputy director of the port authority, stated at the forum that trade has "
        "doubled. In May, exports reached 3 million tonnes.\n"
        "When it comes to the future, Wang emphasizes the need to build a new berth.\n"
        "Wang also mentioned that the city, with its long coast, has room for two more."
    )
    assert said(text) == [
        ("trade has doubled", "Wang Lei"),
        ("the need to build a new berth", "Wang Lei"),
        ("the city, with its long coast, has room for two more", "Wang Lei"),
    ]


def test_a_month_is_no_woman() -> None:
    text = (
        "Mrs Ida Obi said it failed.\nThe adviser, who met the board, said it had cost less "
        "since June.\nShe said it was safe."
    )
    assert said(text)[-1] == ("it was safe", "Ida Obi")
