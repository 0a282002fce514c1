"""Lines of Markdown: blocks with what stands before them in lists, quotations and tables."""

from __future__ import annotations

import re

from markupsafe import Markup

_MARKS = re.compile(r"[\\`*_\[\]|~]")
_UNMARKED = re.compile(r"\\([\\`*_\[\]|~<>&])")
_START = re.compile(r"\A(\d+(?=[.)](?:\s|$))|(?=[-+#=]))")
_PLAIN = re.compile(r"[\\`*_\[\]|~<>]|&(?=[#\w]+;)")
_TICKS = re.compile(r"`+")


def escaped(text: str) -> str:
    """Return a text, the marks of Markdown in it each after a backslash; ``<`` and ``&`` are left
    to who knows whether they are written as entities."""
    return _MARKS.sub(r"\\\g<0>", text)


def marked(text: str) -> Markup:
    """Return plain text as Markdown that says the same, on one line."""
    return Markup(_PLAIN.sub(r"\\\g<0>", " ".join(text.split())))


class Lines:
    """Gathers the words of a block, and writes it when it ends."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.words: list[str] = []
        self.indent = self.mark = ""
        """What stands before each line of a block, and before its first where that is another."""
        self.around: list[tuple[str, int]] = []
        """The lists and quotations around: what stood before lines, which item it was."""
        self.number = 0
        """Of the next item, in a list that counts."""
        self.was_item = self.is_begun = False
        self.cells: list[str] | None = None
        self.is_head = False

    def flush(self, before: str = "") -> None:
        """Write the block that was gathered, if it says anything, what stands ``before`` it too."""
        if self.cells is not None:
            self.words.append(" ")
            return
        if not self.words:
            # So it is at most ends of blocks.
            return
        said = " ".join("".join(self.words).split())
        self.words.clear()
        if said:
            self.put(before + said if before else _START.sub(r"\1\\", said, count=1))

    def put(self, *lines: str) -> None:
        """Write a block as it is; items of a list stand close together."""
        if self.written and not (self.mark and self.was_item):
            begins = self.around and (self.mark or self.is_begun)
            self.written.append((self.around[-1][0] if begins else self.indent).rstrip())
        self.was_item, self.is_begun = bool(self.mark), False
        for line in lines:
            self.written.append(f"{self.mark or self.indent}{line}".rstrip())
            self.mark = ""

    def begin(self, number: int = 0, quoted: str = "") -> None:
        """Begin a list, the first item of which has a number, or a quotation."""
        self.around.append((self.indent, self.number))
        self.number, self.is_begun = number, True
        self.indent += quoted

    def item(self, mark: str) -> None:
        """Begin an item; what follows in it stands below its words."""
        outer = self.around[-1][0] if self.around else ""
        self.mark, self.indent = f"{outer}{mark} ", f"{outer}{' ' * (len(mark) + 1)}"

    def end(self) -> None:
        """End a list or a quotation."""
        if self.around:
            self.indent, self.number = self.around.pop()
        self.mark, self.was_item = "", False

    def cell(self) -> None:
        """End a cell of a table."""
        if self.cells is not None:
            self.cells.append(" ".join("".join(self.words).split()))
        self.words.clear()

    def row(self) -> None:
        """End a row of a table; the first one is its head."""
        cells, self.cells = self.cells or [], None
        line = f"| {' | '.join(cells)} |"
        if self.is_head:
            self.put(line, "|" + " --- |" * len(cells))
        else:
            self.written.append(f"{self.indent}{line}")
        self.is_head = False

    def code(self, start: int) -> None:
        """Put what was gathered since between so many ticks that none of its own ends it."""
        said = _UNMARKED.sub(r"\1", "".join(self.words[start:]))
        ticks = "`" * (1 + max(map(len, _TICKS.findall(said)), default=0))
        space = " " if said.startswith("`") or said.endswith("`") else ""
        self.words[start:] = [f"{ticks}{space}{said}{space}{ticks}"]

    def block_of_code(self) -> None:
        """Write what was gathered line by line."""
        said = _UNMARKED.sub(r"\1", "".join(self.words)).strip("\n")
        self.words.clear()
        ticks = "`" * max(3, 1 + max(map(len, _TICKS.findall(said)), default=0))
        self.put(ticks, *said.split("\n"), ticks)
