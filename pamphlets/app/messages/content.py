"""What is said of a folder of texts: files that look like texts and are not read, a folder that holds none."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "stray-ending-txt": (
            "not read, its name ends in .txt: {names}",
            "rename it {target}; Notepad adds .txt unless you choose “All files” when you save",
        ),
        "stray-twin": (
            "not read, its name ends in .txt: {names}",
            "{target} is what is read: if your changes are in this one, put it in the place of the other",
        ),
        "stray-ending": (
            "not read, its name does not end in .md: {names}",
            "rename it {target}",
        ),
        "stray-plain": (
            "not read, its name ends in .txt: {names}",
            'rename it {target}, or, if it comes from elsewhere, type: make importer F="{first}"',
        ),
        "stray-import": (
            "not read as a text: {names}",
            'bring it in, notes and pictures too: type make importer F="{first}"',
        ),
        "stray-save-as": (
            "not read as a text: {names}",
            "open it in its program, save it as .odt or .docx, then type make importer F=… with that name",
        ),
        "stray-pdf": (
            "a PDF is not read as a text: {names}",
            'to lay its pages on sheets, type: .venv/bin/pamphlets imposer "{first}"; to set it anew, find its source',
        ),
        "stray-shortcut": (
            "this leads to a file and is none: {names}",
            "copy the text itself to this place",
        ),
        "stray-conflict": (
            "not read, a second version of a text that two people changed at once: {names}",
            "compare both, keep in the text what is right, then delete this one",
        ),
        "stray-shared": (
            "not read under this name: {names}",
            "if it is for all texts, it is called {target}, and lies in the folder of texts itself",
        ),
        "stray-register": (
            "not read: {names}; sources are read from sources.yaml, or from sources.json",
            "in Zotero: File, Export library, format CSL JSON, under the name sources.json",
        ),
        "stray-folder": (
            "not read, it lies in no folder of a format: {names}",
            "move it into {folder} (the folders are {known}); a name that begins with _ is left aside, and not told",
        ),
        "stray-near": (
            "not read, there is no folder of a format called “{name}”: {names}",
            "move it into {near}, or give the folder that name",
        ),
        "stray-below": (
            "not read, it lies one folder too deep: {names}",
            "move it into {folder}; a folder whose name begins with _ is left aside, and not told",
        ),
        "stray-inside": (
            "not read, this is one folder of the texts and not the folder of texts: {names}",
            'name the one above it: CONTENU="{folder}"',
        ),
        "stray-more": (
            "{number} more folders or kinds of files are not read",
            "mend those above first; then type make again",
        ),
        "title-near": ("no text is called “{name}”", "did you mean: {command}"),
        "title-unknown": ("no text is called “{name}”", "there are: {known}"),
        "title-none": (
            "no text is called “{name}”: there is none at all",
            "to begin one, type: {command}",
        ),
        "word-title": (
            "the new text has no title yet",
            'type for example: make nouveau T="Mon titre"',
        ),
        "word-file": (
            "there is no file named to bring in",
            'type for example: make importer F="texte.odt"',
        ),
        "word-print": (
            "there is no title named to print",
            "type for example: make imprimer T=mon-titre",
        ),
        "file-near": ("there is no such file", 'did you mean: make importer F="{near}"'),
        "file-none": (
            "there is no such file",
            "look at its name and folder; a file dragged into the terminal writes its own path",
        ),
        "settings-key": (
            "reglages.yaml knows no “{key}”",
            "write one line that names your folder of texts: contenu: ../Nos textes",
        ),
        "settings-value": (
            "“{key}” has one value, on its line",
            "write for example: contenu: ../Nos textes",
        ),
        "content-missing": (
            "there is no folder {folder}",
            'look at its name; make CONTENU="folder" names another, or the line contenu: in reglages.yaml',
        ),
        "content-near": (
            "there is no folder {folder}",
            'did you mean: CONTENU="{near}"',
        ),
        "content-file": (
            "{folder} is a file, and no folder of texts",
            'to make that one text, type: make "{folder}"',
        ),
        "content-empty": (
            "there is no text in this folder",
            'to begin one, type: make nouveau T="Mon titre"; if yours are elsewhere, type: make CONTENU="that folder"',
        ),
        "content-inner": (
            "there is no text in this folder",
            'they are in the one inside it; type: make CONTENU="{folder}"',
        ),
    }
)
