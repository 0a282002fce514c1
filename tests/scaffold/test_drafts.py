"""``explainer new article``: what a raw article gives, in fields, quotations and notes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from explainer.cli import main
from explainer.scaffold.draft.expected import expected
from explainer.scaffold.draft.vocabulary import FOLDER
from explainer.seeds import SeedArticle
from explainer.seeds.article import Kept

HERE = Path(__file__).parent
NEWSROOM = HERE.parent / "newsroom"
SENTENCES = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
CASES = [(lang, case["said"], case["expects"]) for lang, some in SENTENCES.items() for case in some]


def filled(text: str) -> str:
    """Leave out what fields mean: the reference says so."""
    return re.sub(r"(?m)^# (?:\w+:|What may).*\n|^([a-z _-]+:(?: >-)?) +# .*$", r"\1", text)


@pytest.mark.parametrize("golden", sorted((HERE / "drafts").iterdir()), ids=lambda path: path.stem)
def test_a_draft_says_what_its_seed_says(golden: Path, tmp_path: Path) -> None:
    root = shutil.copytree(NEWSROOM, tmp_path / "newsroom", ignore=lambda *_: ["output"])
    shutil.rmtree(root / "content" / "articles")
    shutil.copytree(HERE / "seeds", root / "seeds", dirs_exist_ok=True)

    made = CliRunner().invoke(main, ["new", "--root", str(root), "article", golden.stem])

    assert made.exit_code == 0, made.output
    article, *_ = made.stdout.split()
    assert filled(Path(article).read_text(encoding="utf-8")) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "said", "expects"), CASES)
def test_what_is_expected_is_found_by_its_words(language: str, said: str, expects: str) -> None:
    kept = Kept(number=3, text=said, place="paragraph")
    article = SeedArticle(None, None, None, None, None, language, None, (kept,), (), ())

    assert [(each.line, each.words) for each in expected(article)] == (
        [(3, expects)] if expects else []
    )


def test_every_language_with_words_has_a_sentence() -> None:
    assert set(SENTENCES) == {path.stem for path in FOLDER.iterdir()}
