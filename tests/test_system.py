from pos.system import machine


def test_a_machine_has_a_short_mark_that_stays() -> None:
    assert machine() == machine()
    assert len(machine()) == 16
