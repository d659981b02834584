"""The command line as its users meet it: what is printed, where, and with which exit status."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from toys import ARTICLES, BRIDGE, newsterm

from newsterm.cli import main
from newsterm.commands.table import COMMANDS

FIRST = "The city opened its second bridge over the river on Wednesday after six years of work."
COST = "The bridge cost US$210 million, 12% more than planned."


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return str(path)


# What is printed


def test_summarize_prints_one_sentence_a_line(bridge: str) -> None:
    done = newsterm("summarize", "-n", "2", "-m", "lead", bridge)
    assert done.stdout.splitlines()[0] == FIRST
    assert (done.stdout.count("\n"), done.stderr, done.returncode) == (2, "", 0)


def test_summarise_is_summarize(bridge: str) -> None:
    assert newsterm("summarise", bridge).stdout == newsterm("summarize", bridge).stdout


def test_standard_input_is_read_when_it_is_a_pipe_or_named(bridge: str) -> None:
    from_file = newsterm("summarize", bridge).stdout
    assert newsterm("summarize", stdin=BRIDGE).stdout == from_file
    assert newsterm("summarize", "-", stdin=BRIDGE).stdout == from_file


def test_what_the_shell_hands_over_is_read(bridge: str) -> None:
    python = shlex.quote(sys.executable)
    for command in ("{0} <(cat {1})", "{0} /dev/stdin < {1}", "cat {1} | {0} /dev/stdin"):
        script = command.format(f"{python} -m newsterm figures", shlex.quote(bridge))
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
        assert (done.stdout, done.stderr) == (newsterm("figures", bridge).stdout, "")


def test_several_articles_get_a_heading_each_unless_told_not_to(bridge: str) -> None:
    done = newsterm("summarize", "-n", "1", bridge, bridge)
    heading = f"# {bridge}: City opens second bridge over the river"
    assert [line for line in done.stdout.splitlines() if line.startswith("#")] == [heading] * 2
    plain = newsterm("summarize", "-n", "1", "--no-heading", bridge, bridge)
    assert plain.stdout.splitlines() == [plain.stdout.splitlines()[0]] * 2


def test_an_option_may_stand_between_the_names(bridge: str) -> None:
    done = newsterm("summarize", bridge, "-n", "1", bridge)
    assert done.stdout == newsterm("summarize", "-n", "1", bridge, bridge).stdout != ""


def test_show_prints_the_whole_text(bridge: str) -> None:
    shown = newsterm("show", bridge).stdout
    assert [line for line in shown.splitlines() if line] == [
        line for line in BRIDGE.splitlines() if line
    ]


def test_quotes_are_speaker_tab_quote(bridge: str) -> None:
    rows = [line.split("\t") for line in newsterm("quotes", bridge).stdout.splitlines()]
    assert rows == [
        ["Lena Ortiz", "the bridge would carry 40,000 cars a day"],
        ["Lena Ortiz", '"Nobody believed us,"'],
    ]


def test_figures_are_figure_type_value_unit_of_sentence(bridge: str) -> None:
    rows = [line.split("\t") for line in newsterm("figures", bridge).stdout.splitlines()]
    assert all(len(row) == 6 for row in rows)
    assert [row[:4] for row in rows if row[1] in ("money", "percent")] == [
        ["US$210 million", "money", "210000000", "USD"],
        ["12%", "percent", "12", "%"],
    ]
    assert rows[-1][5] == COST


@pytest.mark.usefixtures("bridge")
def test_list_shows_the_store_and_a_query_narrows_it(tmp_path: Path) -> None:
    (tmp_path / "goat.txt").write_text("Goat saved\nA goat was saved.", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    rows = newsterm("list", "--store", str(tmp_path)).stdout.splitlines()
    assert [row.split("\t")[3] for row in rows] == [
        "Goat saved",
        "City opens second bridge over the river",
    ]
    narrowed = newsterm("list", "GOAT", env={"NEWSTERM_STORE": str(tmp_path)})
    assert narrowed.stdout.splitlines() == rows[:1]


def test_show_takes_the_id_that_list_gives(bridge: str, tmp_path: Path) -> None:
    id = newsterm("list", "--store", str(tmp_path)).stdout.split("\t")[0]
    assert newsterm("show", "--store", str(tmp_path), id).stdout == newsterm("show", bridge).stdout


def test_figures_are_chosen_by_type_and_sorted_by_value(bridge: str) -> None:
    rows = newsterm(
        "figures", "--type", "money,count", "--sort", "value", bridge
    ).stdout.splitlines()
    assert [row.split("\t")[0] for row in rows] == ["40,000", "US$210 million"]
    assert newsterm("figures", "--type", "size", bridge).returncode == 2


def test_csv_opens_in_a_spreadsheet_without_running() -> None:
    done = newsterm(
        "figures", "--to", "csv", stdin="=cmd|'/C calc'!A0 rose 5%.\n-5.2 degrees, \"cold\"."
    )
    rows = list(csv.reader(done.stdout.splitlines()))
    assert rows[0] == ["source", "figure", "type", "value", "unit", "of", "sentence"]
    assert "'=cmd|'/C calc'!A0 rose 5%." in rows[1]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows[1:] for cell in row)


def test_quotes_are_chosen_by_speaker(bridge: str) -> None:
    assert (
        newsterm("quotes", "--speaker", "ortiz", bridge).stdout == newsterm("quotes", bridge).stdout
    )
    assert newsterm("quotes", "--speaker", "quill", bridge).stdout == ""


def test_quotes_of_several_articles_are_grouped_by_person_on_a_terminal(
    bridge: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        'Bridge "too narrow"\nLena Ortiz said that the lanes were too narrow.', encoding="utf-8"
    )
    shown = newsterm(
        "quotes", "--color", "always", bridge, str(other), env={"COLUMNS": "200"}
    ).stdout
    assert shown.count("Lena Ortiz") == 1
    lines = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()
    assert any(line.rstrip().endswith("[1] ¶2") for line in lines)
    assert any(line.rstrip().endswith("[2] ¶1") for line in lines)
    assert lines[-2].rstrip().endswith("bridge.txt")
    assert lines[-1].rstrip() == f'[2] Bridge "too narrow": {other}'


def test_a_language_whose_verbs_of_speech_are_unknown_is_said_so() -> None:
    text = (
        "Il porto riapre\n"
        "Il porto ha riaperto lunedì dopo la tempesta. «Siamo fortunati», ha detto la sindaca."
    )
    done = newsterm("quotes", stdin=text)
    assert done.returncode == 0
    assert "«Siamo fortunati»" in done.stdout
    assert (
        done.stderr
        == "newsterm: '-': is in 'it': only what stands in quotation marks is found there\n"
    )
    assert newsterm("quotes", "-q", stdin=text).stderr == ""


def test_a_language_whose_verbs_are_known_is_not_warned_of() -> None:
    text = (
        "O porto reabre\n"
        "O porto foi reaberto na segunda-feira depois da tempestade, mas as obras não acabaram. "
        "“Temos sorte”, disse a ministra Ana Melo."
    )
    done = newsterm("quotes", stdin=text)
    assert (done.stdout, done.stderr) == ("Ana Melo\t“Temos sorte”\n", "")


def test_a_language_given_beats_the_one_detected(bridge: str) -> None:
    record = json.loads(newsterm("summarize", "--json", "--language", "de", bridge).stdout)
    assert record["language"] == "de"


def test_a_ratio_bounds_the_words(bridge: str) -> None:
    words = len(newsterm("summarize", "--ratio", "50%", bridge).stdout.split())
    assert 0 < words <= 26
    assert newsterm("summarize", "--ratio", "0.5", bridge).stdout.split().__len__() == words
    assert newsterm("summarize", "--ratio", "2", bridge).returncode == 2


def test_why_says_in_words_what_spoke_for_each_sentence(bridge: str) -> None:
    lines = newsterm("summarize", "--why", "-n", "2", bridge).stdout.splitlines()
    assert [line.startswith("    why: it ") for line in lines] == [False, True, False, True]
    record = json.loads(newsterm("summarize", "--why", "--json", bridge).stdout)
    assert all(
        line["why"][0]["kind"] and line["why"][0]["strength"] > 0 for line in record["summary"]
    )
    assert "rank by this method" in newsterm("summarize", "--why", "-m", "luhn", bridge).stdout


def test_markdown_is_a_brief_with_the_places_named(bridge: str) -> None:
    lines = newsterm(
        "summarize", "-n", "1", "-m", "lead", "--to", "markdown", bridge
    ).stdout.splitlines()
    assert lines[0] == "# City opens second bridge over the river"
    assert lines[2].endswith("bridge.txt · March 3, 2021")
    assert lines[4] == f"1. {FIRST} (¶1)"
    assert '- **Lena Ortiz**: "Nobody believed us," (¶3)' in lines
    assert "- **six years** work [1]" in lines


def test_quotes_figures_and_the_whole_text_are_markdown_too(bridge: str) -> None:
    origin = f"{bridge} · March 3, 2021".replace("_", "\\_")
    head = ["# City opens second bridge over the river", "", origin, ""]
    quotes = newsterm("quotes", "-t", "markdown", bridge).stdout.splitlines()
    assert quotes == [
        *head,
        "- **Lena Ortiz** (said): the bridge would carry 40,000 cars a day (¶2)",
        '- **Lena Ortiz**: "Nobody believed us," (¶3)',
        "",
    ]
    figures = newsterm("figures", "-t", "markdown", "--type", "percent", bridge).stdout
    assert figures.splitlines() == [*head, f"- **12%**: {COST} (¶4)", ""]
    shown = newsterm("show", "-t", "markdown", bridge).stdout.splitlines()
    assert shown[:6] == [*head, "*By Mara Quill*", ""]
    assert "The bridge cost **US$210 million**, **12%** more than planned." in shown
    assert "Ferry to close in May" not in shown


def test_show_says_why_below_the_text(bridge: str) -> None:
    text = newsterm("show", bridge).stdout
    why = newsterm("summarize", "--why", bridge).stdout
    assert newsterm("show", "--why", bridge).stdout == f"{text}\n{why}"
    record = json.loads(newsterm("show", "--why", "--json", bridge).stdout)
    assert all(line["why"] for line in record["summary"])


def test_markdown_says_why_below_each_line(bridge: str) -> None:
    for command in ("summarize", "show"):
        shown = newsterm(command, "-n", "2", "--why", "-t", "markdown", bridge).stdout
        assert shown.count("\n   *why: ") == 2
        assert "why:" not in newsterm(command, "-t", "markdown", bridge).stdout


def test_foreign_words_stay_words_in_markdown() -> None:
    text = "<b>*Ship*</b> [x](y)\n\nIt [sails](x) `now` and # then.\n- It is back."
    shown = newsterm("summarize", "--to", "markdown", stdin=text).stdout
    assert "# \\<b\\>\\*Ship\\*\\</b\\> \\[x\\](y)" in shown
    assert "It \\[sails\\](x) \\`now\\` and \\# then." in shown
    assert "2. \\- It is back." in shown


# JSON


def test_json_is_one_object_a_line_with_spans_of_the_text(bridge: str) -> None:
    lines = newsterm("summarize", "--json", bridge, bridge).stdout.splitlines()
    assert len(lines) == 2
    record = json.loads(lines[0])
    assert list(record) == [
        "schema",
        "id",
        "source",
        "title",
        "language",
        "method",
        "words",
        "summary",
    ]
    assert (record["schema"], record["method"], record["language"]) == (1, "news", "en")
    for line in record["summary"]:
        assert list(line) == ["text", "start", "end", "paragraph", "sentence", "score"]
        assert BRIDGE[line["start"] : line["end"]] == line["text"]


def test_show_json_holds_everything_found_as_spans(bridge: str) -> None:
    record = json.loads(newsterm("show", "--json", bridge).stdout)
    assert list(record) == [
        "schema", "id", "source", "title", "language",
        "text", "parts", "sentences", "quotes", "figures", "summary",
    ]  # fmt: skip
    text = record["text"]
    assert text == BRIDGE
    assert [text[p["start"] : p["end"]] for p in record["parts"] if p["kind"] == "date"] == [
        "March 3, 2021"
    ]
    assert text[record["sentences"][0]["start"] : record["sentences"][0]["end"]] == FIRST
    quote = record["quotes"][-1]
    assert text[quote["start"] : quote["end"]] == '"Nobody believed us,"'
    assert (quote["kind"], quote["speaker"], quote["cue"]) == ("direct", "Lena Ortiz", "told")
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "she"
    money = next(figure for figure in record["figures"] if figure["type"] == "money")
    assert (money["text"], money["value"], money["unit"]) == ("US$210 million", 210000000, "USD")


def test_quotes_and_figures_json_are_one_object_each_with_their_sentence(bridge: str) -> None:
    quotes = [json.loads(line) for line in newsterm("quotes", "--json", bridge).stdout.splitlines()]
    assert [quote["sentence"]["text"] for quote in quotes][
        1
    ] == '"Nobody believed us," she told reporters.'
    figures = [
        json.loads(line) for line in newsterm("figures", "--json", bridge).stdout.splitlines()
    ]
    assert {figure["source"] for figure in figures} == {bridge}
    assert figures[-1]["sentence"]["text"] == COST


def test_records_are_filtered_line_by_line_in_order() -> None:
    records = [
        '{"id":7,"text":"Ship sails.\\r\\nIt is back.","desk":"sea"}',
        "not json",
        '{"id":"x","title":"T"}',
        '{"text":"\\u001b]0;x\\u0007 Ship sails.","title":"Ships"}',
    ]
    done = newsterm("summarize", "--from", "json", "--to", "json", stdin="\n".join(records))
    first, second, third, fourth = map(json.loads, done.stdout.splitlines())
    assert (first["id"], first["desk"], first["summary"][1]["start"]) == (7, "sea", 13)
    assert second == {"line": 2, "error": "is no JSON; give one object a line"}
    assert (third["id"], third["line"]) == ("x", 3)
    assert fourth["title"] == "Ships"
    assert "\x1b" not in done.stdout
    assert "\x1b" in fourth["summary"][0]["text"]
    assert done.returncode == 1


def test_what_newsterm_finds_goes_before_what_a_record_says() -> None:
    """So what one command prints can be another's input: `show --json | summarize --from json`."""
    record = {"text": "Ship sails. It is back.", "summary": "mine", "words": -1, "desk": "sea"}
    done = newsterm("summarize", "-f", "json", "--json", stdin=json.dumps(record))
    row = json.loads(done.stdout)
    assert (row["words"], row["desk"], row["summary"][0]["start"]) == (5, "sea", 0)


