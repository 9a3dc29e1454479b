"""Following a complaint by a code, on a site that stores nothing about anyone. Knows nothing of disclosure; see README.md."""

from tracking.codes import CodeError, new_code, read_code
from tracking.keys import ITERATIONS, Key
from tracking.published import Answer, Published, look_up, new_epoch, publish
from tracking.register import Case, Register, RegisterError
from tracking.states import STATES

__all__ = [
    "ITERATIONS",
    "STATES",
    "Answer",
    "Case",
    "CodeError",
    "Key",
    "Published",
    "Register",
    "RegisterError",
    "look_up",
    "new_code",
    "new_epoch",
    "publish",
    "read_code",
]
