import socket
import threading
from collections.abc import Iterator

import pytest

from pos.printing.transports import TransportError, network
from pos.printing.transports.network import Network


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def connected(listener: socket.socket) -> tuple[Network, socket.socket]:
    way = Network("127.0.0.1", listener.getsockname()[1])
    way.open()
    printer, _ = listener.accept()
    return way, printer


def write_for_ever(way: Network) -> None:
    while True:
        way.write(b"x" * 1_000_000)


def test_bytes_go_and_answers_come(listener: socket.socket) -> None:
    way, printer = connected(listener)
    with printer:
        assert way.write(b"halo") == 4
        assert printer.recv(10) == b"halo"
        printer.sendall(b"\x12")
        assert way.read(1000) == b"\x12"
        assert way.read(1) == b""
        printer.shutdown(socket.SHUT_WR)
        way.close()


def test_what_was_written_arrives_though_answers_were_not_read(
    listener: socket.socket,
) -> None:
    way, printer = connected(listener)
    with printer:
        printer.sendall(b"\x12" * 10)
        way.write(b"akhir")
        closing = threading.Thread(target=way.close)
        closing.start()
        assert printer.recv(10) == b"akhir"
        assert printer.recv(10) == b""
        printer.close()
        closing.join()


def test_a_printer_that_takes_nothing_stalls(
    listener: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "STALL_MS", 50)
    monkeypatch.setattr(network, "LINGER_MS", 1)
    way, printer = connected(listener)
    with printer, pytest.raises(TransportError) as refused:
        write_for_ever(way)
    assert refused.value.fields["why"] == "stalled"
    way.close()


def test_a_lost_printer_is_told(listener: socket.socket) -> None:
    way, printer = connected(listener)
    printer.close()
    with pytest.raises(TransportError) as refused:
        way.read(1000)
    assert refused.value.fields["why"] == "lost"
    way.close()
    way.close()


def test_nobody_there_is_told(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    with pytest.raises(TransportError) as refused:
        Network("127.0.0.1", port).open()
    assert refused.value.fields["why"] == "unreachable"


def test_what_is_not_open_is_lost() -> None:
    with pytest.raises(TransportError):
        Network("127.0.0.1").write(b"x")
