"""First names that are nearly always a woman's, or a man's, in the English-language press."""

from __future__ import annotations

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
