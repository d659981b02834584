"""Currencies: their ISO 4217 codes, signs, letters before an amount, and the names of their coins.

A table only, one entry a currency: `CODE | signs | letters | coins`; what it has none of is left
empty. A new currency is one line here and nothing elsewhere.

- Behind a code `*` says that it is an English word too, and not read behind an amount; `?` that it
  is not read at all: money that is no more, met by the name of its coin only.
- A sign is alone (`€`), or has the letters before it that make it this currency's (`us$`, in lower
  case).
- Letters stand before an amount as printed: `Rs 5`. With `!` they must touch it (`K5m`, but not `K
  5m`), with `+` they may stand behind it as well.
- A coin has its names and, in brackets, the countries it is named with (a hyphen is a blank in
  print). With `-` before it, it is this currency only where the country is named; with `/100`
  a hundred of it make one. The last entry has the coins that mean several currencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsterm.core.number_words.coin_names import COIN_NAMES

# Codes and coins: ISO 4217, list one (active codes), and bitcoin, ether and tether, which have none.
_CURRENCIES = """
AED | | Dh+ Dhs+ | dirham dirhams (uae emirati); fils /1000
AFN | | Af Afs | afghani afghanis
AMD | | | dram drams (armenian)
AOA | | Kz | kwanza kwanzas (angolan)
ARS | ar$ ars$ | | -peso pesos (argentine argentinian argentinean)
AUD | a$ au$ aud$ | | -dollar dollars (australian aussie); -cent cents ¢ c (australian) /100
AZN | ₼ | | -manat manats (azerbaijani azeri)
BBD | bds$ bd$ | | -dollar dollars (barbadian barbados)
BDT | ৳ | Tk+ | taka takas (bangladeshi bangladesh)
BEF? | | | -franc francs (belgian)
BGN | | | lev leva (bulgarian)
BHD | | BD | -dinar dinars (bahraini bahrain)
BIF | | | -franc francs (burundian burundi)
BND | b$ | | -dollar dollars (brunei)
BOB | | Bs | boliviano bolivianos
BRL | r$ | | reais reals (brazilian); -real (brazilian)
BSD | | | -dollar dollars (bahamian)
BTC | ₿ | bitcoin | bitcoin bitcoins btc
BTN | | Nu | ngultrum
BWP | | | pula
BYN | | | -ruble rubles rouble roubles (belarusian)
BZD | bz$ | | -dollar dollars (belize)
CAD | c$ ca$ cad$ can$ cdn$ | | -dollar dollars (canadian); -cent cents ¢ c (canadian) /100
CDF | | | -franc francs (congolese)
CHF | | SFr Sfr+ Fr! | -franc francs (swiss)
CLP | clp$ | | -peso pesos (chilean)
CNY | ￥ cn¥ rmb¥ | RMB+ | yuan (chinese); renminbi rmb (chinese)
COP | col$ cop$ | | -peso pesos (colombian)
CRC | ₡ | | colones colons
CUP | cu$ | | -peso pesos (cuban)
CZK | | | koruna korunas (czech); -krone kroner crowns (czech)
DEM? | | | -mark marks (german west-german); deutschmark deutschmarks
DJF | | | -franc francs (djiboutian djibouti)
DKK | | DKr Dkr | -krone kroner crowns (danish)
DOP | rd$ | | -peso pesos (dominican)
DZD | | | -dinar dinars (algerian)
EGP | e£ eg£ le£ | LE | -pound pounds (egyptian)
ERN | | | nakfa
ETB | | Birr Br! | birr birrs (ethiopian)
EUR | € ir£ | EURO Euro euro | -pound pounds (cypriot irish); euro euros; -cent cents ¢ c (euro)
    /100
