"""`newsterm completion SHELL`: what a shell needs to complete commands, options, values and articles.

The script that is printed is small and asks newsterm itself at every Tab: `--word N -- WORDS…` names
the word under the cursor, and the answer comes from the same parsers that read a command line, so the
two cannot disagree. The first line of the answer says whether the shell should offer its own files;
each line after it is a candidate, a tab, and what it means. An article is offered by its id, which
has nothing in it that a shell could take for more than a word; its title only explains it.

zsh and fish are told the two apart, and quote what they insert. bash has one list for both, inserts it
as it stands, and says by COMP_TYPE what it is for: only 63 lists the candidates and inserts none of
several, so only then is what they mean in it. What would have to be quoted is never in it: no quoting
holds inside quotation marks and backticks too.
"""

from __future__ import annotations

import os
from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import closing

from newsterm.commands import session
from newsterm.core.text.controls import is_text, one_line
from newsterm.errors import NewstermError

EXAMPLES = (
    "eval \"$(newsterm completion bash)\"          in ~/.bashrc",
    "eval \"$(newsterm completion zsh)\"           in ~/.zshrc, after compinit",
    "newsterm completion fish | source           in ~/.config/fish/config.fish",
)  # fmt: skip
SHELLS = ("bash", "zsh", "fish")
_MOST = 40
"""Articles offered at once."""
_LONGEST = 60
"""Characters of a title."""
Candidate = tuple[str, str]
"""What is put on the command line, and what it means."""

_BASH = r"""_newsterm() {
    local IFS=$'\n' line lines value shown=()
    mapfile -t lines < <(newsterm completion bash --word "$COMP_CWORD" -- "${COMP_WORDS[@]}" 2>/dev/null)
    COMPREPLY=()
    for line in "${lines[@]:1}"; do
        value=${line%%$'\t'*}
        [[ $value == *[![:alnum:]_.,=-]* ]] && continue
        COMPREPLY+=("$value")
        shown+=("$value  ${line#*$'\t'}")
    done
    ((COMP_TYPE == 63 && ${#shown[@]} > 1)) && COMPREPLY=("${shown[@]}")
    case ${lines[0]} in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac
}
complete -o nosort -F _newsterm newsterm"""
_ZSH = r"""#compdef newsterm
_newsterm() {
    local -a lines values shown
    local line
    lines=("${(@f)$(newsterm completion zsh --word $((CURRENT - 1)) -- "${words[@]}" 2>/dev/null)}")
    for line in "${(@)lines[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
    done
    (($#values)) && compadd -U -V newsterm -l -d shown -a values
    case $lines[1] in
        files) _files ;;
        folders) _files -/ ;;
    esac
}
compdef _newsterm newsterm"""
_FISH = r"""function __newsterm_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (newsterm completion fish --word (math (count $words) - 1) -- $words 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path (commandline -ct)
        case folders
            __fish_complete_directories (commandline -ct)
    end
    test (count $lines) -gt 1; and printf '%s\n' $lines[2..-1]
end
complete -c newsterm -f -a '(__newsterm_complete)'"""
_SCRIPTS = dict(zip(SHELLS, (_BASH, _ZSH, _FISH), strict=True))

# What an argument without choices takes, by the name its help gives it.
_FILES = frozenset(("FILE", "PATH", "ARTICLE", "FEED"))


def add_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    add(
        "words",
        nargs="*",
        default=[],
        metavar="WORD",
        help="what the script asks with: the words so far",
    )
    add("--word", type=int, metavar="N", help="which of them is being typed, counted from 0")


def run(options: Namespace, parsers: Mapping[str, ArgumentParser]) -> int:
    """Print the script of a shell, or answer it. `parsers`: by command; "" is the general one."""
    if options.word is None:
        session.say([_SCRIPTS[options.shell]])
        return 0
    place = max(0, min(options.word, len(options.words)))
    words = [*options.words, ""][: place + 1]
    shells_own, candidates = _answer(words[1:], parsers)
    session.say([shells_own])
    # Each once: bash inserts the one that is left of several alike, explanation and all.
    session.say(f"{value}\t{one_line(meaning)}" for value, meaning in dict(candidates).items())
    return 0


