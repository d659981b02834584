"""Money as the press prints it: signs, codes and names, each with its ISO 4217 code.

What stands before the amount (`US$5`, `Rs. 5`, `RMB 5`, `GH₵5`) and what stands behind it
(`5 yuan`, `5 Hong Kong dollars`, `75p`) are two tables; a bare `$` is the US dollar.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.pieces import Pieces, longest_heads, spell

# ISO 4217, the active codes of the list one table plus those the press still prints.
CODES = frozenset(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK
    SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
    UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH USDT""".split()
)
SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "CNY", "₹": "INR", "₩": "KRW", "₦": "NGN",
    "₽": "RUB", "₺": "TRY", "₫": "VND", "₱": "PHP", "₪": "ILS", "₴": "UAH", "₸": "KZT", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "฿": "THB", "₭": "LAK", "₮": "MNT", "₼": "AZN", "₾": "GEL", "៛": "KHR",
    "৳": "BDT", "﷼": "IRR", "＄": "USD", "￡": "GBP", "₨": "INR", "₿": "BTC",
}  # fmt: skip
# Letters glued to a sign: HK$5, R$5, GH₵5, CN¥5.
_LETTERED = {
    "us$": "USD", "u.s$": "USD", "usd$": "USD", "hk$": "HKD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "c$": "CAD",
    "ca$": "CAD", "cad$": "CAD", "can$": "CAD", "cdn$": "CAD", "nz$": "NZD", "s$": "SGD",
    "sg$": "SGD", "nt$": "TWD", "n$": "NAD", "z$": "ZWL", "zw$": "ZWL", "zim$": "ZWL", "r$": "BRL", "j$": "JMD",
    "ja$": "JMD", "tt$": "TTD", "b$": "BND", "bz$": "BZD", "g$": "GYD", "gy$": "GYD", "mx$": "MXN",
    "mex$": "MXN", "bds$": "BBD", "bd$": "BBD", "ec$": "XCD", "l$": "LRD", "ld$": "LRD", "fj$": "FJD", "f$": "FJD",
    "si$": "SBD", "t$": "TOP", "ws$": "WST", "m$": "MYR", "rd$": "DOP", "cu$": "CUP",
    "col$": "COP", "cop$": "COP", "clp$": "CLP", "ar$": "ARS", "ars$": "ARS", "u$": "UYU", "b/$": "PAB", "mop$": "MOP",
    "nt.$": "TWD", "e£": "EGP", "eg£": "EGP", "le£": "EGP", "l£": "LBP", "ll£": "LBP", "s£": "SYP", "ss£": "SSP",
    "ir£": "EUR", "cn¥": "CNY", "rmb¥": "CNY", "jp¥": "JPY", "gh₵": "GHS", "gh¢": "GHS", "ghc": "GHS",
    "us $": "USD", "hkd$": "HKD", "sgd$": "SGD", "nzd$": "NZD",
}  # fmt: skip
# Letters alone, before the amount; those in capitals mean nothing in lower case.
_BEFORE = {
    "RMB": "CNY", "Rs": "INR", "rs": "INR", "RS": "INR", "Re": "INR", "Rp": "IDR", "RM": "MYR",
    "Php": "PHP", "PhP": "PHP", "P": "PHP", "PKRs": "PKR", "SLRs": "LKR", "NRs": "NPR",
    "KSh": "KES", "Ksh": "KES", "KSH": "KES", "Kshs": "KES", "KShs": "KES", "Sh": "KES", "Shs": "KES", "TSh": "TZS",
    "Tsh": "TZS", "TSH": "TZS", "Tshs": "TZS", "USh": "UGX", "Ush": "UGX", "USH": "UGX", "UShs": "UGX", "Ushs": "UGX",
    "Tk": "BDT", "N": "NGN", "GHC": "GHS", "GHc": "GHS", "FCFA": "XOF", "CFA": "XOF", "F.CFA": "XOF", "Birr": "ETB",
    "LE": "EGP", "Dh": "AED", "Dhs": "AED", "DH": "MAD", "SR": "SAR", "SAR": "SAR", "QR": "QAR", "BD": "BHD", "KD": "KWD",
    "RO": "OMR", "JD": "JOD", "LL": "LBP", "R": "ZAR", "K": "ZMW", "MK": "MWK", "Le": "SLE", "kr": "SEK",
    "Kr": "SEK", "SKr": "SEK", "NKr": "NOK", "DKr": "DKK", "Skr": "SEK", "Nkr": "NOK", "Dkr": "DKK", "SFr": "CHF", "SFr.": "CHF",
    "Sfr": "CHF", "Fr": "CHF", "NIS": "ILS", "TL": "TRY", "Bs": "BOB", "Frw": "RWF", "Rwf": "RWF", "RWF": "RWF", "FRw": "RWF",
    "EURO": "EUR", "Euro": "EUR", "euro": "EUR", "Nu": "BTN", "Ks": "MMK", "Kz": "AOA", "Mt": "MZN", "D": "GMD",
    "MUR": "MUR", "Q": "GTQ", "L": "HNL", "E": "SZL", "Af": "AFN", "Afs": "AFN", "IRs": "IRR", "Br": "ETB",
    "VND": "VND", "Baht": "THB", "NT": "TWD", "RUR": "RUB", "ZiG": "ZWG", "ZIG": "ZWG", "bitcoin": "BTC",
}  # fmt: skip
# One capital letter that also names roads, vitamins and people must be glued to the amount.
_GLUED_ONLY = frozenset(
    "P N R K D Q L E Le M Fr BD RO JD Mt Sh Kr kr LE MK KD SR QR LL Br DH".split()
)
_TAKEN = frozenset("R Q D K P L E N".split())