FJD | fj$ f$ | | -dollar dollars (fijian fiji)
FKP | | | -pound pounds (falkland)
FRF? | | | -franc francs (french)
GBP | £ ￡ | | pound pounds (british uk); sterling; quid; pence p /100
GEL | ₾ | | lari (georgian)
GHS | ₵ gh₵ gh¢ | GHC GHc | cedi cedis (ghana ghanaian)
GIP | | | -pound pounds (gibraltar)
GMD | | D! | dalasi dalasis
GNF | | | -franc francs (guinean guinea)
GTQ | | Q! | quetzal quetzales quetzals
GYD | g$ gy$ | | -dollar dollars (guyanese guyana)
HKD | hk$ hkd$ | | -dollar dollars (hong-kong hk)
HNL | | L! | lempira lempiras
HTG | | | gourde gourdes
HUF | | | forint forints (hungarian)
IDR | | Rp | rupiah rupiahs (indonesian indonesia)
ILS | ₪ | NIS+ | shekel shekels (israeli new-israeli)
INR | ₹ ₨ | Rs+ rs RS Re | rupee rupees rs (indian); paise paisa /100
IQD | | | -dinar dinars (iraqi iraq)
IRR | ﷼ | IRs | -riyal riyals (iranian); rial rials (iranian)
ISK | | | -krona kronor (icelandic)
ITL? | | | -lira liras lire (italian)
JMD | j$ ja$ | | -dollar dollars (jamaican jamaica)
JOD | | JD | -dinar dinars (jordanian jordan)
JPY | ¥ jp¥ | | yen (japanese)
KES | | KSh+ Ksh+ KSH Kshs KShs Sh+ Shs | -shilling shillings (kenyan kenya)
KHR | ៛ | | riel riels (cambodian)
KMF | | | -franc francs (comorian)
KPW | | | -won (north-korean)
KRW | ₩ | | won (south-korean korean)
KWD | | KD | -dinar dinars (kuwaiti kuwait)
KZT | ₸ | | tenge (kazakh)
LAK | ₭ | | kips (lao); -kip (lao)
LBP | l£ ll£ | LL! | -pound pounds (lebanese); -lira liras lire (lebanese)
LKR | | SLRs | -rupee rupees rs (sri-lankan)
LRD | l$ ld$ | | -dollar dollars (liberian)
LSL | | | loti maloti
LYD | | | -dinar dinars (libyan)
MAD* | | DH | -dirham dirhams (moroccan)
MDL | | | -leu lei (moldovan)
MGA | | | ariary
MMK | | Ks | kyat kyats (myanmar)
MNT | ₮ | | tugrik tugriks togrog (mongolian)
MOP | mop$ | | pataca patacas
MRU | | | ouguiya ouguiyas
MUR | | | -rupee rupees rs (mauritian)
MVR | | | rufiyaa
MWK | | MK! | -kwacha kwachas (malawi malawian)
MXN | mx$ mex$ | | -peso pesos (mexican)
MYR | m$ | RM | ringgit ringgits (malaysian malaysia)
MZN | | Mt! | metical meticais meticals
NAD | n$ | | -dollar dollars (namibian namibia)
NGN | ₦ | N! | naira nairas (nigerian); kobo /100
NIO | | | cordoba cordobas
NOK | | NKr Nkr | -krone kroner crowns (norwegian)
NPR | | NRs | -rupee rupees rs (nepali nepalese)
NZD | nz$ nzd$ | | -dollar dollars (new-zealand kiwi)
OMR | | RO | -riyal riyals (omani); -rial rials (omani)
PEN | | | soles (peruvian); -sol (peruvian)
PGK | | | kina
PHP | ₱ | Php PhP P! | -peso pesos (philippine); centavos /100
PKR | | PKRs | -rupee rupees rs (pakistani pakistan)
PLN | | | zloty zlotys zlotych (polish)
PYG | ₲ | | guarani guaranis guaranies
QAR | | QR | -riyal riyals (qatari qatar); -rial rials (qatari)
RON | | | leu lei (romanian)
RSD | | | -dinar dinars (serbian)
RUB | ₽ | RUR | ruble rubles rouble roubles (russian)
RWF | | Frw Rwf FRw | -franc francs (rwandan rwanda)
SAR | | SR | riyal riyals (saudi saudi-arabian); -rial rials (saudi)
SBD | si$
SCR | | | -rupee rupees rs (seychelles seychellois)
SDG | | | -pound pounds (sudanese)
SEK | | kr!+ Kr!+ SKr Skr | krona kronor (swedish); -krone kroner crowns (swedish)
SGD | s$ sg$ sgd$ | | -dollar dollars (singapore singaporean)
SLE | | Le! | leone leones
SOS | | | -shilling shillings (somali somaliland)
SSP | ss£ | | -pound pounds (south-sudanese)
SYP | s£ | | -pound pounds (syrian); -lira liras lire (syrian)
SZL | | E! | lilangeni emalangeni
THB | ฿ | Baht | baht bahts (thai)
TJS | | | somoni
TMT | | | -manat manats (turkmen)
TND | | | -dinar dinars (tunisian)
TOP* | t$
TRY* | ₺ | TL+ | lira liras lire (turkish)
TTD | tt$ | | -dollar dollars (trinidad)
TWD | nt$ | NT | -dollar dollars (taiwan taiwanese new-taiwan)
TZS | | TSh Tsh TSH Tshs | -shilling shillings (tanzanian tanzania)
UAH | ₴ | | hryvnia hryvnias hryvnya hryvnyas (ukrainian)
UGX | | USh Ush USH UShs Ushs | -shilling shillings (ugandan uganda)
USD | $ ＄ us$ u.s$ usd$ | | dollar dollars (us u.s american united-states); bucks buck; cent cents
    ¢ c (us u.s) /100; dime dimes /10; penny pennies /100
