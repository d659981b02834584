"""English words for people: titles and offices, men and women, and what their names are made of."""

from __future__ import annotations

from newsterm.core.languages.language import words

OPENS_SENTENCE = words(
    """the a an but and when if while as after before in on at according what why how his her its
    their our this that these those yes no"""
)
"""With a capital, before a title or a name: `But President Lee`."""
TITLES = OPENS_SENTENCE | words(
    """mr mrs ms miss mx dr sir dame lord lady sen sens rep reps gov govs president senator prof
    professor hon rev reverend gen general secretary minister prime judge justice capt captain
    chancellor king queen prince princess pope jr sr ii iii col colonel lt lieutenant sgt
    sergeant maj major adm admiral vice deputy director chairman chairwoman chairperson chief
    governor mayor representative congressman congresswoman foreign finance h.e h e interior
    defence defense premier ambassador spokesman spokeswoman spokesperson republican
    democrat democratic former officer commissioner sheriff attorney coach archbishop bishop
    cardinal sheikh imam state speaker majority minority leader brigadier commander constable
    detective inspector emeritus secretary-general editor shri smt datuk tan sri dato seri tun
    haji alhaji eng engr rt ag barr hajia amb honourable mp mep cllr councillor presidential
    candidate nominee executive ceo cfo founder economist analyst
    activist lawyer journalist author actor actress singer researcher scientist historian
    farmer resident student businessman businesswoman businessperson novelist writer poet
    filmmaker striker midfielder goalkeeper defender manager trainer strategist pollster
    organiser organizer correspondent reporter billionaire eyewitness witness teacher pastor
    engineer veteran chef opposition acting cabinet permanent advocate barrister
    superintendent majesty highness excellency eminence holiness justices pm cm dg igp sp ssp
    dsp asp dcp acp mla mca cs cj nurse midwife surgeon headteacher headmaster headmistress
    principal trader vendor driver fisherman fishmonger shopkeeper herder housewife grandmother
    grandfather villager witness survivor refugee campaigner protester blogger presenter comedian
    rapper musician painter architect accountant banker investor entrepreneur lecturer academic
    captain bench comrade chieftain emir sultan ayatollah hajj hajiya mallam mullah maulana
    begum sardar makhdoom sahib pandit swami ustaz kyai ibu bapak adviser
    advisor counsellor counselor convener convenor commandant registrar provost rector auditor
    ombudsman comptroller prosecutor magistrate curator mother father widow widower daughter wife
    husband sister brother aunt uncle counsel"""
)
ENDS_OFFICE = words(
    """general chancellor president minister secretary chairman chairperson director governor chief
    captain founder commissioner treasurer ambassador elect designate"""
)
"""The last part of a compound: director-general."""
FIELDS_OF_OFFICE = OPENS_SENTENCE | words(
    """state foreign finance interior defence defense opposition majority minority bench cabinet former
    vice acting presidential permanent executive major prime republican democratic jr sr"""
)
"""Titles that alone say nothing of a person."""
LESSER_OFFICES = words("vice deputy former assistant acting prime associate co- chief")
"""`the president` is no vice president."""
FORMER = "ex-"
SAME_OFFICE = {"premier": ("prime", "minister"), "pm": ("prime", "minister")}
ENDS_PERSON = ("man", "woman", "boy", "girl", "ist", "-old", "worker", "leader", "player", "owner")
"""How words for people end."""
MAY_END_PERSON = ("er", "or", "ant", "ian", "eer", "ess", "ee", "eur", "an")
"""How many words for people end, and others."""
PROFESSION = "ist"
HONOURS = frozenset(
    f"{whose} {honour}"
    for whose in ("his", "her", "the")
    for honour in ("excellency", "highness", "royal highness", "majesty", "eminence", "holiness")
)
EPITHETS = words(
    """mp mla mep mca senator lawmaker legislator politician minister cleric imam bishop envoy diplomat
    ambassador spokesman spokeswoman spokesperson governor president premier general colonel singer
    actor actress striker midfielder goalkeeper footballer economist academic businessman
    businesswoman billionaire laureate veteran activist"""
)
"""The press puts them for a name it has given; not driver or doctor, who come unnamed."""
SPEAK_FOR_THEMSELVES = words(
    """colleague friend neighbour neighbor rival opponent boss partner successor predecessor
    assistant aide son daughter cousin nephew niece office team party union company agent doctor
    critics fans parents family host guest client landlord employer ally allies supporters"""
)
"""`his office was clear: “…”`; but `his message was clear` is his."""

