"""Going back a release, as a person asks for it."""

from pathlib import Path

from publisher import lock
from publisher.promotion import go_back, recover
from publisher.workshop import Workshop


def go_back_in(output: Path) -> tuple[str, int]:
    """Put the newest release of an output folder up again. Returns what to say and the exit status."""
    workshop = Workshop.beside(output)
    workshop.open()
    try:
        with lock.held(workshop.lock):
            # One that was cut short is ended by recovering; asked for again, it must not go back twice.
            if recover(workshop) or go_back(workshop):
                return f"กลับไปใช้รุ่นก่อนหน้าแล้ว / the release before is up again in {output}", 0
    except lock.BusyError:
        return "มีการสร้างเว็บไซต์นี้อยู่ รอให้เสร็จก่อน / a build is under way; wait for it", 3
    except OSError as error:
        return f"เครื่องเขียนหรืออ่านไฟล์ไม่สำเร็จ / the machine refused: {error.strerror}: {error.filename}", 3
    return "ไม่มีรุ่นก่อนหน้าให้กลับไป / there is no release to go back to", 1
