"""What is made tells of nobody: another user, machine, clock and path give the same bytes, and no field names anybody.

Every kind of file is made twice, by programs that believe in two different worlds: user, home, host, clock, time zone
and folder. Nothing but the text decides what a file holds.
"""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import StreamObject

TOP = Path(__file__).resolve().parents[3]
# What the program is told of where it runs: read before anything of it is imported.
SITE = """
import datetime, getpass, os, platform, socket, time, uuid
_now, _who, _host = int(os.environ["FAKE_NOW"]), os.environ["USER"], os.environ["FAKE_HOST"]
class _Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(_now)
class _Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(_now, tz)
    @classmethod
    def today(cls): return cls.fromtimestamp(_now)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(_now, datetime.timezone.utc).replace(tzinfo=None)
datetime.date, datetime.datetime = _Date, _Datetime
time.time = lambda: float(_now)
_localtime, _gmtime = time.localtime, time.gmtime
time.localtime = lambda seconds=None: _localtime(_now if seconds is None else seconds)
time.gmtime = lambda seconds=None: _gmtime(_now if seconds is None else seconds)
os.getlogin = getpass.getuser = lambda: _who
platform.node = socket.gethostname = socket.getfqdn = lambda *_words: _host
uuid.getnode = lambda: _now
"""
HEAD = """---
titre: Essai
auteurs: [Ana Roux, Bo Diop]
collectif: Le Port Secret
adresse: 1 rue Cachée, 44000 Nantes
contact: port@exemple.org
imprimeur: {printer}
directeur_de_publication: Dan Haro
couverture: ../images/quai.jpg
description_couverture: Un quai
encre: rouge
resume: Un essai.
mentions: ["Ce n'est pas la mairie. Rédigé par {{collectif}}."]
---
"""
BODY = "## Un titre\n\nUn mot[^a].\n\n![Un quai](../images/quai.jpg)\n\n[^a]: Une source, 2021.\n"
SHEET = "# Un titre\n\nUn mot[^a].\n\n[^a]: Une source, 2021.\n"
SHOP = "Imprimerie Haute, 2 rue Haute, 44000 Nantes"
NAMES = (
    "Ana Roux",
    "Bo Diop",
    "Port Secret",
    "rue Cachée",
    "port@exemple.org",
    "Dan Haro",
    "rue Haute",
)
SECRETS = (
    "zoe-sekret",
    "atelier-sekret",
    "Appareil Sekret",
    "Photographe Sekret",
    "sekret-home",
)
UNTOLD = (
    ".stamps",
    "rapport.",
)  # records of the program; what it said, and how long it took
INFO_KEYS = {
    "/Title",
    "/Author",
    "/Subject",
    "/Producer",
    "/Trapped",
    "/GTS_PDFXVersion",
    "/CreationDate",
    "/ModDate",
}
PNG_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"pHYs", b"tRNS"}


FOR_OTHERS = (("imprimeur", "livre"), ("riso", "tract"), ("photocopie", "tract"))


class World(NamedTuple):
    """Where and when a program believes to run."""

    user: str
    host: str
    now: int
    zone: str
    folder: str


HERE = World("zoe-sekret", "atelier-sekret", 1_795_000_000, "Europe/Paris", "ici")
THERE = World("max", "boite", 1_912_345_678, "Pacific/Auckland", "un autre/dossier")


def write_project(folder: Path) -> None:
    """Texts of every format, and a photograph whose file tells who took it, where and with what."""
    content = folder / "content"
    for name in ("brochures", "affiches", "tracts", "lettres", "images"):
        (content / name).mkdir(parents=True)
    head = HEAD.format(printer=SHOP)
    formats = "formats: [brochure, grands-caracteres, html, epub, texte]\n---\n"
    book = head.removesuffix("---\n") + formats
    (content / "brochures" / "livre.md").write_text(book + BODY, "utf-8")
    for folder_name, slug in (
        ("affiches", "mur"),
        ("tracts", "tract"),
        ("lettres", "lettre"),
    ):
        sheet = head.replace("couverture: ../images/quai.jpg\n", "")
        sheet = sheet.replace("description_couverture: Un quai\n", "")
        (content / folder_name / f"{slug}.md").write_text(sheet + SHEET, "utf-8")
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "Appareil Sekret", "Photographe Sekret"
    exif.get_ifd(0x8825)[1] = "N"
    picture = Image.linear_gradient("L").resize((400, 300)).convert("RGB")
    picture.save(content / "images" / "quai.jpg", exif=exif, comment=b"zoe-sekret")


def build(tmp: Path, world: World, *words: str) -> Path:
    """The folder of what a program in a world makes of the project."""
    folder = tmp / world.folder
    if not folder.is_dir():
        write_project(folder)
        (folder / "site").mkdir()
        (folder / "site" / "sitecustomize.py").write_text(SITE, "utf-8")
        (folder / "sekret-home").mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": f"{folder / 'site'}{os.pathsep}{TOP}",
        "USER": world.user,
        "LOGNAME": world.user,
        "HOME": str(folder / "sekret-home"),
        "FAKE_HOST": world.host,
        "FAKE_NOW": str(world.now),
        "TZ": world.zone,
    }
    environment.pop("SOURCE_DATE_EPOCH", None)
    command = [sys.executable, "-m", "pamphlets", "build", "--langue", "fr", *words]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / "build"


