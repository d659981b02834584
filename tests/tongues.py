# ruff: noqa: E501 - a text is a text
"""News in many languages, in their own words: what encodings and languages are tested on."""

from __future__ import annotations

TEXTS = {
    "de": "Der Hafen öffnet wieder. Die Bürgermeisterin sagte, die Schäden seien größer als zunächst "
    "angenommen; für die Reparatur müsse die Stadt zwölf Millionen Euro ausgeben. „Wir hatten Glück“, so die Frau.",
    "fr": "Le port a rouvert lundi après la plus longue tempête de mémoire d’homme. La maire a déclaré que "
    "les dégâts étaient plus graves que prévu et coûteraient à la ville douze millions. « Nous avons eu de la chance », a-t-elle ajouté.",
    "es": "El puerto volvió a abrir el lunes después de la tormenta más larga que recuerda el pueblo. La "
    "alcaldesa dijo que la reparación costará doce millones y que mañana saldrán los barcos. ¿Quién pagará?",
    "pl": "Port został ponownie otwarty w poniedziałek po najdłuższej burzy, jaką pamiętają mieszkańcy. "
    "Burmistrz powiedziała, że naprawa będzie kosztować dwanaście milionów złotych i potrwa aż do końca września.",
    "cs": "Přístav se v pondělí znovu otevřel po nejdelší bouři, jakou obyvatelé pamatují. Starostka řekla, "
    "že oprava bude stát dvanáct milionů korun a že rybářské lodě vyplují už příští týden před úsvitem.",
    "hu": "A kikötő hétfőn újra megnyílt a leghosszabb vihar után, amelyre a város lakói emlékeznek. A "
    "polgármester azt mondta, hogy a javítás tizenkét millióba kerül, és őszig eltart, bár örülnek a szerencsének.",
    "ru": "Порт снова открылся в понедельник после самой долгой бури, какую помнят жители города. Мэр "
    "сказала, что ремонт обойдётся в двенадцать миллионов рублей и продлится до конца сентября.",
    "uk": "Порт знову відкрився в понеділок після найдовшої бурі, яку пам’ятають жителі міста. Мерка "
    "сказала, що ремонт коштуватиме дванадцять мільйонів і триватиме щонайменше до кінця вересня, її підтримали рибалки.",
    "bg": "Пристанището отвори отново в понеделник след най-дългата буря, която помнят жителите на града. "
    "Кметицата каза, че ремонтът ще струва дванадесет милиона лева и ще продължи до края на септември.",
    "el": "Το λιμάνι άνοιξε ξανά τη Δευτέρα μετά τη μεγαλύτερη καταιγίδα που θυμούνται οι κάτοικοι. Η "
    "δήμαρχος είπε ότι η επισκευή θα κοστίσει δώδεκα εκατομμύρια ευρώ και θα κρατήσει ως τον Σεπτέμβριο.",
    "tr": "Liman, şehrin hatırladığı en uzun fırtınanın ardından pazartesi günü yeniden açıldı. Belediye "
    "başkanı, onarımın on iki milyon liraya mal olacağını ve eylül ayına kadar süreceğini söyledi.",
    "he": "הנמל נפתח מחדש ביום שני אחרי הסערה הארוכה ביותר שתושבי העיר זוכרים. ראשת העיר אמרה כי "
    "התיקון יעלה שנים עשר מיליון שקלים ויימשך עד סוף ספטמבר, והדייגים כבר יצאו לים לפנות בוקר.",
    "ar": "أعيد فتح الميناء يوم الاثنين بعد أطول عاصفة يتذكرها سكان المدينة. وقالت رئيسة البلدية إن "
    "الإصلاح سيكلف اثني عشر مليون دولار وسيستمر حتى نهاية سبتمبر، وخرجت القوارب قبل الفجر.",
    "lv": "Osta pirmdien atkal tika atvērta pēc garākās vētras, kādu pilsētas iedzīvotāji atceras. Mēre "
    "sacīja, ka remonts izmaksās divpadsmit miljonus eiro un ilgs līdz septembra beigām, bet zvejnieki jau izbrauca jūrā.",
    "vi": "Bến cảng mở cửa trở lại vào thứ Hai sau cơn bão dài nhất mà người dân còn nhớ được.",
    "th": "ท่าเรือเปิดอีกครั้งในวันจันทร์หลังพายุที่ยาวนานที่สุดเท่าที่ชาวเมืองจำได้ นายกเทศมนตรีกล่าวว่าการซ่อมแซมจะใช้เงินสิบสองล้านบาท",
    "zh": "港口在居民记忆中最长的一场风暴之后于星期一重新开放。市长说，修复工程将耗资一千二百万元，并将持续到九月底。"
    "渔船在黎明前出海，中午时分市场里已经挤满了人。",
    "zh-TW": "港口在居民記憶中最長的一場風暴之後於星期一重新開放。市長說，修復工程將耗資一千二百萬元，並將持續到九月底。"
    "漁船在黎明前出海，中午時分市場裡已經擠滿了人。",
    "ja": "港は、住民が覚えている限り最も長い嵐の後、月曜日に再び開いた。市長は、修理には千二百万円かかり、九月末まで続くと述べた。"
    "漁船は夜明け前に出港し、正午には市場がにぎわった。",
    "ko": "주민들이 기억하는 가장 긴 폭풍이 지나간 뒤 항구가 월요일에 다시 열렸다. 시장은 수리에 천이백만 원이 들고 "
    "구월 말까지 계속될 것이라고 말했다. 어선들은 새벽이 되기 전에 떠났다.",
}
