"""How a figure is set down: plain, masked as leaked forms mask it, or rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


class Written(str):
    """A figure's text that knows two ways to be less than exact.

    As a format spec, ``*13`` puts stars for the first and third digit
    (``36.15`` becomes ``*6.*5``) and ``~2`` keeps the two leading digits
    (``1438`` becomes ``1400``).
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if spec.startswith("*"):
            return mask(self, *(int(position) for position in spec[1:]))
        if spec.startswith("~"):
            keep = int(spec[1:])
            return self[:keep] + "0" * (len(self) - keep)
        return format(str(self), spec)


def mask(text: str, *positions: int) -> str:
    """`text` with its digits at these one-based places starred."""
    seen = 0
    masked = []
    for character in text:
        seen += character.isdigit()
        masked.append("*" if character.isdigit() and seen in positions else character)
    return "".join(masked)


def percent(part: Decimal | int, whole: Decimal | int, places: int = 1) -> Decimal:
    """`part` of `whole` in percent, rounded half up."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
