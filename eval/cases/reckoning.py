"""Small reckonings that golds share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from eval.sample import Quantity

PARCEL_UNITS = ("个", "宗", "处", "块", "条")


def total(numbers: Iterable[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0))


def share(part: Decimal | int, whole: Decimal | int) -> Quantity:
    """`part` of `whole` as a percentage, to be stated to at least one decimal."""
    return Quantity(Decimal(part) * 100 / Decimal(whole), ("%",), tolerance=Decimal("0.05"))


def most(amounts: Mapping[str, Decimal | int]) -> str:
    """The label with the largest amount; `ValueError` when two share it."""
    first, second = sorted(amounts, key=lambda label: amounts[label], reverse=True)[:2]
    if amounts[first] == amounts[second]:
        raise ValueError(f"{first} and {second} tie: choose another seed")
    return first


def tally(labels: Iterable[str]) -> Mapping[str, int]:
    return Counter(labels)


def others(names: Iterable[str], chosen: Iterable[str]) -> tuple[str, ...]:
    """The distinct `names` that were not chosen, in order."""
    return tuple(name for name in dict.fromkeys(names) if name not in set(chosen))