OF_MEN = words(
    """mr sir lord king prince pope father bishop archbishop cardinal congressman chairman spokesman
    businessman brother son husband sheikh imam shri man boy gentleman grandfather uncle"""
)
OF_WOMEN = words(
    """mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman smt
    businesswoman mother daughter wife actress widow woman girl grandmother aunt"""
)
MALE, FEMALE = "male", "female"
GENDER_OF = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}

CROWDS = words("police people men women children")
MANY_PEOPLE = CROWDS | words(
    """critics residents officials experts analysts activists supporters opponents campaigners
    protesters farmers workers neighbours neighbors villagers lawyers doctors nurses teachers
    students parents prosecutors investigators lawmakers passengers witnesses voters economists
    unions families friends fans players rebels soldiers researchers scientists reporters"""
)
SINGULAR_GROUPS = words("people women men majority public media faithful rest others few many")
"""`the majority say`"""
NO_ONE_OF = words("one official party")
"""`No one replied`, `no official said`"""
NAME_PARTICLES = words("al bin binti ibn de da dos del di van der von el la")
PARTICLES = NAME_PARTICLES | words("ten ter du le ben abu")
NAME_PARTS = NAME_PARTICLES | {"."}
ARABIC_ARTICLES = ("al-", "el-", "ul-")
GENERATIONS = words("jr sr ii iii")
AFTER_NAME = GENERATIONS | words(". iv")
SURNAMES_TOO = words(
    """king prince pope bishop judge lord major dean chief speaker begum sardar pandit swami sultan
    emir driver painter singer farmer coach marshal"""
)
"""Titles that are surnames as well: Martin Luther King."""
HIS_EXCELLENCY = "HE"
TAN, SRI = "tan", "sri"
BEFORE_SRI = words("tan dato")
"""`Tan` and `Sri` are names alone (Tan Wei, Sri Wahyuni) and a title together."""
BODIES = words(
    """ministry department university college school institute council committee commission court
    bank group party agency association authority bureau board office union company corporation
    corp inc ltd house senate parliament congress government police army force forces party
    foundation society center centre club times post news press journal magazine street city county
    states united kingdom nations north south east west new york hong kong korea africa america
    american republic islands island party ministry federation organisation organization
    international national world trade development campaign network airlines airport hospital
    church white embassy service services fund league team committee fc afc rfc
    plc llc gmbh project programme program scheme initiative summit forum conference railway highway
    stadium province district region plant affairs industries railways shipping planning works"""
)
"""In the names of bodies and places, never in a person's."""
NOT_GERUNDS = words(
    """beijing nanjing jinping yanping xiaoping chongqing liaoning xining jining peking kunming
    boeing sterling fleming browning harding golding manning wyoming dowling spring morning evening
    nothing something anything everything qiping jianping liping meiling"""
)
"""They end in -ing all the same."""
CARRIES_STOP = words(
    """Mr Mrs Ms Dr Sen Sens Gov Govs Rep Reps Jr Sr St Gen Col Lt Sgt Prof Rev Hon Capt Maj Adm Cmdr
    Inc Co Corp Ltd Messrs Pres Supt Brig Pvt Cpl Atty Amb Eng Engr Ag Rt Barr Arch Adv Fr Alh Mal
    Asst Insp Det Pte Mohd Md"""
)
"""A full stop after them is theirs."""

