"""What is hidden is absent for a while, and there again afterwards."""

import importlib
import sys

import pytest

from pamphlets.core.system.interpreter.lazy_import import hide_modules

STRANGER = "this_is_in_the_standard_library_of_nobody"


def test_a_hidden_module_cannot_be_imported_and_then_can() -> None:
    sys.modules.pop("colorsys", None)
    with hide_modules("colorsys"), pytest.raises(ImportError):
        importlib.import_module("colorsys")
    assert importlib.import_module("colorsys").rgb_to_hsv(0, 0, 0) == (0, 0, 0)


def test_a_module_that_is_there_already_stays() -> None:
    import json

    with hide_modules("json"):
        assert importlib.import_module("json") is json


def test_a_failure_hides_nothing_for_good() -> None:
    with pytest.raises(KeyError), hide_modules(STRANGER):
        raise KeyError
    assert STRANGER not in sys.modules
