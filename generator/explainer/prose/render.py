"""Tokens to HTML, with the apparatus of one page: numbered citations, links, cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from explainer.prose.names import Name, NameIndex
from explainer.prose.parse import component_call, markdown, parse, record_link
from explainer.prose.pictures import Picture, figure_html, image_html, lifted, picture_id


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation on a page: the number of the source there, and the pages cited."""

    number: int
    source: str
    locator: str | None = None


def _no_picture(identity: str) -> Picture:
    raise KeyError(identity)


@dataclass
class Apparatus:
    """What one page gathers while its prose is written.

    ``link`` gives the address of a record, relative to the page; ``here`` is the record that the
    page is about (never linked to itself). ``other_name`` gives the name that a record carries
    beside its own; it is added at the first mention on a page, in our own voice only. ``cited``
    lists sources in the order of their numbers, ``carded`` the records whose names were linked.
    """

    link: Callable[[str, str], str]
    names: NameIndex
    picture: Callable[[str], Picture] = _no_picture
    other_name: Callable[[Name], str | None] = lambda name: None
    here: frozenset[tuple[str, str]] = frozenset()
    cited: dict[str, int] = field(default_factory=dict)
    carded: dict[tuple[str, str], None] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)
    linking: bool = True
    attributed: bool = False
    named_twice: set[tuple[str, str]] = field(default_factory=set)

    def cite(self, source: str, locator: str | None = None) -> Citation:
        """Number a source: the same one has one number on a page."""
        return Citation(self.cited.setdefault(source, len(self.cited) + 1), source, locator)

    def cite_all(self, sources: tuple[str, ...]) -> tuple[Citation, ...]:
        """Number several sources."""
        return tuple(self.cite(source) for source in sources)

    def new_section(self) -> None:
        """Begin a section: the first mention in it is linked again."""
        self.seen = set()


def citation_html(citations: tuple[Citation, ...]) -> str:
    """Return the raised numbers that lead to the sources of the page."""
    links = " ".join(
        f'<a href="#source-{c.number}" aria-label="{_said(c)}">{c.number}</a>' for c in citations
    )
    return f'<sup class="cite">{links}</sup>' if citations else ""


def _said(citation: Citation) -> str:
    where = f", {escape(citation.locator)}" if citation.locator else ""
    return f"Source {citation.number}{where}"


