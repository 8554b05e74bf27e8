r"""The marks of other dialects, one line each: what to look for in words that would be printed as they stand.

Who writes them: pandoc and Quarto (User's Guide), kramdown, MultiMarkdown, HedgeDoc, Obsidian, Logseq, Typora, Zettlr,
Discord, SPIP, MediaWiki, DokuWiki, Textile, BBCode, WordPress, Jekyll and Hugo, AsciiDoc, reStructuredText, Org, LaTeX,
Word. A mark has its words in `app/messages/foreign_marks.py`.

Patterns are tried in order on `PrintedText.text`, whose runs stand between empty lines; what one has matched, no later
one sees. `^` and `$` are a line's ends. Each is bounded, so that no text takes long: none reaches over an empty line,
unless it says so, and none begins with what repeats.
"""

from typing import Final, NamedTuple

from pamphlets.core.source import Severity


class ForeignMark(NamedTuple):
    """One mark of another dialect."""

    code: str
    """of its diagnostic; two lines may have the same"""
    signs: tuple[str, ...]
    """one of these stands in every text in which the pattern has a match"""
    pattern: str
    severity: Severity = "warning"


_LETTER = r"[^\W\d_]"
_BBCODE = "b|i|u|s|url|img|quote|size|color|center|left|right|list|spoiler|email|font|table|tr|td|code|sup|sub"
_SHORTCODE = "gallery|embed|audio|playlist|contact-form-7|wp_[a-z_]+|vc_[a-z_]+|et_pb_[a-z_]+|su_[a-z_]+"
_LINES = r"[^\n]+\n(?:[^\n]+\n){0,9}?"  # of one item
_BULLETS = "◦▪▫■●○‣⁃∙·➢➤➔✓✔♦→⇒►▶★☆✗✘☞☛❖✦👉"
_BOXES = r"(?:[☐☑☒❏❑□✅❌]|\[[ xX]?\])"
_BULLET_SIGNS = (
    *(f"\n{bullet}" for bullet in _BULLETS),
    "\no ",
    "\no\t",
    "\n1/",
    "\n1 /",
    "\n1°",
    "\n1 °",
    "\n1-",
    "\n1 -",
    "\n1–",
    "\n1 –",
    "\no  ",
    "\n1 ",
    *(f"\n{number}.1" for number in range(1, 10)),
    "\n(1)",
    "\nArt",
    "\n§",
    "\n[1]",
    *(f"\nA{sign}" for sign in ("/", " -", " –", "-", "–")),
    *(f"\na{sign}" for sign in ("/", " -", " –", "-", "–")),
    "\n¹",
    "\n[ ]",
    "\n[]",
    "\n[x]",
    "\n[X]",
    *(f"\n{box}" for box in "☐☑☒❏❑□✅❌"),
)
_NEXT_LINE = r"[^\n]*\n(?:[^\n]+\n)?"  # of an item, and of what continues it
_NUMBERED = (  # what Word and laws put before lines, and no list of Markdown has
    rf"^1( ?[/°–-]){_NEXT_LINE}2\2[^\n]*|^1 (?={_LETTER}){_NEXT_LINE}2 (?={_LETTER})[^\n]*"
    rf"|^\(1\) {_NEXT_LINE}\(2\) [^\n]*|^(\d{{1,2}}\.)1(\.?) {_NEXT_LINE}\3[12]\4 [^\n]*"
    rf"|^(Art\.|Article|§)[ \u00a0]\d{_NEXT_LINE}\5[ \u00a0]\d[^\n]*"
    rf"|^[Aa](?:/| ?[-–]) {_NEXT_LINE}[Bb](?:/| ?[-–]) [^\n]*"
    rf"|^\[1\] {_NEXT_LINE}\[2\] [^\n]*|^¹ ?{_NEXT_LINE}² ?[^\n]*|^{_BOXES}[ \u00a0][^\n]*\n{_BOXES}[ \u00a0][^\n]*"
)
_PRONOUN = (
    r"(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là|moi|toi|lui|leur|eux|y|en|mêmes?)\b"
)
_NO_NAME = r"(?<!\bM\. )(?<!Mme )(?<!Mlle )(?<!\bde )(?<!\bd’)(?<!\bd')"  # « M. ** »: who is not named
_LATEX = r"(?:[A-Za-z]+\*?(?:\[[^\]\n]{0,99}\])?\{[^{}\n]{0,999}\}|[A-Za-z]{2,}(?![\w\\/])(?:\{\})?)"

