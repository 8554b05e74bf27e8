"""Files -> what comes in of them, their pictures thrown away."""

from pathlib import Path
from tempfile import TemporaryDirectory

from pamphlets.importers.convert import ConvertedFile, convert_file


def convert(path: Path, title: str = "") -> ConvertedFile:
    """What a file holds; no file is in the way of its pictures."""
    with TemporaryDirectory() as folder:
        return convert_file(path, title, lambda _name: False, Path(folder))