def list_files(out: Path) -> dict[str, bytes]:
    """What was made, by path in the folder."""
    files: dict[str, bytes] = {}
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and not name.startswith(UNTOLD):
            files[name] = path.read_bytes()
    return files


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], ...]:
    """All files, made in two worlds; for the three who print too."""
    tmp = tmp_path_factory.mktemp("worlds")
    made: list[dict[str, bytes]] = []
    for world in (HERE, THERE):
        build(tmp, world)
        for purpose, slug in FOR_OTHERS:
            out = build(tmp, world, "--for", purpose, slug)
        made.append(list_files(out))
    return tuple(made)


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], str]:
    """All files without names, and what was said of them."""
    out = build(tmp_path_factory.mktemp("nameless"), HERE, "--anonyme")
    return list_files(out), (out / "rapport.txt").read_text("utf-8")


def test_every_kind_of_file_is_made(worlds: tuple[dict[str, bytes], ...]) -> None:
    endings = {name.rpartition(".")[2] for name in worlds[0]}
    assert endings >= {"pdf", "png", "txt", "html", "epub"}
    assert sum(name.endswith(".pdf") for name in worlds[0]) > 12


def test_another_user_host_clock_and_path_give_the_same_bytes(
    worlds: tuple[dict[str, bytes], ...],
) -> None:
    here, there = worlds
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_nothing_tells_of_the_person_the_machine_or_the_camera(
    worlds: tuple[dict[str, bytes], ...],
) -> None:
    for name, data in worlds[0].items():
        for part in iter_parts(name, data):
            for secret in SECRETS:
                assert secret.encode() not in part, (name, secret)
                assert secret.encode("utf-16-be") not in part, (name, secret)


def test_no_metadata_field_says_more_than_the_front_matter(
    worlds: tuple[dict[str, bytes], ...],
) -> None:
    for name, data in worlds[0].items():
        if name.endswith(".pdf"):
            info = set(PdfReader(BytesIO(data)).metadata or ())
            assert info <= INFO_KEYS, name
            # PDF/X alone wants dates; where nobody gives one it is the same everywhere.
            assert ("/CreationDate" in info) == ("/GTS_PDFXVersion" in info), name
        elif name.endswith(".png"):
            assert set(iter_chunk_names(data)) <= PNG_CHUNKS, name
        elif name.endswith(".epub"):
            with zipfile.ZipFile(BytesIO(data)) as book:
                dates = {entry.date_time for entry in book.infolist()}
            assert dates == {(1980, 1, 1, 0, 0, 0)}, name


def test_without_names_none_is_left_in_any_file(
    nameless: tuple[dict[str, bytes], str],
) -> None:
    files, _ = nameless
    for name, data in files.items():
        for part in iter_parts(name, data):
            for secret in (*NAMES, *SECRETS):
                assert secret.encode() not in part, (name, secret)
                assert secret.encode("utf-16-be") not in part, (name, secret)
        if name.endswith(".pdf"):
            reader = PdfReader(BytesIO(data))
            text = " ".join(page.extract_text() for page in reader.pages)
            letters = "".join(text.split())
            for secret in NAMES:
                assert "".join(secret.split()) not in letters, (name, secret)
            assert "/Author" not in (reader.metadata or {}), name


def test_what_was_left_out_is_said_without_the_names(
    nameless: tuple[dict[str, bytes], str],
) -> None:
    _, said = nameless
    keys = "auteurs, directeur_de_publication, collectif, adresse, contact, imprimeur, mentions"
    assert said.count(f"sont retirés\u00a0: {keys}") == 4
    assert not any(name in said for name in NAMES)


def test_a_build_with_names_follows_one_without(tmp_path: Path) -> None:
    out = build(tmp_path, HERE, "--anonyme", "tract")
    anonymous = min(out.glob("tract/*.pdf"))
    before = anonymous.read_bytes()
    build(tmp_path, HERE, "tract")
    assert anonymous.read_bytes() != before
    record = json.loads((out / ".stamps" / "tract.json").read_text("utf-8"))
    assert record["slug"] == "tract"


def iter_parts(name: str, data: bytes) -> Iterator[bytes]:
    """Yield what a file holds: its bytes, and what is packed inside it."""
    yield data
    if name.endswith(".pdf"):
        reader = PdfReader(BytesIO(data))
        for number in range(1, int(str(reader.trailer["/Size"]))):
            stored = reader.get_object(number)
            if isinstance(stored, StreamObject):
                # The bytes of pictures were looked at as they lie.
                with suppress(NotImplementedError):
                    yield stored.get_data()
            elif stored is not None:
                yield str(stored).encode()
    elif name.endswith(".epub"):
        with zipfile.ZipFile(BytesIO(data)) as book:
            yield from map(book.read, book.namelist())


def iter_chunk_names(png: bytes) -> Sequence[bytes]:
    """The names of the chunks of a PNG."""
    names: list[bytes] = []
    offset = 8
    while offset < len(png):
        length = int.from_bytes(png[offset : offset + 4], "big")
        names.append(png[offset + 4 : offset + 8])
        offset += length + 12
    return names