FOREIGN_MARKS: Final = (
    # what stands before a block
    ForeignMark("mark-contents", ("[", "{", "@", "\\"), r"^(?i:\[\[?_?toc_?\]?\]|\{\{?:?toc\}?\}|\$\{toc\}|@\[toc\][^\n]*|\[(?:sommaire|table des matières)\]|\\tableofcontents)$"),
    ForeignMark("mark-callout", ("[!",), r"^\[![\w -]{1,30}(?:\|[^\]\n]*)?\][+-]?"),
    ForeignMark("mark-block", ("\n::",), r"^::(?!:)[ \t]*[^\n]*$"),
    ForeignMark("mark-directive", ("\n..", "\n:", "\n!!!", "\n???", '\n=== "'), r"^\.\. (?:[\w-]+::|_[^\n:]+:|\||\[)[^\n]*|^:[\w-]+:[^\n]*`?\ufffc|^(?:!!!|\?\?\?\+?) [a-z]+(?=$| \")[^\n]*|^=== \"[^\n]*"),
    ForeignMark("mark-directive", ("\n#+", "\n[", "::", "\n:"), r"^#\+[\w-]+:?[^\n]*|^(?:image|include|video|audio|toc)::\S*|^:[A-Z_]{3,}:$|^\[(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION|quote|verse|source|example|sidebar|discrete|abstract|appendix)(?:,[^\]\n]*)?\]$"),
    ForeignMark("mark-grid-table", ("\n+",), r"^\+(?:[-=:]{2,}\+)+[ \t]*(?:\n[+|][^\n]*)*"),
    ForeignMark("mark-table-wiki", ("\n{|", "\n|==="), r"^\{\|[^\n]*(?:\n[|!][^\n]*)*|^\|={3,}$(?:\n[^\n]+)*"),
    ForeignMark("mark-table-rule", ("\n|",), r"^\|[^\n]*\|[ \t]*(?:\n\|[^\n]*\|[ \t]*)+$|^\|[^|\n]+\|[^\n]*\|[ \t]*$"),
    ForeignMark("mark-table-rule", ("|",), r"^[^|\n]+\|[^\n]+\n\|?[^|\n]+\|[^\n]+$|^\|?[ :]*-{3,}[ :]*(?:\|[ :]*-{3,}[ :]*)+\|?$"),
    ForeignMark("mark-line-block", ("\n|",), r"^\|(?: [^|\n]*)?$(?:\n\|(?: [^|\n]*)?$)*|^\|[^|\n]+(?:\n\|[^|\n]*)+$"),
    ForeignMark("mark-table-caption", ("\nTable:", "\n\n: ", "\n_ ", "\n\n; "), r"^Table: [^\n]*|(?<=\n\n): \S[^\n]*|^_ \S[^\n]*|(?<=\n\n); \S[^\n]*"),
    ForeignMark("mark-heading-wiki", ("\n=", "\n**"), r"^(={1,6})(?: [^=\n]+?|[^=\n]+ )\1[ \t]*$|^\*{2,6} [^*\n]+(?<![.!?…])$|^={3,6}[^\s=][^=\n]*={3,6}[ \t]*$|^={2,6} [^\W\d_][^=\n]*$|(?<=\n\n)= [^\W\d_][^=\n]{1,90}(?=\n\n)"),
    ForeignMark("mark-rule", ("\n===", "\n~ ~", "\n+++", "\n#######"), r"^(?:={3,}|\+{3,}|(?:~ ){2,}~|#{7,})[ \t]*$"),
    ForeignMark("mark-heading-textile", ("\nh",), r"^h[1-6](?:\([^)\n]*\))?\. [^\n]*"),
    ForeignMark("mark-block-textile", ("\nb", "\nf", "\np", "\nn", "\nt"), r"^(?:bq|bc|pre|fn\d+|notextile|table)(?:\([^)\n]*\))?\.{1,2} |^p(?:[<>=]{1,2}|\([^)\n]*\)|\{[^}\n]*\})\. "),
    ForeignMark("mark-heading-joined", ("\n##",), r"^#{2,6}(?=[\w«“\"'(*\ufffc])[^\n]*"),
    ForeignMark("mark-heading-joined", ("\n#",), r"#(?<=^#)(?=[A-ZÀ-ÖØ-ÞŒ])(?!\w*[a-zà-ÿ][A-ZÀ-Þ])(?![A-Z0-9]+$)[^#\n]{1,90}(?<![.,;:…])$"),
    ForeignMark("mark-heading-joined", ("\n#",), r"#(?<=\n\n#)[a-zà-ÿœ]\w* [^#\n]{1,60}(?<![.,;:…!?])(?=\n\n)", "notice"),
    ForeignMark("mark-abbreviation", ("\n*[",), r"^\*\[[^\]\n]+\]:[^\n]*"),
    ForeignMark("mark-definition", ("\n[",), r"^\[\d{1,3}\]: ?\S[^\n]*"),
    ForeignMark("mark-example", ("(@",), r"^\(@[\w-]*\) [^\n]*"),
    ForeignMark("mark-list-spip", ("\n-*", "\n-#"), r"^-(?:\*+|#+) [^\n]*"),
    ForeignMark("mark-list-joined", ("\n-",), rf"(?:^-(?={_LETTER})(?!{_PRONOUN})[^\n]*\n{{1,2}}){{2,}}|^-(?=[A-ZÀ-ÖØ-ÞŒ])(?!{_PRONOUN})[^\n]*"),
    ForeignMark("mark-list-joined", ("\n*", "\n+"), rf"(?:^\*(?={_LETTER})[^*\n]*\n){{2,}}|(?:^\+(?={_LETTER})[^\n]*\n){{2,}}"),
    ForeignMark("mark-list-joined", (")", "."), rf"^\d{{1,3}}[.)](?={_LETTER}{{2}})(?!\w+\.\w)[^\n]*"),
    ForeignMark("mark-list-letters", ("\na. ", "\na) ", "\ni. ", "\ni) ", "\nA. ", "\nA) ", "\nI. ", "\nI) ", "\n#. ", "\n(a) "), rf"^#\. [^\n]*(?:\n{{1,2}}#\. [^\n]*)*|^a\. {_LINES}\n?b\. [^\n]*|^i\. {_LINES}\n?ii\. [^\n]*|^a\) {_LINES}b\) [^\n]*|^i\) {_LINES}ii\) [^\n]*|^A[.)] {_LINES}B[.)] [^\n]*|^I[.)] {_LINES}II[.)] [^\n]*|^\(a\) {_LINES}\(b\) [^\n]*"),
    ForeignMark("mark-list-signs", _BULLET_SIGNS, rf"^([{_BULLETS}])[ \t\u00a0\u202f]*\w[^\n]*(?:\n\1[^\n]*)+|^o[ \t]\w[^\n]*(?:\no[ \t][^\n]*)+|^o(?:\t| {{2,}})\w[^\n]*|{_NUMBERED}"),
    ForeignMark("mark-table-tabs", ("\t",), r"^[^\t\n]+\t[^\t\n]+[^\n]*(?:\n[^\t\n]+\t[^\t\n]+[^\n]*)+$"),
    # notes, links, pictures
    ForeignMark("mark-note", ("^[", "[^", "]_", "[fn:"), r"\^\[[^\n]{0,60}|\[\^[^\]\n]{0,60}\]?|\[#?\w+\]_(?!\w)|\[fn:[^\]\n]*\]"),
    ForeignMark("mark-note-parentheses", ("((", "footnote"), r"\(\((?=\S)[^()\n]+\)\)|\b(?:footnote|footnoteref):\w*\[[^\]\n]*\]"),
    ForeignMark("mark-shortcode-wordpress", ("[",), rf"\[(?:{_SHORTCODE})\b[^\]\n]{{0,300}}\]|\[([a-z][\w-]*)(?:[ \t]+[\w-]+=(?:\"[^\"\n]{{0,300}}\"|'[^'\n]{{0,300}}'|[^\s\]]{{1,300}})){{1,20}}[ \t]*/?\](?:[^\[\n]{{0,999}}\[/\1\])?|\[(?:name|time|color)=[^\]\n]{{0,300}}\]"),
    ForeignMark("mark-bbcode", ("[/",), rf"\[({_BBCODE})(?:=[^\]\n]*)?\](?:(?!\[/\1\]|\n\n)[\s\S]){{0,999}}\[/\1\]|\[/(?:{_BBCODE}|\*)\]"),
    ForeignMark("mark-shortcode-wordpress", ("[/",), r"\[([a-z][\w-]*)\][^\[\n]{0,999}\[/\1\]|\[/[a-z][\w-]*\]"),
    ForeignMark("mark-wiki-link", ("[[",), r"[#!]?\[\[(?!\s)[^\[\]\n]{1,300}\]\[[^\[\]\n]{1,300}\]\]|[#!]?\[\[(?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]{0,200}\]){1,999}\]\]"),
    ForeignMark("mark-link-spip", ("->",), r"\[(?:[^\[\]\n]*[^\s\[\]-])?->(?!\s)[^\[\]\n]+\]"),
    ForeignMark("mark-link-wiki", ("://",), r"\[(?:https?|ftp)://[^\s\[\]]+ [^\[\]\n]+\]|https?://[^\s\[\]]*[^\s\[\]=&?]\[[^\]\n]*[^\W\d_][^\]\n]*\]"),
    ForeignMark("mark-link-textile", ('":',), r"\"[^\"\n]{1,200}\":(?:https?://|www\.|/\w|mailto:)\S*"),
    ForeignMark("mark-link-reversed", (")[",), r"\([^()\n]{1,200}\)\[(?:https?://|www\.)[^\]\n]*\]"),
    ForeignMark("mark-link-space", ("] (",), r"\[[^\[\]\n]{1,300}\] \((?:https?://|www\.|\.{0,2}/|[^\s()]+\.(?:html?|md|pdf|png|jpe?g|svg|gif)\b)[^()\n]*\)"),
    ForeignMark("mark-picture-textile", ("!",), r"!(?<!\w!)(?:https?://|[\w./-])[\w./%-]*\.(?:png|jpe?g|gif|svg|webp)(?:\([^)\n]*\))?!"),
    ForeignMark("mark-link-broken", ("](",), r"!?\[[^\[\]\n]{0,300}\]\([^()\n]{0,300}\)?|\]\((?=\S)"),
    ForeignMark("mark-link-reference", ("][",), r"\[[^\[\]\n]*[^\W\d][^\[\]\n]*\]\[[^\[\]\n\ufffc]*\]"),
    ForeignMark("mark-cross-reference", ("@", "\ufffcref("), r"@(?<![\w@.]@)(?:fig|tbl|sec|eq|lst)[-:][\w-]+|\ufffc\ufffcref\([^()\n]*\)|\\@ref\([^()\n]*\)"),
    ForeignMark("mark-role", (":\ufffc", "}\ufffc", "\ufffc_"), r"(?<!\w):(?:doc|ref|term|abbr|sup|sub|math|emphasis|strong):\ufffc|\{[\w:-]+\}\ufffc|\ufffc_{1,2}(?=[\s.,;:!?)»]|$)"),
    # braces and brackets
    ForeignMark("mark-critic", ("{+", "{-", "{~", "{>", "{="), r"\{(\+\+|--|~~|>>|==)[^{}]{1,999}?(?:\1|<<)\}"),
    ForeignMark("mark-spip-heading", ("{{{",), r"\{\{\{[^{}\n]+\}\}\}"),
    ForeignMark("mark-shortcode", ("{{<", "{{%", "{%", "{#"), r"\{\{[<%][^\n]*?[>%]\}\}|\{%[^\n]*?%\}|\{#[^\n#]*#\}"),
    ForeignMark("mark-double-braces", ("{{",), r"\{\{(?:[^{}\n]|\n(?!\n)){1,999}\}\}"),
    ForeignMark("mark-unnumbered", ("{-}", "{:"), r"[ \t]*\{-\}|\{:[^}\n]*\}"),
    ForeignMark("mark-line-end", ("\\\n",), r"(?:\w+[^\w\n\\:]{0,3}|^)\\(?=\n\n)"),
    ForeignMark("mark-new-page", ("page", "Page", "saut", "PAGE", "\\new"), r"(?i:^(?:/newpage|newpage|pagebreak|saut de page|[\[(](?:newpage|saut de page|nouvelle page)[\])]|-{2,} ?(?:newpage|page|saut de page) ?-{2,}|\\(?:nouvelle ?page|new ?p[a-z]{0,5}|pages?|saut(?: ?de ?page)?))$)"),
    ForeignMark("mark-latex", ("\\",), rf"\\\\(?=\s)|\\(?:(?<![\w:\\/.]\\){_LATEX}|(?:begin|end)\{{[^}}\n]*\}})"),
    ForeignMark("mark-braces", ("{",), rf"(?<![\w\]{{$\\}}\)\ufffc])\{{(?!collectif\}}|sic\}}|[A-Z]{{2,6}}\}}|plein|pleine|full|langu?e?=|largeur|width)(?={_LETTER})[^{{}}=\n|]{{2,300}}\}}(?!\}})"),
    # signs around words
    ForeignMark("mark-math", ("$", "\ufffc("), rf"\$(?<![\w$\\]\$)(?:\$(?!\s*\$)(?:[^$\n]|\n(?!\n)){{1,999}}\$\$|(?=[^\s$])(?:[^$\n]{{0,300}}[\\^_=<>+{{\ufffc][^$\n]{{0,300}}|\d*{_LETTER}\w?)(?<!\s)\$(?![\w$]))|\ufffc\((?=[^\n()]{{0,300}}[\\^_=+])[^\n]{{1,300}}?\ufffc\)"),
    ForeignMark("mark-highlight", ("==", "^"), r"(?<![=\w])==(?=[^\s=])[^=\n]{1,500}?(?<=[^\s=])==(?![=\w])|\^\^(?<!\^\^\^)(?=[^\s^])[^^\n]{1,300}?(?<=[^\s^])\^\^|\^[^\W\d_]+\^"),
    ForeignMark("mark-inserted", ("++", "||"), r"(?<![\w+])\+\+(?=[^\s+\d])[^+\n]{1,300}?(?<=[^\s+])\+\+(?![\w+])|(?<![|\w])\|\|(?=[^\s|])[^|\n]{1,500}\|\|"),
    ForeignMark("mark-comment-obsidian", ("%%",), r"(?<![\d%])(?<!\d[ \u00a0\u202f])%%(?:[^%\n]|\n(?!\n)|%(?!%)){1,999}%%"),
    ForeignMark("mark-italic-wiki", ("''",), rf"(?<!['\w])('{{2,3}}|'{{5}})(?=[^\s'])(?:[^'\n]|'(?!')){{0,300}}?{_LETTER}(?:[^'\n]|'(?!')){{0,300}}?\1(?!')"),
    ForeignMark("mark-italic-dokuwiki", ("//",), rf"//(?<![:\w/<]//)(?={_LETTER})[^/\n]{{1,300}}?(?<=[^\s/])//(?![\w/])"),
    ForeignMark("mark-emphasis", ("*** ",), r"(?<![*\w])\*\*\* [^*\n]{1,300} \*\*\*(?!\*)"),
    ForeignMark("mark-emphasis", ("**",), rf"(?<![*\w]){_NO_NAME}\*\*(?!\*)[^*\n]{{1,500}}\*\*(?!\*)|(?<![*A-ZÀ-Þ]){_NO_NAME}\*\*(?![*])(?=\S)(?<!\w\*\*)"),
    ForeignMark("mark-emphasis", ("__",), rf"(?<![\w_])__(?={_LETTER})|(?<=[a-zà-ÿ.!?»)])__(?![\w_])|^__ [^_\n]+ __$"),
    ForeignMark("mark-emphasis-spaces", ("*",), rf"\*(?:(?<=^\*)|(?<=[^\d\s] \*)|(?<=[(«“\"'’]\*))(?!\*) [^*\n]*?{_LETTER}[^*\n]*?\*(?!\*)(?=[\s).,;:!?»”\"]|$)"),
    ForeignMark("mark-emphasis-spaces", ("*",), rf"\*(?:(?<=^\*)|(?<=[\s(«“\"'’]\*))(?=[^\W_]|[«“(])[^*\n]*?{_LETTER}[^*\n]* \*(?!\*)(?=[).,;:!?»”\"]|$)"),
    ForeignMark("mark-strike", ("~",), rf"~(?<![\w~]~)(?={_LETTER})[^~\n]{{1,200}}(?<=[^\s~])~(?![\w~])"),
    ForeignMark("mark-emphasis-spaces", ("*",), rf"(?<![\w*\\])\*(?=[^\s*])[^*\n]{{0,80}}{_LETTER}[^*\n]{{0,9}}['’»\")\]!?…]\*(?={_LETTER})"),
    ForeignMark("mark-tilde", ("~",), r"(?<=[^\W\d_])~(?=\w)|(?<=\.)~(?=\w)|(?<=\w)~(?=[:;!?»%€])|(?<=«)~"),
    ForeignMark("mark-block-id", ("^",), r"(?<=[ \t])\^(?=[\w-]*[a-z])[A-Za-z0-9][\w-]{3,}$"),
    ForeignMark("mark-emoji", (":",), r":(?<![\w:/]:)[a-z][a-z0-9_+-]{1,30}:(?![\w:/])", "notice"),
    ForeignMark("mark-term", ("\n:",), r"(?<=\n):(?=[^\W\d_])[^\n]{1,300}$"),
    ForeignMark("mark-property", ("::",), r"^[\w-]+(?: [\w-]+){0,5}::(?:[ \t][^\n:]*)?$"),
    # of other programs
    ForeignMark("mark-tag", ("<",), r"</?(?:ref|references|nowiki|gallery|poem|poesie|quote|cadre|intro|multi|html|(?:doc|img|emb|art|audio|video|modele)\d+(?:\|[^>\n]{0,300})?)(?:[ /][^>\n]{0,300})?>|</?[owmv]:\w+[^>\n]{0,300}>|</?WRAP\b[^>\n]{0,300}>|<(?:[@#]&?!?\d+|a?:\w+:\d+|t:\d+(?::\w)?)>"),
    ForeignMark("mark-entity", ("&amp;", "&nbsp", "&e", "&a", "&l", "&r", "&#", "&q", "&g"), r"&amp;#?\w+;|&(?:nbsp|eacute|egrave|agrave|ecirc|ccedil|laquo|raquo|rsquo|lsquo|hellip|quot|amp|lt|gt)\b(?!;)"),
    ForeignMark("mark-word-field", ("Erreur", "HYPERLINK", "PAGEREF", "MERGEFIELD"), r"Erreur[ \u00a0\u202f]?! (?:Signet|Source du renvoi|Référence|Liaison)[^\n]{0,40}|\b(?:HYPERLINK|PAGEREF|MERGEFIELD) [\"_\\«]?\w[^\n]{0,40}"),
)  # fmt: skip
