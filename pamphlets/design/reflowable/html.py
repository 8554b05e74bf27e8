"""HTML: one page that any browser opens, from a key, a disk, an e-mail or a site."""

from typing import Final

from pamphlets.design.format import ReflowableFormat
from pamphlets.writers.html.page import write_html

FORMAT: Final = ReflowableFormat("html", ".html", write_html)
