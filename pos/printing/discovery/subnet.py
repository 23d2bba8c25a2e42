"""Which neighbours may be asked: the own network, and never more of it than 254."""

from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv4Interface, IPv4Network
from typing import Final

#: The largest network that is looked through.
LARGEST: Final = 24

#: From here on there are only two ends: a tunnel, no network.
TUNNEL: Final = 31

#: Networks that computers make for their own guests.
MADE_UP: Final = ("docker", "br-", "veth", "virbr", "vmnet", "vbox")


def own_interfaces() -> Iterator[IPv4Interface]:
    """Give this computer's own IPv4 addresses, with their networks."""
    import ifaddr

    for adapter in ifaddr.get_adapters():
        if str(adapter.name).lower().startswith(MADE_UP):
            continue
        for ip in adapter.ips:
            if ip.is_IPv4:
                yield IPv4Interface(f"{ip.ip}/{ip.network_prefix}")


def neighbours(interfaces: Iterable[IPv4Interface]) -> tuple[IPv4Address, ...]:
    """Give the addresses that may be asked, each once, without our own.

    Only private networks that this computer is a part of; of a larger one only
    the 254 addresses around our own.
    """
    own = tuple(x for x in interfaces if _may_be_asked(x))
    ours = {interface.ip for interface in own}
    around: dict[IPv4Address, None] = {}
    for interface in own:
        prefix = max(interface.network.prefixlen, LARGEST)
        network = IPv4Network((interface.ip, prefix), strict=False)
        around.update(dict.fromkeys(network.hosts()))
    return tuple(address for address in around if address not in ours)


def _may_be_asked(interface: IPv4Interface) -> bool:
    tunnel = interface.network.prefixlen >= TUNNEL
    return any(interface.ip in x for x in PRIVATE) and not tunnel


#: Networks that nobody owns on the internet (RFC 1918).
PRIVATE: Final = tuple(
    map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
)
