"""What is said about theme files, about the fonts that they name, and about the drawings."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "theme-unknown": ("there is no theme “{theme}”", "choose one of: {known}"),
        "theme-near": (
            "there is no theme “{theme}”",
            "did you mean “{near}”? The themes are: {known}",
        ),
        "theme-ending": (
            "there is no theme “{theme}”, but a file {file} in content/themes/",
            "rename it to {target}; your system may hide the end of its name",
        ),
        "theme-circle": (
            "the theme “{theme}” begins with this one in its turn",
            "write base: sobre, bloc or trait in one of the two",
        ),
        "cover-plan-single": (
            "the theme “{theme}” has but one plan for its covers",
            "leave the line plan_couverture out",
        ),
        "theme-key-near": (
            "a theme file has no key “{key}”",
            "did you mean “{near}”?",
        ),
        "theme-key-unknown": (
            "a theme file has no key “{key}”",
            "the keys are: {known}",
        ),
        "theme-key-inside": (
            "“{key}” stands at the margin, and belongs below another key: {sections}",
            "write that key with nothing behind its colon, and this line under it, indented by two spaces",
        ),
        "theme-key-outside": (
            "“{key}” stands below “{section}”, and belongs at the margin",
            "take away the blanks before it",
        ),
        "theme-inner-near": (
            "below “{section}” there is no “{key}”",
            "did you mean “{near}”?",
        ),
        "theme-inner-unknown": (
            "below “{section}” there is no “{key}”",
            "what may stand there: {known}",
        ),
        "theme-section": (
            "“{key}” takes no value of its own, but indented lines",
            "write for example\n    {key}:\n      {example}",
        ),
        "theme-single": (
            "“{key}” takes one value",
            "write it behind the colon: {key}: {example}",
        ),
        "theme-long": (
            "the value of “{key}” has more than {most} characters",
            "shorten it",
        ),
        "theme-word-near": (
            "“{key}” cannot be “{value}”",
            "did you mean “{near}”? It can be: {known}",
        ),
        "theme-word": ("“{key}” cannot be “{value}”", "it can be: {known}"),
        "theme-number": (
            "“{value}”, behind “{key}”, is no length",
            "write a number and its unit, for example {key}: {example}",
        ),
        "theme-unit": (
            "the unit of “{value}” is none that “{key}” knows",
            "use mm, cm, pt or in, for example {key}: {example}",
        ),
        "theme-pixels": (
            "“{value}” is so many pixels, which have no size on paper",
            "write {key}: {advice}",
        ),
        "theme-bare": (
            "{value} what? The value of “{key}” has no unit",
            "write {key}: {advice} mm, or another unit: cm, pt, in",
        ),
        "theme-range": (
            "“{key}” cannot be {value}",
            "take something between {lowest} and {highest}",
        ),
        "theme-page": (
            "a page cannot be “{value}”",
            "write one of these, or any size from 90 × 90 mm to 216 × 297 mm: {known}",
        ),
        "theme-narrow": (
            "with these margins the lines are {width} mm long: too short to read, or to set",
            "make “intérieur” and “extérieur” smaller, or the page wider; 80 to 110 mm read well",
        ),
        "theme-low": (
            "with these margins a page has room for {lines} lines",
            "make “haut” and “bas” smaller, or the letters",
        ),
        "theme-leading": (
            "lines {leading} pt apart are too close for letters of {size} pt: they would touch",
            "write interligne: 1,25, or leave the line out",
        ),
        "theme-font-unknown": (
            "no font of the family “{family}” is in fonts/ or in content/fonts/",
            "put its .ttf or .otf files into content/fonts/; the families there are: {known}",
        ),
        "theme-font-near": (
            "no font of the family “{family}” is in fonts/ or in content/fonts/",
            "did you mean “{near}”? “pamphlets list fonts” names them all",
        ),
        "theme-font-broken": (
            "“{family}” cannot be used: the file {file} cannot be read as a font",
            "copy the file again from where you got it, or name another family",
        ),
        "theme-font-foreign": (
            "“{family}” cannot be used: {file} is a font for web pages or for another system",
            "get the same font as .ttf or .otf, and put that into content/fonts/",
        ),
        "theme-font-outside": (
            "“{family}” cannot be used: {file} is a link to a file outside the folder of texts",
            "put the file itself there in place of the link",
        ),
        "theme-font-large": (
            "“{family}” cannot be used: the file {file} has more than 60 megabytes",
            "take another version of the font, or name another family",
        ),
        "theme-font-letters": (
            "the font “{family}” has hardly a letter: it is one of signs",
            "name another family for what is to be read",
        ),
        "theme-font-signs": (
            "the font “{family}” lacks: {signs}",
            "they are taken from the families of “secours”, in their order; look how they stand beside the others",
        ),
        "theme-font-italic": (
            "the family “{family}” has no italic: what *stars* stress will look like the rest",
            "put its italic into content/fonts/, or name a family that has one",
        ),
        "theme-font-bold": (
            "the family “{family}” has no bold: what **two stars** stress will look like the rest",
            "put its bold into content/fonts/, or name a family that has one",
        ),
        "theme-font-weight": (
            "the family “{family}” has no weight {asked}: {given} is taken",
            "write graisse: {given}, or put the other weight into content/fonts/",
        ),
        "theme-drawing-kind": (
            "“{path}” is no drawing: a theme takes .svg files",
            "save it as SVG; a photograph is named by a title: couverture: photo.jpg",
        ),
        "theme-drawing-outside": (
            "“{path}” lies outside the folder of texts",
            "put the drawing beside the theme, into content/themes/",
        ),
        "theme-drawing-missing": (
            "there is no drawing “{path}”",
            "it is looked for in {folder}; one of content/images is called ../images/name.svg",
        ),
        "fonts-unusable": (
            "these files of content/fonts/ cannot serve as fonts: {files}",
            "only whole .ttf and .otf files serve; take the others out",
        ),
    }
)
