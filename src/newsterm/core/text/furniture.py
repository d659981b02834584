"""Furniture: the lines a web page leaves around an article.

Careful, because a paragraph wrongly called furniture is lost to the reader: a marker line ("Related
News:", "Comment") is furniture; one that opens a list takes the lines after it with it as long as
they are no sentences; credits, buttons, notices and code speak for themselves; so do a line that
stands there again and again, and the few short lines behind the last sentence.
"""

from __future__ import annotations

import re
from collections import Counter


def _lines(table: str) -> frozenset[str]:
    """The entries of a table, parted by bars and broken into lines where it suits the eye."""
    return frozenset(entry.strip() for entry in table.replace("\n", "").split("|"))


_LONE = _lines(
    """advertisement|advertisements|advertising|ad|ads|ad feedback|sponsored|sponsored content|promoted
    |promotion|comment|comments|leave a comment|post a comment|add a comment|view comments|show comments
    |view all comments|join the conversation|share|share this|share this article|share this story
    |share on facebook|share on twitter|share on x|share on whatsapp|share via email|tweet|email|e-mail
    |print|print this article|save|save article|bookmark|copy link|facebook|twitter|whatsapp|telegram
    |linkedin|instagram|reddit|pinterest|youtube|tiktok|subscribe|subscribe now|subscribe today|sign up
    |sign up now|log in|sign in|register|newsletter|newsletters|read more|continue reading|learn more
    |load more|show more|see more|view more|see all|view all|story continues below
    |story continues below advertisement|article continues below|article continues below advertisement
    |continue reading below|scroll to continue|skip advertisement|advertisement - scroll to continue
    |back to top|follow us|see also|loading|loading...|tags|topics|text size|listen to this article|play
    |listen to article|watch live|watch now|click to expand|enlarge image|gallery|close|next|previous
    |thanks for signing up!|sorry!|something went wrong|please try again later|privacy policy
    |terms of use|terms of service|terms and conditions|cookie policy|contact us|about us|caption
    |hide caption|toggle caption|view image in fullscreen|getty|getty images|ap|reuters|afp|shutterstock
    |anzeige|werbung|kommentare|kommentieren|kommentar schreiben|teilen|artikel teilen|merken|drucken
    |newsletter abonnieren|jetzt abonnieren|mehr anzeigen|weiterlesen|nach oben|zur startseite
    |nachrichten|artikel drucken|artikel versenden|quelle|schlagworte|themen
    |publicité|commentaires|commenter|partager|réagir|imprimer|envoyer|s'abonner|s’abonner|abonnez-vous
    |lire la suite|partager cet article|la suite après cette publicité|haut de page|se connecter
    |publicidad|comentarios|comentar|compartir|imprimir|enviar|suscríbete|suscribirse|leer más
    |seguir leyendo|continuar leyendo|iniciar sesión|volver arriba|etiquetas
    |广告|评论|分享|分享到|打印|收藏|举报|点赞|更多|返回顶部|阅读全文|发表评论|网友评论|責任編輯|留言|廣告"""
)
_LISTS = _lines(
    """related news|related stories|related story|related articles|related article|related topics
    |related content|related|related posts|related coverage|related links|related reading|related video
    |related videos|more on this story|more on this|more on this topic|more news|more stories
    |more headlines|more coverage|more from|read also|also read|also see|see also|read next|up next
    |read more|read more on this story|recommended|recommended stories|recommended reading
    |recommended videos|recommended for you|suggested reading|further reading|you may also like
    |you might also like|you may like|you might be interested in|most read|most popular|most viewed
    |most shared|most watched|popular|popular now|popular stories|trending|trending now|trending stories
    |trending this week|top stories|latest news|latest stories|latest|the latest|in other news
    |editor's picks|editors' picks|editor’s picks|editors’ picks|don't miss|don’t miss|must read
    |must reads|must-reads|explore more|tags|topics|in this article|in this story|what to read next
    |from around the web|from the web|around the web|our standards|promoted stories|from our partners
    |mehr zum thema|zum thema|mehr dazu|lesen sie auch|lesen sie mehr|auch interessant
    |das könnte sie auch interessieren|ähnliche artikel|verwandte artikel|weitere artikel|meistgelesen
    |meistgelesene artikel|weiterführende links|lire aussi|à lire aussi|lire également
    |à lire également|sur le même sujet|sur le même thème|articles liés|dans la même rubrique
    |les plus lus|vous aimerez aussi|lea también|lee también|leer también|te puede interesar
    |también te puede interesar|noticias relacionadas|artículos relacionados|más noticias|lo más leído
    |más información|más sobre este tema|相关新闻|相关阅读|相关报道|相关文章|相关链接|延伸阅读|推荐阅读
    |热门新闻|相關新聞|延伸閱讀|相關文章"""
)
_LIST_OPENINGS = (
    "more from ", "more in ", "more on ", "more must-reads", "most read in ", "popular on ",
    "popular in ", "trending in ", "mehr aus ", "mehr von ", "plus de ", "más de ",
)  # fmt: skip
_OPENINGS = (
    "©", "(c) 19", "(c) 20", "copyright ", "all rights reserved", "subscribe to", "sign up for",
    "sign up to", "sign up here", "sign up today", "follow us on", "like us on", "find us on",
    "click here to", "click here for", "download the app", "download our app", "download the free",
    "get the latest news", "get all the latest", "get more news", "get the app",
    "share this article", "share this story", "share this post",
    "originally published", "originally appeared",
    "already a subscriber", "not a subscriber", "by submitting your", "by subscribing", "by signing up",
    "by entering your", "our standards:", "our journalism is", "advertisement -",
    "reach the reporter", "contact the reporter", "contact the author", "have a news tip", "got a tip",
    "have a tip", "for more news", "for all the latest", "for the latest news", "to read the full",
    "to continue reading", "stay up to date with",
    "melden sie sich", "abonnieren sie", "folgen sie uns", "alle rechte vorbehalten", "mehr zum thema:",
    "abonnez-vous", "inscrivez-vous", "suivez-nous", "tous droits réservés", "cet article est réservé",
    "suscríbete a", "suscríbase a", "regístrate", "síguenos en", "todos los derechos reservados",
    "haga clic aquí", "版权所有", "版权声明", "未经授权", "责任编辑", "来源：", "编辑：",
    "更多精彩", "关注我们",
    "扫描二维码", "扫一扫", "版權所有",
)  # fmt: skip
_TOLD = (" said", " told ", " says", "\u201c", "\u00ab", '"')
"""Signs of prose: somebody speaks. Pages that speak of themselves quote nobody."""
# Substrings, not a pattern: every short line is searched, and a pattern takes 3 ms to compile.
_CUES = (
    "your inbox", "e-mail address", "email address", "email newsletter", "our newsletter",
    "free newsletter", "daily newsletter", "weekly newsletter", "privacy policy and",
    "privacy notice and", "terms of use", "terms of service", "rights reserved", "try again later",
    "recaptcha", "on twitter at", "on facebook at", "on twitter @", "on instagram @", "on x @",
    "news app", "unsubscribe", "be reached at", "affiliate link", "affiliate commission",
    "reprinted with permission", "used with permission", "log in again", "logging in again",
    "contributed to this report", "contributed to this story", "contributed to this article",
    "datenschutzerkl", "politique de confidentialité", "política de privacidad",
    "names have been changed",
)  # fmt: skip
_PIECES = tuple(
    f"{which} {piece} "
    for which in ("this", "the")
    for piece in "article story piece post report column essay interview excerpt conversation".split()
)
_ELSEWHERE = ("originally", "first ", " edited", "adapted", "excerpted", "reprinted")
# One of them stands in every line that the pattern finds: it is compiled when one is first met.
_CODE_SIGNS = ("{", "}", "</", "<p", "<a ", "<img", "=>", "&&", "||", ");", "];", '";', "';", "window.",
               "document.", " = ", "return ")  # fmt: skip
