import pytest

from pos.domain.errors import LabelError
from pos.printing.labels.label import LabelJob
from tests.printing.labels.samples import CRISPS, SONGKET


@pytest.mark.parametrize("label", [CRISPS, SONGKET])
def test_a_snapshot_reads_back(label: object) -> None:
    assert isinstance(label, type(CRISPS))
    job = LabelJob(label, 12, 40_000, 30_000, shift_x_um=-500)
    assert LabelJob.from_json(job.to_json()) == job


@pytest.mark.parametrize("text", ["", "{}", '{"label":1}', "\udc80"])
def test_what_is_no_snapshot_is_refused(text: str) -> None:
    with pytest.raises(LabelError, match="unreadable"):
        LabelJob.from_json(text)


def test_a_newer_snapshot_is_refused() -> None:
    text = LabelJob(CRISPS, 1, 40_000, 30_000).to_json()
    with pytest.raises(LabelError, match="newer"):
        LabelJob.from_json(text.replace('"version":1', '"version":2'))
