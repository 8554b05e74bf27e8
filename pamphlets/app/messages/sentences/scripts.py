"""Writings whose joining or direction cannot be set yet."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "scripts.arabic": "Arabic",
        "scripts.balinese": "Balinese",
        "scripts.batak": "Batak",
        "scripts.bengali": "Bengali",
        "scripts.buginese": "Buginese",
        "scripts.burmese": "Burmese",
        "scripts.cham": "Cham",
        "scripts.devanagari": "Devanagari",
        "scripts.gujarati": "Gujarati",
        "scripts.gurmukhi": "Gurmukhi",
        "scripts.hebrew": "Hebrew",
        "scripts.javanese": "Javanese",
        "scripts.kannada": "Kannada",
        "scripts.khmer": "Khmer",
        "scripts.lao": "Lao",
        "scripts.lepcha": "Lepcha",
        "scripts.limbu": "Limbu",
        "scripts.malayalam": "Malayalam",
        "scripts.mandaic": "Mandaic",
        "scripts.meetei-mayek": "Meetei Mayek",
        "scripts.mongolian": "Mongolian",
        "scripts.nko": "N'Ko",
        "scripts.oriya": "Oriya",
        "scripts.phags-pa": "Phags-pa",
        "scripts.samaritan": "Samaritan",
        "scripts.saurashtra": "Saurashtra",
        "scripts.sinhala": "Sinhala",
        "scripts.sundanese": "Sundanese",
        "scripts.syriac": "Syriac",
        "scripts.tai-le": "Tai Le",
        "scripts.tai-lue": "Tai Lue",
        "scripts.tai-tham": "Tai Tham",
        "scripts.tai-viet": "Tai Viet",
        "scripts.tamil": "Tamil",
        "scripts.telugu": "Telugu",
        "scripts.thaana": "Thaana",
        "scripts.thai": "Thai",
        "scripts.tibetan": "Tibetan",
        "scripts.a-right-to-left-script": "a right-to-left script",
        "scripts.an-indic-script": "an Indic script",
    }
)
