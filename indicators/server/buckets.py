"""Fair shares: how much one socket may say and one address may ask, in a while."""

import time
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

from cachetools import LRUCache

# Of the addresses that asked last so many are known; of an IPv6 network so many bits are one household's (RFC 6177).
MOST_ADDRESSES, HOUSEHOLD = 10_000, 64


class Bucket:
    """A token bucket: ``rate`` a second, ``burst`` at once. Whoever asks for more waits, and in the end is refused."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate, self.burst, self._clock = rate, burst, clock
        # When all that was taken is paid for.
        self._due = -float("inf")

    def take(self, cost: float = 1, patience: float = float("inf")) -> float | None:
        """The seconds to wait for ``cost`` tokens, which are taken; None where that is more than ``patience``."""
        now = self._clock()
        due = max(self._due, now - self.burst / self.rate) + cost / self.rate
        if due - now > patience:
            return None
        self._due = due
        return max(0.0, due - now)


class Buckets:
    """A bucket for each address."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._known: LRUCache[str, Bucket] = LRUCache(MOST_ADDRESSES)

    def of(self, address: str) -> Bucket:
        """The bucket of an address; of IPv6 that of its network."""
        key = household(address)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Bucket(self.rate, self.burst)
        return found


def household(address: str) -> str:
    """What addresses of one household have in common.

    >>> household("192.0.2.7"), household("2001:db8:0:1::7"), household("::ffff:192.0.2.7"), household("unix")
    ('192.0.2.7', '2001:db8:0:1::', '192.0.2.7', 'unix')
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(IPv6Address(int(found) >> (128 - HOUSEHOLD) << (128 - HOUSEHOLD)))
    return str(found)
