"""What is wrong with the words of a command line; the program leaves with 2."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "command_line.argument": "argument {option}: {advice}",
        "command_line.no-command": "pamphlets: there is no command {name}; `pamphlets --help` names them",
        "command_line.not-among": "{text} is none of: {known}",
        "command_line.fit": "name one title, and a multiple of 4 from 8",
        "command_line.no-folder": "there is no folder {folder}",
        "command_line.epoch": "it must be a number of seconds, not {text}",
        "command_line.no-slug": "a title needs a letter or a figure",
        "command_line.list": "there is no list of {text}: write fonts or themes, or nothing",
        "command_line.theme-taken": "{name} is a theme of the program: choose another name, and write base: {name} in it",
        "command_line.not-utf8": "{text} is not UTF-8: set your terminal to UTF-8",
        "command_line.two-passwords": "leave out --password beside it",
        "command_line.no-count": "{text} is no whole number from 0",
        "command_line.no-pages": "{text} is no page and no range; there are 3, 3-18, 9-1, 5-last, last, odd, even, all, blank, ruled, map.pdf:2",
        "command_line.join": "name the files to join: a.pdf b.pdf",
        "command_line.start": "it is for several files in one job: add --join",
        "command_line.join-pictures": "pictures named together are one job already: leave --join out, and name no PDF beside them",
        "command_line.no-shift": "{text} is no length from -{most} to {most} mm",
        "command_line.no-number": "{text} is no whole number",
        "command_line.no-paper": "{text} is no paper and no size; there are {known}",
        "command_line.no-size": "{text} is no size; there are A0 to A7 and, for example, 600x900mm; or 2x3 sheets, columns then rows",
        "command_line.no-length": "{text} is no length from 0 to {most} mm",
        "command_line.no-price": "{text} is no price from 0 to {most} euros",
        "command_line.no-copies": "{text} is no number of copies from 1 to {most}",
        "command_line.no-printer": "name the printer",
        "command_line.stdin-alone": "a PDF on standard input is a job of its own: name no other file",
        "command_line.stdin": "nothing else may stand on standard input, and a PDF must: another-program | pamphlets impose -",
        "command_line.stdout": "on standard output there is one PDF alone: leave it out, or give --out a name",
        "command_line.stdout-terminal": "a PDF is nothing to read in a terminal: give it a name, or send it to another program",
        "command_line.last": "--last says where blanks stand; leave out --blanks",
        "command_line.binding": "--binding says where the spine is; leave out --rtl",
        "command_line.weight": "weights are for --creep auto",
        "command_line.spine": "{text} is neither a thickness up to 100mm, as 4mm, nor pages and their paper, as 120x80g",
        "command_line.creep": "{text} is neither auto nor up to 2mm",
        "command_line.plan": "leave out --instructions and --json beside it",
        "command_line.undo-plan": "the plan of pages is only shown: leave out --out, or --plan",
        "command_line.undo-pages": "sheets become pages just as they are: leave it out, or --undo",
        "command_line.not-undo": "it means nothing where sheets become pages: leave it out, or --undo",
        "command_line.only-undo": "it means something beside --undo alone",
        "command_line.no-out": "name the PDF to write, or the folder for several",
        "command_line.papers": "A1 to A7, RA3, SRA3, Letter, Legal, Tabloid, 210x297mm",
    }
)
