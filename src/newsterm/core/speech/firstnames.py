"""First names that are nearly always a woman's, or a man's, in the English-language press."""

from __future__ import annotations

FEMALE_NAMES = frozenset(
    """aisha alexandra alice alison amanda amina amy ana andrea angela anita ann anna anne annie
    asha ayesha barbara beatrice bella beth betty brenda brigitte camila carla carly carmen carol
    caroline catherine cathy celia charlotte chelsea christina christine cindy clara claire claudia
    colette cynthia daisy dana daniela debbie deborah debra diana diane donna dora doris dorothy
    edith elaine elena eleanor elisabeth elizabeth ella ellen emily emma erica erin esther eva eve
    evelyn fatima fatma fiona florence frances gabriela gail gemma georgina gina giorgia gloria
    grace greta gwen hannah harriet hazel heather heidi helen helena hillary hilary ida ingrid irene
    iris isabel isabella ivana ivanka jacqueline jane janet janice jasmine jean jeanne jennifer
    jenny jessica jill joan joanna josephine joy joyce judith judy julia juliana julie june karen
    kate katherine kathleen kathryn kathy katie kavita kelly kimberly kirsten kristen kristin laila
    lara laura lauren layla lena leila leslie lily linda lisa liz loretta lorraine louise lucia lucy
    lydia lynn madeleine maggie maha mai mandy margaret maria mariam marian marie marina marta
    martha mary maryam maureen maya megan melania melanie melissa mercy meryl michelle mina miriam
    molly mona monica nadia nancy naomi natalia natalie natasha neha nicola nicole nina noor nora
    norma olga olivia oprah pamela patricia paula pauline penny phyllis pooja priya rachel rania
    rebecca renee rita roberta robin rosa rose rosemary ruth sabine sally samantha sandra sara sarah
    sana sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanna
    suzanne sylvia tamara tanya tara teresa theresa tina tracy ursula valerie vanessa vera veronica
    victoria virginia vivian wanda wendy winnie yasmin yvonne zainab zoe""".split()
)
MALE_NAMES = frozenset(
    """aaron abdul abdullah abraham adam ahmad ahmed alan albert alex alexander alfred ali allan
    allen amit andre andreas andrew andy anil anthony antonio arthur arun barack barry ben benjamin
    bernard bernie bill bob boris brad brian bruce carl carlos charles charlie chris christian
    christopher chuck claude colin craig dan daniel dave david dennis derek dick dmitry dominic don
    donald doug douglas duncan ed eddie edgar edward edwin elias emmanuel eric ernest eugene felix
    fernando francis francisco frank franklin fred frederick gary gavin gene geoffrey george gerald
    gerard gilbert giovanni glenn gordon graham greg gregory guillermo gustavo guy hans harold harry
    hasan hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ivan
    jack jacob jake james jamie jan jason javier jay jeff jeffrey jeremy jerome jerry jim jimmy joe
    joel john johnny jon jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth
    kevin kumar kurt larry lawrence leo leon leonard lewis liam lionel louis luca lucas luis luke
    malcolm manuel marc marcel marco marcus mario mark martin matt matthew maurice max michael
    miguel mike mitch mitt mohamed mohammad mohammed morris moses muhammad mustafa narendra nathan
    neil nelson nicholas nick nigel noel norman oliver omar oscar owen pablo patrick paul pedro
    peter phil philip pierre rahul ralph raj rajesh ravi ray raymond recep reza ricardo richard rick
    rob robert roberto rodney roger roland ron ronald rory roy rudolph rupert russell ryan sam
    samuel sanjay scott sean sebastian sergei sergey shaun simon stan stanley stefan stephen steve
    steven stuart sunil suresh ted terry theodore thomas tim timothy tobias todd tom tommy tony
    trevor vijay victor vincent vinod vladimir walter warren wayne werner will william winston
    xavier youssef yusuf zachary""".split()
)
