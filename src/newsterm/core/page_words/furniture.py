"""What pages write around a story: buttons, lists of other stories, notices, labels.

All in small letters, one table a kind; `core.text.furniture` asks whether a line is one of them, opens
as one of them or holds one.
"""

from __future__ import annotations

from newsterm.core.languages.language import phrases

LONE = phrases(
    """advertisement|advertisements|advertising|ad|ads|ad feedback|sponsored|sponsored content|promoted
    |promotion|comment|comments|leave a comment|post a comment|add a comment|view comments|show comments
    |view all comments|join the conversation|share|share this|share this article|share this story
    |share on facebook|share on twitter|share on x|share on whatsapp|share via email|tweet|email|e-mail
    |print|print this article|save|save article|bookmark|copy link|facebook|twitter|whatsapp|telegram
    |linkedin|instagram|reddit|pinterest|youtube|tiktok|enditem|author|authors|about the author
    |fact-checked|peer-reviewed publication|trusted source|proofread|reputable news agency|preprint
    |instagram content|facebook content|twitter content|youtube content|tiktok content|embedded content
    |about the authors|about author|author bio|more by this author|more from this author|view all posts
    |view all articles|read full article|read full story|full story|leave comments|leave a reply
    |post comment|post reply|submit comment|cancel reply|reply|0 comments|no comments
    |be the first to comment|join the discussion|start the discussion|comments are closed
    |comments closed|comments section|comment section|write a comment|your comment|your name|your email
    |what's your reaction?|what’s your reaction?|reactions|react|rate this article|rate this story
    |was this article helpful?|was this helpful?|helpful|not helpful|previous post|next post
    |previous story|next story|previous article|next article|older posts|newer posts|prev|newer|older
    |skip to content|skip to main content|skip to navigation|menu|search|download app|download the app
    |get the app|add us on google|add as preferred source|google news|follow|following|unfollow|listen
    |listen to this story|listen to this article now|listen now|read aloud|pause|mute|unmute|captions
    |fullscreen|transcript|a-|a+|aa|a a a|font size|increase text size|decrease text size
    |increase font size|decrease font size|report an error|report a mistake|report this ad|send us a tip
    |send a tip|corrections|submit a correction|reprints|request permissions|permissions
    |rights & permissions|sponsored links|paid content|partner content|promoted content|by taboola
    |by outbrain|taboola|outbrain|you're in!|you’re in!|thank you for subscribing
    |please enter a valid email|invalid email|submit|i agree|accept|accept all|accept cookies|reject all
    |manage preferences|cookie settings|people are also reading…|people are also reading...
    |people are also reading|subscribe|subscribe now|subscribe today|sign up|sign up now|log in|sign in
    |register|newsletter|newsletters|read more|continue reading|learn more|load more|show more|see more
    |view more|see all|view all|story continues below|story continues below advertisement
    |article continues below|article continues below advertisement|continue reading below
    |scroll to continue|skip advertisement|advertisement - scroll to continue|back to top|follow us
    |see also|loading|loading...|tags|topics|text size|listen to this article|play|listen to article
    |watch live|watch now|click to expand|enlarge image|gallery|close|next|previous
    |thanks for signing up!|sorry!|something went wrong|please try again later|privacy policy
    |session expired|cookie list|strictly necessary cookies|functional cookies|performance cookies
    |targeting cookies|social media cookies|advertising cookies|necessary cookies|preference cookies
    |terms of use|terms of service|terms and conditions|cookie policy|contact us|about us|caption
    |hide caption|toggle caption|view image in fullscreen|getty|getty images|ap|reuters|afp|shutterstock
    |anzeige|werbung|kommentare|kommentar|antworten|zum inhalt springen|artikel anhören|anhören|vorlesen
    |zurück|weiter|über den autor|über die autorin|autor|autorin|kommentare ansehen|diskutieren sie mit
    |mitdiskutieren|kommentieren|kommentar schreiben|teilen|artikel teilen|merken|drucken
    |newsletter abonnieren|jetzt abonnieren|mehr anzeigen|weiterlesen|nach oben|zur startseite
    |nachrichten|artikel drucken|artikel versenden|quelle|schlagworte|themen|publicité|écouter
    |écouter l'article|écouter l’article|à propos de l'auteur|à propos de l’auteur|aucun commentaire
    |laisser un commentaire|article suivant|article précédent|commentaires|commenter|partager|réagir
    |imprimer|envoyer|s'abonner|s’abonner|abonnez-vous|lire la suite|partager cet article
    |la suite après cette publicité|haut de page|se connecter|publicidad|escuchar|escuchar artículo
    |sobre el autor|deja un comentario|deja una respuesta|sin comentarios|artículo siguiente
    |artículo anterior|publicidade|deixe um comentário|ouvir|compartilhar|pubblicità|condividi|commenti
    |lascia un commento|ascolta|advertentie|delen|reacties|reageer|luister|reklama|udostępnij|komentarze
    |skomentuj|comentarios|comentar|compartir|imprimir|enviar|suscríbete|suscribirse|leer más
    |seguir leyendo|continuar leyendo|iniciar sesión|volver arriba|etiquetas|广告|评论|分享|分享到|打印
    |收藏|举报|点赞|更多|返回顶部|阅读全文|发表评论|网友评论|責任編輯|留言|廣告"""
)
LISTS = phrases(
    """related news|related stories|related story|related articles|related article|related topics
    |related content|related|related posts|related coverage|related links|related reading
    |related video|related videos|more on this story|more on this|more on this topic|more news
    |more stories|more headlines|more coverage|more from|read also|also read|also see|see also
    |read next|up next|read more|read more on this story|recommended|recommended stories
    |recommended reading|recommended videos|recommended for you|suggested reading|further reading
    |you may also like|you might also like|you might like|you may like|you might be interested in
    |most read|most popular|most viewed|most shared|most watched|popular|popular now|popular stories
    |trending|trending now|trending stories|trending this week|top stories|latest news|latest stories
    |latest|the latest|in other news|editor's picks|editors' picks|editor’s picks|editors’ picks
    |don't miss|don’t miss|must read|must reads|must-reads|explore more|tags|topics|in this article
    |in this story|what to read next|from around the web|from the web|around the web|our standards
    |promoted stories|from our partners|mehr zum thema|zum thema|mehr dazu|lesen sie auch
    |lesen sie mehr|auch interessant|das könnte sie auch interessieren|ähnliche artikel
    |verwandte artikel|weitere artikel|meistgelesen|meistgelesene artikel|weiterführende links
    |lire aussi|à lire aussi|lire également|à lire également|sur le même sujet|sur le même thème
    |articles liés|dans la même rubrique|les plus lus|vous aimerez aussi|lea también|lee también
    |leer también|te puede interesar|también te puede interesar|noticias relacionadas
    |artículos relacionados|más noticias|lo más leído|más información|más sobre este tema|相关新闻|相关阅读
    |相关报道|相关文章|相关链接|延伸阅读|推荐阅读|热门新闻|相關新聞|延伸閱讀|相關文章"""
)
LIST_OPENINGS = (
    "more from ", "more in ", "more on ", "more must-reads", "most read in ", "popular on ",
    "popular in ", "trending in ", "mehr aus ", "mehr von ", "plus de ", "más de ",
)  # fmt: skip
OPENINGS = (
    "reporting by ", "(reporting by ", "additional reporting by", "editing by ", "(editing by ",
    "writing by ", "this article has been reviewed according to", "read more on ", "watch |", "read |",
    "listen |", "more: ", "discuss this in the forum", "password must", "lower case letters",
    "upper case letters", "special characters (", "this email will be used to",
    "this password will be used to", "we may earn", "we may receive", "we earn a commission",
    "when you purchase through", "when you buy through", "if you buy something", "if you click",
    "prices and availability", "kindly share", "please share", "share this:", "share via", "share on",
    "please join the", "please join our", "join our", "join the conversation", "join us on",
    "join our channel", "follow our channel", "follow us", "follow the channel", "follow our whatsapp",
    "like our page", "like and follow", "connect with us", "subscribe our", "subscribe for",
    "get real-time", "get breaking news", "get our", "get the day's news", "get the day's top",
    "get your news", "get your daily", "get unlimited", "get instant", "get notified", "stay updated",
    "stay connected", "stay informed", "stay tuned", "don't miss a", "don’t miss a", "never miss a",
    "be the first to", "sign in to", "sign up to", "log in to", "login to",
    "your email address will not", "required fields are", "save my name", "notify me of",
    "this site uses akismet", "learn how your comment", "by posting a comment", "by leaving a comment",
    "comments are moderated", "view all posts by", "more by ", "read more:", "read more about",
    "read full", "read the full", "read original", "view original", "for more stories", "for more on",
    "for more information", "for advertising", "to advertise", "for enquiries", "for inquiries",
    "write to us at", "email us", "whatsapp us", "contact us", "have your say", "what do you think?",
    "do you have a story", "have a story", "got a story", "story continues below",
    "article continues below", "this story continues", "scroll down", "swipe for", "tap to", "click to",
    "watch the video", "watch more", "the views expressed", "views expressed", "opinions expressed",
    "the opinions expressed", "disclaimer:", "editor's note:", "editor’s note:", "catch all the",
    "install the", "download our", "download now", "tags:", "topics:", "filed under", "posted in",
    "categories:", "category:", "keywords:", "in category", "(with inputs from", "with inputs from",
    "(with agency inputs", "this report was first published", "this article was first published",
    "this story was first published", "printed from", "support independent", "become a member",
    "become a supporter", "already have an account", "create an account", "create a free account",
    "start your free", "try it free", "you have reached your", "you’ve reached your",
    "you've reached your", "you have read", "to read this article", "this article is for",
    "this content is for", "this is a subscriber", "we use cookies", "this website uses cookies",
    "this site uses cookies", "by continuing to use", "by clicking", "cookies help us",
    "we and our partners", "support our newsroom", "support our journalism", "support our work",
    "our journalism needs", "help keep news", "tell us what you think", "like what you're reading",
    "like what you’re reading", "want to bookmark", "reviews have been edited",
    "comments on this piece are", "comments on this article are", "this newsletter may contain",
    "stay on the cutting edge", "special offer for", "©", "(c) 19", "(c) 20", "copyright ",
    "all rights reserved", "subscribe to", "sign up for", "sign up here", "sign up today",
    "follow us on", "like us on", "find us on", "click here to", "click here for", "download the app",
    "download our app", "download the free", "get the latest news", "get all the latest",
    "get more news", "get the app", "share this article", "share this story", "share this post",
    "originally published", "originally appeared", "already a subscriber", "not a subscriber",
    "by submitting your", "by subscribing", "by signing up", "by entering your", "our standards:",
    "our journalism is", "advertisement -", "reach the reporter", "contact the reporter",
    "contact the author", "have a news tip", "got a tip", "have a tip", "for more news",
    "for all the latest", "for the latest news", "to read the full", "to continue reading",
    "stay up to date with", "melden sie sich", "abonnieren sie", "folgen sie uns",
    "alle rechte vorbehalten", "mehr zum thema:", "abonnez-vous", "inscrivez-vous", "suivez-nous",
    "tous droits réservés", "cet article est réservé", "suscríbete a", "suscríbase a", "regístrate",
    "síguenos en", "todos los derechos reservados", "haga clic aquí", "版权所有", "版权声明",
    "未经授权", "责任编辑", "来源：", "编辑：", "更多精彩", "关注我们", "扫描二维码", "扫一扫",
    "版權所有",
)  # fmt: skip
# Substrings, not a pattern: every short line is searched, and a pattern takes 3 ms to compile.
CUES = (
    "your inbox", "e-mail address", "email address", "email newsletter", "our newsletter",
    "free newsletter", "daily newsletter", "weekly newsletter", "privacy policy and",
    "privacy notice and", "terms of use", "terms of service", "rights reserved", "try again later",
    "recaptcha", "on twitter at", "on facebook at", "on twitter @", "on instagram @", "on x @",
    "news app", "unsubscribe", "be reached at", "affiliate link", "affiliate commission",
    "reprinted with permission", "used with permission", "log in again", "logging in again",
    "contributed to this report", "contributed to this story", "contributed to this article",
    "out of our cookies", "personalize your experience", "personalise your experience",
    "the site it originates from", "own shares in any securities mentioned",
    "wherever you get your podcasts", "datenschutzerkl", "politique de confidentialité",
    "política de privacidad", "names have been changed",
)  # fmt: skip
PIECES = tuple(
    f"{which} {piece} "
    for which in ("this", "the")
    for piece in "article story piece post report column essay interview excerpt conversation".split()
)
ELSEWHERE = ("originally", "first ", " edited", "adapted", "excerpted", "reprinted")
BUTTONS = frozenset(
    "share tweet email e-mail print facebook twitter whatsapp linkedin reddit pinterest telegram pin save "
    "flipboard messenger copy link comments comment like post x sms pocket teilen drucken mail partager "
    "imprimer compartir bluesky threads xing".split()
)
LABELS = phrases(
    """see more|read more on|related post|related article|related articles|required reading|also|next
    |up next|more information|journal information|buy tickets|watch live|read the story|more|in pictures
    |photo|photos|image|images|picture|pictures|video|photo credit|photo credits|image credit
    |picture credit|photo courtesy|image courtesy|photo by|image by|lead image|read more|related
    |see also|also read|read also|read next|watch|listen|update your settings|tags|filed under|topics
    |source|more on this|don't miss|recommended|foto|fotos|bild|bilder|bildquelle|quelle|lesen sie auch
    |mehr zum thema|lire aussi|à lire aussi|à lire|crédit photo|photographie|vidéo|lea también
    |lee también|foto de|imagen|fuente|te puede interesar|más información|图|图片|图片来源|来源|作者
    |责编|編輯"""
)
"""What stands before a colon on a line that is a credit or a link."""
ROLES = frozenset(
    "editor editors producer designer stylist photographer photography manager assistant makeup hair "
    "illustrator illustration animation redaktion fotograf photographe fotógrafo".split()
)

