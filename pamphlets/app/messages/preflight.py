"""What a print shop, a copier or a knife would make of pages: what it means on paper, and what to do."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "preflight-picture-coarse": (
            "the picture “{path}” has {dpi} dots an inch as it is printed (pictures like it: {count}; page {pages}): one sees steps and squares",
            "take a file at least {pixels} pixels wide, or print the picture smaller with {{largeur=50%}}",
        ),
        "preflight-picture-soft": (
            "the picture “{path}” has {dpi} dots an inch as it is printed (pictures like it: {count}; page {pages}): enough for a copier, soft in a print shop, which asks for {best}",
            "for a print shop take a file {pixels} pixels wide, or print the picture smaller with {{largeur=50%}}",
        ),
        "preflight-stroke-thin": (
            "a line is {width} points thick (lines as thin: {count}; page {pages}): it breaks up, or is not printed at all",
            "draw it at least 0.5 points thick, or print the drawing larger with {{largeur=100%}}",
        ),
        "preflight-stroke-copied": (
            "a line is {width} points thick (lines as thin: {count}; page {pages}): a print shop holds it, a copy of a copy loses it",
            "draw lines at least 0.5 points thick; for a copier, “pamphlets build --for photocopie” thickens them all",
        ),
        "preflight-type-small": (
            "letters of {size} points: “{words}” (places like it: {count}; page {pages}): under {least} points nobody reads them without a glass",
            "cut words, so that larger letters find room, or take larger paper",
        ),
        "preflight-type-white": (
            "white letters of {size} points on a ground: “{words}” (places like it: {count}; page {pages}): ink runs into those under {least} points",
            "cut words there, or choose a theme with black letters on white: theme: sobre",
        ),
        "preflight-type-pale": (
            "letters in {ink} are pale on this paper: “{words}” (places like it: {count}; page {pages}; contrast {contrast} to 1, {least} are needed): by evening light, or once copied, they are gone",
            "take a darker ink (encre: bleu), or paler paper",
        ),
        "preflight-type-screened": (
            "small letters in a tint of {percent} %: “{words}” (places like it: {count}; page {pages}): they are printed in dots, and their edges fray",
            "take a theme whose letters are solid: theme: sobre",
        ),
        "preflight-edge-lost": (
            "“{words}” stands {distance} mm from the edge of the paper (places like it: {count}; page {pages}): copiers leave 5 mm white, and cut it off",
            "leave at least {least} mm: with a theme of your own, wider margins; in a picture, letters further inside",
        ),
        "preflight-edge-near": (
            "“{words}” stands {distance} mm from the edge of the paper (places like it: {count}; page {pages}): a copier reaches it, a knife that slips may not spare it",
            "when you cut by hand, cut few sheets at a time; a print shop wants {least} mm: tell it",
        ),
        "preflight-colour": (
            "a page is in colours that the title does not name ({inks}; page {pages}): a copy shop counts it as a page in colour, five to ten times as dear",
            "leave {{couleur}} out at the picture, and it is printed in black; if the colour is wanted, say so at the shop",
        ),
        "preflight-colour-pages": (
            "pages in colour: {count} of {total} ({inks}; page {pages}); a copy shop counts each as a page in colour, five to ten times as dear",
            "to print in black alone, write: encre: noir",
        ),
        "preflight-ink": (
            "{percent} % of a page are ink (pages like it: {count}; page {pages}; a page of text has 5 %): copiers print broad blacks grey and patchy, paper curls, toner costs",
            "choose a theme with less black (theme: sobre), or a picture with more white; “pamphlets build --economie” empties broad letters",
        ),
        "preflight-blank": (
            "blank pages: {count} of {total} (page {pages}); they are paper that is paid for",
            "cut a few lines to save a sheet, or rule them for notes: blanches: notes; page 2 takes the text or the mentions: page_2: texte",
        ),
        "preflight-pages": (
            "{total} pages do not fill folded sheets, which have four each: {missing} blank ones come at the end",
            "say how many there are to be: pages: 16; text is made to fit",
        ),
    }
)
