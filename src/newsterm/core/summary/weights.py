"""What `news` has learnt: written by tests/bench/train_ranker.py, not by hand."""

# fmt: off
WORTH = (
        -0.498, -0.571, 0.891, 0.271, 0.064, 0.125, 0.261, 0.712, 0.469, -0.151, 0.103, 0.07,
        0.201, 0.231, 0.016, -0.074, 0.078, -0.02, -0.142, -0.023, 0.015, -0.043, 0.029, -0.031,
        -0.036, -0.126, -0.02, 0.156, 0.043, 0.1,
)
IMPORTANCE = (
        -1.453, -0.296, 0.192, -1.191, -1.813, -0.441, 2.729, 0.582, 0.15, 0.245, -2.176, 0.859,
        0.926, 0.592, 2.329, 0.585,
)
TOGETHER = {
    "1": (
        -0.304, -0.635, 0.011, 3.072, 0.459, -1.323, -1.857, 1.295, 11.303, 0.233, 0.773,
        0.55, -0.638, -2.14, 0.542, -1.064, -0.02, -0.207, -1.69, -0.521, -0.347, 0.095,
        -1.967, -1.713, 0.026, -0.527, -0.189, 0.555, 0.018, -0.546, -0.635, 1.568, -2.345,
        -4.463, 13.359, 0.784, 4.411, 3.367, 2.513, 8.696, 12.552, 15.473, 0.092, 0.038,
        -10.721, -0.093,
    ),
    "2": (
        -1.544, 0.329, 1.174, 3.109, 0.987, -2.528, -3.273, 1.696, 7.411, -1.213, 0.05,
        -0.134, -0.36, -2.442, -0.244, -1.859, -0.42, 0.012, -1.937, -0.26, 0.16, -0.277,
        -0.028, -1.406, 0.415, 0.795, 0.151, 0.726, 0.244, -0.244, 0.329, 2.574, -3.463,
        -4.819, 12.366, 1.495, 4.227, 4.397, 2.109, 8.829, 13.087, 16.299, 0.041, -0.246,
        -14.709, -0.093,
    ),
    "3": (
        -0.908, -0.108, 0.635, 3.914, 0.592, -1.674, -2.395, 1.552, 7.411, -0.005, 0.671,
        0.614, -0.973, -2.827, 0.871, -0.965, 1.862, -0.163, -1.854, -0.707, -0.32, -0.073,
        0.313, -1.925, 0.039, -0.831, -0.127, 0.762, 0.034, -1.16, -0.108, 1.691, -2.321,
        -5.369, 7.056, 0.648, 4.546, 5.002, 4.854, 10.1, 13.876, 16.762, 0.079, 0.058,
        -8.283, -0.093,
    ),
    "words": (
        -1.106, 0.005, 0.798, 3.312, 0.646, -1.761, -2.023, 1.576, 8.047, 0.06, 0.612,
        0.736, -1.002, -3.165, 0.764, -1.005, 0.851, -0.118, -1.762, -0.416, -0.111, 0.055,
        0.115, -1.349, 0.011, -0.421, -0.078, 0.3, 0.256, -1.105, 0.005, 1.627, -2.479,
        -5.745, 5.913, 0.782, 4.202, 4.591, 4.372, 9.495, 13.223, 16.07, 0.132, 0.074,
        -8.984, -0.069,
    ),
}
LEXICON = """\
the a and to in of on for with is that it was at as from have by said has but be an thi not he are
who been they had after his were one which their year will when about also more we out all there
time up i or other would so new people two what over cnn last if no than can just into first some
told them you say while its now could before being like only day because do any where make take him
get our made back she most down world very then since way come many week even her how right during
three month my those according state part country see such against home know still did much may
around off these work through well us want go think report both left between me 000 found place
another next going thing show should under good family including don't added need group called life
took put four official help former look came government case give later got man police same away
long never too end own media why used team number city really 10 president few best second however
live saying here point seen taken today public ago national went 1 house member without set every
far lot believe face something might area big use didn't having statement whether each united your
night great thought change find five top become head little hour asked side call feel leader once
past yet play death reported following international service doe high i'm alway court six earlier
support again hit issue across friend several friday million minister authority remain taking
already monday start video able until better plan early decision recent working mr young mean men
though given story looking question company done among getting u.s problem known talk tuesday
continue local making attack different run chief game children school person hand keep security
american social contributed important 20 close force march hope behind office wrote line started
sunday action trying further star despite deal ever led win am fact hard least doing lost job name
power doesn't enough held party term 2013 director must often player wednesday clear future include
real south community level charge outside saw move open read together word chance course less almost
can't thursday leave moment saturday coming likely role 30 john try university along body woman
claim officer anything using wanted shot system turn matter reason let white 100 forward we're near
died expected full north women comment event final small began money result history released stop
sure idea sent incident minute mother possible return law lead within david investigation old
political 2014 london someone control happened tell won department heard 15 appear black killed
recently due seem front instead half season campaign fan major couple happen 2 agency involved
street act post twitter effort everything 2012 love nothing toward air announced bring father follow
late record ahead car 3 break key showed 5 kind although condition health interview care message
anyone challenge described age inside nation process everyone became ground himself information step
general son whose british experience opportunity strong room s concern gave order military spokesman
12 foreign played received seven watch york january turned war based bit business club fight
hospital third prime site special worked they're accused bad executive mark position reporter soon
themselve wife attempt cost 11 america huge daughter image latest morning stand 2015 human tried uk
view eight evidence claimed currently form nearly picture situation victim west actually arrested
park large provide sery appeared current tv free girl photo response center staff goal student
wasn't believed cannot child immediately interest met offer playing website policy risk example 14
boy hold knew pay understand 25 difficult parent perhap posted secretary dead fear heart match
needed isn't summer allowed bbc living pictured rather film league manager february forced meeting
project senior threat champion decided per whole wrong 16 cause felt gone looked sign stay detail
england injury personal private test decade east especially spent thousand water confirmed victory
carried july mind relationship single sport building mile running short account career growing share
figure road source stage calling named phone safety facebook meet leaving successful 2011 available
followed i've allow december legal rest battle capital cut expect happy helped justice meanwhile
killing moved quite red thank true won't biggest eye 4 longer rule serious speaking you're changed
main michael town 40 else failed included probably book centre football leading light press similar
simply begin brought create finding giving hundred medical pressure showing study 17 50 daily
eventually period we've 18 central county either region revealed april august council individual
nine race training 2010 ask criminal fall online sense washington crime speak 2016 board created
obama organization protect research society allegedly caused continued cup join program 13 brother
operation potential september answer college election flight paid partner release expert goe impact
jame judge weekend charged june published quickly television title 6 adding admitted effect federal
target amount bill field majority popular previous reached violence finally guy letter present 500
activity fire measure 24 issued market european agreed character complete food missing prison
attention congress india lack offered reach resident sometime station treatment 9 economic middle
rate returned track considered contact couldn't development france scene success certain choice
joined opening ready door 19 arrest french search vote administration drug hearing kept meant
northern raised wait winner alleged damage november spoke winning 21 8 built discovered feeling fine
model talking 22 arrived camera doctor industry murder option particularly professional round signed
tour weapon worker above citizen concerned conversation ensure list page remember worth ability
address civil loss owner pair performance raise shared union add beyond germany global journalist
responsibility travel visit certainly consider easy maybe spot vehicle alone britain female radio
reality serve significant total usually 2009 actor caught clearly date district focus moving october
respect tweeted appearance beat border california denied ended host note richard written attorney
holding husband kid land low previously require space suggest wearing approach arm baby education
entire hear increase piece sound type whom access ball environment evening expressed carry
conference doubt exactly placed plane putting train born build completely dangerous fighting served
telling common financial higher manchester reportedly suggested affair army candidate competition
defense drive feature firm itself leadership location passed safe scored suffered trip association
captain myself peace protest request review seek supported yesterday email english fast grand guilty
paul pretty rise seat seemed stopped subject technology voice walk driver feet launched miss ms
network price russia supporter trust average china cover dropped europe extremely fellow lived poor
responsible starting strike suspect via apparently dr investigator jail planned terrorist throughout
watching wouldn't 60 blue document economy highest proud yes 2008 23 afternoon alongside australia
explain grow lawyer managed opened practice range refused scheduled trial warned william becoming
carrying facing florida heavy initially lose passenger professor prosecutor sale seeing bar
committee crowd difference discussion identified largest opinion republican waiting abuse asking
check colleague committed culture debate device driving prevent pulled seriously shortly twice user
200 27 billion data direct indian movement newspaper shown value agreement beautiful class closed
demand democratic fully original provided score shooting 35 accept indeed kill learn massive robert
scotland t whatever assault century chri employee enjoy injured island seeking sister speech table
tough aren't avoid benefit conservative gun herself initial internet population russian save
thinking various agent agree behavior compared crisi fund german islamic missed spend spread appeal
coach crew hurt modern positive send spring standard animal armed base blood communication deputy
magazine male normal quality rival sea sit truth tweet 31 bigger brown controversy critic famous fit
fourth guard hotel sentence sold ten 26 allegation australian celebrate controversial fair ministry
movie paper politic politician ran 28 bank claiming factor helping independent mission powerful
responded sort southern struck tom buy contract critical de deep dream emergency music product
progress steve threatened 7 absolutely barack boss christian nearby parliament presidential receive
relation secure amid convicted danger defeat giant highly improve noted pass possibility premier
representative sexual striker struggle surprise treated wall complaint connection domestic greater
king limit los ordered secret africa bag broke cross enforcement faced fell finished generation
increased obviously particular planning poll prove squad st visitor western younger attacked author
aware customer haven't lower martin property reading trade trouble unable addition art ceo closer
decide declined happening identify isi keeping produce singer spain village wish accepted aircraft
bid coast defender directly draw i'd journey memory natural opposition recovered ruled scroll store
teenager ban bringing budget division fighter iraq overall spending straight they've touch version
wear 2017 airport analyst audience chairman criticism facility george hoping introduced leg link
rare remained song status traffic upon writing accident apart atlanta cent channel content count
designed double dozen freedom identity limited none onto peter publicly removed soldier suicide
window write african aim angele cold declared deeply duty headline illegal mention militant multiple
offering plenty prepared reform skill syria warning watched welcome adult chose extra failure filed
floor green hill impossible investigating joint learned loved matche necessary negotiation pari
presence respond strategy unfortunately additional beginning bottom camp card championship church
creating earth fashion fired growth influence penalty perfect pick sentenced sex simple standing
strength supposed suspended tournament wale affiliate amazing annual article below changing conflict
crash dark delhi explained foundation fun hasn't protection reflect rock session slow smith targeted
terror unit visited wake weren't worry worse 80 award brand civilian commitment dollar exchange
footage institute nice occurred push recorded regular required senate tension you've 2007 90
advantage debut directed flying i'll instagram italian joe married ongoing promise religious style
supreme text troop truly unlikely walking andrew approached describe design determined everybody fly
muslim older promised reaction receiving sell separate setting shocked sitting we'll weather advice
attended birth commission defence democrat develop developed exercise interesting investment mistake
nature nor nuclear pain path pilot programme route stone texa 29 300 block brilliant charity chelsea
chinese don file holiday mass occasion referring regional retired royal size teacher voter worried
angry broken completed energy institution jet represent returning river scientist sorry surrounding
territory terrorism veteran violent visiting worst allowing announcement arrive attend banned
barcelona basi bed box cash cast eat involving israel material opponent possibly profile willing 150
2006 airline ally associated computer confidence corner disappointed extremist gain god incredibly
labour larger launch mobile nobody ruling solution spirit supporting activist artist background bus
cell editor emotional entered express funding minority noticed pace sat scoring sending suit sun
thoma ultimately vulnerable widely youth achieve affect aid argue assistant direction display drink
easily emerged fantastic finish generally hair hall management neither net outcome physical pitch
primary resource sky talked unclear afghanistan client contacted definitely drama element harm
heavily incredible insisted israeli meaning potentially produced purpose remove reveal row scott
screen serving square surprised task tourist transfer wave 1990 45 affected alternative balance
beach beating christma complex confident credit crown established estimated focused governor imagine
immediate intelligence iran language largely marked neighbor odd personnel photograph production
shift ship traditional unique unlike van walked wide alive basic celebration combat consequence
favorite gold impressive instance interested investigate linked losing perform platform pound
senator shock sight specific testing tony wounded 70 al bone captured causing clinton disease
effective encourage hollywood item johnson midfielder mostly mrs patient paying personally producer
proposal province quick racist relative remaining rescue science so-called tied unknown â argued
argument benjamin bought chapter coalition conduct dismissed episode featured fifth gov greatest
he'd italy joining jury knowledge legislation m mom organisation owned proposed pushed reduce
republic san saved shop signing spokeswoman spotted stood tax admit arab bay blame blow brain cancer
cap circumstance concluded corporation desire easier enemy enjoyed escape gap hoped increasing
intended internal maintain museum notice obvious priority pushing related replace researcher severe
sought teen wing witness acknowledged afraid apartment aside backed belief choose commissioner
crashed custody exist finance gathered guest headed income inspired la long-term lucky originally
picked presented scottish spoken suspected tribute unless urged vast viewer 400 breaking clean
crucial die discuss filled grew importance indicate learning liverpool mental mike negative posting
prince prospect providing pull recovery rose speed spokesperson suffering turning abroad active
apparent bomb cameron ceremony chain clash collection considering correspondent daniel earned edge
effectively extended hopefully hot informed mountain ocean photographer procedure repeatedly revenue
scheme sparked struggled team-mate tool yourself 2005 a.m alex approval arsenal bright busy contain
contest continuing covered cultural deliver desperate eastern experienced fbi heading impression
manner please pointed prepare proved raising strongly stuff terrible tragedy tree widespread winter
55 alcohol anywhere appropriate attacking beside bridge capable carolina chair cry dedicated
determine enter excited faith handed hole intention ireland keen kick lady operate p.m possession
prior protester queen reduced root scale stock storm surgery tie treat understanding 47 academy
advance aged aspect badly catch consumer criticised digital discovery documentary entertainment
essential failing fee founder fresh hate involve jailed journal lee loui luxury machine port putin
quarter reference remote replied selling sen sir spanish stadium ticket tim transport vladimir
wonder wonderful wound writer approved conclusion dad democracy deserve era extreme foot grown
hadn't healthy heat ii increasingly inquiry knowing listed mail mayor minor otherwise pool profit
smaller speaker struggling stuck tackle topic ty vice worldwide 38 actual analysi anniversary
apology assistance aviation boost brief businesse cabinet convinced depend dinner dispute distance
dramatic elsewhere exciting guide hitting honest laugh listen mainly netanyahu plus prosecution
resort shape shocking specifically suffer super supply therefore tonight violation acting
african-american aimed assembly bear behalf closely confirm cutting deficit delay developing entry
equal eric estimate forget frequently golden grave intent jim lewi madrid numerous pattern prompted
recording reporting ride section shouldn't shut skin slightly stake state-run stated suddenly upset
vision wild 250 afford attending attitude bombing brazil carlo conducted contained delivered deny
diagnosed drop encounter engine equipment feed fled girlfriend greg hang initiative japan jersey
landed lay legend lift marriage maximum ourselve protected racing relief represented rich saving
scandal secured smile split surrounded talent trend update wage welcomed 2001 2003 32 33 arrival b
ben campus celebrity chao commercial competitive dating dealing defending drove e expensive ferguson
graduate harry highlight indication joke kevin korea latter liberal located lord ly minimum navy
offensive oil ok palace pleaded pose rebel recall registered repeated reputation requested sam
sector stepped stranger taught tear theory threw trained traveling virginia weight adviser
ambassador app asian assessment associate blocked broadcast button creative demanded ed empty
exposed falling familiar featuring finishing ill jordan lesson mentioned mixed ordinary passing
playback plot pulling questioned rank regularly rejected remark reminder resigned stayed survey
totally unusual zone 36 athlete attempted awareness beauty blamed capture citing cooperation defend
defendant designer dog drawn drew elected electronic elite ending engineer false friendly gary
headquarter improvement innocent islamist jewish joy kim landing marine matt mere pakistan panel
partnership pregnant quit quoted reaching replaced sanction shirt shoulder somebody sporting
suggesting tip tomorrow travelling 2004 aboard accusation alert behaviour construction crossed
encouraging engage enormous establish eu fail finger follower genuine high-profile hillary housing
iranian kingdom laura legacy legitimate loan map moscow permanent quiet rape regarding regime rushed
sleep stephen viewed zealand 1980 aggressive band bond canada capability capacity celebrating
departure detailed detained dialogue dna dressed driven elizabeth enable entirely exit fatal flag
forever formal formed georgia gift granted hero historic historical lawsuit maintained medicine mp
necessarily opposed packed peaceful phase plastic plate protecting rely replacement rolling scared
sharing snow structure suggestion tactic trump un valley vital wood yard academic actress alliance
anger anonymous application apply calm classic complicated controlled cool corporate corruption
crazy deadline dealt defended describing destroyed disaster disorder earn emotion employed engaged
excellent fallen farmer grant guess harder jose metal mexico neck normally nurse obtained operating
payment praised prayer promote properly racial realize recalled regard regulation relatively
representing reserved restriction ring silver somewhere speculation string surface switzerland
threatening tourism wisconsin absence adam approximately arriving attacker beaten boat cheap cleared
color context creation damaged degree deployed destination entering equally evan expecting fix fox
gang guarantee he'll helicopter hosted imposed insist intense laid locked matthew memorial monitor
mumbai newcastle occur ohio passionate plea principle proper rating reduction rising sad scenario
staying stepping stream studio tank tech thus u.n ukraine usa voted wind 2-1 600 addressed agenda
ali announce attract brazilian brian bureau category charle clothing code compete condemned
constitution folk furious garden gate glass hamilton hide household ignored indicated infrastructure
invited khan managing manufacturing motive neighborhood newly personality perspective planet pop
popularity proof propaganda recognize revealing roughly sample seemingly sheriff smart stress
stronger successfully surveillance suspicion teammate technical thrown touched typically understood
upcoming walker 1998 2000 39 42 abandoned advised andy anybody attached attempting bench bush
challenged closest congressional copy correct creature demanding demonstrate description difficulty
discrimination dubbed enjoying essentially existing faster favourite fewer frustration gay hashtag
inappropriate independence jackson kelly kitchen lie lifted master narrative neighbour nomination
olympic outrage pending prize resulted rick searching shadow shopping sick significantly sixth
stolen teach teaching testimony tragic traveled truck urge variety vessel viral 1960 2002 52 800
advocate altogether asia asset barely bird broadcaster careful clothe comfortable commit conviction
counter coverage criticized deserved diplomatic disappointing donald dynamic estate explore extent
fought function goalkeeper golf grab inspector investigated isolated jennifer jone jump kerry loud
melbourne michigan mirror native nervous nick offence oscar outlet patrol permission physically
posed principal promoting promotion resolve restaurant silence specy strategic suburb tenni tight
trophy 34 afterward audio bail barbara basketball bitter bob buying challenging climate clue command
commander compromise cruise dan deadly detention diplomat donation drinking dying eating edward
environmental except extraordinary fame flown focusing fuel henry involvement jack jean jonathan
lawmaker liberty massachusett nbc nightmare offender oklahoma pack percent perception quest referred
resignation resolution restore retirement revolution routine ryan settlement singh spell spy
subsequent surprising sweet taste tend trail ultimate uniform voting warm warrant weekly wilson 44
48 aaron advertising argentina belong bin christopher click closing combined concerning constantly
cricket debt deemed disappeared diversity dominated expectation flew founded frank friendship
gathering globe google grateful guardian hanging horse illness improved intervention interviewed
jamie kilometer knee labor lake legally manage muscle organized oversea plant pole prisoner
publication rain religion reserve schedule sean settled sharp simon slowly somewhat stability stable
subjected survive tested throw ugly victoria wheel 75 accepting achievement adventure ambition
appealed atlantic begun bound catherine comfort comprehensive connect connected contrast dear
destruction forcing forest formula funeral gained grabbed habit horrible jeremy kicked korean lying
mad nationwide negotiating oh opposite passage passion perceived prefer preparation pride r racism
radical realized recommend recruit revelation settle seventh shame sleeping statistic stick studying
stunning substantial sydney they'll tiny usual venue villa wedding worrying 1997 900 acknowledge
advanced album ancient athletic atmosphere attracted awarded bathroom beijing cardiff checking
childhood chosen climb coffee commentator constant continent contribution cycle dave delighted
detective diet disappearance dutch error escaped export factory francisco fruit handling horrific
htshowbiz humanitarian immigration iron justin length longtime lt manufacturer object offense
overnight pledged psychological pursue questioning recognized reminded riding roll seized select
selection sensitive strict switch transportation uncomfortable wanting ward web welfare yellow 37 68
700 achieved appearing appointment awesome belgium belt booked boyfriend brad breakfast c celebrated
circuit cited co-founder collapse combination communist comparison concert conspiracy cook crossing
dance danny depth disturbing diverse embassy employment encouraged equivalent establishment
explaining fake farm fault filing fill flat foreigner foul gas germanwing gop governing harsh hired
howard ian ice ideal impressed improving incentive infection japanese jihadist judgment lowest marco
mercede missouri modi mouth neighboring officially pacific package parking passport preparing
proceeding raid rarely realised reflected reward rural safely selected shoot specialist succeed
sustained symptom tape taylor tradition typical wore you'll youngster youtube zero 1-0 1970 1999 43
53 abu abusive administrative anderson apple blog boast boston briefing brutal cat cockpit
consistent convince d damaging defeated descent devastating discussed divided el embrace explosion
expression extend fate festival firing footballer formally fraternity garage gear gen gender gunmen
handle honor hopeful indiana jesus jr jumped kentucky killer kumar lasted lion lock mary meter
motivation mps phrase pledge pm portion poverty privilege progressive promising punishment purchase
repeat residence respected rush salary shoe spotlight steven stressed strongest stunned substitute
summit susan targeting taxe temperature temporary tiger tory verify warren waste wider abc aftermath
andrea assist boot bowl canceled chase churche clip collapsed complained core corp craig defensive
deliberately devastated drawing egypt employer engagement euro everywhere existence explanation
extension fairly filmed forum foster glimpse handful hardly highlighted hostage hunting
independently inspiration joked josh knocked l lane laughing magistrate marketing miami missile
mohammed municipal murdered notion participate partly patrick politically predict preserve
protective qualifying rally reducing referendum remarkable renewed requirement roger singing soul
studied swansea sweden theater toilet treating valued verdict vowed wayne we'd wealthy wreckage 59
abused accommodation accusing alan allege backing battery brave bullet cable classe classmate colony
comic compare completing consultant covering crying demonstration discussing dropping ease endless
explosive fa fierce fixed funny glasgow heritage hiding iconic insurance irish juan landmark liam
medal medication michelle motivated mount naked outstanding overwhelming painful palestinian
patience phil photography pleased pocket radar react recommendation remembered respectively retain
robin rs sadness sentiment slam steady stint stretch sudden t-shirt theatre throwing tired turkey
unity unrest venture wildlife wise witnesse 00 17-year-old 22-year-old 26-year-old 46 abusing
airplane alexander anonymity anthony ballot battling bedroom beneath bjp blast bottle broad buried
burn carrier chat checked colorado comedy competing concept contribute convention cornwall costume
counterpart custom deeper delivery disney donor ensuring equality exact exclusive expense exploring
expressing f fixture flow forensic generated gordon header heel hidden hire hong horror inevitable
kate literally lovely magic maintaining meaningful merely movy ninth northwest objective observer
paint peak performing photographed prevention pub refusing regret representation resign retire
reuter rio rugby rumor scientific screening separately sexually sgt snap soil staggering strengthen
striking substance survived tone tower underground urban useful violated vocal volunteer welsh
whilst 72 admitting adopt adopted aired alerted anyway applied arguing boxe branded campaigner
concrete condolence considerable constitutional converted courage depending diagnosi diego dig dress
duo earning educational engaging entrepreneur eve excitement extensive favor fined fitness fleet
framework gotten height heightened helen impose islam jon joseph kong lifting listening luck lui
martinez membership narendra naturally naval nephew nerve opener oppose overcome passe performed
proceed punished pursuing pursuit rail ranger reckless recognise repair saint similarly solid soviet
spectacular strange subsequently sufficient technique teenage theft threaten thrilled till tottenham
trainer transformed tunisia unacceptable urgent vietnam visible wrongdoing you'd youngest 1994 2-0
2018 49 appointed approve arizona arranged autumn backdrop backlash bike birmingham blessing briton
chasing cinema classroom clinic clock closure coat compensation cop debri determination didn’t
divide dominate don’t download emerging empire entrance examination examine exploit fernando flower
fraud frustrated fundamental genetic glad grenade gulf harvard heroe hostile immigrant implication
inche inequality influential installed investor iraqi jan jane jay jumping label lap lasting
lifestyle memorable metropolitan miller moderate monitoring mutual n-word nichola nickname novel
ousted pact participating participation perfectly phenomenon privacy prix prop refer refugee refuse
reverse rice robust roof santa scary scrutiny seal shaped spare stopping sum sunni survivor
sustainable tehran traditionally travelled troubled victor violate warn weak well-known witnessed
wondering 19-year-old 30-year-old 99 accompanied aide anchor angel anymore architect arguably
battled beast beer belgian birthday botelho breath bst burning carter catholic caution chancellor
chemical committing commonly costa cousin crystal davi delayed demonstrated depression desert drunk
edition emerge entitled et favour ferrari filmmaker fish fort franchise gaal gallery grade greeted
grid grief hailed highway holland identification iii interaction interior introduction junior juror
marijuana meal milk minnesota motor noise obligation occupied openly p participant peninsula pension
performer pet petition philippine pink policing pope premise presenter presidency preventing probe
proving provision pupil qualified railway rapid rapper recover referee respectful responding
resulting rhetoric ridiculous ripped saudi seed severely shore short-term sibling signal snapped
soap stealing strain surprisingly suspicious swiss terry theme titled trapped trauma trick trigger
undergo v waited wine xi 33-year-old 51 54 65 allegiance alp amendment apologised approaching
arrangement assured authentic avoided baseball basically battlefield bomber breach brink bunch
cancelled capitol carefully chart cheer chest chicago civic clarke clashe collective conservation
consideration constitute consumed crackdown dancing darren decline distress eighth electoral
eliminate engineering farewell feared fever filming firmly flood forgiveness
"""
BIASES = (
    "cdXdgdcdacXgabVbbbTiUdaTWeaVcZVfaZaSZceVWXZRZXeWaPUYXTXYcYeUbWbabVZZXQWSoWZYaXlXaaUWXTZZaWRXXd"
    "VZcUUaTWZbSdZWWdbSXSXVgWXbbVWXTcVeVYZTcYZTcVVYYagWUWWUedYUZYaWaadZXXccccaWbaYVWceYVWYZaWaZdZWe"
    "TagVZcVaqbbUWWbXdZbaXZZWWVXhUWZafdiVVXYVaYYaZedZaWXZbeXaWYadbdZbaXcZYdbYbYaaYcVZeeZadZZecVZWbY"
    "aZdOYXeVWXcXbWVYraVbbXXfdZacaddaYXadcXXbaZZWabWYcabZWcXbVWeWWYaaccZafXZcaYZaYaZYXddcZaiWVacWWW"
    "VWXYgWaabZabZcXbYZhgaXeeabZXViZZYabjaZbibafXWaYZcaXYcabeYeZZXcfdaYeYaXYaYZXZZkXbWWXXfbaZaWaZaY"
    "bZaXYaaZYabYhZYbYeZbacaYWZbZXXaaZbXhXbYZZYZbdYaXXZZkaYZbUYcdacaZZacYYZgbeebXYcdgaZZXaWZaYZZhYf"
    "YZZaXcdeYdZfYZbaWbaXjbYYWaXbZbbaXaZfaYXbYbZbdXaaYZdZbbbbXYYadbYYZZaaaZdVXegabZbYZedZZYZYcYYZaZ"
    "ZgfaccYZZbaYZcaXZaZaZZYaZaZbYZZZfZbZZbZZYbZYbbbYcbdbabaYgZXZYaeYYZacaYabXcYbbabXdZZZZZZZZZddaa"
    "caedaaYXXaZaYYZbbabYbbbXbaZXZXabdYegXccZddZeYbabcYaaafcZbdbYXeZehXYYZbaadaYaZdaZcZcZZacZbZbYZa"
    "XZaeadabZZdZbZZXaXWZYZeaaZbafZZZZccZZbibbeYdZZYcbabfaaYfaaZYZabbcaacZibYZZbfZbYZcZYZYZbYYaZfaa"
    "abcYZcaZbcbXaaYcbaeaYYbXaZYdaYbaYdXbecfaacYbYcYaabYaZZaZbZZabcYZaYZZYZXZYZYbZYZcbeZaabbbZZZafc"
    "bbaaYbaacYYZZXedaacYafZaZXYaaacgbYbaYaZacZeabXWYYhbbadZaaYYaYafaeYYZffbbZadbYbaYZYYYZZiZZbYdaa"
    "dZZcbcYecYXbaZZZababZZbaaZZgcbYceaXZbbZXbdcYaZYfbbYcZabadcZaahbbbYeZZadeacccZacdccbaabZbYaZbZa"
    "dZaXZZbaYbfZYZadcaaZaaYYaZaabZbdZZZcaZfaZbcbZccbYcYcXgabbbbdZcdaaagbdaabaZYaacabaZaYabZbaaZZdZ"
    "aYXabaadcbbaZYZZeacdaZbaabcZbcXbaeZaXZbbdYbZZecaaaYYYffbbaYbZZZZZZZbYaZZaacZbfZZZacbZZbacZZaab"
    "YaagbZZYbZbZcYZaYcZZccXabacZbZZZYZabaZYZZabcaaZZaaZabbdZYccWabaYaaabacZYZabdaZYZZbcabYbdYY"
)