REACTIONS = phrases(
    """happy|sad|angry|excited|sleepy|surprise|surprised|wow|haha|lol|love|like|likes|dislike|in love
    |bored|cool|funny|inspired|amused|afraid|annoyed|dont care|don't care|proud|shocked|confused|curious
    |fröhlich|traurig|wütend|heureux|triste|en colère|feliz|enojado|sorprendido"""
)
"""Feelings that a page counts."""
REPLIES = (" Reply", " Antworten", " Répondre", " Responder", " Rispondi")
"""The button behind a comment."""
ABOUT_AUTHORS = phrases(
    """author|authors|about the author|about the authors|about author|author bio|the author|writer
    |about the writer|written by|contributor|über den autor|über die autorin|zur person|autor|autorin
    |l'auteur|l’auteur|à propos de l'auteur|à propos de l’auteur|sobre el autor|sobre la autora
    |acerca del autor|sobre o autor|sobre a autora|l'autore|l’autore|over de auteur|o autorze"""
)
"""Headings of the box in which a page tells of an author."""
_NAME = r"[A-ZÀ-Þ][\w.’'-]+"
_NAMED = rf"({_NAME}(?: (?:{_NAME}|de|van|von|bin|al|la|da)){{1,4}}(?:, [\w &’'-]{{3,40}},)?)"
_WRITERS = (
    "reporter", "journalist", "correspondent", "editor", "columnist", "writer", "author", "contributor",
    "producer", "commentator", "blogger", "podcaster", "redakteur", "redakteurin", "journaliste",
    "periodista", "giornalista", "jornalista", "redacteur",
)  # fmt: skip
_WRITE = (
    "covers", "writes", "edits", "blogs", "schreibt", "couvre", "écrit", "cubre", "escribe", "scrive",
)  # fmt: skip
WRITERS = f"(?:{'|'.join(_WRITERS)})"
LIFE_OF_AUTHORS = (
    rf"{_NAMED} (?:(?:is|was|has been|works as|ist|est|es|è|é) .{{0,120}}\b{WRITERS}s?\b"
    rf"|(?:{'|'.join(_WRITE)})"
    r" (?:on|about|for|from|the|über|für|sur|pour|sobre|para|di|su)?\b"
    rf"|(?:[A-Z][\w’'-]+ ){{1,4}}{WRITERS}\b)"
)
"""How a page opens what it tells of one."""
WORDS_OF_LIVES = (*_WRITERS, *_WRITE)
"""One of them stands in each of its forms."""
