"""Names of currencies outside English, as they stand behind an amount.

A table only, one entry a currency; a hyphen is a blank in print, and `+` means that the name is a weight
or a book as well and money only behind a scale (`25 miljoen pond`). Forms that are English words are
left out, and so is what several countries call their own; where a country is named behind the coin the
name is listed with it, so that it is never taken for the commoner one.
"""

from __future__ import annotations

_NAMES = """
ARS: pesos-argentinos
AUD: dollars-australiens dólares-australianos dollari-australiani dolarów-australijskich
    australische-dollar
CAD: dollars-canadiens dólares-canadienses dólares-canadenses dollari-canadesi
    dolarów-kanadyjskich kanadische-dollar
CHF: franken schweizer-franken zwitserse-frank francs-suisses franc-suisse francos-suizos
    francos-suíços franchi-svizzeri franków-szwajcarskich franka-szwajcarskiego
    isviçre-frangı i̇sviçre-frangı швейцарских-франков швейцарского-франка швейцарских-франка 瑞士法郎
CLP: pesos-chilenos
CNY: юаней юаня юань yuanów yuanes yuans 元 人民币 人民币元 人民幣
COP: pesos-colombianos
CZK: korun-českých kč korun
DEM: mark+
DKK: couronnes-danoises coronas-danesas dänische-kronen датских-крон
EGP: libras-egipcias livres-égyptiennes
EUR: d'euros d’euros d'euro d’euro евро євро avro avroya avroluk euroluk euroya يورو ευρώ यूरो
    欧元 歐元 ユーロ 유로
GBP: pfund+ pond+ britische-pfund livres-sterling sterline sterlina libras-esterlinas libras+ funtów+
    funty+ funtów-szterlingów funtów-brytyjskich sterlin фунтов-стерлингов фунта-стерлингов
    جنيه-إسترليني 英镑 英鎊 ポンド 파운드
HKD: hongkong-dollar dollars-de-hong-kong dólares-de-hong-kong 港元 港币 港幣 香港ドル
HUF: forintów
ILS: שקל שקלים
INR: рупий рупии rupien roupies rupias rupie rupii रुपये रुपए रुपया 卢比 盧比 印度卢比 ルピー
JPY: иен иены jenów jeny yens yenes ienes 日元 日圆 日圓 円 엔
KRW: 韩元 韓元 ウォン 원
KZT: тенге
MXN: pesos-mexicanos
NOK: couronnes-norvégiennes coronas-noruegas norwegische-kronen норвежских-крон
PLN: zł złotych złote złoty złotego zlotych zlotys злотых
RUB: рубль рубля рублей рублям рублях рублями руб rubel rubli rublos 卢布 盧布 ルーブル
SAR: ريال-سعودي
SEK: couronnes-suédoises coronas-suecas schwedische-kronen шведских-крон
TRY: liraya lirayı liralık lirası liradan lirayla livres-turques türkische-lira liras-turcas
    lire-turche турецких-лир
TWD: 新台币 新台幣 新臺幣 台币
UAH: гривен гривень гривні гривня гривны hrywien
USD: dólares dólar dolares dollari dollaro dolarów dolary dolara dolar doları dolarlık
    abd-doları amerikanische-dollar dollars-américains dólares-estadounidenses dólares-americanos
    dollari-americani dolarów-amerykańskich доллар доллара долларов долари доларів долара دولار دولارا
    دولارات דולר דולרים đô-la đô-la-mỹ डॉलर 美元 美金 ドル 米ドル 달러
VND: đồng
"""
_ENTRIES = tuple(entry.split(": ") for entry in _NAMES.strip().replace("\n    ", " ").split("\n"))
COIN_NAMES = {
    name.replace("-", " "): code
    for code, names in _ENTRIES
    for name in names.split()
    if name[-1] != "+"
}
"""Name in lower case: code."""
BEHIND_SCALES = {
    name[:-1]: code for code, names in _ENTRIES for name in names.split() if name[-1] == "+"
}
"""Those that are money only behind a scale."""
