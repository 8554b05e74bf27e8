"""Is there a pandoc? Tests that need one are skipped without, and name it."""

import pytest

from pamphlets.importers.pandoc import NoPandocError, find_pandoc


def needs_pandoc() -> pytest.MarkDecorator:
    try:
        find_pandoc()
    except NoPandocError:
        return pytest.mark.skipif(True, reason="pandoc is not installed")
    return pytest.mark.skipif(False, reason="")
