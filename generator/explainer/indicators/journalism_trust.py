"""The eighteen clauses of the Journalism Trust Initiative, by their headings.

The headings are those of CEN CWA 17493:2019; what each asks is in our words, and shorter.
"""

from __future__ import annotations

from explainer.indicators.values import Indicator, Standard, _

JOURNALISM_TRUST = Standard(
    "jti",
    "Journalism Trust Initiative, CWA 17493:2019",
    "European Committee for Standardization",
    "https://jti-app.com/footer/cwa",
    (
        Indicator(
            "jti-1",
            "1. Basic Requirements on Media’s Identity",
            _("What the medium is called, what it is in law, since when it is there."),
            ("publisher", "legal", "founded"),
        ),
        Indicator(
            "jti-2",
            "2. Editorial Mission",
            _("What it is for."),
            ("mission",),
        ),
        Indicator(
            "jti-3",
            "3. Public Service Media",
            _("Of a public or state medium: who watches over it, and what keeps it independent."),
            ("public_service",),
        ),
        Indicator(
            "jti-4",
            "4. Disclosure of Type of Ownership",
            _("In what form it is owned."),
            ("legal",),
        ),
        Indicator(
            "jti-5",
            "5. Requirements on Owners’ Identity",
            _("Who its owners are."),
            ("owners",),
        ),
        Indicator(
            "jti-6",
            "6. Disclosure of Identity of the Management Team and its Location",
            _("Who leads it, and where."),
            ("people", "location"),
        ),
        Indicator(
            "jti-7",
            "7. Disclosure of Editorial Contact Details",
            _("How the editors can be reached."),
            ("contact",),
        ),
        Indicator(
            "jti-8",
            "8. Disclosure of Revenue Sources and Data Collection",
            _("Where its money is from, and what it collects about readers."),
            ("funding", "privacy"),
        ),
        Indicator(
            "jti-9",
            "9. Accountability for Journalism Principles",
            _("Which principles it answers for."),
            ("principles",),
        ),
        Indicator(
            "jti-10",
            "10. Accuracy",
            _("How it sees to it that what it says is right, and corrects what is not."),
            ("checking", "sources", "corrected"),
        ),
        Indicator(
            "jti-11",
            "11. Responsibility for Content Provided by the General Public",
            _("How it deals with what readers and others send."),
            ("from_readers",),
        ),
        Indicator(
            "jti-12",
            "12. Responsibility for Sources",
            _("How it names its sources, and protects those who cannot be named."),
            ("sources", "unnamed_sources"),
        ),
        Indicator(
            "jti-13",
            "13. Professionalism for Affiliations",
            _("How other ties of those who write are kept from what they write."),
            ("independence",),
        ),
        Indicator(
            "jti-14",
            "14. Internal Accountability",
            _("To whom those who work there turn when a principle is broken."),
            ("internal",),
        ),
        Indicator(
            "jti-15",
            "15. External Accountability",
            _("To whom the public turns, and what comes of it."),
            ("contact", "complaints", "corrected"),
        ),
        Indicator(
            "jti-16",
            "16. Professionalism in the Media Outlet",
            _("How those who work there are employed and protected."),
            ("conditions",),
        ),
        Indicator(
            "jti-17",
            "17. Training",
            _("How those who work there learn the principles."),
            ("training",),
        ),
        Indicator(
            "jti-18",
            "18. Publication of Self-Assessment",
            _("Where the medium’s own answers to these clauses can be read."),
            ("audit",),
        ),
    ),
)
