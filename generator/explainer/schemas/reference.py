"""The reference for who writes: a page a kind of file, out of the schemas, in Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.model.written import Json
from explainer.schemas.examples import example
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
    parts = [_table(made["$defs"][name], f"## {name}") for name in _parts(record, made["$defs"])]
    language = "markdown" if file.form == "markdown" else "yaml"
    lines = (
        GENERATED,
        f"# {file.name}",
        made["description"],
        f"In {_places(file)}. {_FORMS[file.form]}",
        _table(record, ""),
        *parts,
        "## Example",
        f"```{language}\n{example(file).rstrip()}\n```",
    )
    return "\n\n".join(line for line in lines if line) + "\n"


def _said(file: EditedFile) -> str:
    return str(schema(file)["description"])


def _first(text: str) -> str:
    return text.split("\n")[0]


def _places(file: EditedFile) -> str:
    main = [place for place in file.places if not place.endswith(".yml")]
    return " or ".join(
        f"`{place.replace('/**/*', '/NAME').replace('*', 'NAME')}`" for place in main
    )


def _table(made: Json, heading: str) -> str:
    needed = made.get("required", [])
    rows = [
        f"| `{key}` | {in_words(field)} | {'yes' if key in needed else ''} | {_cell(field)} |"
        for key, field in made["properties"].items()
        if key != "id" or key in needed or heading
    ]
    said = made["description"] if heading else ""
    head = "| field | what | needed | meaning, *example* |\n| --- | --- | --- | --- |"
    return "\n\n".join(part for part in (heading, said, "\n".join((head, *rows))) if part)


def _cell(field: Json) -> str:
    shown = _shown(field["examples"][0])
    meaning = field["description"].replace("\n", " ")
    return f"{meaning}{f' *`{shown}`*' if shown else ''}".replace("|", "\\|")


def _shown(value: Any) -> str:
    """Return an example as it would be typed on one line; nothing where it needs several."""
    entries = value if isinstance(value, list) else [value]
    if any(
        isinstance(entry, dict) or (entry is not value and "[" in str(entry)) for entry in entries
    ):
        return ""
    text = f"[{', '.join(map(str, entries))}]" if isinstance(value, list) else _scalar(value)
    return "" if len(text) > MOST or "`" in text else text


def _scalar(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _parts(record: Json, defined: Json) -> Iterator[str]:
    """Yield the names of the parts that a record is made of, in the order of its fields."""
    seen: list[str] = []
    todo = [record]
    while todo:
        for name in _named(todo.pop(0)["properties"]):
            if name in defined and "properties" in defined[name] and name not in seen:
                seen.append(name)
                todo.append(defined[name])
    yield from seen


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _named(entry)
