"""Each citation close behind its sentence: no space before it, the full stop first."""

from __future__ import annotations

from msgspec.structs import replace

from explainer.prose.tree import Node

# With those of other alphabets: they close up as ours do.
STOPS = ".,;:!?…։․՝،؛؟۔।॥።፣፤፥፧።។။。，、；：！？"


def closed(row: list[Node]) -> list[Node]:
    """Return nodes that lie side by side, citations moved close, texts left empty taken out."""
    done: list[Node] = []
    for node in row:
        if node.kind == "citation":
            _take_space_away(done)
        follows = bool(done) and done[-1].kind == "citation" and node.kind == "text"
        if follows and node.text[:1] in STOPS and node.text:
            done.insert(len(done) - 1, replace(node, text=node.text[0]))
            node = replace(node, text=node.text[1:])
        done.append(node)
    return [node for node in done if node.text or node.kind != "text"]


def _take_space_away(done: list[Node]) -> None:
    while done and done[-1].kind == "softbreak":
        done.pop()
    if done and done[-1].kind == "text":
        done[-1] = replace(done[-1], text=done[-1].text.rstrip())
