"""The form has every key that a head may have, once, and its choices are words that the key takes."""

from itertools import chain
from pathlib import Path

import pytest

from pamphlets.app.web.head_form.form_fields import GROUPS, FormField, list_fields
from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS, parse_setting
from pamphlets.readers.front_matter.keys import KEYS, find_key
from pamphlets.readers.front_matter.values import parse_value

FIELDS = list(chain.from_iterable(list_fields(Path("content"), "sobre").values()))


def test_each_key_stands_in_one_group() -> None:
    keys = [key.french for key in KEYS if key.french != "imposition"]
    settings = [f"imposition.{key.names[0]}" for key in IMPOSITION_KEYS]
    assert sorted(chain.from_iterable(GROUPS.values())) == sorted(keys + settings)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_key_takes_what_its_control_offers(field: FormField) -> None:
    name, _, setting = field.name.partition(".")
    for choice in field.choices:
        if setting:
            kinds = [key.kind for key in IMPOSITION_KEYS if key.names[0] == setting]
            assert parse_setting(choice, kinds[0]) is not None
            continue
        key = find_key(name)
        assert key is not None
        if key.kind not in ("names", "cover"):
            assert parse_value(choice, key.kind, "fr") is not None


def test_a_theme_says_which_covers_it_composes() -> None:
    plans = {
        theme: field.choices
        for theme in ("sobre", "trait")
        for field in list_fields(Path("content"), theme)["cover"]
        if field.name == "plan_couverture"
    }
    assert plans["sobre"]
    assert plans["sobre"] != plans["trait"]
