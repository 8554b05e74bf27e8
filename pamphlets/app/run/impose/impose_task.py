"""An ImposeRequest -> an ImposeResult: one finished PDF laid on sheets, shown as a plan, or made pages again."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from pamphlets.app.imposition_lines import (
    describe_files,
    describe_instructions,
    describe_plan,
    describe_reload_text,
    describe_undoing,
)
from pamphlets.app.os_faults import describe_faults
from pamphlets.app.run.impose.margin_warnings import QUICK_PAGE_COUNT, measure_margins
from pamphlets.app.run.impose.picture_pages import (
    PicturePdf,
    make_picture_pdf,
    make_side_pdf,
    name_pictures,
)
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.arrangement.preview_words import PreviewWords
from pamphlets.impose.arrangement.text_preview import draw_text_preview
from pamphlets.impose.checks import check_beside_files, check_paths
from pamphlets.impose.job import impose_pdf_for_flips, name_cover_file
from pamphlets.impose.output.duplex_passes import instructions_path as reload_text_path
from pamphlets.impose.output.duplex_passes import pass_paths
from pamphlets.impose.output.single_pages import SinglePagesFile
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.undo.undo_options import SheetOrder, UndoOptions
from pamphlets.languages.catalogue import SOURCE_LANGUAGE, list_languages
from pamphlets.languages.wording import Sentence
from pamphlets.printing.instructions.languages.tables import load_language


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """What is asked of undoing besides what a job of sheets is asked."""

    sheet_order: SheetOrder | None = None
    is_paper_named: bool = False
    more_sources: tuple[Path, ...] = ()
    """The other files of the same sheets."""


@dataclass(frozen=True, slots=True)
class ImposeRequest:
    """One file to lay out."""

    source: Path
    output_path: Path | None
    """The PDF to write, of a plan its picture; None for a plan that is only shown. The folder, for many sources."""
    scheme_name: str | None
    """None: the pages choose one."""
    paper: Paper
    flip: Flip
    options: ImposeOptions
    password: str | None = field(default=None, repr=False)
    undo: UndoRequest | None = None
    """How pages are made of sheets; None: sheets are made of pages."""
    show_plan: bool = False
    """Whether the sheets are shown, and nothing written but a picture of them."""
    instructions_language: Lang | None = None
    """Of instructions to write beside the sheets; None: of none."""
    language: Lang = SOURCE_LANGUAGE
    """Of what is written without being asked for: how a pile is put back, a picture of the sheets."""
    as_json: bool = False
    """Whether a program is told how it went."""
    check_margins: bool | None = None
    """Whether margins are measured; None: where that is quick."""
    pictures: tuple[Path, ...] = ()
    """The pages, in this order, of which `source` is the first; empty for a PDF."""
    shown_name: str = ""
    """What the source is called where it is told of; empty: by its path."""
    preview_words: PreviewWords | None = None
    """What stands in a plan that is shown; None: no plan is."""


@dataclass(frozen=True, slots=True)
class ImposeResult:
    """How it went with one file."""

    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[Sentence | str, ...] = ()
    """What to print of a file that came out, a plan in strings; empty where it failed."""
    crash: Exception | None = None
    """A bug of ours."""
    facts: Mapping[str, str | int | None] = field(default_factory=dict)
    """What it came to, for a program."""


def carry_out_request(request: ImposeRequest) -> ImposeResult:
    """Return what one file came to. Raises the faults of a job, and what is a bug of ours."""
    if request.pictures:
        return _impose_pictures(request)
    if request.undo is not None:
        return _undo(request, request.undo)
    if request.show_plan:
        return _show_plan(request)
    return _impose(request)


def refuse(group: ExceptionGroup[Exception]) -> ImposeResult:
    """Return the result of a job that came to nothing. Raises the group where not all in it are faults of a file."""
    faults, bugs = group.split((PamphletError, OSError))
    if faults is None or bugs is not None:
        raise group
    return ImposeResult(tuple(describe_faults(faults)))


def _impose_pictures(request: ImposeRequest) -> ImposeResult:
    """Make a PDF of pictures, carry out the request with that, and tell of it by their names."""
    name = name_pictures(request.pictures)
    source = Source(name, "")
    if request.output_path is not None:
        for picture in request.pictures:
            check_paths(picture, (request.output_path,))
    with _make_pdf(request) as picture_pdf:
        pdf = picture_pdf.path
        pdf_request = replace(
            request,
            source=pdf,
            scheme_name=picture_pdf.scheme_name,
            pictures=(),
            shown_name=name,
        )
        try:
            result = carry_out_request(pdf_request)
        except ExceptionGroup as group:
            result = refuse(group)
    diagnostics = list(picture_pdf.diagnostics)
    for diagnostic in result.diagnostics:
        if diagnostic.source.path == str(pdf):
            diagnostics.append(replace(diagnostic, source=source))
        else:
            diagnostics.append(diagnostic)
    return replace(result, diagnostics=tuple(diagnostics))


def _make_pdf(request: ImposeRequest) -> AbstractContextManager[PicturePdf]:
    """Return what makes a PDF of the pictures of a request: pages to lay out, or sides of sheets to undo."""
    if request.undo is not None:
        return make_side_pdf(request.pictures, request.scheme_name, request.paper)
    return make_picture_pdf(
        request.pictures, _load_scheme(request), request.paper, request.options
    )


def _impose(request: ImposeRequest) -> ImposeResult:
    """Lay a PDF on sheets."""
    source = request.source
    out = request.output_path
    language = request.instructions_language
    if out is None:
        raise ValueError("sheets need a file")
    options = replace(request.options, lang=language or request.language)
    check_beside_files(
        list(_name_beside_files(out, options, language)), _list_own_headings()
    )
    imposition, margin_warnings = _impose_and_measure(
        replace(request, options=options), {request.flip: out}
    )
    flip_to_choose = (options.printer and options.printer.asked_flip) or request.flip
    lines = [*describe_files(imposition, out, flip_to_choose)]
    facts = _collect_facts(request, imposition)
    if language is not None or imposition.is_in_two_passes:
        # What sets type and draws, with ReportLab: 150 ms.
        from pamphlets.app.run.impose import impose_instructions

        reload_text = impose_instructions.write_reload_text(
            out, imposition, request.flip, options.lang
        )
        if reload_text is not None:
            fronts, backs = imposition.files[:2]
            facts.update(fronts=str(fronts), backs=str(backs))
            lines.append(describe_reload_text(reload_text, options.lang))
        if language is not None:
            text = impose_instructions.write_instructions(
                source, out, imposition, flip_to_choose, language
            )
            facts["instructions"] = str(text)
            lines.append(describe_instructions(text, language))
    diagnostics = imposition.diagnostics + margin_warnings
    return ImposeResult(diagnostics, tuple(lines), facts=facts)


def _name_beside_files(
    out: Path, options: ImposeOptions, language: Lang | None
) -> Iterator[Path]:
    """Yield the files that may be written beside OUT, under names made of its own."""
    outs = [out]
    if options.cover_apart:
        outs.append(name_cover_file(out))
        yield outs[1]
    if options.has_two_passes:
        for each in outs:
            yield from pass_paths(each)
        yield reload_text_path(out)
    if language is not None:
        text_path = load_language(language).instructions_path(out)
        yield from (text_path, text_path.with_suffix(".pdf"))


def _list_own_headings() -> tuple[str, ...]:
    """Return what our texts begin with, in every language."""
    languages = [load_language(name) for name in list_languages()]
    titles = [language.title for language in languages]
    return (*titles, *(language.two_passes.title for language in languages))


def _collect_facts(
    request: ImposeRequest, imposition: Imposition
) -> dict[str, str | int | None]:
    """Return what a program is told of sheets that were written."""
    cover = imposition.cover_path
    return {
        "scheme": imposition.scheme_name,
        "paper": request.paper.name,
        "flip": request.flip if imposition.sides_per_sheet == 2 else None,
        "pages": imposition.page_count,
        "blanks": imposition.blank_count,
        "sheets": imposition.sheet_count,
        "sides": imposition.sides_per_sheet,
        "cover": str(cover) if cover else None,
        "instructions": None,
        "fronts": None,
        "backs": None,
    }


def _impose_and_measure(
    request: ImposeRequest, outs: Mapping[Flip, Path]
) -> tuple[Imposition, tuple[Diagnostic, ...]]:
    """Lay a PDF on sheets, and return where margins are too narrow, if that is asked for or quick."""
    with ExitStack() as stack:
        pages = single_pages = None
        if request.check_margins is not False:
            pages = stack.enter_context(temporary_folder()) / "pages.pdf"
            most_pages = None if request.check_margins else QUICK_PAGE_COUNT
            file = stack.enter_context(pages.open("w+b"))
            single_pages = SinglePagesFile(file, most_pages)
        imposition = impose_pdf_for_flips(
            request.source,
            outs,
            _load_scheme(request),
            request.paper,
            password=request.password,
            options=request.options,
            single_pages=single_pages,
        )
        if pages is None:
            return imposition, ()
        return imposition, measure_margins(request.source, imposition, pages, request.flip)


def _show_plan(request: ImposeRequest) -> ImposeResult:
    """Show how a PDF would lie on sheets, and write nothing but a picture of it where one is asked for."""
    source = request.source
    out = request.output_path
    paper = request.paper
    imposition, margin_warnings = _impose_and_measure(request, {})
    name = request.shown_name or str(source)
    lines: list[Sentence | str] = [describe_plan(imposition, name, paper)]
    if out is not None:
        # What sets type and draws, with ReportLab: 150 ms.
        from pamphlets.app.run.impose.impose_instructions import write_plan_picture

        language = request.instructions_language or request.language
        write_plan_picture(source, out, imposition, request.flip, language)
        lines = [describe_plan(imposition, name, paper, out)]
    lines.append("")
    if request.preview_words is not None:
        lines += draw_text_preview(
            imposition.arrangement, request.flip, request.preview_words
        )
    return ImposeResult(imposition.diagnostics + margin_warnings, tuple(lines))


def _load_scheme(request: ImposeRequest) -> Scheme | None:
    """Return the scheme of a request that names one."""
    return load_scheme(request.scheme_name) if request.scheme_name else None


def _undo(request: ImposeRequest, undo: UndoRequest) -> ImposeResult:
    """Make pages of sheets, or say which they would be."""
    out = None if request.show_plan else request.output_path
    options = UndoOptions(
        request.scheme_name,
        request.flip,
        request.paper if undo.is_paper_named else None,
        undo.sheet_order,
        request.options,
    )
    sources = (request.source, *undo.more_sources)
    # Fourteen modules and ctypes, 25 ms, which no job of sheets needs.
    from pamphlets.impose.undo.undo import undo_imposition

    undone = undo_imposition(sources, out, options, password=request.password or "")
    name = request.shown_name or str(request.source)
    lines = describe_undoing(undone, str(out or name), is_plan=request.show_plan)
    facts = {
        "pages": undone.page_count,
        "sides": undone.side_count,
        "order": undone.basis,
        "options": " ".join(undone.layout_options),
    }
    return ImposeResult(undone.diagnostics, tuple(lines), facts=facts)