def _answer(words: list[str], parsers: Mapping[str, ArgumentParser]) -> tuple[str, list[Candidate]]:
    """ "files", "folders" or "none", and the candidates for the last of the words."""
    *before, word = [w for w in words if w != "="] or [""]  # bash makes three words of --to=json.
    name = next((known for known in before if known in parsers), "")
    parser = parsers[name]
    after = before[before.index(name) + 1 :] if name else before
    if "--" not in after:
        if word.startswith("-"):
            return "none", [c for c in _options(parser) if c[0].startswith(word)]
        if option := _valued(after, parser):
            return _values(option, word, None)
    if not name:
        commands = ((known, str(p.description)) for known, p in parsers.items() if known)
        return "files", [c for c in commands if c[0].startswith(word)]
    given = sum(
        not (earlier.startswith("-") or _valued(after[:i], parser))
        for i, earlier in enumerate(after)
    )
    return _values(_positional(parser, given), word, _value_of(after, "--store"))


def _options(parser: ArgumentParser) -> Iterator[Candidate]:
    for option in parser._actions:
        for string in option.option_strings:
            yield string, (option.help or "").replace("%%", "%")


def _valued(words: list[str], parser: ArgumentParser) -> Action | None:
    """The option that the word after these is the value of."""
    option = parser._option_string_actions.get(words[-1]) if words else None
    return option if option and option.nargs != 0 else None


def _positional(parser: ArgumentParser, given: int) -> Action | None:
    """The argument that the next word would be, where so many were given."""
    arguments = [action for action in parser._actions if not action.option_strings]
    return arguments[min(given, len(arguments) - 1)] if arguments else None


def _value_of(words: list[str], option: str) -> str | None:
    return words[words.index(option) + 1] if option in words[:-1] else None


def _values(action: Action | None, word: str, store: str | None) -> tuple[str, list[Candidate]]:
    """What an argument may be, given how it begins."""
    if action is None:
        return "none", []
    kind = str(action.metavar)
    if action.choices is not None:
        return "none", [(str(c), "") for c in action.choices if str(c).startswith(word)]
    if kind.startswith("TYPE"):
        return "none", _listed((action.help or "").split(", "), word)
    if kind == "DIR":
        return "folders", []
    is_article = kind == "ID" or (kind == "FILE" and not action.option_strings)
    wanted = is_article and (kind == "ID" or not word or not _begins_a_file(word))
    found = list(_articles(word, store)) if wanted else []
    # Where nothing is typed yet the files are as likely; bash has no room for both.
    return ("files" if kind in _FILES and not (found and word) else "none"), found


def _listed(names: list[str], word: str) -> list[Candidate]:
    """Names for a list with commas: those not in it yet, behind what is."""
    done, comma, begun = word.rpartition(",")
    used = done.split(",")
    return [(f"{done}{comma}{n}", "") for n in names if n.startswith(begun) and n not in used]


def _begins_a_file(word: str) -> bool:
    folder, name = os.path.split(word)
    try:
        with os.scandir(folder or ".") as files:
            return any(file.name.startswith(name) for file in files)
    except (OSError, ValueError):
        return False


def _articles(word: str, store: str | None) -> Iterator[Candidate]:
    """The store's articles whose id begins, or whose title has a word that begins, like that."""
    from newsterm.adapters.index.index import Index
    from newsterm.adapters.store.folder import store_folder

    if not is_text(word):  # No title has bytes that are none.
        return
    try:
        folder = store_folder(store)
    except NewstermError:
        return
    like = word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    where = r"substr(id, 1, ?) = ? OR ' ' || title LIKE ? ESCAPE '\'"
    with closing(Index(folder)) as index:  # As it was left: to update it could take too long.
        for entry in index.entries(where, (len(word), word, f"% {like}%"), f"LIMIT {_MOST}"):
            if os.path.lexists(os.path.join(folder, entry.path)):
                yield entry.id, entry.title[:_LONGEST]