def test_a_line_is_named_by_its_number_in_the_file() -> None:
    done = newsterm("summarize", "-f", "json", "--json", stdin='\n\n{"text":"A b."}\n\nbad\n')
    assert json.loads(done.stdout.splitlines()[1])["line"] == 5
    assert "'line 5'" in done.stderr


def test_a_line_too_long_for_a_record_costs_its_place_alone(tmp_path: Path) -> None:
    """And a file of records may be as long as it likes."""
    path = tmp_path / "records.jsonl"
    with path.open("wb") as file:
        for text in (b'{"text":"A b."}\n', b"x" * (33 << 20) + b"\n", b'{"text":"C d."}\n'):
            file.write(text)
    done = newsterm("summarize", "-f", "json", "--json", str(path))
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (done.returncode, first["words"], third["words"]) == (1, 2, 2)
    assert second == {
        "line": 2,
        "error": "is longer than 8 MiB; split it into articles, or give --largest",
    }


# Verifying


def test_a_summary_is_verified_line_by_line(bridge: str) -> None:
    for summary, arguments in (
        (newsterm("summarize", "--json", bridge).stdout, ()),
        (newsterm("summarize", bridge).stdout, ("--source", bridge)),
    ):
        good = newsterm("verify", *arguments, stdin=summary)
        assert (good.returncode, good.stdout.count("\tverbatim\t"), good.stderr) == (0, 3, "")
        bad = newsterm("verify", *arguments, stdin=summary.replace("40,000", "50,000"))
        assert (bad.returncode, bad.stdout.count("\tverbatim\t"), bad.stderr.count("\n")) == (
            1,
            2,
            1,
        )
        assert "50,000" in bad.stderr


