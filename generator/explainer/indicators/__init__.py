"""What others ask newsrooms to make known of themselves, and how far a site does so.

A further standard is a module and an entry in `STANDARDS`; what the build can see by itself is in
`seen`, all else a newsroom says under ``disclosures``.
"""

from explainer.indicators.meeting import STANDARDS, Met, met
from explainer.indicators.values import Indicator, Standard

__all__ = ["STANDARDS", "Indicator", "Met", "Standard", "met"]
