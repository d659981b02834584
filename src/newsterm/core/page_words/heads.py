"""What stands around a headline: menus, bylines, days, reading times, and how pages name them.

All in small letters. Languages are not told apart: the head of a page is a few words long.
"""

from __future__ import annotations

from newsterm.core.languages.language import phrases
from newsterm.core.number_words.english_calendar import MONTHS as ENGLISH_MONTHS
from newsterm.core.number_words.english_calendar import WEEKDAYS
from newsterm.core.number_words.zones import ZONES as CLOCK_ZONES

MENU = phrases(
    """home|news|latest|latest news|local|local news|national|international|world|world news|nation
    |metro|politics|government|business|economy|markets|finance|money|companies|energy|property
    |real estate|technology|tech|science|environment|climate|health|education|crime|courts|law|weather
    |traffic|sport|sports|football|cricket|rugby|golf|tennis|athletics|opinion|opinions|editorial
    |editorials|columns|comment|analysis|letters|blogs|features|feature|celebs|nfl|nba|nhl|mlb|lifestyle
    |life|style|fashion|food|travel|culture|arts|arts & culture|books|music|film|movies|tv|entertainment
    |showbiz|celebrity|religion|society|community|people|youth|women|family|region|regional|africa|asia
    |europe|americas|middle east|uk|us|usa|china|india|video|videos|photos|pictures|gallery|audio
    |podcast|podcasts|live|live tv|watch live|live blog|radio|e-paper|epaper|e-edition|classifieds|jobs
    |obituaries|notices|tenders|shop|store|advertise|today's paper|today’s paper|print edition
    |digital edition|newsletters|newsletter|menu|search|sections|all sections|more|sign in|log in|login
    |register|my account|my profile|profile|account|subscribe|subscriptions|membership|donate|contact
    |contact us|about|about us|help|faq|sitemap|edition|english|breaking|breaking news|just in
    |top stories|top news|exclusive|special report|explainer|fact check|press release|press releases
    |featured|featured stories|sponsored|trending|startseite|nachrichten|politik|inland|ausland
    |wirtschaft|finanzen|gesellschaft|panorama|kultur|feuilleton|wissen|wissenschaft|technik|netzwelt
    |gesundheit|bildung|reise|meinung|lokales|wetter|anmelden|suche|abo|mediathek|newsticker|ratgeber
    |leben|umwelt|accueil|actualités|actualité|à la une|france|monde|politique|société|économie|santé
    |sciences|planète|débats|faits divers|régions|météo|rechercher|se connecter|s'abonner|inicio|portada
    |noticias|actualidad|españa|mundo|internacional|nacional|política|sociedad|economía|cultura|deportes
    |ciencia|salud|opinión|sucesos|tecnología|buscar|iniciar sesión|suscríbete|home page|cronaca|esteri
    |politica|economia|spettacoli|salute|meteo|cerca|accedi|início|notícias|brasil|esportes|saúde|entrar
    |assine|nieuws|binnenland|buitenland|economie|cultuur|zoeken|aanmelden|wiadomości|kraj|świat
    |gospodarka|首页|新闻|国内|国际|财经|体育|娱乐|ニュース|国際|経済|スポーツ"""
)
"""Sections and commands of a page that stand alone on a line."""
MENU_OPENINGS = (
    "skip to ", "jump to ", "go to ", "toggle ", "open menu", "close menu", "show menu", "search for",
    "zum inhalt", "zur navigation", "direkt zu", "aller au ", "aller à ", "accéder au ", "ir al ",
    "ir a ", "saltar al ", "pasar al ", "vai al ", "ir para o ", "pular para", "ga naar ",
    "naar de inhoud", "przejdź do", "read full article", "read full story", "view original",
    "listen to ", "originally published by", "you are here", "back to ", "advertisement", "source:",
    "editor:", "quelle:", "published by ", "from:", "sie sind hier", "vous êtes ici", "photo:",
    "image:",
)  # fmt: skip
"""How lines begin that stand above a headline and are none."""
BYLINE_OPENINGS = (
    "by", "written by", "reported by", "story by", "posted by", "published by", "reporting by",
    "text by", "words by", "edited by", "compiled by", "author", "authors", "von", "text", "autor",
    "autorin", "par", "auteur", "por", "di", "door", "av", "af", "przez", "yazan", "автор", "текст",
    "από", "του",
)  # fmt: skip
"""What stands before the name of a writer."""
BYLINE_ALONE = frozenset(
    """by|written by|reported by|story by|posted by|published by|author|authors|von|autor|par|auteur|por
    |di|door|av""".replace("\n    ", "").split("|")
)
"""The same as a line of its own, the name below it."""
ROLES = frozenset(
    """reporter reporters correspondent correspondents editor editors writer writers columnist contributor
    contributors staff sport sports news desk
    bureau report agencies agency journalist producer newsroom team
    redaktion redakteur redakteurin korrespondent korrespondentin reporterin agenturen rédaction
    journaliste correspondant correspondante redacción redactor redactora corresponsal periodista
    agencias redazione giornalista redação repórter redactie verslaggever redakcja""".split()
)
"""What a writer is, or who writes where nobody is named."""
PARTICLES = frozenset(
    """de del de la van von der den ten ter di da do dos das al el bin ibn bint abu ap mac le du des y e and
    und et with mit in for""".split()
)
"""Small words within names, and between two of them."""
OPENS_NAMES = frozenset("de van von el al abu da".split())
"""Those that may stand first in one."""
MONTHS = frozenset(ENGLISH_MONTHS) | frozenset(
    """januar jänner jän februar feber märz mrz mai juni juli okt oktober dez dezember
    janvier janv février févr fév mars avril avr juin juillet juil août septembre octobre novembre
    décembre déc
    enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre octubre noviembre
    diciembre dic gennaio gen febbraio aprile maggio mag giugno giu luglio lug settembre ottobre ott
    dicembre
    janeiro fevereiro fev março maio mai junho julho setembro set outubro out novembro dezembro
    januari februari maart mrt mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia
    września października listopada grudnia ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim
    kasım
    aralık января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου
    νοεμβρίου δεκεμβρίου""".split()
)
AROUND_DATES = WEEKDAYS | frozenset(
    """st nd rd th published publish updated update posted created modified edited last first on at
    date
    a p m am pm noon midnight hrs hr gmt utc time local o clock the of and pst since
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so uhr
    stand vom
    veröffentlicht aktualisiert am den um erstellt zuletzt
    lundi mardi mercredi jeudi vendredi samedi dimanche publié publiée mis mise à jour le h min modifié
    modifiée
    lunes martes miércoles jueves viernes sábado domingo publicado publicada actualizado actualizada el
    las de
    del a lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato aggiornato il alle ore
    segunda terça quarta quinta sexta feira atualizado em às
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gepubliceerd bijgewerkt om uur
    poniedziałek wtorek środa czwartek piątek sobota niedziela opublikowano aktualizacja dnia godz
    pazartesi salı çarşamba perşembe cuma cumartesi pazar güncelleme yayınlanma
    понедельник вторник среда четверг пятница суббота воскресенье опубликовано обновлено в года г""".split()
)
"""What may stand on the line of a day besides its digits and its month."""
ZONES = frozenset(CLOCK_ZONES) | frozenset("adt akst bdt ict sst".split())
CLOCKS = frozenset("am pm m uhr".split())
"""Before a zone: 9:30 a.m. EST."""
AGO = (
    r"(?i)(?:updated |published |posted |aktualisiert |mis à jour )?(?:about )?"
    r"(?:an?|one|\d{1,2}) (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month)s? ago"
    r"|vor (?:einer|einem|\d{1,2}) (?:minute|stunde|tag|woche|monat)(?:e|en|n)?"
    r"|il y a (?:une?|\d{1,2}) (?:minute|heure|jour|semaine|mois)s?"
    r"|hace (?:una?|\d{1,2}) (?:minuto|hora|día|semana|mes)(?:e?s)?"
)
"""A day told from today."""
WORDS_OF_AGO = (" ago", "vor ", "il y a ", "hace ")
"""One of them stands in each of its forms."""
READING_TIME = (
    r"(?i)(?:estimated |average )?(?:reading|read|lese|leestijd|lesezeit)[ -]?(?:time|zeit|dauer)?"
    r"\s?[:：]?\s?(?:ca\.? )?\d{1,2}(?:[-–]\d{1,2})? ?(?:min\w*\.?|mins?)"
    r"|(?:temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura"
    r"|czas czytania)\s?[:：]?\s?(?:environ )?\d{1,2} ?min\w*\.?"
    r"|\d{1,2}[ -]?min(?:ute)?s?\.? (?:read|reading|de lecture|lesezeit|lesen|de lectura|de leitura"
    r"|di lettura)"
)
"""How long the reading is said to take."""
SITES = frozenset(
    """post times herald tribune gazette daily journal observer chronicle mirror guardian telegraph express
    standard inquirer bulletin courier examiner independent monitor sentinel dispatch tv fm online newspaper
    zeitung anzeiger tageblatt kurier rundschau nachrichten presse tagblatt diario periódico jornal folha
    corriere gazzetta giornale krant dagblad gazeta wiadomości gazetesi haber""".split()
)
"""What newspapers call themselves."""
IN_SITES = frozenset("of the and &".split())
"""Words without a capital in their names."""
BEFORE_DATES = frozenset(
    "a and before after by for from in is of on or since the to until was".split()
)
"""A date after these belongs to the sentence: The hall opens on Sunday, March 3, 2024"""
