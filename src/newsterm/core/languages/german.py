"""German: „…“, sagte Berg; Berg nannte es „…“; laut Polizei; nach Angaben der Polizei."""

from __future__ import annotations

from newsterm.core.languages.language import Language, forms_of, words

_DEFINITE = words("der die das dem den des")

GERMAN = Language(
    "de",
    forms_of(
        """sagen sagt sagte sagten; erklären erklärt erklärte erklärten; meinen meint meinte meinten;
        betonen betont betonte betonten; warnen warnt warnte warnten; schreiben schreibt schrieb
        schrieben; berichten berichten berichtet berichtete berichteten; fordern fordert forderte;
        kritisieren kritisiert kritisierte; bestätigen bestätigt bestätigte; einräumen räumte;
        versichern versichert versicherte; ergänzen ergänzt ergänzte; antworten antwortete; nennen
        nennt nannte; bezeichnen bezeichnet bezeichnete; sprechen spricht sprach; mitteilen teilte
        mitteilt mitteilte mitteilten; hinzufügen fügte hinzufügte; klagen klagt klagte; rufen rief;
        fragen fragte; beklagen beklagte; verteidigen verteidigte; bekräftigen bekräftigte; beteuern
        beteuerte; urteilen urteilte; schildern schilderte; verkünden verkündet verkündete;
        ankündigen kündigte ankündigte; erzählen erzählt erzählte; erinnern erinnert erinnerte;
        melden meldet meldete meldeten; behaupten behauptet behauptete; vermuten vermutet vermutete;
        erwidern erwiderte; mahnen mahnt mahnte; heißen heißt hieß; weisen weist wies wiesen;
        loben lobt lobte; zugeben gab"""
    ),
    auxiliaries=words("hat haben hatte"),
    pronouns=(("er", "he"), ("sie", "she")),
    articles=_DEFINITE | words("ein eine einer einem einen eines"),
    articles_told=words("den dem der"),
    name_particles=words("von van de in"),
    offices=words(
        """minister ministerin sprecher sprecherin präsident präsidentin chef chefin leiter leiterin
        anwalt anwältin"""
    ),
    office_endings=(
        "minister",
        "ministerin",
        "kanzler",
        "kanzlerin",
        "präsident",
        "präsidentin",
    ),
    honorifics=words("herr frau laut nach angaben wie"),
    abbreviations=words("dr prof"),
    ends_source=words(
        """an am im in bei beim zu zum zur gegenüber nach auf aus mit vor dass und doch wenn weil ein"""
    ),
    according=(("laut", ""),),
    according_behind=words("zufolge"),
    as_said=words("wie"),
    impersonal="es",
    sources_of_it=words("aus von seitens vonseiten"),
    verb_second=True,
    ends_according=words(
        "wurde wurden wird werden ist sind sei seien hat haben habe war waren soll sollen"
    ),
    information=words("angaben aussage"),
    information_from="nach",
    information_of="von",
    thus=words("so"),
    particles_apart=words("mit an ein zu hinzu fest vor klar zurück"),
    rejecting="zurück",
    rejected=words(
        "vorwurf vorwürfe kritik behauptung behauptungen anschuldigungen darstellung verdacht"
    ),
    clause_subjects=_DEFINITE | words("ein eine er sie es man wir ich beide viele alle"),
    reflexives=words("sich"),
    past_endings=("te", "ten"),
    opening_marks="„»",
    complementizers=words("dass daß"),
    before_works=_DEFINITE,
    leaning=words(
        """er sie es ihr ihre ihren sein seine seinen dieser diese dieses das dies doch aber und oder auch
        jedoch dennoch trotzdem zudem außerdem deshalb daher darum deswegen dabei dagegen danach dann
        allerdings ebenso stattdessen ferner hingegen"""
    ),
)
