"""What is said of a field to the person who fills it in, in Thai with the English beside it."""

from collections.abc import Mapping

from disclosure.describe.shapes import Either, Field, Group, Listed, Scalar, Shape, fields_of
from disclosure.forms import TEXT, Form
from disclosure.wording import load_labels

LABELS: Mapping[str, str] = load_labels("th")

_TEXT = "ข้อความ"


def expected(shape: Shape) -> str:
    """What to write there, in a sentence or the beginning of one."""
    match shape:
        case Scalar(form) if form.choices:
            return "เลือกหนึ่งอย่าง"
        case Scalar(form):
            return _TEXT if form is TEXT else form.thai
        case Listed(Group(part)):
            return f"แต่ละ{part.thai}ขึ้นต้นด้วย -"
        case Listed(Scalar(form)) if form.choices:
            return "เลือกได้หลายอย่าง บรรทัดละหนึ่งอย่าง ขึ้นต้นด้วย -"
        case Listed(entry):
            return f"บรรทัดละหนึ่งรายการ ขึ้นต้นด้วย - ({expected(entry)})"
        case Group(part):
            return f"กลุ่มช่อง {', '.join(field.key for field in fields_of(part))}"
        case Either(ways):
            return " หรือ".join(expected(way) for way in ways)


def choices(form: Form) -> str:
    """All of a form's choices with their Thai words: ``line (LINE), email (อีเมล)``."""
    labels = ((code, choice(form, code)) for code in form.choices)
    return ", ".join(f"{code} ({label})" if label else code for code, label in labels)


def choice(form: Form, code: str) -> str:
    """The Thai words for one of a form's choices, empty where the code is all there is to say."""
    return LABELS[f"{form.labels}.{code}"] if form.labels else ""


def named(field: Field) -> str:
    """A key with its label: ``title (ชื่อมาตรการ)``."""
    return f"{field.key} ({field.thai})"


def guidance(field: Field) -> list[str]:
    """The hint, and what to write where the hint leaves that open."""
    lines = [field.hint, expected(field.shape)]
    return [line for line in lines if line and not (field.hint and line == _TEXT)]


def description(field: Field) -> str:
    """One line: the hint, or else what to write; then the English name."""
    return f"{field.hint or expected(field.shape)} / {field.english}"


def markdown(field: Field) -> str:
    """All there is to say of a field, as an editor shows it beside the line."""
    presence = "ต้องมี" if field.required else "ไม่มีข้อมูลให้ลบทั้งบรรทัด"
    return "\n\n".join([f"**{field.thai} / {field.english}** · {presence}", *guidance(field)])