UYU | u$ | | -peso pesos (uruguayan)
UZS | | | soum soums (uzbek); -sum (uzbek)
VES | | | bolivar bolivars bolivares (venezuelan)
VND | ₫ | | dong dongs (vietnamese vietnam)
WST | ws$
XCD | ec$ | | -dollar dollars (east-caribbean)
XOF | | FCFA+ CFA+ | -franc francs (cfa)
XPF | | | -franc francs (pacific)
YER | | | -riyal riyals (yemeni); -rial rials (yemeni)
ZAR | | R! | rand rands (south-african)
ZMW | | K! | -kwacha kwachas (zambian)
ZWG? | | ZiG ZIG
ZWL | z$ zw$ zim$ | | -dollar dollars (zimbabwean zimbabwe)
-? | | | peso pesos; shilling shillings; franc francs; toman tomans; dinar dinars; krone kroner
    crowns; manat manats; kwacha kwachas
"""
_CODES_ALONE = "ALL* ANG* AWG BAM BMD CVE ETH KGS KYD MKD PAB SHP SLL SRD STN SVC USDT VUV XAF"
"""Entries that have nothing but their code."""


def _entries() -> Iterator[tuple[str, str, str, str, str]]:
    """(code, its marks, signs, letters, coins)"""
    for entry in (
        *_CURRENCIES.strip().replace("\n    ", " ").split("\n"),
        *_CODES_ALONE.split(),
    ):
        name, signs, letters, coins, *_ = f"{entry}|||".split("|")
        code = name.rstrip("*? ")
        yield code, name[len(code) :].rstrip(), signs, letters, coins.strip()


def _worths(code: str, coins: str) -> Iterator[tuple[str, tuple[str, Decimal]]]:
    """(name, (code, worth of one in that code)) for each name of each coin."""
    for coin in coins.split("; "):
        names, _, parts = coin.partition(" /")
        names, _, countries = names.rstrip(")").partition(" (")
        worth = code, 1 / Decimal(parts) if parts else _ONE
        plain = names.lstrip("-").split()
        if names == names.lstrip("-"):
            yield from ((name, worth) for name in plain)
        for country in countries.split():
            full = country.replace("-", " ")
            yield from ((f"{full} {name}", worth) for name in plain)


_ONE = Decimal(1)
_ENTRIES = tuple(_entries())
CODES = frozenset(code for code, marks, *_ in _ENTRIES if marks != "?")
CODES_BEHIND = frozenset(code for code, marks, *_ in _ENTRIES if not marks)
"""Codes that are read behind an amount as well."""
_SIGNS = {sign: code for code, _, signs, *_ in _ENTRIES for sign in signs.split()}
SIGNS = {sign: code for sign, code in _SIGNS.items() if len(sign) == 1}
LETTERED = {sign: code for sign, code in _SIGNS.items() if len(sign) > 1}
_LETTERS = {marked: code for code, _, _, letters, _ in _ENTRIES for marked in letters.split()}
BEFORE = {marked.rstrip("!+"): code for marked, code in _LETTERS.items()}
GLUED = frozenset(marked.rstrip("!+") for marked in _LETTERS if "!" in marked)
"""Of BEFORE, letters that must touch the amount."""
BEHIND = frozenset(marked.rstrip("!+") for marked in _LETTERS if "+" in marked)
"""Of BEFORE, letters that may stand behind the amount."""
COINS = {name: (code, _ONE) for name, code in COIN_NAMES.items()} | {
    name: worth for code, *_, coins in _ENTRIES if coins for name, worth in _worths(code, coins)
}
"""Name in lower case, with its country where one is named: (code, worth of one in that code)."""
