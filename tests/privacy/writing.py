"""How people write a number or a name: scripts, separators, torn lines, Markdown, characters nobody sees."""

from random import Random

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
SPELLED = dict(zip("0123456789", "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), strict=True))


def grouped(digits: str, sizes: tuple[int, ...], separator: str) -> str:
    """Digits cut into groups."""
    groups, start = [], 0
    for size in sizes:
        groups.append(digits[start : start + size])
        start += size
    assert start == len(digits), (digits, sizes)
    return separator.join(groups)


def in_some_script(chance: Random, written: str) -> str:
    """Arabic digits mostly, Thai ones often, full-width ones or a mixture now and then."""
    kind = chance.choices(("arabic", "thai", "full", "mixed"), (60, 31, 5, 4))[0]
    if kind == "thai":
        return written.translate(THAI)
    if kind == "full":
        return written.translate(FULL_WIDTH)
    if kind == "mixed":
        cut = chance.randrange(len(written))
        return written[:cut].translate(THAI) + written[cut:]
    return written


def disturbed(chance: Random, written: str, *, rate: float = 0.2) -> str:
    """Now and then something a reader overlooks stands inside."""
    if chance.random() > rate or len(written) < 4:
        return written
    place = chance.randrange(2, len(written) - 1)
    head, tail = written[:place], written[place:]
    how = chance.choice(
        (
            "zero-width",
            "zero-width-many",
            "bold-head",
            "bold-all",
            "bold-tail",
            "line",
            "indented-line",
            "tag",
            "escape",
            "code",
            "joiner",
        )
    )
    if how == "zero-width":
        return f"{head}\u200b{tail}"
    if how == "joiner":
        return head + chance.choice("\u200d\u2060\ufeff\u00ad") + tail
    if how == "zero-width-many":
        return "\u200b".join(written)
    if how == "bold-head":
        return f"**{head}**{tail}"
    if how == "bold-all":
        return f"**{written}**"
    if how == "bold-tail":
        return f"{head}*{tail}*"
    if how == "line":
        return f"{head}\n{tail}"
    if how == "indented-line":
        return f"{head.rstrip()}\n    {tail.lstrip()}"
    if how == "tag":
        return f"{head}<b>{tail}</b>"
    if how == "code":
        return f"`{written}`"
    return written.replace("-", "\\-").replace(".", "\\.").replace("_", "\\_")


def spelled(chance: Random, digits: str) -> str:
    """Digits as words."""
    return chance.choice(("", " ", "-")).join(SPELLED[digit] for digit in digits)