# noun: code where no country is named, - where several have it; then countries with their own code.
_NOUNS = {
    "dollar dollars": "USD us:USD u.s:USD american:USD united-states:USD australian:AUD aussie:AUD canadian:CAD "
    "hong-kong:HKD hk:HKD new-zealand:NZD kiwi:NZD singapore:SGD singaporean:SGD taiwan:TWD taiwanese:TWD "
    "new-taiwan:TWD namibian:NAD namibia:NAD zimbabwean:ZWL zimbabwe:ZWL jamaican:JMD jamaica:JMD fijian:FJD "
    "fiji:FJD liberian:LRD guyanese:GYD guyana:GYD barbadian:BBD barbados:BBD bahamian:BSD belize:BZD "
    "brunei:BND trinidad:TTD east-caribbean:XCD",
    "pound pounds": "GBP british:GBP uk:GBP egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG "
    "south-sudanese:SSP cypriot:EUR irish:EUR gibraltar:GIP falkland:FKP",
    "sterling": "GBP",
    "quid": "GBP",
    "bucks buck": "USD",
    "euro euros": "EUR",
    "yuan": "CNY chinese:CNY",
    "renminbi rmb": "CNY chinese:CNY",
    "yen": "JPY japanese:JPY",
    "won": "KRW south-korean:KRW korean:KRW north-korean:KPW",
    "rupee rupees rs": "INR indian:INR pakistani:PKR pakistan:PKR sri-lankan:LKR nepali:NPR nepalese:NPR "
    "mauritian:MUR seychelles:SCR seychellois:SCR",
    "rupiah rupiahs": "IDR indonesian:IDR indonesia:IDR",
    "ringgit ringgits": "MYR malaysian:MYR malaysia:MYR",
    "baht bahts": "THB thai:THB",
    "peso pesos": "- philippine:PHP mexican:MXN chilean:CLP colombian:COP argentine:ARS "
    "argentinian:ARS argentinean:ARS uruguayan:UYU cuban:CUP dominican:DOP",
    "dong dongs": "VND vietnamese:VND vietnam:VND",
    "naira nairas": "NGN nigerian:NGN",
    "kobo": "NGN/100",
    "cedi cedis": "GHS ghana:GHS ghanaian:GHS",
    "rand rands": "ZAR south-african:ZAR",
    "shilling shillings": "- kenyan:KES kenya:KES ugandan:UGX uganda:UGX tanzanian:TZS tanzania:TZS "
    "somali:SOS somaliland:SOS",
    "birr birrs": "ETB ethiopian:ETB",
    "franc francs": "- swiss:CHF cfa:XOF congolese:CDF rwandan:RWF rwanda:RWF burundian:BIF burundi:BIF guinean:GNF guinea:GNF "
    "djiboutian:DJF djibouti:DJF comorian:KMF french:FRF belgian:BEF pacific:XPF",
    "dirham dirhams": "AED uae:AED emirati:AED moroccan:MAD",
    "riyal riyals": "SAR saudi:SAR saudi-arabian:SAR qatari:QAR qatar:QAR omani:OMR yemeni:YER iranian:IRR",
    "rial rials": "IRR iranian:IRR omani:OMR yemeni:YER qatari:QAR saudi:SAR",
    "toman tomans": "IRR*10",
    "dinar dinars": "- kuwaiti:KWD kuwait:KWD bahraini:BHD bahrain:BHD jordanian:JOD jordan:JOD iraqi:IQD iraq:IQD "
    "algerian:DZD tunisian:TND libyan:LYD serbian:RSD",
    "lira liras lire": "TRY turkish:TRY syrian:SYP lebanese:LBP italian:ITL",
    "shekel shekels": "ILS israeli:ILS new-israeli:ILS",
    "ruble rubles rouble roubles": "RUB russian:RUB belarusian:BYN",
    "hryvnia hryvnias hryvnya hryvnyas": "UAH ukrainian:UAH",
    "zloty zlotys zlotych": "PLN polish:PLN",
    "koruna korunas": "CZK czech:CZK",
    "forint forints": "HUF hungarian:HUF",
    "krona kronor": "SEK swedish:SEK icelandic:ISK",
    "krone kroner crowns": "- norwegian:NOK danish:DKK swedish:SEK czech:CZK",
    "leu lei": "RON romanian:RON moldovan:MDL",
    "lev leva": "BGN bulgarian:BGN",
    "lari": "GEL georgian:GEL",
    "dram drams": "AMD armenian:AMD",
    "manat manats": "- azerbaijani:AZN azeri:AZN turkmen:TMT",
    "real reais reals": "BRL brazilian:BRL",
    "taka takas": "BDT bangladeshi:BDT bangladesh:BDT",
    "kyat kyats": "MMK myanmar:MMK",
    "kip kips": "LAK lao:LAK",
    "riel riels": "KHR cambodian:KHR",
    "tugrik tugriks togrog": "MNT mongolian:MNT",
    "tenge": "KZT kazakh:KZT",
    "soum soums sum": "UZS uzbek:UZS",
    "somoni": "TJS",
    "afghani afghanis": "AFN",
    "rufiyaa": "MVR",
    "ngultrum": "BTN",
    "pataca patacas": "MOP",
    "pula": "BWP",
    "kwacha kwachas": "- zambian:ZMW malawi:MWK malawian:MWK",
    "metical meticais meticals": "MZN",
    "kwanza kwanzas": "AOA angolan:AOA",
    "leone leones": "SLE",
    "dalasi dalasis": "GMD",
    "ouguiya ouguiyas": "MRU",
    "ariary": "MGA",
    "nakfa": "ERN",
    "loti maloti": "LSL",
    "lilangeni emalangeni": "SZL",
    "kina": "PGK",
    "sol soles": "PEN peruvian:PEN",
    "quetzal quetzales quetzals": "GTQ",
    "lempira lempiras": "HNL",
    "cordoba cordobas": "NIO",
    "colon colones colons": "CRC",
    "guarani guaranis guaranies": "PYG",
    "boliviano bolivianos": "BOB",
    "bolivar bolivars bolivares": "VES venezuelan:VES",
    "gourde gourdes": "HTG",
    "bitcoin bitcoins btc": "BTC",
    "cent cents ¢ c": "USD/100 us:USD/100 u.s:USD/100 euro:EUR/100 canadian:CAD/100 australian:AUD/100",
    "dime dimes": "USD/10",
    "penny pennies": "USD/100",
    "pence p": "GBP/100",
    "paise paisa": "INR/100",
    "fils": "AED/1000",
    "sen": "MYR/100",
    "centavos": "PHP/100",
}
_DENMARK = frozenset("mark marks".split())


