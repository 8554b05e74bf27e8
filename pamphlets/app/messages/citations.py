"""What is said about sources: the register's own faults, and citations of what it lacks."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "register-missing": (
            "the source “{key}” is cited, and there is no register of sources",
            "write content/sources.yaml, or put Zotero's export there as sources.json; or write the note by hand: [^a]",
        ),
        "register-both": (
            "there are two registers, sources.yaml and sources.json",
            "keep one of them: sources in both could contradict each other",
        ),
        "register-foreign": (
            "the register is BibTeX or RIS, which is not read",
            "in Zotero: File, Export library, format CSL JSON, under the name sources.json",
        ),
        "register-list": (
            "the register is not a list of sources",
            'begin each source with "- id: key", as CSL-YAML has it, or export CSL-JSON from Zotero',
        ),
        "source-form": (
            "this is not a source",
            'write "- id: key", then type, title, author… under it',
        ),
        "source-id": (
            "this source has no id",
            'add a line "id: …": it is the key by which texts cite it',
        ),
        "source-key": (
            "“{key}” cannot be a source's id",
            "use letters, figures, hyphens, points, a letter or figure first; # is kept for facts: reporterre-2022",
        ),
        "source-twice": (
            "the source “{key}” is there twice, first on line {line}",
            "give one of them another id, or remove it",
        ),
        "source-field-twice": (
            "“{field}” is there twice in the source “{key}”",
            "keep one of them",
        ),
        "source-field": (
            "“{field}” is nothing that a source can have, in “{key}”",
            "there are auteur, titre, editeur, lieu, annee, revue, numero, page, url, consulte_le, langue… and all of CSL’s",
        ),
        "source-field-near": (
            "“{field}” is nothing that a source can have, in “{key}”",
            "was “{near}” meant?",
        ),
        "source-type": (
            "“{type}” is no type of source, in “{key}”",
            "there are livre, article, page, rapport, loi, film, entretien, these, chapitre, emission… and all of CSL’s",
        ),
        "source-type-near": (
            "“{type}” is no type of source, in “{key}”",
            "was “{near}” meant?",
        ),
        "source-name-part": (
            "“{field}” is no part of a name, in “{key}”",
            "write Dupont, Jeanne; or nom: and prenom:, or organisme: (CSL: family, given, literal)",
        ),
        "source-value": (
            "“{field}” of “{key}” cannot be read: it holds keys or lists of its own",
            "write its words behind the colon: {field}: …",
        ),
        "source-title": (
            "the source “{key}” has no title",
            'add a line "titre: …", or "title: …"',
        ),
        "source-date": (
            "“{key}” has a date that is none ({field})",
            "write 2022-11-28, 2022-11, 2022, été 2022, or s. d. where it has none",
        ),
        "facts-list": (
            "the facts of “{key}” are not a list",
            'begin each fact with "- id: …", indented under "facts:"',
        ),
        "fact-id": (
            "a fact of “{key}” has no id that a text could cite",
            'add "id: six-semaines": letters, figures, hyphens and points, a letter or figure first',
        ),
        "fact-twice": (
            "“{key}” has two facts “{value}”, the first on line {line}",
            "give one of them another id, or remove it",
        ),
        "fact-field": (
            "a fact of “{key}” has no line “{field}”",
            "its lines are: id, wording, value, where, confidence, kind, as_of, a_verifier, verifie_par, verifie_le",
        ),
        "fact-field-near": (
            "a fact of “{key}” has no line “{field}”",
            "did you mean “{near}”?",
        ),
        "fact-field-twice": (
            "“{field}” is there twice in a fact of “{key}”",
            "keep one of them",
        ),
        "fact-wording": (
            "a fact of “{key}” says nothing",
            'add "wording: …": the fact in your own words',
        ),
        "fact-kind": (
            "“{value}” is no kind of fact (in “{key}”)",
            '"kind: etat" for what may end (a right, a number, a price), "kind: evenement" for what happened',
        ),
        "fact-confidence": (
            "a fact of “{key}” cannot have the confidence “{value}”",
            '"confidence: plain" if we state it ourselves, "selon" if the sentence must say whose word it is, "leave-out" if nobody may cite it',
        ),
        "fact-undated": (
            "a fact of “{key}” is a state, and does not say when it was true",
            'add "as_of: 2026-11-21": the day of the source, or the day you read it',
        ),
        "fact-date": (
            "“{value}” is no date, in a fact of “{key}”",
            "write it as 2026-11-21, 2026-11 or 2026",
        ),
        "fact-flag": (
            "“{value}” is neither yes nor no, in a fact of “{key}”",
            "write a_verifier: true, or leave it out",
        ),
        "fact-unknown": (
            "the source “{key}” has no fact “{fact}”",
            "add it under its facts: in the register, or cite the source alone: [@{key}]",
        ),
        "fact-near": ("the source “{key}” has no fact “{fact}”", "did you mean “{near}”?"),
        "fact-doubtful": (
            "the text says that it is a draft: facts to be verified are cited ({count}, first “{fact}” of “{key}”)",
            "once someone has read them over, fill in verifie_par and verifie_le; `.venv/bin/pamphlets check --list` names them",
        ),
        "fact-copied": (
            "the text says that it was verified on copies: {count} facts cited were, the first is “{fact}” of “{key}”",
            "open the official pages before you hand it out, then put a name in verifie_par; `.venv/bin/pamphlets check --list` names them",
        ),
        "fact-left-out": (
            "the fact “{fact}” of “{key}” is to be left out, and is cited",
            "take the sentence out, or change the fact's confidence in the register once it is better known",
        ),
        "source-script": (
            "the source “{key}” is cited, and has {script} letters, which this press cannot set",
            "transcribe them into Latin letters",
        ),
        "source-unknown": (
            "no source is called “{key}”",
            "add it to content/sources.yaml, or write the note by hand: [^a]",
        ),
        "citations-moved": (
            "citations typed inside the guillemets of a note were set behind them: {count} in this text, the first one here",
            "a reference is none of the words quoted: type « words » [@key]",
        ),
        "citation-near": (
            "no source is called “{key}”, so it is printed as you typed it",
            "was @{near} meant? If the sign is to be printed, write \\@{key}",
        ),
        "citation-link": (
            "@{key} stands in the words of a link, so it is printed as you typed it",
            "cite the source behind the link: […](…) [@{key}]",
        ),
        "source-near": ("no source is called “{key}”", "did you mean “{near}”?"),
        "fields-unprinted": (
            "fields of cited sources that nothing prints: {count}, {fields}",
            "nothing is wrong with that; what readers need goes into a field that is printed, such as genre:",
        ),
        "sources-unused": (
            "sources of the register that no text cites: {count} ({keys})",
            "nothing is wrong with that: they can wait; a text cites one as [@key]",
        ),
    },
)
