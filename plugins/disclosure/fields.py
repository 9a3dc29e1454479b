"""The field types that records are declared with, and the declaration itself."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from disclosure import meanings
from disclosure.meanings import OneOf, listed, matching

# Sections 7 and 9 of the Official Information Act B.E. 2540: what must be gazetted, what must be open to inspection.
OFFICIAL_INFORMATION_SECTIONS = ("7", *(f"9({n})" for n in range(1, 9)))

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
_FILE_NAME = re.compile(r"[a-z0-9]+([-.][a-z0-9]+)*\.[a-z0-9]+")


def field(
    thai: str, english: str, *, hint: str = "", default: Any = ..., key: str | None = None, usual: bool = False
) -> Any:
    """Declare a record's field: its labels and what an officer should write into it. Required without a default.

    ``key`` is the key in YAML where Python needs another name. ``usual`` fields may be absent and seldom are: an editor
    sets them out for a new record beside the required ones.
    """
    return Field(
        default,
        title=thai,
        description=hint or None,
        alias=key,
        json_schema_extra={"english": english, "usual": usual},
    )


# A single text, plain: never HTML, never Markdown.
Text = Annotated[str, BeforeValidator(meanings.text)]
# One text or a list of them.
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
# A whole number from 0.
Count = Annotated[int, BeforeValidator(meanings.count)]
# A whole number from 1.
Number = Annotated[int, BeforeValidator(meanings.count), AfterValidator(meanings.positive)]
# A calendar month, 1 to 12.
Month = Annotated[int, BeforeValidator(meanings.count), AfterValidator(meanings.month)]
# A fiscal year in the Buddhist era.
FiscalYear = Annotated[int, BeforeValidator(meanings.fiscal_year)]
# A day, typed as an ISO 8601 date of the common era.
Day = Annotated[date, BeforeValidator(meanings.day)]
Flag = Annotated[bool, BeforeValidator(meanings.flag)]
Id = Annotated[
    str,
    BeforeValidator(
        matching(
            _ID,
            "not-an-id",
            "รหัสใช้ได้เฉพาะ a-z 0-9 และขีดกลาง เช่น fraud-risk",
            "an id is made of a-z, 0-9 and hyphens, such as fraud-risk",
        )
    ),
]
HttpsAddress = Annotated[str, BeforeValidator(meanings.https_address)]
Domain = Annotated[
    str,
    BeforeValidator(
        matching(
            _DOMAIN,
            "not-a-domain",
            "ต้องเป็นชื่อโดเมนอย่างเดียว เช่น www.example.go.th",
            "a domain name alone is expected, such as www.example.go.th",
        )
    ),
]
FileName = Annotated[
    str,
    BeforeValidator(
        matching(
            _FILE_NAME,
            "not-a-file-name",
            "ชื่อไฟล์ใช้ได้เฉพาะ a-z 0-9 ขีดกลาง และจุด เช่น loan-form.docx",
            "a file name is made of a-z, 0-9, hyphens and dots, such as loan-form.docx",
        )
    ),
]
OfficialInformationSection = Annotated[str, BeforeValidator(OneOf(*OFFICIAL_INFORMATION_SECTIONS))]