def _names() -> dict[str, tuple[str, Decimal]]:
    names: dict[str, tuple[str, Decimal]] = {}
    for forms, codes in _NOUNS.items():
        plain, *countries = codes.split()
        for form in forms.split():
            names[form] = _worth(plain)
            for entry in countries:
                country, _, code = entry.partition(":")
                names[f"{country.replace('-', ' ')} {form}"] = _worth(code)
    return names


def _worth(code: str) -> tuple[str, Decimal]:
    """(`GBP`, 0.01) for `GBP/100`: a penny in pounds."""
    if "/" in code:
        unit, _, parts = code.partition("/")
        return unit, Decimal(1) / Decimal(parts)
    unit, _, times = code.partition("*")
    return unit, Decimal(times or 1)


_NAMES = _names()
_HEADS = longest_heads(_NAMES)
_ONE = Decimal(1)


_OPENING = frozenset("([{“\"‘'–—-/~≈<>≤≥.,:;+−".replace("", " ").split())


def currency_before(pieces: Pieces, i: int) -> tuple[int, str] | None:
    """(piece of the amount, code) where a currency opens at piece i: `US$`, `Rs.`, `EUR`, `$`."""
    word = pieces.words[i]
    if word in SIGNS:
        if word == "$" and pieces.words[i + 1] == "US" and pieces.glued(i + 1):
            return i + 2, "USD"
        return i + 1, SIGNS[word]
    if not pieces.is_word(i) or pieces.glued(i) and pieces.words[i - 1] not in _OPENING:
        return None
    after = i + 1
    if pieces.words[after] == "." and pieces.glued(after) and len(word) < 5:
        after += 1
    sign = pieces.words[after]
    if sign in SIGNS or sign == "¢":
        code = _LETTERED.get(f"{pieces.lows[i]}{sign}")
        if code and pieces.glued(after):
            return after + 1, code
        if word in CODES and sign in SIGNS:
            return after + 1, word
        if word in ("US", "U.S") and pieces.lows[i - 1] != "the":
            return after + 1, "USD"
        if sign == "¥" and word == "RMB":
            return after + 1, "CNY"
        return None
    return _letters_before(pieces, i, after)


