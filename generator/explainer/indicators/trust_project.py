"""The eight Trust Indicators, by the names under which the Trust Project shows them to readers.

Its partners know *Labels* as *Type of Work*, *References* as *Citations and References*, *Local*
as *Locally Sourced*.
"""

from __future__ import annotations

from explainer.indicators.values import Indicator, Standard, _

TRUST_PROJECT = Standard(
    "trust-project",
    "The 8 Trust Indicators",
    "The Trust Project",
    "https://thetrustproject.org/trusted-journalism/",
    (
        Indicator(
            "best-practices",
            "Best Practices",
            _("Who stands behind the news, who pays, and which rules they keep to."),
            ("mission", "owners", "funding", "principles", "independence", "corrected"),
        ),
        Indicator(
            "journalist-expertise",
            "Journalist Expertise",
            _("Who made it, and what they know about the matter."),
            ("people",),
        ),
        Indicator(
            "labels",
            "Labels",
            _("Whether it is news, opinion, or paid for."),
            ("labels",),
        ),
        Indicator(
            "references",
            "References",
            _("What its statements rest on, and how a reader gets there."),
            ("sources", "ledger"),
        ),
        Indicator(
            "methods",
            "Methods",
            _("Why it was told, and how it was made."),
            ("selection", "checking", "rule"),
        ),
        Indicator(
            "local",
            "Local",
            _("Whether those who made it know the place, or were there."),
            ("local",),
        ),
        Indicator(
            "diverse-voices",
            "Diverse Voices",
            _("Whose views are brought in, and whose are missing."),
            ("voices", "accounts"),
        ),
        Indicator(
            "actionable-feedback",
            "Actionable Feedback",
            _("How readers can say what is wrong or missing, and what comes of it."),
            ("contact", "complaints"),
        ),
    ),
)
