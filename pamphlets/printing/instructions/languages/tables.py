"""Languages -> their tables of words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.options import Lang
from pamphlets.printing.instructions.languages.english import ENGLISH
from pamphlets.printing.instructions.languages.french import FRENCH
from pamphlets.printing.instructions.languages.language import Language

LANGUAGES: Final[Mapping[Lang, Language]] = MappingProxyType({"fr": FRENCH, "en": ENGLISH})
