"""Which machines may be talked to, decided on the very address that is connected to.

A name is looked up once and every address it has is judged before a socket is opened to it, so that
neither an odd spelling (`127.1`, `2130706433`, `::ffff:10.0.0.1`) nor a name that points inside, nor
one that changes what it points to between two look-ups (DNS rebinding), reaches the user's own
machine or network. What is not on the public internet is refused unless the caller allows it.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from time import monotonic

from newsterm.errors import NewstermError

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    from typing import Any

_CONNECT_SECONDS = 10.0
"""For one address: a machine may have another that answers."""
_NAT64 = IPv6Network("64:ff9b::/96")


class PrivateAddress(NewstermError):
    """A machine that is not on the public internet."""


def is_public(address: str) -> bool:
    """True for an address of the public internet, also inside IPv6's ways of writing IPv4."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            inner = IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def connect(host: str, port: int, deadline: float, private: bool) -> socket.socket:
    """A connection to the first address of a host that may be used and answers.

    Raises PrivateAddress where none may be used, OSError where none answers by the deadline
    (of the monotonic clock).
    """
    found = look_up(host, port, deadline)
    allowed = [place for place in found if private or is_public(place[4][0])]
    if not allowed:
        raise PrivateAddress(f"is at the private address {found[0][4][0]}")
    failure: OSError = TimeoutError("timed out")
    for family, kind, protocol, _, place in allowed:
        left = deadline - monotonic()
        if left <= 0:
            break
        opened = socket.socket(family, kind, protocol)
        try:
            opened.settimeout(min(_CONNECT_SECONDS, left))
            opened.connect(place)
            opened.settimeout(left)
            return opened
        except OSError as error:
            opened.close()
            failure = error
    raise failure


def refuse_private_name(host: str) -> None:
    """Refuse a host that names a private address by itself, without asking who it is.

    That is all that can be done where a proxy looks names up. Raises PrivateAddress.
    """
    name = host.lower().rstrip(".")
    with suppress(OSError, UnicodeError):
        name = socket.inet_ntoa(socket.inet_aton(name))  # 127.1, 0x7f000001 …
    try:
        literal = bool(ip_address(name.partition("%")[0]))
    except ValueError:
        literal = False
    local = name == "localhost" or name.endswith((".localhost", ".local", ".internal"))
    if local or (literal and not is_public(name)):
        raise PrivateAddress(f"is at the private address {name}")


def look_up(host: str, port: int, deadline: float) -> list[Any]:
    """The addresses of a host, as `socket.getaddrinfo`, which knows no time limit of its own."""
    answer: list[Any] = []
    failure: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answer.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failure.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(0.0, deadline - monotonic()))
    if failure:
        raise failure[0]
    if not answer:
        raise TimeoutError("timed out")
    return answer
