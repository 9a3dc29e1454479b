"""The site's own words, in the language and numerals of one build: labels, numbers, dates, years."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from disclosure.records import KINDS
from disclosure.records.base import Part
from disclosure.structure import parts_in
from thai import calendar
from thai.numerals import to_thai

Language = Literal["th", "en"]
Numerals = Literal["arabic", "thai"]

_FOLDER = Path(__file__).parent / "labels"


class Wording:
    """Labels by dotted key, from ``labels/<language>.yml``; an unknown key raises `KeyError`."""

    def __init__(self, language: Language = "th", numerals: Numerals = "arabic") -> None:
        self.language = language
        self.numerals = numerals
        self.labels = load_labels(language)

    def __call__(self, key: str, **values: Any) -> str:
        """The label for a key, its {gaps} filled: numbers in the site's numerals, texts as they are."""
        label = self.labels[key]
        if not values:
            return label
        return label.format(
            **{name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        )

    def __getitem__(self, key: str) -> str:
        """The label for a key without gaps; templates write it so, for a look-up costs them a third of a call."""
        return self.labels[key]

    def number(self, value: int) -> str:
        """A whole number with its thousands set off."""
        return self.digits(f"{value:,}")

    def change(self, value: int) -> str:
        """A difference with its sign: +3, −2, 0."""
        return self.digits(f"+{value:,}" if value > 0 else f"{value:,}".replace("-", "\u2212"))

    def percent(self, part: Fraction) -> str:
        """A part of 1 as a percentage with one decimal, halves rounded up: ``66.7%``."""
        tenths = int(part * 1000 + Fraction(1, 2))
        return self.digits(f"{tenths // 10}.{tenths % 10}%")

    def year(self, year: int) -> str:
        """A calendar year as four digits, in English of the common era; a fiscal year is of the Buddhist era anywhere."""
        return self.digits(str(year if self.language == "th" else year - calendar.BUDDHIST_ERA_OFFSET))

    def year_digits(self, year: int) -> str:
        """A fiscal year as four digits of the Buddhist era, where the words around it say the era."""
        return self.digits(str(year))

    def fiscal_year(self, year: int) -> str:
        """A fiscal year in words; the era is always said."""
        return self("year.fiscal", year=self.digits(str(year)))

    def day(self, day: date) -> str:
        """A date in words; in Thai in the Buddhist era."""
        if self.language == "th":
            return self.digits(calendar.long_date(day))
        return f"{day.day} {self(f'month.{day.month}')} {day.year}"

    def short_day(self, day: date) -> str:
        """A date as tables of many rows show it: ``1 ต.ค. 2567``."""
        if self.language == "th":
            return self.digits(f"{day.day} {calendar.SHORT_MONTHS[day.month - 1]} {calendar.buddhist_year(day)}")
        return f"{day.day} {self(f'month.{day.month}')[:3]} {day.year}"

    def month(self, month: int, fiscal_year: int) -> str:
        """A month of a fiscal year with its own calendar year: ``ตุลาคม 2565``."""
        return f"{self(f'month.{month}')} {self.year(calendar.calendar_year(fiscal_year, month))}"

    def short_month(self, month: int) -> str:
        """A month (1-12) in few letters, for charts: ``ต.ค.``."""
        return calendar.SHORT_MONTHS[month - 1] if self.language == "th" else self(f"month.{month}")[:3]

    def digits(self, text: str) -> str:
        """A text's digits in the site's numerals; texts that people typed are never passed through here."""
        return to_thai(text) if self.numerals == "thai" else text

    def size(self, size: int) -> str:
        """A file's size: bytes below 1,024, else KB of 1,024 bytes, rounded up."""
        return f"{self.number(size)} B" if size < 1024 else f"{self.number(-(-size // 1024))} KB"


def load_labels(language: Language) -> Mapping[str, str]:
    """All labels of a language, those of the records' fields under ``field.<record>.<key>``."""
    return _labels(language, (_FOLDER / f"{language}.yml").read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _labels(language: Language, text: str) -> Mapping[str, str]:
    """The labels in a text: asked for several times in a build, and read again where the live preview sees it edited."""
    labels = dict(_flat(yaml.load(text, Loader=yaml.CBaseLoader), ""))
    for kind in KINDS:
        _add_fields(kind, labels, language)
    return labels


def _flat(value: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    labels: list[tuple[str, str]] = []
    for key, each in value.items():
        labels += _flat(each, f"{prefix}{key}.") if isinstance(each, dict) else [(prefix + key, each)]
    return labels


def _add_fields(part: type[Part], labels: dict[str, str], language: Language) -> None:
    for name, info in part.model_fields.items():
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        label = info.title if language == "th" else str(extra["english"]).capitalize()
        labels[f"field.{part.__name__.lower()}.{info.alias or name}"] = label or name
        for inner in parts_in(info.annotation):
            _add_fields(inner, labels, language)
