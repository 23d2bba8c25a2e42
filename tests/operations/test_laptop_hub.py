"""A laptop as its booth's hub: real server, real TLS, tills that join by its text."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pos.domain.errors import AlreadyOpenError, SettingError, StorageError
from pos.domain.pairing import Pairing, read
from pos.domain.sync_ports import HubError
from pos.operations.join_hub import Joined, join, office_joiner, till_joiner
from pos.operations.laptop_hub import HubState, LaptopHubs, Phase, own_hosts
from pos.storage.hub import projections
from pos.storage.hub.certificate import SSL_REQUEST, certificate_of, pin_of_file
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.door import Door
from pos.storage.hub.link import HubLink
from pos.sync.hub import HubTarget
from pos.sync.target import Answer
from pos.system import SystemIds
from tests.postgres import server_folder
from tests.shop import Shop
from tests.storage.hub.conftest import documents

HERE = ("127.0.0.1",)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def hub() -> Iterator[LaptopHubs]:
    made = LaptopHubs(server_folder() / "hub", lambda: HERE, free_port())
    made.start()
    yield made
    made.close()


@pytest.fixture
def text(hub: LaptopHubs) -> Iterator[str]:
    yield hub.open_pairing()
    hub.close_pairing()


def enter(joined: Joined) -> HubConnection:
    place = joined.place
    return connect(place.address, joined.password, place.authority)


def join_as(shop: Shop, text: str, folder: Path) -> Joined:
    till = shop.till
    joiner = till_joiner(till.identity.till, till.key.public_key, folder)
    return join(text, joiner, SystemIds().new)


def test_a_till_joins_by_the_text_and_brings_its_day(
    hub: LaptopHubs, text: str, shop: Shop, tmp_path: Path
) -> None:
    shop.open()
    joined = join_as(shop, text.lower().replace("-", " "), tmp_path)
    assert joined.place.address.startswith("postgresql://kasir_till_ksr1@127.0.0.1:")
    assert joined.password not in text

    link = HubLink(
        joined.place.address, lambda: joined.password, joined.place.authority
    )
    target = HubTarget("booth", link)
    assert target.probe().answer is Answer.ACKED
    for document in documents(shop):
        assert target.send(document).answer is Answer.ACKED
    told = threading.Event()

    def look(state: HubState) -> None:
        if any(x.till == "KSR1" and x.connected for x in state.tills):
            told.set()

    hub.listen(look)
    assert told.wait(30)
    assert hub.state.joined[-1] == "KSR1"
    link.close()


def test_an_office_joins_with_a_role_of_its_own(text: str, tmp_path: Path) -> None:
    roles = set()
    for name in ("one", "two"):
        joined = join(text, office_joiner(tmp_path / name), SystemIds().new)
        office = enter(joined)
        projections.advance(office)
        roles.add(joined.place.address.partition("@")[0])
        office.close()
    assert len(roles) == 2


def test_a_code_that_another_till_has_is_refused(
    text: str, tmp_path: Path, shop: Shop
) -> None:
    join_as(shop, text, tmp_path)
    other = till_joiner("KSR1", b"o" * 32, tmp_path / "other")
    with pytest.raises(SettingError) as caught:
        join(text, other, SystemIds().new)
    assert caught.value.fields["why"] == "hub_taken"
    again = enter(join_as(shop, text, tmp_path))  # the same till may come again
    again.close()


def test_a_text_that_is_no_longer_shown_lets_nobody_in(
    hub: LaptopHubs, shop: Shop, tmp_path: Path
) -> None:
    text = hub.open_pairing()
    hub.close_pairing()
    with pytest.raises(HubError) as caught:
        join_as(shop, text, tmp_path)
    assert caught.value.fields["why"] == "login"


def test_who_joins_may_only_ask(hub: LaptopHubs, text: str, tmp_path: Path) -> None:
    pairing, authority = read(text), tmp_path / "hub.pem"
    authority.write_text((hub._folder / "hub.pem").read_text())
    where = f"postgresql://kasir_joining@127.0.0.1:{pairing.port}/kasir"
    guest = connect(where, pairing.secret, str(authority))
    for statement in (
        "SELECT * FROM journal",
        "SELECT verifier FROM hub_joining",
        "UPDATE hub_joining SET answer = 'in'",
        "INSERT INTO hub_joining VALUES ('1', 'till', 'X', '', '', 'in', 'r')",
    ):
        with pytest.raises(Exception, match="permission denied"):
            guest.execute(statement)
    guest.close()


def test_the_owner_is_not_let_in_from_outside(hub: LaptopHubs, text: str) -> None:
    port = read(text).port
    with pytest.raises(HubError) as caught:
        connect(f"postgresql://postgres@127.0.0.1:{port}/kasir?sslmode=require", "")
    assert caught.value.fields["why"] == "login"
    assert hub.state.phase is Phase.ON


def test_nothing_is_said_in_clear(text: str) -> None:
    port = read(text).port
    with pytest.raises(HubError) as caught:
        connect(f"postgresql://x@127.0.0.1:{port}/kasir?sslmode=disable", "s")
    assert caught.value.fields["why"] == "link"
    with socket.create_connection(("127.0.0.1", port), 10) as plain:
        plain.sendall(b"GET / HTTP/1.0\r\n\r\n")
        with suppress(ConnectionResetError):
            assert plain.recv(1) == b""


@pytest.fixture
def impostor(tmp_path: Path) -> Iterator[int]:
    """Somebody else's door on this computer, with a certificate of his own."""
    folder = tmp_path / "impostor"
    folder.mkdir()
    door, port = Door(*certificate_of(folder)), free_port()
    door.open(port, free_port())
    yield port
    door.close()