# Who has the word in an interview, a press conference or the minutes of a house.
QUESTION_LABELS = words("q question")
ANSWER_LABELS = words("a answer")
ASKED_AND_ANSWERED = ("Question", "Answer")
"""Labels that are words, as they are written."""
CHAIRS = words(
    """interviewer interviewee host moderator narrator audience caller presenter anchor reporter
    correspondent journalist press question questioner speaker clerk chair voice operator translator
    interpreter counsel court witness defendant unidentified"""
)
"""Who has the word by the part he plays, beside the titles and offices."""
NO_LABELS = words(
    """note update correction disclaimer photo image source sources file video watch listen read related
    summary background details tags topics more also see date time venue where when what why how
    price cost key contact email tel phone copyright"""
)
"""With a colon they head no turn."""
ENDS_HEAD_OF_ROLE = words("of for at in and to the")
"""`head | of trade`, `mayor | and miller`"""
SPEAKERS_OWN = words("i we me my our us")
SPEAKS_OF_ITSELF = SPEAKERS_OWN | words("you your i'm i’m we're we’re i've i’ve we've we’ve")
"""Somebody has the word, or is spoken to."""

# Alternatives for patterns over phrases as they are written.
OF_WHERE = "of|for|at|in|from"
"""`the mayor of London`: what the head is of."""
OF_WHAT = f"{OF_WHERE}|on|to|with"
ITS = "the|its|their"
OPENS_DESCRIPTION = "[Tt]he|[Aa]n?|[Oo]ne|[Ss]everal|[Ss]ome"
OF_FIELD = "of|for|in|at"
DESCRIBES = ("of ", "for ", "from ", "in ", "at ", "and ", "who ", "(", "with ", "on ", "to ")
"""After a name they begin what tells who that is."""
OPENS_COMMON = ("the ", "a ", "an ")
THE = "the "
THE_AT_HEAD = (THE, "The ")
DEFINITE = (*THE_AT_HEAD, "his ", "His ", "her ", "Her ")
OF_ITS = (" of ", " for ")

