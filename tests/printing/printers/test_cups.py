"""A real print server on loopback, with a printer that writes what it gets into a file: what arrives is looked at."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from types import SimpleNamespace

import pytest

from pamphlets.app.run.printing import print_copies, print_plan
from pamphlets.app.run.printing.print_copies import print_title
from pamphlets.app.run.printing.print_job import PrintRequest
from pamphlets.printing.printers import cups as spool
from pamphlets.printing.printers import profile_folder as shelf
from pamphlets.printing.printers.profile import Duplex, PrinterProfile
from tests.support.command_line import run_words
from tests.support.pages import booklet
from tests.support.paper import Mark, Seen, Side, fold_and_nest, look

pytestmark = pytest.mark.usefixtures("in_french")

_SERVER = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
_FILTER = Path("/usr/lib/cups/filter/pdftopdf")
_TOOLS = all(
    shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    for name in ("lp", "lpadmin", "lpstat")
)

needs_cups = pytest.mark.skipif(
    not (_SERVER and _FILTER.exists() and _TOOLS),
    reason="needs Debian's cups-daemon, cups-client and cups-filters",
)

_CONF = """\
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobFiles No
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
  </Limit>
</Policy>
"""
_FILES = """\
FileDevice Yes
ServerRoot {top}/conf
RequestRoot {top}/spool
TempDir {top}/spool/tmp
CacheDir {top}/cache
StateDir {top}/state
AccessLog {top}/log/access
ErrorLog {top}/log/error
PageLog {top}/log/page
"""
_AS_ROOT = "User lp\nGroup lp\nSystemGroup root\n"  # a server that root starts gives its filters to somebody else
# A printer that takes PDF, leaves copies to the server, and turns paper over either edge.
_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PROOF.PPD"
*Manufacturer: "Proof"
*Product: "(Proof)"
*ModelName: "Proof"
*ShortNickName: "Proof"
*NickName: "Proof"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A3
*PageSize A3/A3: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A3
*PageRegion A3/A3: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A3
*ImageableArea A3/A3: "12 12 830 1178"
*ImageableArea A4/A4: "12 12 583 830"
*DefaultPaperDimension: A3
*PaperDimension A3/A3: "841.890 1190.551"
*PaperDimension A4/A4: "595.276 841.890"
*OpenUI *Duplex/Duplex: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long: ""
*Duplex DuplexTumble/Short: ""
*CloseUI: *Duplex
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
"""


@dataclass(frozen=True)
class Server:
    """A running print server, its one printer, and where that one writes."""

    top: Path
    out: Path

    def arrived(self, jobs: int = 1) -> tuple[list[set[int]], str]:
        """The numbers of pages on each side that came out, and the log's last line, once all jobs are done."""
        log = self.top / "log" / "page"
        _until(lambda: log.exists() and len(log.read_text().splitlines()) >= jobs)
        _until(lambda: self.out.read_bytes().rstrip().endswith(b"%%EOF"))
        return [
            {mark.number for mark in side.marks} for side in look(self.out)
        ], log.read_text().splitlines()[-1]


