"""Spreadsheets in and out: what a row does to a file, and what is said of a row that is wrong."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main
from explainer.sheets.columns import SHEETS
from fixture_pairs import pairs

NEWSROOM = Path(__file__).parents[1] / "newsroom"
CASES = Path(__file__).with_name("cases")
DIALECTS = {
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "semicolons": lambda text: text.replace(",", ";").encode(),
    "tabs, UTF-16": lambda text: text.replace(",", "\t").encode("utf-16"),
    "tabs, UTF-16 of the other order": lambda text: (
        b"\xfe\xff" + text.replace(",", "\t").encode("utf-16-be")
    ),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old": lambda text: text.replace("\n", "\r").encode(),
    "a line for Excel": lambda text: f"sep=;\n{text.replace(',', ';')}".encode(),
    "empty cells at the end": lambda text: text.replace("\n", ",,\n").encode(),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a newsroom that tests write nothing into."""
    return newsroom(tmp_path_factory.mktemp("sheets"))


def newsroom(folder: Path) -> Path:
    for source in sorted(path for path in NEWSROOM.rglob("*") if path.is_file()):
        target = folder / source.relative_to(NEWSROOM)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    return folder


def run(command: str, *words: str | Path) -> tuple[str, int]:
    """Return all that a command says, and its exit code."""
    done = CliRunner().invoke(main, [command, *map(str, words)])
    return done.output, done.exit_code


def imported(root: Path, name: str, data: bytes, *words: str) -> tuple[str, int]:
    """Import a file and return what is said, with its name as the editor gave it."""
    file = root / name
    file.write_bytes(data)
    said, code = run("import", "--root", root, file, *words)
    return said.replace(f"{file}", name), code


@pytest.mark.parametrize(
    ("title", "given", "expected"),
    [case for file in sorted(CASES.glob("*.txt")) for case in pairs(file)],
)
def test_what_a_sheet_says_is_shown_and_not_written(
    root: Path, title: str, given: str, expected: str
) -> None:
    command, _, text = given.partition("\n")
    name, *words = command.split()
    said, code = imported(root, name, text.encode(), *words)
    assert said.splitlines() == expected.splitlines(), title
    assert code == ("nothing written" in said or "error:" in said)


@pytest.mark.parametrize("kind", sorted(SHEETS))
def test_what_was_written_out_changes_nothing_when_it_comes_back(root: Path, kind: str) -> None:
    sheet = root / f"{kind}.csv"
    assert run("export", "--root", root, kind, "--output", sheet)[1] == 0
    said, code = run("import", "--root", root, sheet)
    assert (code, said.startswith("0 new, 0 changed")) == (0, True), said


def test_a_timeline_that_was_written_out_changes_nothing_when_it_comes_back(root: Path) -> None:
    timeline = root / "timeline.json"
    words = ("--root", root, "events", "--timelinejs", "--output", timeline)
    assert run("export", *words)[1] == 0
    said, code = run("import", "--root", root, timeline)
    assert (code, said.startswith("0 new, 0 changed")) == (0, True), said


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
def test_a_sheet_is_read_as_each_program_saves_it(root: Path, dialect: str) -> None:
    text = "id,title\nfirst-lamp,Şu “lamba” yandı\n"
    said, _ = imported(root, "events.csv", DIALECTS[dialect](text))
    assert "+  title: Şu “lamba” yandı" in said.splitlines()
    assert "0 new, 1 changed" in said


WORKBOOK = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>""",
    "_rels/.rels": """<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="xl/workbook.xml"/></Relationships>""",
    "xl/_rels/workbook.xml.rels": """<Relationships
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
Target="worksheets/sheet1.xml"/><Relationship Id="r2"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
Target="styles.xml"/></Relationships>""",
    "xl/workbook.xml": """<workbook
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="Events" sheetId="1" r:id="r1"/></sheets></workbook>""",
    "xl/styles.xml": """<styleSheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">
<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""",
    "xl/worksheets/sheet1.xml": """<worksheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="2"><c r="B2" t="inlineStr"><is><t>id</t></is></c>
<c r="C2" t="inlineStr"><is><t>Date</t></is></c>
<c r="D2" t="inlineStr"><is><t>Importance</t></is></c></row>
<row r="4"><c r="B4" t="inlineStr"><is><t>first-talks</t></is></c><c r="C4" s="1"><v>47972</v></c>
<c r="D4"><v>9</v></c></row></sheetData></worksheet>""",
}


def test_a_workbook_is_read_with_its_days_and_told_at_its_cells(root: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as parts:
        for name, text in WORKBOOK.items():
            parts.writestr(name, text)
    said, code = imported(root, "events.xlsx", data.getvalue())
    assert (said.splitlines()[1:], code) == (
        ['events.xlsx:4:4: error: "importance" must be at most 3, not 9'],
        1,
    )


def test_what_is_written_keeps_all_else_and_comes_once(tmp_path: Path) -> None:
    root = newsroom(tmp_path)
    events = root / "content/events/ferry.yaml"
    events.write_text(f"# Of the ferry.\n{events.read_text()}\n# The end.\n")
    sheet = b"id,importance,what\nfirst-lamp,2,A fire is told of [@almanac].\nnew-lamp,3,A lamp."
    words = "--set date=2032 --set topics=ferry --set lane=harbour --set sources=almanac"
    given = (*words.split(), "--set", "title=A new lamp", "--write")
    before = events.read_text().splitlines()
    said, code = imported(root, "events.csv", sheet, *given)
    assert (code, "1 new, 1 changed" in said) == (0, True), said
    after = events.read_text().splitlines()
    lost = [line for line in before if line not in after]
    assert [line.strip()[:15] for line in lost] == ["what: Sailors' ", "importance: 3"]
    assert len(after) == len(before)
    assert "title: A new lamp" in (root / "content/events/events.yaml").read_text()
    again, _ = imported(root, "events.csv", sheet, *given)
    assert "0 new, 0 changed, 2 as they were" in again
    assert run("check", "--root", root)[1] == 0


def test_a_template_has_a_head_for_each_field_that_fits_and_an_example(root: Path) -> None:
    said, code = run("export", "--root", root, "sources", "--template")
    heads, example = csv.reader(io.StringIO(said.removeprefix("\ufeff")))
    assert (code, heads[:2], len(example)) == (0, ["id", "title"], len(heads))
