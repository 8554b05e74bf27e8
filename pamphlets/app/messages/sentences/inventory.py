"""What `list` and `schemes` name: formats, themes, foldings and fonts, each in a line."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "inventory.formats": "Formats",
        "inventory.themes": "Themes",
        "inventory.foldings": "Folding",
        "inventory.fonts": "Fonts",
        "inventory.entry": "  {name}: {summary}",
        "inventory.font": "  {family} ({count})",
        "inventory.own-font": "  {family} ({count}), yours",
        "inventory.family": "  {family}: {styles}",
        "inventory.own-family": "  {family}: {styles}; yours, in content/fonts/",
        "inventory.upright-style": "{weights}",
        "inventory.italic-style": "{weights} italic",
        "inventory.font-page": "A line set in each: {path}",
        "inventory.own-theme": "  {name}: {description}; yours, in content/themes/",
        "inventory.bare-theme": "  {name}: yours, in content/themes/",
        "inventory.broken-theme": "  {name}: yours, in content/themes/; it cannot be used as it is, see below",
        "inventory.new-theme": "{path} is written. A text takes it by the line “theme: {name}”. To see it: {command}",
        "inventory.specimen": "{name}: {path}",
        "inventory.schemes-help": "`pamphlets schemes NAME` says how to print, cut, fold and bind.",
        "inventory.format-affiche": "a poster of A3 (A2, A4), art-directed by type, its sources at the foot; "
        "tiled on A4 to print at home.",
        "inventory.format-brochure": "A5 pages, notes at the foot, one cahier of A4 sheets stapled in the "
        "fold.",
        "inventory.format-depliant-a6": "one A4 sheet folded twice, eight pages, notes at the end.",
        "inventory.format-epreuve": "a title's own A5 pages, lines numbered, on A4 with a wide margin, for who "
        "corrects on paper.",
        "inventory.format-html": "one page for any browser, notes linked, nothing to load: for a site, a key, a screen reader.",
        "inventory.format-epub": "a book for reading devices and telephones.",
        "inventory.format-texte": "plain text of 72 columns, for an e-mail.",
        "inventory.format-grands-caracteres": "any text composed again on A4 for tired eyes, notes "
        "at each chapter's end.",
        "inventory.format-lettre": "one sheet of A4 to fill in by hand and send, with a strip to keep: what was "
        "asked, and its sources.",
        "inventory.format-tract": "a counter flyer, front and back; A5, A6 or a third of A4, two, four or three "
        "to a sheet of A4; A4 in large print.",
        "inventory.format-zine": "eight panels of A7 on one side of an A4 sheet, folded and slit; sources "
        "or a poster on its back.",
        "inventory.theme-bloc": "a wall of words. Anton in capitals across the whole cover; inside, sans headings "
        "and hard left edges.",
        "inventory.theme-sobre": "a small-press essay. Garamond throughout, one weight for titles, black on a "
        "pale paper.",
        "inventory.theme-trait": "cut and drawn. Archivo Black over a block of linoleum cut for the title, "
        "black with one flat ink.",
    }
)