_SHARES = r"(?i)[\d.,]+[km]?\s+(?:shares?|comments?|views?|likes?|retweets?)\b"
_BUTTONS = frozenset(
    "share tweet email e-mail print facebook twitter whatsapp linkedin reddit pinterest telegram pin save "
    "flipboard messenger copy link comments comment like post x sms pocket teilen drucken mail partager "
    "imprimer compartir bluesky threads xing".split()
)
_CODE = (
    r"</?(?:script|div|span|style|noscript|iframe|img|a|p)\b|=>|&&|\|\||[{}]\s*$|^[^-*•].*[\])\"']\s*;\s*$"
    r"|^\s*[\]})]+(?:[;,][;,)]*)?\s*$"
    r"|^\s*(?:var|let|const|return)\s[^.]*[=;({]|\bwindow\.\w+|\bdocument\.\w+"
    r"|^\s*\.?[\w-]+\s*\{"
)
_OFTEN = 8
"""Times that a line stands in a text, word for word, before it is a button and no refrain."""
_LABELS = _lines(
    """photo|photos|image|images|picture|pictures|video|photo credit|photo credits|image credit
    |picture credit|photo courtesy|image courtesy|photo by|image by|lead image|read more|related|see also
    |also read|read also|read next|watch|listen|more|update your settings|tags|filed under|topics|source
    |more on this|don't miss|recommended|foto|fotos|bild|bilder|bildquelle|quelle|lesen sie auch
    |mehr zum thema|lire aussi|à lire aussi|à lire|crédit photo|photographie|vidéo|lea también|lee también
    |foto de|imagen|fuente|te puede interesar|más información|图|图片|图片来源|来源|作者|责编|編輯"""
)
"""What stands before a colon on a line that is a credit or a link."""
_ROLES = frozenset(
    "editor editors producer designer stylist photographer photography manager assistant makeup hair "
    "illustrator illustration animation redaktion fotograf photographe fotógrafo".split()
)
CLOSING_MARKS = "\"'”’»)]"
_STOPS = frozenset(".!?…。！？।۔؟")
_LONG_LINE = 30
"""Words: a line of so many is prose, whatever its end."""
_LONGEST_TAIL = 12
_SHORT_TAIL = 12
_ITEMS = frozenset("-*•–|(['\"“‘«„0123456789")
_LONGEST = 300
_SHORT_LINE = 25
"""Words: an opening like "Follow us on" makes furniture only of a line no longer than this."""


