"""What several commands ask for at the command line, each option in the same words."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser


_FILES = "a file, a web address, an article's id, or - for standard input; none: what is piped in"


def add_input_options(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("names", nargs="*", metavar="FILE", help=_FILES)
    add("-f", "--from", dest="form", choices=("auto", "text", "markdown", "html", "json"),
        default="auto", metavar="FORM",
        help="auto, text, markdown, html, or json: records of id, text, title")  # fmt: skip
    add_encoding_option(parser)
    add("-l", "--language", metavar="CODE", help="en, de, fr …; else it is detected")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="work in N processes")
    add("-q", "--quiet", action="store_true", help="no warnings")
    add("--fail-fast", action="store_true", help="stop at the first input that fails")
    add("--largest", type=count, metavar="MIB", help="read inputs of up to so many MiB, and take the "
        "memory they need; else 8, and 300 MB")  # fmt: skip
    add_store_option(parser)


def add_output_options(parser: ArgumentParser, *forms: str) -> None:
    """`--to` with these forms, the first of them the default, and what goes with it."""
    add = parser.add_argument
    add("-t", "--to", choices=forms, default=forms[0], metavar="FORM", help=", ".join(forms))
    add("--json", dest="to", action="store_const", const="json", help="short for --to json")
    add_output_file(parser)
    add("--color", choices=("auto", "always", "never"), default="auto", metavar="WHEN",
        help="auto, always or never")  # fmt: skip


def add_output_file(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="print into FILE, replaced at the end in one step"
    )


def add_heading_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--no-heading", dest="heading", action="store_false", help="no line above each article"
    )


def add_quiet_option(parser: ArgumentParser) -> None:
    """For commands that report what they did; those that print articles have `-q` for warnings."""
    parser.add_argument("-q", "--quiet", action="store_true", help="tell of problems alone")


def add_encoding_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        type=_encoding,
        default="",
        help="what the text is written in: cp1252, gb18030 …; else it is detected",
    )


def _encoding(name: str) -> str:
    """The name of an encoding, or nothing for one to be found out, for argparse."""
    try:
        b"x".decode(name or "utf-8", "replace")
    except (LookupError, ValueError) as error:
        message = f"{name[:40]!r} is no encoding; give cp1252, gb18030 …"
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(message) from error
    return name


def add_store_option(parser: ArgumentParser) -> None:
    parser.add_argument("--store", metavar="DIR", help="the folder of articles")


def count(text: str) -> int:
    """A whole number above 0, for argparse."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if not number:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{text!r} is no number from 1 up")
    return number
