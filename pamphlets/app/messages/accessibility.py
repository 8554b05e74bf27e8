"""What is said about who could not read a text: pictures, headings, tables, links, capitals, contrast."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "access-heading": (
            "a heading skips a level (headings that do so: {count}; lines: {lines})",
            "begin it with {marks}: go down one # at a time, ## under #, ### under ##",
        ),
        "access-picture": (
            "a picture has no words for who cannot see it (pictures like it: {count}; lines: {lines})",
            "say between its square brackets what it shows: ![Trois femmes devant la grille](…); if it is mere decoration: ![](…){{décor}}",
        ),
        "access-cover": (
            "the picture on the cover has no words for who cannot see it",
            "add this line under “couverture:”: description_couverture: Trois femmes devant la grille",
        ),
        "access-table": (
            "a table has no heads over its columns (tables like it: {count}; lines: {lines})",
            "write in its first row what each column holds",
        ),
        "access-table-head": (
            "a column of a table has no head (tables like it: {count}; lines: {lines})",
            "write in the first row what that column holds; only the corner may stay empty",
        ),
        "access-link": (
            "the words of a link do not say where it leads (links like it: {count}; lines: {lines})",
            "put the brackets around words that name the place: [le rapport de la Cour](…), not [ici](…)",
        ),
        "access-capitals": (
            "words stand in capitals throughout (headings and paragraphs like them: {count}; lines: {lines})",
            "write them in small letters, and make them **bold** or a heading if they must be seen",
        ),
        "access-ink": (
            "the ink “{ink}” is pale on white paper (contrast {contrast} to 1; 3 is little, 4.5 is enough)",
            "keep it for drawings and large letters, or choose a darker one",
        ),
    }
)
