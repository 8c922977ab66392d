"""Article text -> proposals: every numeral found, told apart, and read. Pure, offline, no model."""

from indicators.reading.scan import KINDS, Span, scan

__all__ = ["KINDS", "Span", "scan"]
