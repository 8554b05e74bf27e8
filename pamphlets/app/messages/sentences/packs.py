"""What is said of keys and of titles that are handed on, and what their own pages say to whoever opens them."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "packs.readme-name": "READ ME.txt",
        "packs.system.linux": "Linux",
        "packs.system.linux-arm": "Linux on ARM",
        "packs.system.windows": "Windows",
        "packs.system.mac": "macOS (M1 and later)",
        "packs.system.mac-intel": "macOS (Intel)",
        "packs.key-readme": """\
To read and to print
    Open index.html. All is on it, without a network.

To write and to build on your own machine
    1. Copy this whole folder to your computer.
    2. Open the copy, double-click Pamphlets.desktop (Linux), Pamphlets.command (macOS) or Pamphlets.bat (Windows).
    The first time, it installs itself from what lies here, without a network. It needs Python {pythons}.
    Ready for: {systems}.

To see whether a copy is whole
    Linux: sha256sum --quiet -c SHA256SUMS
    macOS: shasum -a 256 -c SHA256SUMS
    Windows, once it is installed: Pamphlets.bat pack-key --check .

To make a key from this one
    make cle    or    Pamphlets.bat pack-key
""",
        "packs.key-written": "The key is in {folder}: {titles}, {files}, {size} MB. Copy this whole folder.",
        "packs.key-gathering": "Fetching what the key carries for {systems}…",
        "packs.key-whole": "This key is whole: {files} as they were written.",
        "packs.title-readme-name": "READ ME-{slug}.txt",
        "packs.title-readme": """\
To print it and to change it with Pamphlets
    Type make importer F={slug}.zip, or drop the archive on the page of the workbench.

By hand
    Unpack all of it into your folder content/. If your content/ has no sources.yaml, call sources-{slug}.yaml that;
    else put what is in it at the end of yours.
    In content/collectif.yaml stand your name and your address: who prints signs.
""",
        "packs.title-written": "{path}: the text, {pictures}, {sources}. Hand it on: they type make importer F=… with it.",
        "packs.title-unpacked": "{path} is here, with {pictures}; {sources} new in sources.yaml. Now type: {command}",
        "packs.sources": Plural("{count} source", "{count} sources", "count"),
        "packs.titles": Plural("{count} title", "{count} titles", "count"),
        "packs.files": Plural("{count} file", "{count} files", "count"),
    }
)
