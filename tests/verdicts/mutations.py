"""Newsrooms gone wrong, by number: the same number gives the same newsroom on every machine.

A mutation changes one thing that an editor, a tool or a file system could change: a value, a
line of text, a cell, a file's name or nature. None knows what the newsroom is about.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

Way = tuple[str | int, ...]
Mutation = Callable[[Path, Random], None]

WORDS: dict[str, list[str]] = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))


def mutate(root: Path, number: int) -> list[str]:
    """Change a copy of a newsroom in one to three ways; return what was done, for the report."""
    random = Random(number)
    done = []
    for _ in range(random.choice((1, 1, 2, 3))):
        mutation = random.choice(MUTATIONS)
        mutation(root, random)
        done.append(mutation.__name__)
    return done


def _files(root: Path, *endings: str) -> list[Path]:
    """Plain files of a newsroom, in an order that no file system decides."""
    found = (path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in found if not endings or path.suffix in endings)


def _some(random: Random, root: Path, *endings: str) -> Path:
    return random.choice(_files(root, *endings) or _files(root))


def _values(path: Path) -> tuple[Any, str]:
    """Values of a YAML file or of front matter, and the body under it."""
    text = path.read_text("utf-8")
    if path.suffix == ".md" and text.startswith("---\n") and "\n---\n" in text[4:]:
        head, _, body = text[4:].partition("\n---\n")
        return yaml.load(head, yaml.BaseLoader), body
    return yaml.load(text, yaml.BaseLoader), ""


def _write(path: Path, values: Any, body: str) -> None:
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{text}---\n{body}" if path.suffix == ".md" else text, "utf-8")


def _ways(value: Any, here: Way = ()) -> Iterator[Way]:
    if here:
        yield here
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        for key, item in inner:
            yield from _ways(item, (*here, key))


def _holder(values: Any, way: Way) -> Any:
    for step in way[:-1]:
        values = values[step]
    return values


def _change(change: Callable[[Any, Any, Random], None]) -> Mutation:
    """Make a mutation of one that changes a value, given what holds it and its key."""

    def mutation(root: Path, random: Random) -> None:
        path = _some(random, root, ".yaml", ".md")
        try:
            values, body = _values(path)
        except (yaml.YAMLError, ValueError):
            return
        ways = list(_ways(values))
        if ways:
            way = random.choice(ways)
            change(_holder(values, way), way[-1], random)
            _write(path, values, body)

    mutation.__name__ = change.__name__.strip("_")
    return mutation


def _drop_value(holder: Any, key: Any, random: Random) -> None:
    del holder[key]


def _empty_value(holder: Any, key: Any, random: Random) -> None:
    holder[key] = random.choice(("", [], {}, None))


def _lengthen_value(holder: Any, key: Any, random: Random) -> None:
    value = holder[key]
    times = random.choice((3, 40, 700))
    if isinstance(value, list):
        holder[key] = value * min(times, 40)
    elif isinstance(value, str):
        holder[key] = random.choice(("", " ", "\n\n")).join([value] * times)


def _other_script(holder: Any, key: Any, random: Random) -> None:
    holder[key] = random.choice(WORDS["scripts"])


def _extreme_value(holder: Any, key: Any, random: Random) -> None:
    holder[key] = random.choice(WORDS["extremes"])


def _other_shape(holder: Any, key: Any, random: Random) -> None:
    value = holder[key]
    holder[key] = random.choice(([value], {"id": value}, [[value]], {str(key): [value, value]}))


def _swap_values(holder: Any, key: Any, random: Random) -> None:
    other = random.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    holder[key], holder[other] = holder[other], holder[key]


def _rename_key(holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, dict):
        new = random.choice((str(key).upper(), f"{key}s", str(key)[:-1] or "x", "id", "slug"))
        holder[new] = holder.pop(key)


def _double_entry(holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.append(holder[key])


def _other_line(root: Path, random: Random) -> None:
    """A line of any text file dropped, doubled or swapped with its neighbour."""
    path = _some(random, root, ".yaml", ".md", ".csv", ".txt")
    lines = path.read_text("utf-8", "replace").split("\n")
    at = random.randrange(len(lines))
    lines[at : at + 2] = random.choice(([], lines[at : at + 1] * 3, lines[at : at + 2][::-1]))
    path.write_text("\n".join(lines), "utf-8")


def _other_paragraph(root: Path, random: Random) -> None:
    path = _some(random, root, ".md")
    blocks = path.read_text("utf-8", "replace").split("\n\n")
    blocks.insert(random.randrange(1, len(blocks) + 1), random.choice(WORDS["paragraphs"]))
    path.write_text("\n\n".join(blocks) + "\n", "utf-8")


def _many_words(root: Path, random: Random) -> None:
    """A body with more words than a page can carry, or nearly as many."""
    path = _some(random, root, ".md")
    number = random.choice((2000, 5000, 9000))
    words = " ".join("".join(random.choices("aeioubdgklmnprst", k=7)) for _ in range(number))
    path.write_text(f"{path.read_text('utf-8', 'replace')}\n{words}\n", "utf-8")


def _other_cell(root: Path, random: Random) -> None:
    path = _some(random, root, ".csv")
    rows = [line.split(",") for line in path.read_text("utf-8", "replace").split("\n")]
    row = random.choice(rows)
    row[random.randrange(len(row))] = random.choice(
        (*WORDS["extremes"], *WORDS["scripts"], "a,b", '"', "=1+1")
    )
    path.write_text("\n".join(",".join(row) for row in rows), "utf-8")


def _renamed_file(root: Path, random: Random) -> None:
    path = _some(random, root)
    ending = random.choice((path.suffix, path.suffix, path.suffix.upper(), ".yml", ".bak", ""))
    path.rename(path.with_name(random.choice((path.stem, *WORDS["names"])) + ending))


def _doubled_file(root: Path, random: Random) -> None:
    path = _some(random, root)
    copy = path.with_name(random.choice((path.stem.upper(), *WORDS["names"])) + path.suffix)
    copy.write_bytes(path.read_bytes())


def _lost_file(root: Path, random: Random) -> None:
    _some(random, root).unlink()


def _moved_file(root: Path, random: Random) -> None:
    path = _some(random, root)
    path.rename(random.choice(_files(root)).parent / f"moved-{path.name}")


def _linked_file(root: Path, random: Random) -> None:
    path = _some(random, root)
    target = random.choice(
        (random.choice(_files(root)), path, Path("/etc"), Path("/dev/zero"), root)
    )
    path.unlink()
    path.symlink_to(target)


def _other_nature(root: Path, random: Random) -> None:
    """A file that is a folder, a pipe, empty, binary or of another encoding."""
    path = _some(random, root)
    data = path.read_bytes()
    path.unlink()
    random.choice((
        path.mkdir,
        lambda: os.mkfifo(path),
        lambda: path.write_bytes(b""),
        lambda: path.write_bytes(bytes(range(256))),
        lambda: path.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")),
        lambda: path.write_bytes(data.decode("utf-8", "replace").encode("utf-16")),
        lambda: path.write_bytes(data[: len(data) // 2]),
    ))()  # fmt: skip


MUTATIONS: tuple[Mutation, ...] = (
    *map(_change, (
        _drop_value, _drop_value, _empty_value, _empty_value, _lengthen_value, _lengthen_value,
        _other_script, _other_script, _extreme_value, _extreme_value, _extreme_value, _other_shape,
        _swap_values, _rename_key, _double_entry,
    )),
    _other_line, _other_line, _other_paragraph, _other_paragraph, _other_cell,
    _many_words,
    _renamed_file, _doubled_file, _lost_file, _moved_file, _linked_file, _other_nature,
)  # fmt: skip