def _letters_before(pieces: Pieces, i: int, after: int) -> tuple[int, str] | None:
    word = pieces.words[i]
    code = _BEFORE.get(word) or (word if word in CODES else None)
    number = pieces.is_number(after) or pieces.words[after] in ("-", "−")
    if code is None or not number:
        return None
    if word in _GLUED_ONLY:
        # K2, R2 and D1 are names; R500 and R2.5bn are money.
        amount = pieces.words[after]
        if not (
            pieces.glued(i + 1) or word in ("LE", "RO", "KD", "SR", "QR", "BD", "Sh", "JD", "DH")
        ):
            return None
        if word in _TAKEN and not _looks_like_money(pieces, after, amount):
            return None
    return after, code


def _looks_like_money(pieces: Pieces, i: int, amount: str) -> bool:
    """True for R500, R2.5bn, N1,500 and K5 million; R2 and K2 are names."""
    following = pieces.lows[i + 1]
    if following in _MONEY_SCALES or "," in amount:
        return True
    if following.isdecimal() and len(following) == 3 and pieces.gap(i + 1):
        return True
    letter = pieces.words[i - 1]
    return (
        letter in "RNP"
        and len(amount) >= 3
        and amount.isdecimal()
        or letter == "R"
        and "." in amount
    )


_MONEY_SCALES = frozenset("m bn b k mn tn trn thousand million billion trillion".split())


def currency_after(pieces: Pieces, i: int) -> tuple[int, str, Decimal] | None:
    """(piece after it, code, worth of one) where a currency's name or code stands at piece i."""
    word = pieces.words[i]
    if word in SIGNS:
        return (i + 1, SIGNS[word], _ONE) if pieces.glued(i) or word != "$" else None
    stop, name = spell(pieces, i, _HEADS, _NAMES)
    if name and (" " in name or _is_currency_here(pieces, i)):
        code, worth = _NAMES[name]
        stop += name.startswith("pound") and pieces.lows[stop] == "sterling"
        return stop, code, worth
    letters = word in CODES or word in (
        "RMB",
        "FCFA",
        "CFA",
        "Rs",
        "Dhs",
        "Dh",
        "NIS",
        "TL",
        "Sh",
        "Tk",
        "kr",
        "Kr",
        "Ksh",
        "KSh",
        "Sfr",
    )
    if letters and word not in ("ALL", "TRY", "TOP", "ANG", "MAD"):
        return i + 1, _BEFORE.get(word, word), _ONE
    return None


def _is_currency_here(pieces: Pieces, i: int) -> bool:
    low = pieces.lows[i]
    if low in ("p", "c", "¢"):
        glued = pieces.glued(i) and not (pieces.glued(i + 1) and pieces.is_word(i + 1))
        return glued and pieces.words[i] == low and pieces.words[i - 1] not in _PIXEL_ROWS
    if low in ("real", "sol", "sum", "colon", "sen", "kip", "won", "rs"):
        return low == "won" and _is_korean_money(pieces, i) or low == "rs"
    return True


_PIXEL_ROWS = frozenset("144 240 360 480 540 576 720 900 1080 1440 2160 4320".split())


def _is_korean_money(pieces: Pieces, i: int) -> bool:
    """The won of `300 billion won`, not the verb of `the party with 120 won the vote`."""
    before = pieces.lows[i - 1]
    scaled = before in ("thousand", "million", "billion", "trillion", "bn", "tn", "trn", "m", "-")
    return scaled or ("," in before) or (before.isdecimal() and before.endswith("00"))


CURRENCY_HEADS = frozenset(SIGNS) | frozenset(
    low
    for heads in (CODES, _BEFORE, (key.rstrip("$£¥₵¢ ./") for key in _LETTERED))
    for low in map(str.lower, heads)
    if low not in ("a", "an")
)
