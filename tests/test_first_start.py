"""The first start: a till whole, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos import first_start
from pos.bootstrap import Till, open_till
from pos.config import IDENTITY, Settings, read_identity
from pos.domain.errors import PersonError, SettingError, StorageError
from pos.domain.people import Role
from pos.domain.sync_place import HUB, SyncPlace
from pos.domain.sync_ports import HubError
from pos.first_start import HubAccess, Plan, make_office, make_till, open_example
from pos.operations import people, sync_places
from pos.storage import queries
from tests.ui.office.world import OfficeHub, new_hub

PLAN = Plan("KSR2", Settings(place="SMEXPO"), "A-01", "Nama", "135790")


def test_a_till_is_made_with_its_first_person(tmp_path: Path) -> None:
    till = make_till(tmp_path / "till", PLAN, keyring=False)
    (first,) = till.readers.run(queries.people)
    known = till.writer.run(
        lambda tx: people.sign_in(tx, till.guard, first.person_id, "135790")
    )
    till.close()

    assert (first.code, first.role) == ("A-01", Role.ADMIN)
    assert known.person == first
    assert till.identity.till == "KSR2"
    assert till.settings.place == "SMEXPO"


def test_without_a_keyring_the_key_is_in_a_file(tmp_path: Path) -> None:
    make_till(tmp_path / "till", PLAN).close()
    identity = read_identity(tmp_path / "till")

    assert identity is not None
    assert identity.secrets == "file"
    assert not (tmp_path / "till" / "new").exists()


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        (replace(PLAN, pin="111111"), PersonError),
        (replace(PLAN, code=""), PersonError),
        (replace(PLAN, till="?"), SettingError),
        (replace(PLAN, settings=Settings(theme="?")), SettingError),
    ],
)
def test_what_will_not_do_leaves_no_till(
    tmp_path: Path, plan: Plan, error: type[Exception]
) -> None:
    with pytest.raises(error):
        make_till(tmp_path / "till", plan, keyring=False)

    assert read_identity(tmp_path / "till") is None
    make_till(tmp_path / "till", PLAN, keyring=False).close()


def test_a_till_is_never_made_over_another(tmp_path: Path) -> None:
    make_till(tmp_path / "till", PLAN, keyring=False).close()
    with pytest.raises(StorageError) as refused:
        make_till(tmp_path / "till", PLAN, keyring=False)

    assert refused.value.fields["why"] == "exists"


def test_a_power_cut_while_moving_leaves_nothing_that_looks_like_a_till(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def cut(self: Path, target: Path) -> Path:
        if self.name == IDENTITY and target == tmp_path / "till" / IDENTITY:
            raise OSError
        return real(self, target)

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(StorageError):
        make_till(tmp_path / "till", PLAN, keyring=False)
    monkeypatch.undo()

    assert read_identity(tmp_path / "till") is None
    till = make_till(tmp_path / "till", PLAN, keyring=False)
    assert len(till.readers.run(queries.people)) == 1
    till.close()


def test_the_example_is_made_once_and_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example(tmp_path / "shop").close()
    monkeypatch.setattr(first_start, "set_up_demo", _never)
    till = open_example(tmp_path / "shop")

    assert till.identity.demo
    till.close()


def _never(_: Path) -> Till:
    raise AssertionError


def test_what_was_made_opens_as_any_till(tmp_path: Path) -> None:
    made = make_till(tmp_path / "till", PLAN, keyring=False)
    made.close()
    again = open_till(tmp_path / "till")

    assert again.identity == made.identity
    assert again.key.public_key == made.key.public_key
    again.close()


@pytest.fixture
def hub() -> Iterator[OfficeHub]:
    made = new_hub()
    yield made
    made.close()


def test_an_office_is_made_over_a_hub_that_answers(
    tmp_path: Path, hub: OfficeHub
) -> None:
    folder = tmp_path / "office"
    office = make_office(folder, PLAN, HubAccess(hub.place, "s3cret"), keyring=False)
    assert office.syncs.key_of(hub.place) == "s3cret"
    office.start_syncing()
    assert office.books.run(lambda c: queries.sales(c, by_clock=True)) == ()
    office.close()

    again = open_till(folder)
    assert again.identity.office
    assert again.readers.run(sync_places.load) == (hub.place,)
    again.close()
    written = b"".join(x.read_bytes() for x in folder.iterdir() if x.is_file())
    assert b"s3cret" not in written


def test_a_till_s_file_is_as_older_programs_read_it(tmp_path: Path) -> None:
    make_till(tmp_path / "till", PLAN, keyring=False).close()
    assert "office" not in (tmp_path / "till" / IDENTITY).read_text()


def test_without_an_answer_there_is_no_office(tmp_path: Path, hub: OfficeHub) -> None:
    folder = tmp_path / "office"
    nowhere = SyncPlace(HUB, "postgresql://kantor@127.0.0.1:1/kasir")
    till_s = replace(
        hub.place, address=hub.line.address(hub.address, "kasir_office_nobody")
    )
    for place, why in ((nowhere, "link"), (till_s, "login")):
        with pytest.raises(HubError) as caught:
            make_office(folder, PLAN, HubAccess(place, "x"), keyring=False)
        assert caught.value.fields["why"] == why
    hub.owner.execute("DROP TABLE hub_schema")
    with pytest.raises(HubError) as caught:
        make_office(folder, PLAN, HubAccess(hub.place, "x"), keyring=False)
    assert caught.value.fields["why"] == "foreign"
    assert read_identity(folder) is None