def is_sentence(line: str) -> bool:
    """True for a line that reads as prose: it ends as a sentence does, or it is long."""
    return ends_with_stop(line) or len(line.split(None, _LONG_LINE)) > _LONG_LINE


def ends_with_stop(line: str) -> bool:
    """True where the last sign of a line, closing marks aside, is one that ends sentences."""
    return line.rstrip(CLOSING_MARKS)[-1:] in _STOPS


def opens_list(line: str) -> bool:
    """True for a line like "Related news:", under which a page lists other stories."""
    key = _key(line)
    return key in _LISTS or (key.startswith(_LIST_OPENINGS) and len(key.split()) <= 5)


def find_furniture(lines: list[str], tail: bool = False) -> list[bool]:
    """For each line of an article, in order, whether it is furniture.

    `tail`: also short lines behind the last sentence, where items of lists bear their bullets.
    """
    found = []
    in_list = False
    for line in lines:
        if opens := opens_list(line):
            in_list = True
        elif in_list:
            in_list = not is_sentence(line)
        found.append(in_list or opens or _key(line) in _LONE or _speaks_for_itself(line))
    if len(lines) >= _OFTEN:
        _mark_often(lines, found)
    if tail:
        _mark_tail(lines, found)
    return found


def _mark_tail(lines: list[str], found: list[bool]) -> None:
    """Short lines behind the last sentence, a few and no list, are what a page left there."""
    end = len(lines)
    while end and not is_sentence(lines[end - 1]):
        end -= 1
    tail = range(end, len(lines))
    if not end or len(tail) > _LONGEST_TAIL:
        return
    if any(lines[i].endswith((":", "：")) and not found[i] for i in (end - 1, *tail)):
        return
    for i in tail:
        is_short = len(lines[i].split(None, _SHORT_TAIL)) <= _SHORT_TAIL
        found[i] = found[i] or (is_short and lines[i][0] not in _ITEMS)


def _is_role(label: str, name: str) -> bool:
    """Line producer: Ann Lee"""
    return (
        label.rpartition(" ")[2] in _ROLES
        and len(label.split()) <= 4
        and len(name.split()) <= 6
        and not ends_with_stop(name)
    )


def _mark_often(lines: list[str], found: list[bool]) -> None:
    """A line that stands there again and again and is no sentence is a button."""
    times = Counter(lines)
    if times.most_common(1)[0][1] >= _OFTEN:
        for i, line in enumerate(lines):
            found[i] = found[i] or (times[line] >= _OFTEN and _is_button(line))


def _is_button(line: str) -> bool:
    """True for a line of several words that is no sentence, no item of a list, no row of a table."""
    return not is_sentence(line) and " " in line and line[:1] not in "-*•|"


def _key(line: str) -> str:
    return line[:60].strip(" :>»•·*-–—|[]…").lower()


def _speaks_for_itself(line: str) -> bool:
    """True for a short line that opens like a credit, a copyright notice or a link."""
    if len(line) > _LONGEST:
        return False
    low = line[:80].lower().lstrip("(【[ ")
    label, colon, rest = low.replace("：", ":").partition(":")
    if colon and rest.strip() and (label.strip() in _LABELS or _is_role(label, rest)):
        return len(line.split(None, _SHORT_LINE)) <= _SHORT_LINE
    if low.startswith("//"):
        return True
    if any(map(line.__contains__, _CODE_SIGNS)) and re.search(_CODE, line):
        return True
    if any(map(line.__contains__, _TOLD)):
        return False
    if low.startswith(_OPENINGS):
        return len(line.split(None, _SHORT_LINE)) <= _SHORT_LINE
    return (
        _has_cue(line.lower())
        or _BUTTONS.issuperset(low.replace("|", " ").split())
        or (line[0].isdigit() and len(line) < 40 and bool(re.fullmatch(_SHARES, line)))
    )


def _has_cue(low: str) -> bool:
    """True for a line of few words in which a page speaks of itself."""
    if len(low.split(None, _LONG_LINE)) > _LONG_LINE:
        return False
    if any(map(low.__contains__, _CUES)):
        return True
    says_where = low.lstrip("*( ").startswith(_PIECES) and any(map(low.__contains__, _ELSEWHERE))
    return says_where and len(low.split(None, _SHORT_LINE)) <= _SHORT_LINE
