"""The forms of the English verbs of speech, each written out, and who is heard by the rarer ones."""

from __future__ import annotations

import pytest
from test_quotes import told

from newsterm.core.languages.english_speech_verbs import FAMILIES, FORMS
from newsterm.core.languages.language import BASE, ING, PAST_FORM, THIRD

# The verb, with she, yesterday, being at it; and has, where that differs. A dash is no form of speech.
WRITTEN = """
    accuse accuses accused accusing; acknowledge acknowledges acknowledged acknowledging; add adds
    added adding; address addresses addressed addressing; admit admits admitted admitting; advise
    advises advised advising; advocate advocates advocated advocating; affirm affirms affirmed
    affirming; agree agrees agreed agreeing; allege alleges alleged alleging; announce announces
    announced announcing; answer answers answered answering; appeal appeals appealed appealing;
    apprise apprises apprised apprising; applaud applauds applauded applauding; convey conveys
    conveyed conveying; hold holds held holding; argue argues argued arguing; ask asks asked asking;
    assert asserts asserted asserting; assume assumes assumed assuming; assure assures assured
    assuring; attack attacks attacked attacking; attest attests attested attesting; aver avers
    averred averring; bark barks barked barking; bash bashes bashed bashing; beam beams beamed
    beaming; believe believes believed believing; bemoan bemoans bemoaned bemoaning; berate berates
    berated berating; blame blames blamed blaming; blast blasts blasted blasting; boast boasts
    boasted boasting; brand brands branded branding; brief briefs briefed briefing; call calls
    called calling; caption captions captioned captioning; castigate castigates castigated
    castigating; caution cautions cautioned cautioning; chant chants chanted chanting; characterise
    characterises characterised characterising; characterize characterizes characterized
    characterizing; charge charges charged charging; chide chides chided chiding; chime chimes
    chimed chiming; chuckle chuckles chuckled chuckling; cite cites cited citing; claim claims
    claimed claiming; clarify clarifies clarified clarifying; commend commends commended commending;
    comment comments commented commenting; commit commits committed committing; compare compares
    compared comparing; complain complains complained complaining; concede concedes conceded
    conceding; conclude concludes concluded concluding; condemn condemns condemned condemning;
    confide confides confided confiding; confirm confirms confirmed confirming; consider considers
    considered considering; contend contends contended contending; continue continues continued
    continuing; counsel counsels counseled counseling; counter counters countered countering; credit
    credits credited crediting; criticise criticises criticised criticising; criticize criticizes
    criticized criticizing; cry cries cried crying; decide decides decided deciding; declare
    declares declared declaring; decree decrees decreed decreeing; decry decries decried decrying;
    deem deems deemed deeming; demand demands demanded demanding; denounce denounces denounced
    denouncing; deny denies denied denying; deplore deplores deplored deploring; deride derides
    derided deriding; describe describes described describing; disclose discloses disclosed
    disclosing; dismiss dismisses dismissed dismissing; dispute disputes disputed disputing; divulge
    divulges divulged divulging; doubt doubts doubted doubting; dub dubs dubbed dubbing; echo echoes
    echoed echoing; elaborate elaborates elaborated elaborating; email emails emailed emailing;
    emphasise emphasises emphasised emphasising; emphasize emphasizes emphasized emphasizing; enjoin
    enjoins enjoined enjoining; enthuse enthuses enthused enthusing; estimate estimates estimated
    estimating; exclaim exclaims exclaimed exclaiming; excoriate excoriates excoriated excoriating;
    exhort exhorts exhorted exhorting; expect expects expected expecting; explain explains explained
    explaining; express expresses expressed expressing; extol extols extolled extolling; fault
    faults faulted faulting; fear fears feared fearing; feel feels felt feeling; find finds found
    finding; forecast forecasts forecast forecasting; frame frames framed framing; fume fumes fumed
    fuming; groan groans groaned groaning; grouse grouses groused grousing; growl growls growled
    growling; gush gushes gushed gushing; hail hails hailed hailing; hear hears heard hearing;
    highlight highlights highlighted highlighting; hint hints hinted hinting; hit hits hit hitting;
    hope hopes hoped hoping; imagine imagines imagined imagining; implore implores implored
    imploring; imply implies implied implying; indicate indicates indicated indicating; inform
    informs informed informing; insinuate insinuates insinuated insinuating; insist insists insisted
    insisting; instruct instructs instructed instructing; interject interjects interjected
    interjecting; intimate intimates intimated intimating; introduce introduces introduced
    introducing; invoke invokes invoked invoking; joke jokes joked joking; label labels labeled
    labeling; label labels labelled labelling; lambast lambasts lambasted lambasting; lambaste
    lambastes lambasted lambasting; lament laments lamented lamenting; laud lauds lauded lauding;
    laugh laughs laughed laughing; learn learns learned learning; liken likens likened likening;
    maintain maintains maintained maintaining; mention mentions mentioned mentioning; message
    messages messaged messaging; mock mocks mocked mocking; murmur murmurs murmured murmuring; muse
    muses mused musing; mutter mutters muttered muttering; narrate narrates narrated narrating; note
    notes noted noting; notify notifies notified notifying; observe observes observed observing;
    opine opines opined opining; outline outlines outlined outlining; paint paints painted painting;
    plead pleads pleaded pleading; pledge pledges pledged pledging; point points pointed pointing;
    portray portrays portrayed portraying; posit posits posited positing; post posts posted posting;
    pound pounds pounded pounding; praise praises praised praising; predict predicts predicted
    predicting; proclaim proclaims proclaimed proclaiming; profess professes professed professing;
    project projects projected projecting; promise promises promised promising; pronounce pronounces
    pronounced pronouncing; propose proposes proposed proposing; question questions questioned
    questioning; quip quips quipped quipping; quote quotes quoted quoting; rail rails railed
    railing; read reads - reading; reaffirm reaffirms reaffirmed reaffirming; realise realises
    realised realising; realize realizes realized realizing; reassure reassures reassured
    reassuring; rebuke rebukes rebuked rebuking; recall recalls recalled recalling; reckon reckons
    reckoned reckoning; recommend recommends recommended recommending; recount recounts recounted
    recounting; refer refers referred referring; reference references referenced referencing; refute
    refutes refuted refuting; regard regards regarded regarding; regret regrets regretted
    regretting; reiterate reiterates reiterated reiterating; reject rejects rejected rejecting;
    relay relays relayed relaying; remark remarks remarked remarking; remind reminds reminded
    reminding; repeat repeats repeated repeating; reply replies replied replying; report reports
    reported reporting; respond responds responded responding; retort retorts retorted retorting;
    reveal reveals revealed revealing; ridicule ridicules ridiculed ridiculing; rip rips ripped
    ripping; roar roars roared roaring; rue rues rued ruing; rule rules ruled ruling; say says said
    saying; scold scolds scolded scolding; scream screams screamed screaming; see sees saw seeing
    seen; share shares shared sharing; shout shouts shouted shouting; sigh sighs sighed sighing;
    signal signals signalled signalling; slam slams slammed slamming; speculate speculates
    speculated speculating; state states stated stating; stipulate stipulates stipulated
    stipulating; stress stresses stressed stressing; submit submits submitted submitting; suggest
    suggests suggested suggesting; swear swears swore swearing sworn; target targets targeted
    targeting; taunt taunts taunted taunting; tease teases teased teasing; tell tells told telling;
    term terms termed terming; testify testifies testified testifying; text texts texted texting;
    thank thanks thanked thanking; theorise theorises theorised theorising; theorize theorizes
    theorized theorizing; think thinks thought thinking; thunder thunders thundered thundering; tout
    touts touted touting; trumpet trumpets trumpeted trumpeting; tweet tweets tweeted tweeting;
    underline underlines underlined underlining; underscore underscores underscored underscoring;
    understand understands understood understanding; urge urges urged urging; view views viewed
    viewing; voice voices voiced voicing; vow vows vowed vowing; want wants wanted wanting; warn
    warns warned warning; whisper whispers whispered whispering; wonder wonders wondered wondering;
    worry worries worried worrying; write writes wrote writing written; yell yells yelled yelling
"""


