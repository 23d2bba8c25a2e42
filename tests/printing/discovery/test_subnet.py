from ipaddress import IPv4Interface

import pytest

from pos.printing.discovery.subnet import neighbours, own_interfaces


def asked(*interfaces: str) -> list[str]:
    return [str(x) for x in neighbours(map(IPv4Interface, interfaces))]


def test_a_home_network_without_ourselves() -> None:
    hosts = asked("192.168.1.7/24")

    assert len(hosts) == 253
    assert hosts[0] == "192.168.1.1"
    assert "192.168.1.7" not in hosts
    assert "192.168.1.255" not in hosts


def test_of_a_large_network_only_what_is_around_us() -> None:
    hosts = asked("10.20.30.40/8")

    assert len(hosts) == 253
    assert all(host.startswith("10.20.30.") for host in hosts)


def test_a_small_network_stays_small() -> None:
    assert asked("172.16.5.2/29") == [f"172.16.5.{x}" for x in (1, 3, 4, 5, 6)]


def test_two_ways_into_one_network_ask_it_once() -> None:
    assert len(asked("192.168.1.7/24", "192.168.1.8/24")) == 252


@pytest.mark.parametrize(
    "interface",
    [
        "8.8.8.8/24",  # somebody else's
        "192.0.2.2/24",  # for documents
        "127.0.0.1/8",
        "169.254.3.4/16",
        "172.32.0.1/24",
        "10.8.0.2/32",  # tunnels
        "10.8.0.2/31",
    ],
)
def test_networks_that_are_not_ours_to_ask(interface: str) -> None:
    assert asked(interface) == []


def test_this_computer_knows_its_own_addresses() -> None:
    assert any(interface.ip.is_loopback for interface in own_interfaces())
