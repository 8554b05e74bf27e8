"""What set-up has to say, by id -> French, then English.

The catalogues of languages/ are compiled by a library that is not there yet, and nobody has chosen a language.
"""

from types import MappingProxyType
from typing import Final

_SENTENCES: Final = MappingProxyType(
    {
        "first": (
            "première installation, avec Python {version} ; il faut internet…",
            "first set-up, with Python {version}; it needs the internet…",
        ),
        "first-offline": (
            "première installation, avec Python {version}, sans internet…",
            "first set-up, with Python {version}, without the internet…",
        ),
        "link": (
            "le dossier .venv est un lien vers un autre, qui ne convient pas. Effacez le lien, puis recommencez :",
            "the folder .venv is a link to another one, which does not fit. Delete the link, then start again:",
        ),
        "no-links": (
            "make ne peut rien installer sur ce disque (clé, partage) : copiez le dossier ailleurs, ou double-cliquez Pamphlets",
            "make cannot install on this disk (key, share): copy the folder elsewhere, or double-click Pamphlets",
        ),
        "no-environment": (
            "l’installation n’a pas pu commencer : {reason}",
            "set-up could not begin: {reason}",
        ),
        "failed": (
            "l’installation a échoué. Elle a besoin d’internet, cette seule fois : vérifiez la connexion.\n({reason})",
            "installation failed. It needs the internet, this once: check the connection.\n({reason})",
        ),
        "unknown": (
            "rien ne s’appelle {name} ici. On peut installer : {names}",
            "nothing is called {name} here. There is: {names}",
        ),
        "commonmark": (
            "les exemples de CommonMark n’ont pas pu être pris ; leur essai sera sauté",
            "the examples of CommonMark could not be fetched; their test will be skipped",
        ),
        "open": (
            "l’atelier s’ouvre dans votre navigateur. Gardez cette fenêtre : la fermer arrête l’atelier.",
            "the workbench opens in your browser. Keep this window: closing it stops the workbench.",
        ),
        "stopped": (
            "l’atelier s’est arrêté (code {status}) : voyez au-dessus pourquoi. Ce qui est enregistré n’est pas perdu.",
            "the workbench stopped (status {status}): see above why. What you saved is not lost.",
        ),
    }
)
PROGRAM_NAME: Final = "pamphlets"


def word_in_both(code: str, **fields: str) -> tuple[str, str]:
    """Return a sentence in French and in English."""
    french, english = _SENTENCES[code]
    return french.format(**fields), english.format(**fields)


def write_lines(code: str, **fields: str) -> str:
    """Return a sentence as a terminal shows it: a line for each language, with the program's name before it."""
    french, english = word_in_both(code, **fields)
    return f"{PROGRAM_NAME} : {french}\n{PROGRAM_NAME}: {english}\n"