@pytest.mark.parametrize(
    "text", ["nonsense", "[]", '{"source": 1}', '{"source": "-", "summary": []}']
)
def test_what_is_no_summary_cannot_be_verified(text: str) -> None:
    done = newsterm("verify", stdin=text)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_a_summary_that_cannot_be_verified_costs_a_line_and_the_others_are_checked(
    bridge: str,
) -> None:
    good = newsterm("summarize", "--json", bridge).stdout
    lines = f'{{"line": 1, "error": "x"}}\n{{"source": "gone.txt", "summary": []}}\n{good}'
    done = newsterm("verify", "gone.json", "-", stdin=lines)
    assert (done.returncode, done.stdout.count("\tverbatim\t"), done.stderr.count("\n")) == (
        1,
        3,
        3,
    )
    quiet = newsterm("verify", "-q", "gone.json", "-", stdin=lines)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, "", done.stderr)


# What goes wrong


def test_one_bad_input_is_one_line_and_the_others_are_done(bridge: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    done = newsterm("summarize", "-n", "1", "--no-heading", bridge, missing, str(tmp_path), bridge)
    assert done.returncode == 1
    assert done.stdout.count("\n") == 2
    assert done.stderr.splitlines() == [
        f"newsterm: '{missing}': no such file or directory; check the name and its permissions",
        f"newsterm: '{tmp_path}': is a folder; name the files in it",
    ]


def test_fail_fast_stops_at_the_first_failure(bridge: str) -> None:
    done = newsterm("summarize", "--fail-fast", "missing.txt", bridge)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [("summarize",), ("summarize", "--nonsense", "x"), ("summarize", "-n", "0", "x"),
     ("summarize", "-m", "x", "y"), ("show", "-t", "csv", "x"), ("summarize", "-n", "-1", "x"),
     ("mark", "--undo", "123456"), ("mark", "--undo", "--read")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_is_one_line_and_does_nothing(arguments: tuple[str, ...]) -> None:
    done = newsterm(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsterm: ")
    assert done.stderr.count("\n") == 1


def test_an_empty_article_is_an_empty_summary_and_a_warning() -> None:
    done = newsterm("summarize", "-", stdin="")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "newsterm: '-': holds no sentence; there is nothing to summarise\n"
    assert newsterm("summarize", "-q", "-", stdin="").stderr == ""
    as_json = newsterm("summarize", "--json", "-", stdin="")
    assert json.loads(as_json.stdout)["summary"] == []
    assert as_json.stderr == done.stderr


@pytest.mark.parametrize("command", ["summarize", "quotes", "figures"])
def test_a_place_is_shown_and_nothing_else(bridge: str, command: str) -> None:
    done = newsterm(command, f"{bridge}#q1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "newsterm show prints it" in done.stderr
    assert newsterm("show", f"{bridge}#q1").returncode == 0


def test_a_budget_that_fits_no_sentence_says_so() -> None:
    done = newsterm("summarize", "-w", "2", stdin=BRIDGE)
    assert (done.returncode, done.stdout) == (0, "")
    assert "no sentence has at most 2 words" in done.stderr


@pytest.mark.parametrize("kind", ["fifo", "device", "loop", "long", "nul bytes"])
def test_odd_files_are_refused_in_a_line_without_waiting(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "device":
        path = Path("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)
    elif kind == "long":
        with path.open("wb") as file:
            file.truncate(1 << 30)
    else:
        path.write_bytes(b"\x7fELF\x00\x01\x00\xff\xfe" * 50)
    started = time.monotonic()
    done = newsterm("summarize", str(path))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert path.name in done.stderr
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_how_to_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("Schiff fährt\nEs fährt über das Meer.".encode(encoding))
    assert newsterm("summarize", str(path)).stdout == "Es fährt über das Meer.\n"


def test_one_bad_byte_costs_one_character(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("Der Fährmann".encode() + b"\xff" + b" kommt.")
    assert newsterm("summarize", str(path)).stdout == "Der Fährmann\ufffd kommt.\n"


@pytest.mark.parametrize(
    "name", [b"a\x1b]0;x\x07.txt", b"new\nline.txt", b"\xff\xfe.txt", b"[red]x[b].txt"]
)
def test_odd_names_work_and_are_safe_in_messages(name: bytes, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    missing = newsterm("summarize", path)
    assert missing.returncode == 1
    assert missing.stderr.count("\n") == 1
    assert not {"\x1b", "\x07"} & set(missing.stderr)
    with open(path, "w", encoding="utf-8") as file:
        file.write(BRIDGE)
    several = newsterm("summarize", "-n", "1", path, path)
    assert several.returncode == 0
    assert several.stdout.count("\n") == 5
    assert not {"\x1b", "\x07"} & set(several.stdout)


# The terminal and the pipe


def test_an_empty_name_is_told() -> None:
    assert newsterm("summarize", "").stderr.startswith("newsterm: '': ")


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    names = [str(path) for path in sorted(ARTICLES.glob("*.txt"))]
    for command in (("show", "--json"), ("summarize", "--why"), ("quotes",), ("figures",)):
        runs = [newsterm(*command, *names, env={"PYTHONHASHSEED": seed}) for seed in ("0", "7")]
        assert runs[0].stdout == runs[1].stdout


def test_nothing_is_unpickled_connected_to_or_started() -> None:
    forbidden = (
        *("pickle.", "socket.connect", "socket.getaddrinfo"),
        *("subprocess.", "os.system", "os.exec", "os.posix_spawn"),
    )
    program = (
        "import sys\n"
        "def hook(event, _):\n"
        f"    if event.startswith({forbidden!r}): sys.stderr.write(event)\n"
        "from newsterm.cli import main\n"
        "sys.addaudithook(hook)\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    article = str(ARTICLES / "fed-raises-rates.txt")
    for command in (("show", "--json"), ("summarize", "-m", "lsa"), ("summarize", "-m", "kl")):
        run = [sys.executable, "-c", program, *command, article]
        done = subprocess.run(run, capture_output=True, text=True, check=True)
        assert done.stdout
        assert done.stderr == ""


def test_hostile_text_reaches_no_stream_as_controls() -> None:
    text = "[/b] [red]x\x1b[2J\n\x1b]0;x\x07 Ship \u202esails.\x9b31m It is back.\u2028Gone."
    for command in ("summarize", "show", "quotes", "figures"):
        for form in ("text", "json"):
            done = newsterm(command, "-t", form, "--color", "always", "-", stdin=text)
            assert done.returncode == 0
            bare = re.sub(r"\x1b\[[\d;]*m", "", done.stdout)
            assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028"} & set(bare + done.stderr), (
                command
            )
    assert "[/b] [red]x" in newsterm("show", "--color", "always", "-", stdin=text).stdout


def test_colour_goes_where_it_is_wanted_only(bridge: str) -> None:
    plain = newsterm("show", bridge).stdout
    assert "\x1b" not in plain
    assert "\x1b" in newsterm("show", "--color", "always", bridge).stdout
    assert "\x1b" in newsterm("show", bridge, env={"FORCE_COLOR": "1"}).stdout
    assert newsterm("show", "--color", "never", bridge, env={"FORCE_COLOR": "1"}).stdout == plain
    assert newsterm("show", bridge, env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).stdout == plain


def test_a_terminal_gets_wrapped_lines_and_tables(bridge: str) -> None:
    env = {"FORCE_COLOR": "1", "COLUMNS": "50", "TERM": "xterm-256color"}
    for command in ("summarize", "show", "quotes", "figures"):
        shown = newsterm(command, bridge, env=env).stdout
        lines = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()
        assert max(map(len, lines)) <= 50
        assert len(lines) > 3


@pytest.mark.parametrize("columns", ["80", "120"])
def test_figures_on_a_terminal_follow_the_sentence_they_stand_in(bridge: str, columns: str) -> None:
    env = {"COLUMNS": columns}
    shown = newsterm("figures", "--color", "always", bridge, env=env).stdout
    lines = [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()]
    at = lines.index(COST)
    assert lines[at + 1].split() == "US$210 million The bridge money 210,000,000 USD".split()
    assert lines[at + 2].split()[-3:] == ["percent", "12", "%"]
    assert lines[at + 1].index("money") == lines[at + 2].index("percent")
    assert sum(COST in line for line in lines) == 1
    ranked = newsterm("figures", "--color", "always", "--sort", "value", bridge, env=env).stdout
    assert COST not in re.sub(r"\x1b\[[\d;]*m", "", ranked)


def test_an_ascii_terminal_sees_escapes_and_no_error() -> None:
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = newsterm("summarize", "-", stdin="Schiff fährt.", env=env)
    assert (done.returncode, done.stdout) == (0, "Schiff f\\xe4hrt.\n")


def test_a_reader_of_the_pipe_may_go_away(bridge: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "newsterm", "show", bridge],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_line(bridge: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsterm", "show", bridge],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"no space left on device" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_command_at_once_and_silently(number: signal.Signals) -> None:
    reader, writer = os.pipe()  # Standard input that never ends: the command waits for us.
    command = subprocess.Popen(
        [sys.executable, "-m", "newsterm", "summarize", "-"],
        stdin=reader,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(
            number, signal.SIG_DFL
        ),  # A job in the background ignores it.
    )
    os.write(writer, b"Ship sails.")
    time.sleep(1.5)
    command.send_signal(number)
    _, err = command.communicate(timeout=10)
    os.close(writer)
    os.close(reader)
    assert (command.returncode, err) == (128 + number, b"")


def test_a_bug_of_ours_is_one_line_with_its_details_in_a_log(
    bridge: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("newsterm.commands.articles.quotes.run", crash)
    assert main(["quotes", bridge]) == 70
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    log = re.findall(r"details in '(.+?)'", err)[0]
    assert "Traceback" in Path(log).read_text("utf-8")
    monkeypatch.setenv("NEWSTERM_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["quotes", bridge])


@pytest.mark.parametrize("command", ["summarize", "list", "feeds", "index"])
def test_every_command_tells_the_version(command: str) -> None:
    assert newsterm(command, "--version").stdout == newsterm("--version").stdout


def test_help_and_version_go_to_standard_output() -> None:
    assert newsterm("help").stdout == newsterm("--help").stdout
    assert newsterm("help", "show").stdout == newsterm("show", "--help").stdout
    for arguments in (("--help",), ("summarize", "--help"), ("--version",)):
        done = newsterm(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("index", "man")])
def test_the_help_of_a_command_begins_with_its_commonest_uses(name: str) -> None:
    what, head, *uses = newsterm(name, "--help").stdout.split("\n\nusage:")[0].splitlines()
    assert (what.endswith("."), head, uses[0]) == (True, "", "examples:")
    assert len([use for use in uses[1:] if "newsterm" in use]) >= 3


def test_a_mistyped_command_is_told_and_opens_nothing() -> None:
    done = newsterm("sumarize", "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == "newsterm: 'sumarize': is no command, file or folder; see newsterm --help\n"
    )


def test_what_is_no_text_names_the_way_to_its_text(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.4 and so on")
    done = newsterm("summarize", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "pdftotext" in done.stderr


def test_the_reader_without_a_terminal_says_what_prints_instead(bridge: str) -> None:
    done = newsterm(bridge)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "newsterm list, show and summarize print" in done.stderr