class _Renderer(RendererHTML):
    """Our token types on top of markdown-it-py's own renderer."""

    def citation(self, tokens: list[Token], at: int, options: object, env: object) -> str:
        cites = tokens[at].meta["cites"]
        return citation_html(tuple(_apparatus(env).cite(source, where) for source, where in cites))

    def name(self, tokens: list[Token], at: int, options: object, env: object) -> str:
        meta = tokens[at].meta
        return _linked_name(meta["kind"], meta["id"], tokens[at].content, _apparatus(env))

    def picture(self, tokens: list[Token], at: int, options: object, env: object) -> str:
        meta = tokens[at].meta
        return figure_html(_apparatus(env).picture(meta["id"]), meta["alt"])

    def image(self, tokens: list[Token], at: int, options: object, env: object) -> str:  # type: ignore[override]
        identity = picture_id(tokens[at])
        if identity is None:
            return escape(tokens[at].content)
        return image_html(_apparatus(env).picture(identity), tokens[at].content)

    def container_note_open(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        return '<div class="note" role="note">\n'

    def container_note_close(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        return "</div>\n"

    def container_quote_open(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        return '<figure class="quote"><blockquote>\n'

    def container_quote_close(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        opening = next(t for t in reversed(tokens[:at]) if t.type == "container_quote_open")
        speaker = component_call(opening)[1]
        caption = f"<figcaption>{escape(speaker)}</figcaption>" if speaker else ""
        return f"</blockquote>{caption}</figure>\n"

    def footnote_block_open(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        # No section, as the plug-in has it: a section needs a heading.
        return '<hr class="footnotes-sep">\n<div class="footnotes">\n<ol class="footnotes-list">\n'

    def footnote_block_close(
        self, tokens: list[Token], at: int, options: object, env: object
    ) -> str:
        return "</ol>\n</div>\n"


def _renderer() -> _Renderer:
    """Return our renderer with the footnotes of the parser's plug-in."""
    renderer = _Renderer()
    of_plugins = markdown().renderer.rules  # type: ignore[attr-defined]
    theirs = {key: rule for key, rule in of_plugins.items() if key.startswith("footnote")}
    renderer.rules = {**theirs, **renderer.rules}
    return renderer


_RENDERER = _renderer()
_STOPS = frozenset(".,;:!?")
_SCROLL = '<div class="table" tabindex="0" role="region" aria-label="Table">'


def _apparatus(env: object) -> Apparatus:
    assert isinstance(env, Mapping)
    apparatus = env["apparatus"]
    assert isinstance(apparatus, Apparatus)
    return apparatus


def _linked_name(kind: str, identity: str, text: str, apparatus: Apparatus) -> str:
    apparatus.carded[(kind, identity)] = None
    href = escape(apparatus.link(kind, identity))
    card = f"card-{kind}-{identity}"
    return f'<a class="name" href="{href}" data-card="{card}">{escape(text)}</a>'


def render(tokens: list[Token], apparatus: Apparatus) -> str:
    """Return the HTML of block tokens."""
    tokens = list(lifted(tokens))
    for token in tokens:
        if token.type == "heading_open":
            apparatus.new_section()
        if token.type in ("th_open", "td_open"):
            _align(token)
        if token.children:
            token.children = _enrich(close_citations(token.children), apparatus)
    html = _RENDERER.render(tokens, markdown().options, {"apparatus": apparatus})
    return html.replace("<table>", _SCROLL + "<table>").replace("</table>", "</table></div>")


def _align(token: Token) -> None:
    """Say how a cell is aligned by a class: the policy allows no style in a tag."""
    style = str(token.attrs.pop("style", ""))
    if style:
        token.attrSet("class", style.removeprefix("text-align:"))


def inline(text: str, apparatus: Apparatus) -> str:
    """Return the HTML of a text that is one paragraph, without the paragraph around it."""
    html = render(parse(text), apparatus).strip()
    alone = html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>")
    return html.removeprefix("<p>").removesuffix("</p>") if alone else html


def close_citations(children: list[Token]) -> list[Token]:
    """Set each citation close behind its sentence: no space before it, the full stop first."""
    closed: list[Token] = []
    for child in children:
        if child.type == "citation":
            _take_space_away(closed)
        follows = bool(closed) and closed[-1].type == "citation" and child.type == "text"
        if follows and child.content[:1] in _STOPS:
            _append_to_text_before(closed, child.content[0])
            child.content = child.content[1:]
        closed.append(child)
    return closed


def _take_space_away(closed: list[Token]) -> None:
    while closed and closed[-1].type == "softbreak":
        closed.pop()
    if closed and closed[-1].type == "text":
        closed[-1].content = closed[-1].content.rstrip()


def _append_to_text_before(closed: list[Token], stop: str) -> None:
    closed.insert(len(closed) - 1, Token("text", "", 0, content=stop))


def _enrich(children: list[Token], apparatus: Apparatus) -> list[Token]:
    """Resolve links to records and link names that stand outside of links."""
    enriched: list[Token] = []
    depth = 0
    for at, child in enumerate(children):
        if child.type == "link_open":
            depth += 1
        elif child.type == "link_close":
            depth -= 1
        if child.type == "text" and not depth and apparatus.linking:
            enriched.extend(_with_names(child, apparatus))
        else:
            enriched.append(child)
        if child.type == "link_open":
            _resolve(child, children[at + 1 : at + 4], apparatus)
    return enriched


def _resolve(token: Token, following: list[Token], apparatus: Apparatus) -> None:
    href = str(token.attrGet("href") or "")
    link = record_link(href)
    if link:
        token.attrSet("href", apparatus.link(*link))
        apparatus.seen.add(link)
        _name_twice(link, following, apparatus)
    elif href.startswith("http"):
        token.attrSet("rel", "external")


def _name_twice(link: tuple[str, str], following: list[Token], apparatus: Apparatus) -> None:
    """Add the other name inside a link whose words are the name of what it leads to."""
    words, *rest = following
    if words.type == "text" and rest and rest[0].type == "link_close":
        after = rest[1].content if len(rest) > 1 else ""
        words.content += _both(Name(words.content, *link), after, apparatus)


def _with_names(token: Token, apparatus: Apparatus) -> list[Token]:
    pieces: list[Token] = []
    done = 0
    for start, end, name in apparatus.names.find(token.content):
        if not _is_first(name, apparatus):
            continue
        pieces += _text(token.content[done:start])
        piece = Token("name", "", 0, content=token.content[start:end])
        piece.meta = {"kind": name.kind, "id": name.id}
        pieces.append(piece)
        pieces += _text(_both(name, token.content[end:], apparatus))
        done = end
    return pieces + _text(token.content[done:])


def _both(name: Name, after: str, apparatus: Apparatus) -> str:
    """Return the other name of what is named for the first time, in brackets."""
    key = (name.kind, name.id)
    other = apparatus.other_name(name)
    if other is None or apparatus.attributed or key in apparatus.named_twice:
        return ""
    apparatus.named_twice.add(key)
    return "" if after.lstrip().startswith("(") else f" ({other})"


def _is_first(name: Name, apparatus: Apparatus) -> bool:
    key = (name.kind, name.id)
    if key in apparatus.seen or key in apparatus.here:
        return False
    apparatus.seen.add(key)
    return True


def _text(content: str) -> list[Token]:
    return [Token("text", "", 0, content=content)] if content else []
