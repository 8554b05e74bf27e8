"""What the page in the browser says of the titles: their list, new ones, those brought in, the collective."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "titles.open": "Texts",
        "titles.all": "Your texts",
        "titles.none": "There is no text yet: begin a new one, or bring one in.",
        "titles.changed": "changed {date}",
        "titles.draft": "draft",
        "titles.new": "New text",
        "titles.new-title": "Its title",
        "titles.new-kind": "What it becomes",
        "titles.begin": "Begin",
        "titles.kind-brochure": "Brochure",
        "titles.kind-affiche": "Poster",
        "titles.kind-tract": "Leaflet",
        "titles.kind-zine": "Zine",
        "titles.kind-lettre": "Letter",
        "titles.import": "Bring a text in",
        "titles.import-drop": "Drop a file here (.odt, .docx, .html, .md), or choose it:",
        "titles.importing": "{name} is being read…",
        "titles.imported": "{path} is there: {notes} notes, {pictures} pictures.",
        "titles.import-lost": "What was not kept:",
        "titles.import-open": "Open the text",
        "titles.not-droppable": "{name} cannot be dropped here: pictures go into the text, .odt, .docx and .html become texts, a PDF is imposed.",
        "titles.collective": "Our collective",
        "titles.collective-why": "Printed at the end of every title. French law wants a name and an address on what is given out (29 July 1881, art. 3).",
        "titles.collectif": "Name of the collective",
        "titles.adresse": "Address",
        "titles.contact": "Contact",
        "titles.keep": "Keep",
        "titles.kept": "Kept in collectif.yaml.",
        "titles.collective-conflict": "Somebody else has just changed these lines: here is what they wrote. Write yours again, or close.",
        "titles.collective-faults": "{path} has faults: mend it first, in its file",
        "titles.taken": "a text of that name is there already: {path}",
        "titles.no-name": "a title needs at least one letter or figure",
        "titles.too-slow": "the rest of what was announced did not come",
    }
)
