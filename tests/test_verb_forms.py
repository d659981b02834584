"""How English verbs are spelt in their forms."""

from __future__ import annotations

import pytest

from newsterm.core.spelling.verb_forms import verb_forms


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("announce", "announce announces announced announcing announced"),
        ("warn", "warn warns warned warning warned"),
        ("reply", "reply replies replied replying replied"),
        ("relay", "relay relays relayed relaying relayed"),
        ("slam", "slam slams slammed slamming slammed"),
        ("quip", "quip quips quipped quipping quipped"),
        ("equip", "equip equips equiped equiping equiped"),
        ("fix", "fix fixes fixed fixing fixed"),
        ("agree", "agree agrees agreed agreeing agreed"),
        ("stress", "stress stresses stressed stressing stressed"),
        ("commit/committed", "commit commits committed committing committed"),
        ("write/wrote/written", "write writes wrote writing written"),
        ("hit/hit", "hit hits hit hitting hit"),
        ("go/went/gone", "go goes went going gone"),
    ],
)
def test_the_forms_of_a_verb(entry: str, forms: str) -> None:
    assert verb_forms(entry) == tuple(forms.split())


def test_a_part_left_empty_is_no_form() -> None:
    assert verb_forms("read/") == ("read", "reads", "", "reading", "")