# First names that are nearly always a woman's, or a man's, in the English-language press.
FEMALE_NAMES = frozenset(
    """abena abosede achieng adaeze adanna adenike adhiambo adwoa afia afua aicha aigul aisha
    akinyi akosua akua alexandra alice alison amanda amina aminata amira amy ana andrea angela
    anita anjali ann anna anne annie anyango aparna archana asha atieno aung-san awa awino
    ayesha aylin ayse ayşe azeb banu barbara beatrice bella beth betty bintou bisi blessing
    brenda brigitte buhle bukola busisiwe camila canan carla carly carmen carol caroline
    catherine cathy celia chandrika charlotte chelsea chiamaka chidinma chinwe chinyere
    christina christine cindy claire clara claudia colette comfort consuelo corazon cynthia
    daisy dana daniela debbie deborah debra deepa deepika derya dewi diana diane dilek dilnoza
    dina divya donna dora dorcas doris dorothy ebere ebru edith efua elaine eleanor elena elif
    elisabeth elizabeth ella ellen emily emine emma erica erin esi esperanza esra esther eun-hye
    eunice eva eve evelyn fadime fatima fatimah fatma fatmata fatou fatoumata fatuma feride
    fiona florence folasade frances funke funmilayo gabriela gail gemma georgina geun-hye gina
    giorgia gloria grace greta gulnara gulsen gwen habiba hadiza hafsat halima hanan hannah
    hannatu harriet hatice hauwa hawa hazel heather heidi helen helena hilary hillary hind huda
    hulya hye-jin ida ifeoma imee imelda indira ines ingrid irene ireti irina iris isabel
    isabella ivana ivanka jacinta jacqueline jamila jane janet janice jasmine jeanne
    jennifer jenny jessica ji-eun jill joan joanna josefina josephine joy joyce judith judy
    julia juliana julie jyoti kadiatou kamala karen kate kateryna katherine kathleen
    kathryn kathy katie kavita kavitha kelly khadija khadijah kimberly kirsten kristen kristin
    laila lakshmi lalita lamia lara latifa laura lauren layla leah leila lena leni leslie
    lestari lilian lillian lily linda lindiwe lisa liya liz loretta lorraine louise lubna lucia
    lucila lucy lupita lydia lynn lyudmila madeleine maggie maha mahlet mahnoor mai malala mandy
    margaret maria mariam mariama marian maricel marie marina marites marta martha marwa mary
    maryam maryana maureen maya meera megan megawati mehwish melania melanie melek melissa meral
    mercy meryl meseret mi-kyung michelle min-ji mina miriam molly mona monica monisha mumtaz
    mwanaisha nadia nadine nadira nafisa najwa naledi nalini nancy nandini naomi nasrin natalia
    natalie natasha nazanin ndidi neha nermin ngozi nicola nicole nina nirmala nisha njeri
    nkechi nneka nokuthula nomsa nomvula noor nora norma nosipho nthabiseng nuray nyambura
    obiageli oksana olena olga olivia omolara oprah ozlem palesa pamela parveen patience
    patricia paula pauline penny perpetua phyllis pinar pooja precious priscilla priya purity
    putri rabia rachel rania rasha ratna rebecca reem rehema rekha renee retno rima risa rita
    ritu roberta robin ronke rosa rosario rose rosemary roza ruqayya ruth saadia sabine sabitha
    sadia safiya sakshi sally salma salome samantha samira sana sandra sangeeta sara sarah seema
    selin semira serap sevgi shabnam shaista shamsa shanthi sheila shireen shirley shreya sibel
    sibongile silvia simin simone sindisiwe siti smita smriti sneha snezana sofia sonia soon-ja
    sophia sophie soraya souad sri stella stephanie su-jin sudha sue sumaiya sunita susan
    susanna sushma susi suzanne svetlana swati sylvia tabassum tamara tansu tanya tara tatiana
    teresa thandeka thandi thandiwe theresa tina tirunesh titilayo tolu tracy tsitsi uju ursula
    uzma vaishnavi valerie vanessa veena vera veronica victoria vidya virginia vivian wairimu
    wambui wanda wangari wanjiku wendy winifred winnie wulan yasmeen yasmin yasmine yetunde
    yewande yingluck yoon-hee young-mi yulia yvonne zahra zainab zanele zaynab zehra zeinab
    zeynep zodwa zoe zuhal zukiswa""".split()
)
MALE_NAMES = frozenset(
    """aaron abdallah abdel abdelaziz abdi abdikadir abdirahman abdou abdoulaye abdul abdulaziz
    abdulkarim abdullah abdullahi abdulrahman abebe abel abiodun abiy abraham abubakar adam
    adekunle adewale adil aditya adnan agus ahmad ahmed ahmet ajay akbar akhil akinwumi alan
    alassane albert alex alexander alfred alhassan ali aliko aliyu allan allen alok amadou amin
    amir amit anand ander andre andreas andrew andy anil anthony antonio anwar anwarul arif
    arjun arthur arun arvind asad ashok ashraf asif assimi atiku atul avinash ayman aziz baba
    babatunde bakary bambang barack barry bashar bashir ben benigno benjamin bernard bernie
    bilal bill birhanu biruk bob bola bongbong boniface boris boubacar brad brian bruce budi
    burhan carl carlos charles charlie cheikh chidi chike chinedu chris christian christopher
    chuck chukwuma claude colin craig cyril dan daniel danladi dave david deepak demba dennis
    derek desmond devendra dick dimitri dinesh dmitry dmytro dominic don donald doug douglas
    duncan ebrahim ed eddie edgar edward edwin ehud ekrem elias elijah emeka emmanuel emmerson
    emre enoch erdem eric ernest ernesto eugene evariste evgeny faisal faiz faraj farhan farid
    farouk faruk fathi felipe felix femi fernando festus fikret francis francisco frank franklin
    fred frederick fumio gabriel ganesh gary gaurav gavin gene geoffrey george georgi gerald
    gerard gideon gilbert giovanni girma glenn godswill godwin gopal gordon graham greg gregory
    guillaume guillermo gustavo guy habib habtamu hadi hailemariam haitham hakainde hakan hamad
    hamid hamisi hamza hans harold haroon harry harun haruna hasan hashim hassan hector henry
    herbert herman hiroshi hisham howard hugh hugo hussain hussein hyun-woo ian ibrahim ibrahima
    ichiro idris idrissa igor ilham imran innocent iqbal isaac ishaq ismail issa issoufou ivan
    iyad jack jacob jae-in jae-myung jae-won jafar jagdish jakaya jake jalal jamal james jamie
    jamil jan jason javad javed javier jay jeff jeffrey jeremy jerome jerry jibril jim jimmy
    jin-pyo jitendra joe joel john johnny joko jomo jon jonathan jong-un jorge jose joselito
    joseph joshua juan julian juma justin jusuf kabir kabiru kamal kamau karim karl kayode kazuo
    keith kemal ken kenji kenneth kevin khaled khalid khalifa ki-moon kipchoge kiprono kizza
    kofi kojo kumar kurt kwabena kwaku kwame kwasi laith lamine larry laurent lawrence lazarus
    leo leon leonard lewis liam lionel louis luca lucas luhut luis luke macky mahamadou mahamat
    mahathir mahinda mahmoud mahmud mahmut malcolm malik mamadou manish manmohan manoj mansour
    manuel manzoor marc marcel marco marcus mario mark maroun martin marwan masoud matt matthew
    maurice max mehdi mehmet mesut michael miguel mike mikhail milton mitch mitt modibo mohamad
    mohamed mohammad mohammed mohamud mokhtar morris moses moussa muammar muhammad muhammadu
    muhyiddin mukesh munir murat musa mustafa mustapha muzaffar mwai mwangi nabil nadeem naeem
    naftali najib namdi narayan narendra naresh nathan naveed nawaf nawaz neil nelson nicholas
    nick nigel nikolai nitin nizar njoroge nkosana noel norman nouri obinna ochieng odhiambo
    okechukwu oleksandr oliver olumide olusegun oluwaseun omar omer osama oscar osman otieno
    oumar ousmane owen pablo patrick paul pedro peter petro phil philip pierre prabowo prakash
    pranab praveen qasim rafael rahul raila raj rajan rajesh rajiv rakesh ralph raman ramesh
    ramiro ramon rashid rashidi rauf ravi ray raymond raúl recep renato reuven reza ricardo
    richard rick rishi rob robert roberto rodney rodrigo roger rohit roland ron ronald rory roy
    rudolph rupert russell rustam ryan sachin sadiq saeed salah saleh salif salim salman sam
    sameer sami samir samuel sandeep sang-hoon sani sanjay sanjeev santosh saqib satish saud
    scott sean sebastian seif selahattin selim seok-yeol serdar sergei sergey sergio seyni
    shahbaz shahid shakeel shamil shankar sharif shaun shehbaz shehu shigeru shinzo siaka
    siddharth sifiso simeon simon sipho slamet solomon soumaila stan stanley stefan stephen
    steve steven stuart subhash sudhir sulaiman suleiman suleyman sunil suresh susilo sutrisno
    syed tae-yong taha tahir taiwo takeshi tamim tariq taro tayyip ted tenzin terry tesfaye
    thabo theodore thomas thulani tim timothy tito tobias todd tom tommy tony trevor tunde
    turgut uhuru umar umaru usman victor vijay vikram viktor vinay vincent vinod vishal vivek
    vladimir volodymyr vusi wafula walid walter wanjala waqar warren wasim wayne werner will
    william winston wiranto wole xavier xolani yahaya yahya yakubu yasir yasser yaw yemi
    yoshihide youssef yoweri yuri yusuf zachary zaid zakaria zayed zeeshan zubair""".split()
)