def test_another_certificate_is_refused_before_anything_is_said(
    hub: LaptopHubs, text: str, shop: Shop, tmp_path: Path, impostor: int
) -> None:
    pairing = read(text)
    lured = Pairing(HERE, impostor, pairing.pin, pairing.secret).text
    with pytest.raises(HubError) as caught:
        join_as(shop, lured, tmp_path)
    assert caught.value.fields["why"] == "certificate"

    joined = join_as(shop, text, tmp_path)
    away = joined.place.address.replace(f":{pairing.port}/", f":{impostor}/")
    link = HubLink(away, lambda: joined.password, joined.place.authority)
    reply = HubTarget("booth", link).probe()
    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.hub_certificate")
    assert pin_of_file(Path(joined.place.authority)) == pairing.pin
    assert hub.state.phase is Phase.ON


def test_the_right_one_is_found_among_several_addresses(
    text: str, shop: Shop, tmp_path: Path
) -> None:
    pairing = read(text)
    several = Pairing(
        ("127.0.0.2", "127.0.0.1"), pairing.port, pairing.pin, pairing.secret
    )
    enter(join_as(shop, several.text, tmp_path)).close()
    nowhere = Pairing(("127.0.0.2",), free_port(), pairing.pin, pairing.secret)
    with pytest.raises(HubError) as caught:
        join_as(shop, nowhere.text, tmp_path)
    assert caught.value.fields["why"] == "link"


def test_one_program_runs_it_and_a_taken_port_is_said(hub: LaptopHubs) -> None:
    second = LaptopHubs(hub._folder, lambda: HERE, free_port())
    with pytest.raises(AlreadyOpenError):
        second.start()
    assert second.state.phase is Phase.FAILED
    third = LaptopHubs(server_folder() / "hub", lambda: HERE, hub.state.port)
    with pytest.raises(StorageError) as caught:
        third.start()
    assert caught.value.fields["why"] == "hub"
    assert third.state.trouble is caught.value


def test_it_starts_again_with_all_that_it_had(shop: Shop, tmp_path: Path) -> None:
    folder, port = server_folder() / "hub", free_port()
    first = LaptopHubs(folder, lambda: HERE, port)
    first.start()
    joined = join_as(shop, first.open_pairing(), tmp_path)
    certificate = (folder / "hub.pem").read_bytes()
    first.close()
    first.start()  # closed for good
    assert first.state.phase is Phase.OFF
    with pytest.raises(HubError):
        enter(joined)

    again = LaptopHubs(folder, lambda: HERE, port)
    again.start()
    assert (folder / "hub.pem").read_bytes() == certificate
    enter(joined).close()
    place = again.admit("KSR9", b"k" * 32, "own")
    connect(place.address, "own", place.authority).close()
    again.stop()
    assert (folder / "hub.key").stat().st_mode & 0o077 == 0


def test_own_addresses_are_those_that_a_neighbour_reaches() -> None:
    assert "127.0.0.1" not in own_hosts()


def test_who_wants_kerberos_is_asked_for_tls(impostor: int) -> None:
    with socket.create_connection(("127.0.0.1", impostor), 10) as plain:
        plain.sendall(b"\x00\x00\x00\x08\x04\xd2\x16\x30")
        assert plain.recv(1) == b"N"
        plain.sendall(SSL_REQUEST)
        assert plain.recv(1) == b"S"


def test_a_plain_byte_behind_the_greeting_is_never_taken_for_a_sealed_one(
    impostor: int,
) -> None:
    with socket.create_connection(("127.0.0.1", impostor), 10) as plain:
        plain.sendall(SSL_REQUEST + b"\x00\x00\x00\x08plain")
        assert plain.recv(1) == b"S"
        with suppress(OSError):
            assert plain.recv(64)[:1] in {b"", b"\x15"}  # an alert of TLS, or nothing
