"""The reference for who writes: a page a kind of file, out of the schemas, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from explainer.model.written import Json
from explainer.schemas.descriptions import described
from explainer.schemas.examples import example, example_of, parts, shown
from explainer.schemas.files import FILES, EditedFile, Form
from explainer.schemas.making import schema
from explainer.schemas.words import in_words

GENERATED = "<!-- Made from the model by `make reference`: what it says is edited there. -->"
INDEX = "README.md"
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
    yield INDEX, _index()
    for file in FILES.values():
        yield f"{file.name}.md", _page(file)


def _index() -> str:
    rows = [
        f"| [{file.name}]({file.name}.md) | {_first(_said(file))} | {_places(file)} |"
        for file in FILES.values()
    ]
    return "\n".join(
        (
            GENERATED,
            "",
            "# What can be written",
            "",
            "Every kind of file, every field, from the model that `explainer check` goes by.",
            "",
            "| kind | what it is | where |",
            "| --- | --- | --- |",
            *rows,
            "",
            _ABOUT_VALUES,
        )
    )


_ABOUT_VALUES = """\
## Ids

Small letters a–z, figures and single hyphens: `ferry-talks`. An id is permanent: it is part of the
address of a page and of every link to it. Where a field wants the id of another record, that record
must exist.

## Dates

As exact as they are known: `1993`, `1993-04`, `1993-04-03`; `199X` a decade, `19XX` a century;
`1915~` about, `1915?` uncertain; `2020-09-27/2020-11-10` from and to, `2020/..` and `../2020` with
one end open; `49 BCE` or `-0048` before the common era. A day is a date with year, month and day.

## Texts and prose

A text is plain. Prose is Markdown without headings or lists: `[@source-id]` or `[@source-id, p. 4]`
cites, `[words](event:id)` links to a record (`actor:`, `place:`, `document:`, `term:`, `topic:`,
`question:`, `source:`, `article:`). How many letters fit is a setting: [limits](../limits.md).
"""


def _page(file: EditedFile) -> str:
    made = schema(file)
    record = made["items"] if file.form == "list" else made
    tables = [
        _table(part, made["$defs"].get(part.__name__, record), part is not file.model)
        for part in parts(file.model)
    ]
    language = "markdown" if file.form == "markdown" else "yaml"
    lines = (
        GENERATED,
        f"# {file.name}",
        made["description"],
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
        f"| `{key}` | {in_words(field)} | {'yes' if key in needed else ''} | {_cell(part, key)} |"
        for key, field in made["properties"].items()
        if key != "id" or key in needed or is_inner
    ]
    head = "| field | what | needed | meaning, *example* |\n| --- | --- | --- | --- |"
    said = (f"## {part.__name__}", made["description"]) if is_inner else ()
    return "\n\n".join((*said, "\n".join((head, *rows))))


def _cell(part: type[BaseModel], key: str) -> str:
    meaning, example = described(part)[key], shown(example_of(part, key))
    is_short = 0 < len(example) <= MOST and "`" not in example
    text = f"{meaning} *`{example}`*" if is_short else meaning
    return text.replace("\n", " ").replace("|", "\\|")
