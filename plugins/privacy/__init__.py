"""Finds what belongs to a person in Thai text: numbers, addresses and names. Pure, and knows nothing of any site."""

from privacy.finding import find
from privacy.masking import masked
from privacy.matching import KINDS, Kind, Match

__all__ = ["KINDS", "Kind", "Match", "find", "masked"]
