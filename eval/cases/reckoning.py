"""Small reckonings that golds share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from eval.sample import Named, Quantity

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


def on(day: date) -> Named:
    """The gold of a question for a day."""
    spaced = f"{day.year}.{day.month}.{day.day}"
    return Named((f"{day.year}年{day.month}月{day.day}日", day.isoformat(), spaced, spaced.replace(".", "/")))


def best(amounts: Mapping[str, Decimal | int], places: int) -> tuple[str, ...]:
    """The `places` labels with the largest amounts, the largest first; none where the last of
    them ties with the next."""
    ordered = sorted(amounts, key=lambda label: amounts[label], reverse=True)
    if len(ordered) <= places or amounts[ordered[places - 1]] == amounts[ordered[places]]:
        return ()
    return tuple(ordered[:places])