def test_every_form_is_spelled_as_the_table_says() -> None:
    table = {
        (word, verb, form)
        for verb, *others in map(str.split, WRITTEN.split(";"))
        for word, form in zip(
            (verb, *others), (BASE, THIRD, PAST_FORM, ING, PAST_FORM), strict=False
        )
        if word != "-"
    }
    assert set(FORMS) == table


def test_no_verb_stands_twice_but_for_one_with_two_spellings() -> None:
    verbs = [verb for verb, _ in FAMILIES]
    assert {verb for verb in verbs if verbs.count(verb) > 1} == {"label"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee ripped the plan as “a disgrace” on Monday.", "Ann Lee"),
        ("Ann Lee is ripping the plan as “a disgrace”.", "Ann Lee"),
        ("Ann Lee hit the plan as “a disgrace” on Monday.", "Ann Lee"),
    ],
)
def test_forms_with_a_doubled_consonant_or_none_are_heard(text: str, speaker: str) -> None:
    assert [who for kind, _, who in told(text) if kind == "direct"] == [speaker]


def test_what_one_agrees_is_said() -> None:
    assert ("indirect", "it was late", "Ann Lee") in told(
        "Ann Lee nodded, agreeing that it was late."
    )


@pytest.mark.parametrize(
    "text",
    [
        "She wore a shirt that read “Trees first.”",
        "Ann Lee drove on before hitting a dinner for “unity” in Rome.",
        "The flats, which were hit by a “wall of mud”, are empty.",
    ],
)
def test_what_is_read_or_hit_is_said_by_nobody(text: str) -> None:
    assert [who for _, _, who in told(text)] == [None]
