"""How long a service takes in all."""

import pytest

from disclosure.figures.services import total_days
from disclosure.records.manual import Service


def service(*days: int | None) -> Service:
    steps = [{"title": "ขั้นตอน"} | ({} if each is None else {"days": str(each)}) for each in days]
    return Service.model_validate({"title": "บริการ", "steps": steps})


@pytest.mark.parametrize(("days", "total"), [((1, 2), 3), ((0, 0), 0), ((5,), 5), ((0, 15, 30), 45)])
def test_the_days_of_all_steps_are_added(days, total):
    assert total_days(service(*days)) == total


@pytest.mark.parametrize("days", [(None,), (1, None), (None, 0)])
def test_there_is_no_total_unless_every_step_states_its_days(days):
    assert total_days(service(*days)) is None
