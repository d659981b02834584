"""Of what Markdown may hold a great many."""

from __future__ import annotations

from hostile.many import PROSE, Maker, columns, nested, of

MARKDOWN: dict[str, Maker] = {
    name: of(unit, "# Harbour opens\n\n")
    for name, unit in {
        "links": "[a](b) ", "links unclosed": "[a](b", "links of references": "[a][b] ",
        "brackets": "[", "bracket pairs": "[]",
        "brackets closed": "]", "brackets and parentheses": "](", "pictures": "![a](b) ",
        "pictures open": "![", "emphasis": "*a* ", "emphasis open": "*a ",
        "emphasis closed": "a* ", "strong": "**a** ", "asterisks": "*", "asterisks apart": "* ",
        "underscores": "_", "underscores with letters": "_a", "mixed emphasis": "*a_",
        "emphasis of three": "***a** ", "tildes": "~", "strikes": "~~a~~ ", "strikes open": "~~a ",
        "backticks": "`", "backticks apart": "` ", "backticks with letters": "`a",
        "code": "`a` ", "runs of backticks": "`a``b", "fences": "```\na\n```\n",
        "fences open": "```\n", "tilde fences": "~~~\n", "indented code": "    a\n",
        "headings": "# a\n",
        "headings underlined": "a\n===\n", "underlines": "===\n", "rules": "---\n", "lists": "- a\n",
        "lists apart": "- a\n\n", "numbered lists": "1. a\n", "bullets": "* ",
        "bullets nested in a line": "- ", "numbers nested in a line": "1. ", "quotations": "> a\n",
        "quotations nested in a line": ">", "quotations and lists": "> - ", "lazy lines": "> a\nb\n",
        "tables": "|a|b|\n|-|-|\n|c|d|\n\n", "rows": "|a|b|\n", "pipes": "|",
        "pipes with letters": "a|", "dashes of tables": "|-", "references": "[a#]: b\n",
        "equal references": "[a]: b\n",
        "references with titles": "[a#]: b 'c'\n", "references unclosed": "[a#]: b 'c\n",
        "notes": "[^#] ", "notes explained": "[^#]: a\n", "addresses": "<http://a.example> ",
        "addresses open": "<a:",
        "tags": "<b>", "tags open": "<b ", "tags with attributes": "<b a='b'>",
        "blocks of HTML": "<div>\n\n", "comments": "<!-- a -->\n", "comments open": "<!--",
        "instructions open": "<?", "declarations open": "<!A ",
        "CDATA open": "<![CDATA[", "references of signs": "&amp;", "ampersands": "&",
        "numeric references": "&#65;", "backslashes": "\\", "escapes": "\\*", "hard breaks": "a  \n",
        "backslash breaks": "a\\\n",
        "lines": "a\n", "paragraphs": "Ships # sail.\n\n", "letters": "a", "words": "a ",
        "blanks": " ", "blank lines": "\n", "tabs": "\t", "parentheses": "(",
        "parentheses closed": ")", "exclamations": "!", "less-thans": "<",
        "less-thans apart": "< ", "colons": ":", "NULs": "\0", "carriage returns": "\r", "marks": '"',
        "link titles": '[a](b "', "parentheses of a link": "[a](((", "angles of a link": "[a](<b",
        "emphasis in links": "[*a](", "tables and pipes in code": "|`|`|\n",
    }.items()
}  # fmt: skip
MARKDOWN |= {
    "lists, nested": lambda n: "".join(f"{'  ' * (i % 400)}- a\n" for i in range(n)),
    "lists, nested deeper": lambda n: "".join(f"{'  ' * i}- a\n" for i in range(int(n**0.5))),
    "quotations, nested deeper": lambda n: "".join(f"{'>' * i} a\n" for i in range(int(n**0.5))),
    "links, nested": nested("[", "](a)"),
    "pictures, nested": nested("![", "](a)"),
    "emphasis, nested": nested("*a **b ", "** *"),
    "quotations in lists": nested("> - ", ""),
    "columns": lambda n: columns(n, 1),
    "columns of many rows": lambda n: columns(int(n**0.5), int(n**0.5)),
    "front matter": of("a#: b\n", "---\n", f"---\n{PROSE}"),
    "front matter unclosed": of("a#: b\n", "---\n", ""),
    "items of front matter": of("- a\n", "---\ntags:\n", f"---\n{PROSE}"),
    "letters of front matter": of("a", "---\ntitle: ", f"\n---\n{PROSE}"),
    "commas of front matter": of("a,", "---\ntags: [", f"]\n---\n{PROSE}"),
    "brackets of front matter": nested("[", "]", "---\ntags: ", f"\n---\n{PROSE}"),
    "TOML front matter": of("a# = 1\n", "+++\n", f"+++\n{PROSE}"),
    "title of front matter": of("Ann ", "---\ntitle: ", f"\n---\n{PROSE}"),
    "references used": lambda n: "[a]: b\n\n" + "[a] " * n,
    "letters of a reference": lambda n: f"[{'a' * n}]: b\n\n[{'a' * n}]\n",
}  # fmt: skip
