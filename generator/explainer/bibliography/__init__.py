"""Works as those who cite them write them: in the formats of their programs, in the styles of their
trades."""

from explainer.bibliography.formats import bibtex, csl, csl_json, entry, ris
from explainer.bibliography.styles import STYLES
from explainer.bibliography.tags import tags
from explainer.bibliography.terms import Terms
from explainer.bibliography.works import CHART, FORMS, MAP, PAGE, Form, Work, of_source

__all__ = [
    "CHART",
    "FORMS",
    "MAP",
    "PAGE",
    "STYLES",
    "Form",
    "Terms",
    "Work",
    "bibtex",
    "csl",
    "csl_json",
    "entry",
    "of_source",
    "ris",
    "tags",
]
