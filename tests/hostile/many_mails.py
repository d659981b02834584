"""Of what a mail may hold a great many."""

from __future__ import annotations

from base64 import b64encode

from hostile.many import PROSE, SENT, STORY, Maker, mail, nested_parts, of, parts

NAMES_OF_HEADERS = (
    "Received To Cc Bcc Subject From Sender Reply-To Date Message-ID In-Reply-To References Content-Type "
    "Content-Disposition Content-Transfer-Encoding MIME-Version Return-Path DKIM-Signature Resent-Date X-A"
).split()
MAILS: dict[str, Maker] = {
    **{f"{name} lines": mail(f"{name}: a@b.example\n") for name in NAMES_OF_HEADERS},
    **{f"letters of {name}": mail("a", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"words of {name}": mail("a ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"addresses of {name}": mail("Ann <a@b.c>, ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"semicolons of {name}": mail("a=b; ", f"{name}: a/b; ") for name in NAMES_OF_HEADERS},
    **{f"encoded words of {name}": mail("=?utf-8?q?a?= ", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"brackets of {name}": mail("(", f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"marks of {name}": mail('"', f"{name}: ") for name in NAMES_OF_HEADERS},
    **{f"folds of {name}": mail("a\n ", f"{name}: ") for name in NAMES_OF_HEADERS},
    "header lines": mail("X-#: a\n"),
    "encoded words glued": mail("=?utf-8?q?a?=", "Subject: "),
    "encoded words in base64": mail("=?utf-8?b?4pyT?= ", "Subject: "),
    "encoded words folded": mail("=?utf-8?q?a?=\n ", "Subject: "),
    "encoded words unclosed": mail("=?utf-8?q?a ", "Subject: "),
    "openings of encoded words": mail("=?", "Subject: "),
    "letters of an encoded word": mail("a", "Subject: =?utf-8?q?", "?="),
    "escapes of an encoded word": mail("=41", "Subject: =?utf-8?q?", "?="),
    "groups of addresses": mail("a: b@c.d; ", "To: =?utf-8?q?a?= "),
    "routes": mail("@a,", "From: <", ":a@b.c>"),
    "dots": mail("a.", "From: "),
    "ats": mail("@", "From: "),
    "less-thans": mail("<", "From: "),
    "backslashes": mail("\\", 'From: "'),
    "colons": mail(":", "From: "),
    "parameters": mail(" a#=b;", "Content-Type: text/plain;"),
    "parameters continued": mail(" a*#=b;", "Content-Type: text/plain;"),
    "parameters continued and encoded": mail(" a*#*=%41;", "Content-Type: text/plain;"),
    "equal parameters": mail(" charset=utf-8;", "Content-Type: text/plain;"),
    "letters of a boundary": mail("a", "Content-Type: multipart/mixed; boundary="),
    "letters of a charset": mail("a", "Content-Type: text/plain; charset="),
    "parts": parts("--b\nContent-Type: text/plain\n\nShips sail.\n"),
    "parts of HTML": parts("--b\nContent-Type: text/html\n\n<p>Ships sail.\n"),
    "alternative parts": parts("--b\n\nShips sail.\n", "multipart/alternative"),
    "related parts": parts("--b\n\nShips sail.\n", "multipart/related"),
    "signed parts": parts("--b\n\nShips sail.\n", "multipart/signed"),
    "reports": parts("--b\nContent-Type: message/rfc822\n\nSubject: a\n\nShips.\n"),
    "boundaries": parts("--b\n"),
    "closing boundaries": parts("--b--\n"),
    "boundaries that are none": parts("--c\n"),
    "parts, nested": nested_parts,
    "mails in mails": of("Content-Type: message/rfc822\n\n", SENT, PROSE),
    "delivery lines": of("X: #\n\n", f"{SENT}Content-Type: message/delivery-status\n\n", ""),
    "lines of the body": of("Ships sail.\n", f"{SENT}\n"),
    "letters of the body": of("a", f"{SENT}\n"),
    "blank lines of the body": of("\n", f"{SENT}\n"),
    "signatures of the body": of("-- \n", f"{SENT}\n"),
    "escapes of the body": of("=41", f"{SENT}Content-Transfer-Encoding: quoted-printable\n\n"),
    "soft breaks of the body": of("=\n", f"{SENT}Content-Transfer-Encoding: quoted-printable\n\n"),
    "base64 of the body": of("QUJD\n", f"{SENT}Content-Transfer-Encoding: base64\n\n"),
    "base64 that is none": of("!", f"{SENT}Content-Transfer-Encoding: base64\n\n"),
    "uuencoded lines": of("begin 644 a\n", f"{SENT}Content-Transfer-Encoding: x-uuencode\n\n"),
    "tags of the body": of("<b>x", f"{SENT}Content-Type: text/html\n\n"),
    "attributes of the body": of("a#=b ", f"{SENT}Content-Type: text/html\n\n<p ", f">{STORY}"),
    "binary of the body": lambda n: (
        f"{SENT}Content-Transfer-Encoding: base64\n\n" + b64encode(bytes(n)).decode()
    ),
}  # fmt: skip
