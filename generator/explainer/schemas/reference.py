"""The reference for who writes: a page a kind of file, out of the schemas.

The pages are those of a newsroom (``content/pages``), which this program builds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from explainer.model.written import Json
from explainer.schemas.descriptions import described
from explainer.schemas.examples import example, example_of, parts, shown
from explainer.schemas.files import FILES, EditedFile, Form
from explainer.schemas.front_matter import head
from explainer.schemas.making import schema
from explainer.schemas.message_pages import message_pages
from explainer.schemas.words import heading_of, in_words

INDEX = "reference"
MOST = 60
"""Letters of an example that a table has room for; the file below has it whole."""
_FORMS: Mapping[Form, str] = {
    "list": "A list: each entry begins with `- `. Any number of entries stand in a file.",
    "single": "One record a file. The name of the file is its id.",
    "markdown": "One record a file, in Markdown: the fields stand above the text, between two "
    "lines of `---`. The name of the file is its id.",
    "settings": "One file, a line of `key: value` for each field.",
}


def reference() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page."""
    yield f"{INDEX}.md", _index()
    for order, file in enumerate(FILES.values(), 1):
        yield page_of(file.name), _page(file, order)
    yield from message_pages()


def page_of(kind: str) -> str:
    """Return the name of the page of a kind of file."""
    return f"{INDEX}-{kind}.md"


def _index() -> str:
    rows = [
        f"| [{file.name}]({page_of(file.name)}) | {_first(_said(file))} | {_places(file)} |"
        for file in FILES.values()
    ]
    return "\n".join(
        (
            head("What can be written", _SUMMARY, short="Reference", menu=True, order=4),
            "",
            "| kind | what it is | where |",
            "| --- | --- | --- |",
            *rows,
            "",
            _OF_VALUES,
        )
    )


_SUMMARY = "Every kind of file and every field, from the model that `explainer check` goes by."
_OF_VALUES = """\
How ids, dates and texts are written, whatever the kind: [ids and dates](dates.md),
[texts](texts.md), [names](names.md). How much fits: [limits](limits.md).
"""


def _page(file: EditedFile, order: int) -> str:
    made = schema(file)
    record = made["items"] if file.form == "list" else made
    tables = [
        _table(part, made["$defs"].get(part.__name__, record), part is not file.model)
        for part in parts(file.model)
    ]
    language = "markdown" if file.form == "markdown" else "yaml"
    title = file.name.capitalize()
    first, _, rest = made["description"].partition("\n")
    lines = (
        head(title, first, below=INDEX, order=order),
        *filter(None, (rest.strip(),)),
        f"In {_places(file)}. {_FORMS[file.form]}",
        *tables,
        "## Example",
        f"```{language}\n{example(file).rstrip()}\n```",
    )
    return "\n\n".join(lines) + "\n"


def _said(file: EditedFile) -> str:
    return str(schema(file)["description"])


def _first(text: str) -> str:
    return text.split("\n")[0]


def _places(file: EditedFile) -> str:
    main = [place for place in file.places if not place.endswith(".yml")]
    return " or ".join(
        f"`{place.replace('/**/*', '/NAME').replace('*', 'NAME')}`" for place in main
    )


def _table(part: type[BaseModel], made: Json, is_inner: bool) -> str:
    needed = made.get("required", [])
    rows = [
        f"| `{key}` | {_cell(part, key, in_words(field), key in needed)} |"
        for key, field in made["properties"].items()
        if key != "id" or key in needed or is_inner
    ]
    head = "| field | meaning, *what it is:* example |\n| --- | --- |"
    said = (f"## {heading_of(part.__name__)}", made["description"]) if is_inner else ()
    return "\n\n".join((*said, "\n".join((head, *rows))))


def _cell(part: type[BaseModel], key: str, what: str, needed: bool) -> str:
    # Two columns: of more a phone shows no whole one.
    meaning, example = described(part)[key], shown(example_of(part, key))
    is_short = 0 < len(example) <= MOST and "`" not in example
    said = f"*{what}, needed*" if needed else f"*{what}*"
    text = f"{meaning} {said}: `{example}`" if is_short else f"{meaning} {said}"
    return text.replace("\n", " ").replace("|", "\\|")