def _until(done: Callable[[], bool]) -> None:
    for _ in range(150):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("the print server did not get there in 15 seconds")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Not under pytest's own folder, which the server's filters, who are not root, may not enter."""
    top = Path(mkdtemp(prefix="imprimerie-"))
    top.chmod(0o755)
    for name in ("conf", "spool/tmp", "cache", "state", "log"):
        (top / name).mkdir(parents=True)
    port = _free_port()
    (top / "conf" / "cupsd.conf").write_text(_CONF.format(port=port))
    (top / "conf" / "files.conf").write_text(
        _FILES.format(top=top) + (_AS_ROOT if os.geteuid() == 0 else "")
    )
    (top / "proof.ppd").write_text(_PPD)
    out = top / "out.pdf"
    out.touch()
    out.chmod(0o666)
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
    monkeypatch.setenv("PATH", f"{os.environ['PATH']}:/usr/sbin")
    line = [
        str(_SERVER),
        "-f",
        "-c",
        str(top / "conf" / "cupsd.conf"),
        "-s",
        str(top / "conf" / "files.conf"),
    ]
    running = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until(
            lambda: (
                subprocess.run(
                    ["lpstat", "-r"], capture_output=True, text=True, check=False
                ).stdout
                == "scheduler is running\n"
            )
        )
        setting_up = [
            "lpadmin",
            "-p",
            "preuve",
            "-E",
            "-v",
            f"file:{out}",
            "-P",
            str(top / "proof.ppd"),
        ]
        subprocess.run(setting_up, check=True, capture_output=True)
        yield Server(top, out)
    finally:
        running.terminate()
        running.wait(10)
        shutil.rmtree(top, ignore_errors=True)


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A title that looks built: its reading PDF, of six pages."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "build" / "essai"
    folder.mkdir(parents=True)
    booklet(folder / "essai-pageparpage-a5.pdf", 6)
    return tmp_path


def wanted(**changes: object) -> PrintRequest:
    plain = {
        "slug": "essai",
        "content_folder": Path("content"),
        "output_folder": Path("build"),
        "copies": 3,
        "trial": None,
        "printer_folder": Path("imprimantes"),
        "printer_name": None,
        "queue": "preuve",
        "side_price": None,
        "ream_price": None,
        "skip_confirmation": True,
    }
    return PrintRequest(**{**plain, **changes})  # type: ignore[arg-type]


def lying(side: Side) -> Side:
    """A side that stands, laid down so that its text can be read."""
    up = side.marks[0].dy > 0
    marks = tuple(
        Mark(m.number, m.y, side.width - m.x, m.dy, -m.dx)
        if up
        else Mark(m.number, side.height - m.y, m.x, -m.dy, m.dx)
        for m in side.marks
    )
    return Side(side.height, side.width, marks)


SIDES = [{1}, {2}, {3, 6}, {4, 5}]


@needs_cups
def test_copies_arrive_one_after_another_on_both_sides_of_a4(
    server: Server, built: Path
) -> None:
    assert built
    assert spool.list_queues() == ("preuve",)
    assert print_title(wanted()) == 0
    sides, log = server.arrived()
    assert sides == SIDES * 3
    assert re.search(r" essai A4 two-sided-short-edge$", log)
    # The server's own filter stands lying pages up: all of them the same way, and none of them scaled.
    came = look(server.out)
    for copy in (came[:4], came[4:8], came[8:]):
        read = fold_and_nest([lying(side) for side in copy], "short")
        assert read == [*(Seen(number) for number in range(1, 7)), Seen(None), Seen(None)]
    long = look(built / "build/essai/essai-pageparpage-a5.pdf")[0].marks[0].dx
    for side in look(server.out):
        assert (side.width, side.height) == pytest.approx((595.276, 841.89), abs=0.01)
        assert all(abs(mark.dy) == pytest.approx(long, rel=0.001) for mark in side.marks)
    assert len({mark.dy > 0 for side in look(server.out) for mark in side.marks}) == 1


@needs_cups
def test_a_trial_is_one_sheet_by_the_edge_that_the_profile_asks_for(
    server: Server, built: Path
) -> None:
    (built / "imprimantes").mkdir()
    (built / "imprimantes" / "bureau.toml").write_text(
        'nom = "bureau"\nreglage = "bord long"\nretournement = "bord court"\n[cups]\nfile = "preuve"\n',
        "utf-8",
    )
    assert print_title(wanted(trial="page", queue=None)) == 0
    sides, log = server.arrived()
    assert (
        sides == SIDES[2:]
    )  # as `comment-imprimer` says: inside the cover there may be nothing
    assert log.endswith("essai A4 two-sided-long-edge")


@needs_cups
def test_hands_turn_the_pile_between_two_jobs(
    server: Server, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built / "imprimantes").mkdir()
    (built / "imprimantes" / "b.toml").write_text(
        'nom = "b"\nrecto_verso = "main"\n', "utf-8"
    )
    first: list[tuple[list[set[int]], str]] = []

    def turn(words: str) -> str:
        assert "telle qu’elle est" in words
        first.append(server.arrived())
        return ""

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", turn)
    assert print_title(wanted(copies=2)) == 0
    assert first[0][0] == [{1}, {3, 6}] * 2
    assert first[0][1].endswith("one-sided")
    sides, log = server.arrived(jobs=2)
    assert sides == [{4, 5}, {2}] * 2
    assert log.endswith("essai A4 one-sided")


@needs_cups
def test_what_the_server_refuses_is_told(server: Server, built: Path) -> None:
    assert server.out.exists()
    assert built
    status, output = run_words("print", "essai", "--queue", "ailleurs", "--yes")
    assert status == 1
    assert "essai: erreur\u00a0: l’ordinateur refuse d’imprimer\u00a0: lp: " in output


def test_no_name_is_taken_for_an_option_and_no_shell_for_a_friend() -> None:
    order = spool.CupsJob(Path("-x; rm.pdf"), 2, "long", queue="a b", title="$(x)")
    words = spool.lp_command(order)
    assert words[-2:] == ("--", "-x; rm.pdf")
    assert words[:5] == ("lp", "-d", "a b", "-n", "2")
    assert "sides=two-sided-long-edge" in words
    assert "print-scaling=none" in words


def test_without_a_print_server_it_says_how_to_print_by_hand(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(built))
    assert print_title(wanted(copies=30, side_price=0.04, ream_price=5.0)) == 1
    said = capsys.readouterr()
    assert "60 feuilles de papier A4, 120 faces imprimées, environ 5,40\u00a0€" in said.out
    assert "build/essai/essai-cahier-a4-bordcourt.pdf" in said.err
    assert "recto verso sur le bord court, 30 exemplaires, assemblés." in said.err
    assert "N’imprimez d’abord que les pages 3 et 4" in said.err


@pytest.mark.parametrize("is_there", [True, False])
def test_on_windows_the_sheets_open_where_they_can_be_printed(
    built: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_there: bool,
) -> None:
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    Path("build/essai/essai-cahier-a4-bordcourt.pdf").touch()
    monkeypatch.setenv("PATH", str(built))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: is_there))
    monkeypatch.setattr(print_copies, "open_document", show)
    monkeypatch.setattr(print_plan, "sys", SimpleNamespace(platform="win32"))
    assert print_title(wanted(copies=1)) == 1
    told = capsys.readouterr().err
    assert "Sous Windows, on imprime depuis la fenêtre d’un lecteur de PDF" in told
    assert "CUPS" not in told
    assert ("demandez-y ce qui est écrit ci-dessus" in told) == is_there
    names = [path.name for path in opened]
    assert names == (["essai-cahier-a4-bordcourt.pdf"] if is_there else [])


def test_one_copy_is_not_sorted(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(built))
    assert print_title(wanted(copies=1)) == 1
    assert "bord court, 1 exemplaire.\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("price", "cost"), [("0,03", "about 0.12 €"), ("0.03", "about 0.12 €")]
)
def test_a_price_may_be_typed_as_the_french_write_it(
    built: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    price: str,
    cost: str,
) -> None:
    from pamphlets.app.cli import main as cli

    monkeypatch.setenv("PATH", str(built))
    monkeypatch.setattr(
        "sys.argv", ["pamphlets", "imprimer", "essai", "--prix-face", price]
    )
    for name in ("install_stop_signals", "ignore_stop_signals"):
        monkeypatch.setattr(cli, name, lambda: None)
    with pytest.raises(SystemExit):
        cli.main()
    assert cost in capsys.readouterr().out


@pytest.mark.parametrize(
    ("duplex", "apart"),
    [
        ("auto", "essai-cahier-a4-bordcourt-couverture.pdf, de"),
        (
            "none",
            "essai-cahier-a4-bureau-couverture-rectos.pdf puis essai-cahier-a4-bureau-couverture-versos.pdf, de",
        ),
    ],
)
def test_by_hand_a_cover_apart_is_not_forgotten(
    built: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    duplex: Duplex,
    apart: str,
) -> None:
    text = "---\ntitre: Essai\nimposition:\n  couverture à part: oui\n---\n\nRien.\n"
    (built / "content" / "brochures").mkdir(parents=True)
    (built / "content" / "brochures" / "essai.md").write_text(text, "utf-8")
    shelf.save_profile(built / "imprimantes", PrinterProfile("bureau", duplex=duplex))
    (built / "build" / "essai" / "essai-cahier-a4-bureau-rectos.pdf").touch()
    monkeypatch.setenv("PATH", str(built))
    assert print_title(wanted(printer_name="bureau")) == 1
    assert (
        f"couverture est à part, pour un autre papier\u00a0: {apart}"
        in capsys.readouterr().err
    )


def test_nobody_there_to_say_yes_is_a_no(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert built
    monkeypatch.setattr(spool, "list_queues", lambda: ("preuve",))
    monkeypatch.setattr(spool, "print_server_state", lambda: "ready")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    monkeypatch.setattr(spool, "send_job", lambda order: pytest.fail(f"sent {order}"))
    assert print_title(wanted(skip_confirmation=False)) == 0
    assert "Rien n’est imprimé." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("collective", "asked", "answer", "sent_count"),
    [
        ('collectif: "[nom]"\nadresse: "[adresse]"\n', "quand même", "", 0),
        ('collectif: "[nom]"\nadresse: "[adresse]"\n', "quand même", "oui", 1),
        ("", "quand même", "n", 0),
        ("collectif: Le Port\nadresse: 1, rue du Port\n", "Imprimer ?", "o", 1),
    ],
)
def test_pages_that_do_not_say_who_prints_them_want_a_yes_to_that(
    built: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    collective: str,
    asked: str,
    answer: str,
    sent_count: int,
) -> None:
    text = built / "content" / "brochures" / "essai.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitre: Essai\n---\n\nDu texte.\n", "utf-8")
    (built / "content" / "collectif.yaml").write_text(collective)
    monkeypatch.setattr(spool, "print_server_state", lambda: "ready")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    questions: list[str] = []
    sent: list[spool.CupsJob] = []

    def reply(question: str) -> str:
        questions.append(question)
        return answer

    def send(order: spool.CupsJob) -> str:
        sent.append(order)
        return "parti"

    monkeypatch.setattr("builtins.input", reply)
    monkeypatch.setattr(spool, "send_job", send)
    assert print_title(wanted(skip_confirmation=False)) == 0
    assert asked in questions[0].replace("\u00a0", " ")
    assert len(sent) == sent_count
    assert ("1881" in capsys.readouterr().out) is (asked == "quand même")


def test_a_title_that_is_not_built_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = tmp_path / "content" / "brochures" / "rien.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitre: Rien\n---\n\nDu texte.\n", "utf-8")
    status, output = run_words("print", "rien")
    assert status == 1
    assert "faites-les d’abord\u00a0: make rien" in output


def test_a_title_is_printed_on_the_sheets_that_its_text_asks_for(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = built / "content" / "brochures" / "essai.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitre: Essai\nimposition: double\n---\n\nDu texte.\n", "utf-8")
    monkeypatch.setattr(spool, "print_server_state", lambda: "ready")
    sent: list[spool.CupsJob] = []

    def send(order: spool.CupsJob) -> str:
        sent.append(order)
        return "parti"

    monkeypatch.setattr(spool, "send_job", send)
    assert print_title(wanted()) == 0, capsys.readouterr().err
    assert [(order.media, order.flip) for order in sent] == [("A3", "short")]
