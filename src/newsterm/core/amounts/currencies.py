"""The names of money: ISO 4217 codes, signs, letters before an amount, nouns behind it.

Tables only. Each entry is `CODE form form ...`; `NOUNS` gives the code where no country is named
(- where several countries have such a coin), then the countries with a code of their own.
"""

from __future__ import annotations

from decimal import Decimal

# The active codes of ISO 4217, and three coins that have none.
CODES = frozenset(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN
    BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB ETH EUR FJD
    FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
    KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
    TTD TWD TZS UAH UGX USD USDT UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL""".split()
)
_SIGNS = """
    USD $ ＄; GBP £ ￡; EUR €; JPY ¥; CNY ￥; INR ₹ ₨; KRW ₩; NGN ₦; RUB ₽; TRY ₺; VND ₫; PHP ₱; ILS
    ₪; UAH ₴; KZT ₸; CRC ₡; PYG ₲; GHS ₵; THB ฿; LAK ₭; MNT ₮; AZN ₼; GEL ₾; KHR ៛; BDT ৳; IRR ﷼;
    BTC ₿
"""
# Letters glued to a sign, in lower case: HK$5, R$5, GH₵5.
_LETTERED = """
    USD us$ u.s$ usd$; HKD hk$ hkd$; AUD a$ au$ aud$; CAD c$ ca$ cad$ can$ cdn$; NZD nz$ nzd$; SGD
    s$ sg$ sgd$; TWD nt$; NAD n$; ZWL z$ zw$ zim$; BRL r$; JMD j$ ja$; TTD tt$; BND b$; BZD bz$;
    GYD g$ gy$; MXN mx$ mex$; BBD bds$ bd$; XCD ec$; LRD l$ ld$; FJD fj$ f$; SBD si$; TOP t$; WST
    ws$; MYR m$; DOP rd$; CUP cu$; COP col$ cop$; CLP clp$; ARS ar$ ars$; UYU u$; MOP mop$; EGP e£
    eg£ le£; LBP l£ ll£; SYP s£; SSP ss£; EUR ir£; CNY cn¥ rmb¥; JPY jp¥; GHS gh₵ gh¢ ghc
"""
# Letters alone before the amount, as printed: Rs 5, RM5, Dh5m.
_BEFORE = """
    CNY RMB; INR Rs rs RS Re; IDR Rp; MYR RM; PHP Php PhP P; PKR PKRs; LKR SLRs; NPR NRs; KES KSh
    Ksh KSH Kshs KShs Sh Shs; TZS TSh Tsh TSH Tshs; UGX USh Ush USH UShs Ushs; BDT Tk; NGN N; GHS
    GHC GHc; XOF FCFA CFA; ETB Birr Br; EGP LE; AED Dh Dhs; MAD DH; SAR SR; QAR QR; BHD BD; KWD
    KD; OMR RO; JOD JD; LBP LL; ZAR R; ZMW K; MWK MK; SLE Le; SEK kr Kr SKr Skr; NOK NKr Nkr; DKK
    DKr Dkr; CHF SFr Sfr Fr; ILS NIS; TRY TL; BOB Bs; RWF Frw Rwf FRw; EUR EURO Euro euro; BTN Nu;
    MMK Ks; AOA Kz; MZN Mt; GMD D; GTQ Q; HNL L; SZL E; AFN Af Afs; IRR IRs; THB Baht; TWD NT; RUB
    RUR; ZWG ZiG ZIG; BTC bitcoin
"""
_NOUNS = """
dollar dollars | USD us:USD u.s:USD american:USD united-states:USD australian:AUD aussie:AUD
    canadian:CAD hong-kong:HKD hk:HKD new-zealand:NZD kiwi:NZD singapore:SGD singaporean:SGD
    taiwan:TWD taiwanese:TWD new-taiwan:TWD namibian:NAD namibia:NAD zimbabwean:ZWL zimbabwe:ZWL
    jamaican:JMD jamaica:JMD fijian:FJD fiji:FJD liberian:LRD guyanese:GYD guyana:GYD
    barbadian:BBD barbados:BBD bahamian:BSD belize:BZD brunei:BND trinidad:TTD
    east-caribbean:XCD
pound pounds | GBP british:GBP uk:GBP egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG
    south-sudanese:SSP cypriot:EUR irish:EUR gibraltar:GIP falkland:FKP
sterling | GBP
quid | GBP
bucks buck | USD
euro euros | EUR
yuan | CNY chinese:CNY
renminbi rmb | CNY chinese:CNY
yen | JPY japanese:JPY
won | KRW south-korean:KRW korean:KRW north-korean:KPW
rupee rupees rs | INR indian:INR pakistani:PKR pakistan:PKR sri-lankan:LKR nepali:NPR
    nepalese:NPR mauritian:MUR seychelles:SCR seychellois:SCR
rupiah rupiahs | IDR indonesian:IDR indonesia:IDR
ringgit ringgits | MYR malaysian:MYR malaysia:MYR
baht bahts | THB thai:THB
peso pesos | - philippine:PHP mexican:MXN chilean:CLP colombian:COP argentine:ARS
    argentinian:ARS argentinean:ARS uruguayan:UYU cuban:CUP dominican:DOP
dong dongs | VND vietnamese:VND vietnam:VND
naira nairas | NGN nigerian:NGN
kobo | NGN/100
cedi cedis | GHS ghana:GHS ghanaian:GHS
rand rands | ZAR south-african:ZAR
shilling shillings | - kenyan:KES kenya:KES ugandan:UGX uganda:UGX tanzanian:TZS tanzania:TZS
    somali:SOS somaliland:SOS
birr birrs | ETB ethiopian:ETB
franc francs | - swiss:CHF cfa:XOF congolese:CDF rwandan:RWF rwanda:RWF burundian:BIF
    burundi:BIF guinean:GNF guinea:GNF djiboutian:DJF djibouti:DJF comorian:KMF french:FRF
    belgian:BEF pacific:XPF
dirham dirhams | AED uae:AED emirati:AED moroccan:MAD
riyal riyals | SAR saudi:SAR saudi-arabian:SAR qatari:QAR qatar:QAR omani:OMR yemeni:YER
    iranian:IRR
rial rials | IRR iranian:IRR omani:OMR yemeni:YER qatari:QAR saudi:SAR
toman tomans | -
dinar dinars | - kuwaiti:KWD kuwait:KWD bahraini:BHD bahrain:BHD jordanian:JOD jordan:JOD
    iraqi:IQD iraq:IQD algerian:DZD tunisian:TND libyan:LYD serbian:RSD
lira liras lire | TRY turkish:TRY syrian:SYP lebanese:LBP italian:ITL
shekel shekels | ILS israeli:ILS new-israeli:ILS
ruble rubles rouble roubles | RUB russian:RUB belarusian:BYN
hryvnia hryvnias hryvnya hryvnyas | UAH ukrainian:UAH
zloty zlotys zlotych | PLN polish:PLN
koruna korunas | CZK czech:CZK
forint forints | HUF hungarian:HUF
krona kronor | SEK swedish:SEK icelandic:ISK
krone kroner crowns | - norwegian:NOK danish:DKK swedish:SEK czech:CZK
leu lei | RON romanian:RON moldovan:MDL
lev leva | BGN bulgarian:BGN
lari | GEL georgian:GEL
dram drams | AMD armenian:AMD
manat manats | - azerbaijani:AZN azeri:AZN turkmen:TMT
real reais reals | BRL brazilian:BRL
taka takas | BDT bangladeshi:BDT bangladesh:BDT
kyat kyats | MMK myanmar:MMK
kip kips | LAK lao:LAK
riel riels | KHR cambodian:KHR
tugrik tugriks togrog | MNT mongolian:MNT
tenge | KZT kazakh:KZT
soum soums sum | UZS uzbek:UZS
somoni | TJS
afghani afghanis | AFN
rufiyaa | MVR
ngultrum | BTN
pataca patacas | MOP
pula | BWP
kwacha kwachas | - zambian:ZMW malawi:MWK malawian:MWK
metical meticais meticals | MZN
kwanza kwanzas | AOA angolan:AOA
leone leones | SLE
dalasi dalasis | GMD
ouguiya ouguiyas | MRU
ariary | MGA
nakfa | ERN
loti maloti | LSL
lilangeni emalangeni | SZL
kina | PGK
sol soles | PEN peruvian:PEN
quetzal quetzales quetzals | GTQ
lempira lempiras | HNL
cordoba cordobas | NIO
colon colones colons | CRC
guarani guaranis guaranies | PYG
boliviano bolivianos | BOB
bolivar bolivars bolivares | VES venezuelan:VES
gourde gourdes | HTG
bitcoin bitcoins btc | BTC
cent cents ¢ c | USD/100 us:USD/100 u.s:USD/100 euro:EUR/100 canadian:CAD/100 australian:AUD/100
dime dimes | USD/10
penny pennies | USD/100
pence p | GBP/100
paise paisa | INR/100
fils | AED/1000
sen | MYR/100
centavos | PHP/100
"""


def _table(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in text.split(";"):
        code, *forms = entry.split()
        table.update(dict.fromkeys(forms, code))
    return table


def _nouns() -> dict[str, tuple[str, Decimal]]:
    nouns: dict[str, tuple[str, Decimal]] = {}
    for line in _NOUNS.strip().replace("\n    ", " ").split("\n"):
        forms, _, codes = line.partition(" | ")
        plain, *countries = codes.split()
        for form in forms.split():
            nouns[form] = _worth(plain)
            for entry in countries:
                country, _, code = entry.partition(":")
                nouns[f"{country.replace('-', ' ')} {form}"] = _worth(code)
    return nouns


def _worth(code: str) -> tuple[str, Decimal]:
    """(`GBP`, 0.01) for `GBP/100`: a penny in pounds."""
    unit, _, parts = code.partition("/")
    return unit, 1 / Decimal(parts or 1)


SIGNS = _table(_SIGNS)
LETTERED = _table(_LETTERED)
BEFORE = _table(_BEFORE)
NOUNS = _nouns()
"""Name in lower case: (code, worth of one in that code)."""
