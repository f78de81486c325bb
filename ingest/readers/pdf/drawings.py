"""The ruling lines of a PDF page, and whether pictures cover it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # left, top, right, bottom
_Point = tuple[float, float]
_Turn = Callable[[float, float], _Point]
_Matrix = tuple[float, float, float, float, float, float]
_SAME = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_THIN = 2.5  # points: a filled box not higher or wider than this is drawn as a line
_STRAIGHT = 0.8  # points that the ends of a horizontal or vertical line may be apart
_DEPTH = 5  # of forms within forms
_BACKGROUND, _PICTURE = 0.9, 0.5  # shares of the page
_MOST_SEGMENTS = 20_000  # of one page: maps and drawings are no tables


@dataclass(frozen=True, slots=True)
class Ruling:
    """A horizontal or vertical line, or an edge of a box."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        return self.right - self.left >= self.bottom - self.top


@dataclass(frozen=True)
class Drawings:
    rulings: tuple[Ruling, ...]
    pictured: bool


def read_drawings(page: pypdfium2.PdfPage, turn: _Turn, area: float) -> Drawings:
    """The page's rulings, none for a page full of line drawing; `area` in square points."""
    rulings: list[Ruling] = []
    pictures = 0.0
    for item, matrix in _objects(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _SAME, 0):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += _area(_corners(_matrix_of(item), matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and len(rulings) <= _MOST_SEGMENTS:
            rulings += _rulings_of(item, matrix, turn, area)
    if len(rulings) > _MOST_SEGMENTS:
        rulings.clear()
    return Drawings(tuple(rulings), pictures >= _PICTURE * area)


def _objects(
    holder: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any], matrix: _Matrix, depth: int
) -> Iterator[tuple[Any, _Matrix]]:
    """Every object with the matrix of what it stands in, those of forms included."""
    for index in range(count(holder)):
        item = get(holder, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, matrix
        elif depth < _DEPTH:
            own = _product(_matrix_of(item), matrix)
            yield from _objects(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, own, depth + 1)


def _matrix_of(item: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _applied(matrix: _Matrix, point: _Point) -> _Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _corners(own: _Matrix, outer: _Matrix) -> tuple[_Point, _Point]:
    whole = _product(own, outer)
    return _applied(whole, (0, 0)), _applied(whole, (1, 1))


def _area(corners: tuple[_Point, _Point]) -> float:
    (left, bottom), (right, top) = corners
    return abs((right - left) * (top - bottom))


def _rulings_of(path: Any, outer: _Matrix, turn: _Turn, area: float) -> Iterator[Ruling]:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroked))
    if not fill.value and not stroked.value:  # bounds of what is shown, themselves invisible
        return
    matrix = _product(_matrix_of(path), outer)
    for points in _outlines(path):
        shown = [turn(*_applied(matrix, point)) for point in points]
        left, right = min(x for x, _ in shown), max(x for x, _ in shown)
        top, bottom = min(y for _, y in shown), max(y for _, y in shown)
        if (right - left) * (bottom - top) > _BACKGROUND * area:
            continue
        if fill.value and min(right - left, bottom - top) <= _THIN:
            yield _line(left, top, right, bottom)
        else:
            yield from _straight(shown)


def _straight(points: list[_Point]) -> Iterator[Ruling]:
    for (x, y), (to_x, to_y) in pairwise(points):
        flat, upright = abs(y - to_y) <= _STRAIGHT, abs(x - to_x) <= _STRAIGHT
        if flat != upright:
            yield _line(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def _line(left: float, top: float, right: float, bottom: float) -> Ruling:
    """The middle of a thin box."""
    if right - left >= bottom - top:
        middle = (top + bottom) / 2
        return Ruling(left, middle, right, middle)
    middle = (left + right) / 2
    return Ruling(middle, top, middle, bottom)


def _outlines(path: Any) -> Iterator[list[_Point]]:
    """The corners of each part of a path, closed ones with the first corner again."""
    points: list[_Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
