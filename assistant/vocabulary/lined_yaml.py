"""YAML files that staff write, with the line of every value, so that a mistake can be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

Place = tuple[str, ...]
M = TypeVar("M", bound=BaseModel)

_SYNTAX = "写法不对，请检查缩进、冒号（英文冒号后空一格）和引号"


class YamlMistake(Exception):
    """The text cannot be used.  `message` is Chinese, one mistake a line, each with its line number."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class LinedYaml:
    """What a YAML text says, and the line (1-based) on which the value at each place begins."""

    content: Any
    lines: Mapping[Place, int]

    def line(self, where: Sequence[int | str]) -> int:
        """The line of a place (keys and list positions), or of the nearest thing it stands in."""
        place = tuple(map(str, where))
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_text(path: Path) -> str:
    """A text file in UTF-8 (with or without a mark) or GB18030.  Raises `OSError`, `YamlMistake`."""
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise YamlMistake("文件编码认不出来，请存为 UTF-8 编码")


def read_yaml(text: str) -> LinedYaml:
    """Plain values only, no tags that run code.  Raises `YamlMistake`."""
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return LinedYaml({}, {})
        lines = dict(_places(loader, root, (), ()))
        return LinedYaml(loader.construct_document(root), lines)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise YamlMistake(f"第 {mark.line + 1} 行{_SYNTAX}" if mark else _SYNTAX) from fault
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise YamlMistake(_SYNTAX) from fault
    finally:
        loader.dispose()


def _places(
    loader: yaml.SafeLoader, node: yaml.Node, place: Place, above: Sequence[yaml.Node]
) -> Iterator[tuple[Place, int]]:
    if any(node is outer for outer in above):
        raise YamlMistake(f"第 {node.start_mark.line + 1} 行引用了自己所在的内容")
    yield place, node.start_mark.line + 1
    inside = (*above, node)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _places(loader, item, (*place, str(index)), inside)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlMistake(f"第 {line} 行{_SYNTAX}")
            key = str(key_node.value)
            if key in seen:
                raise YamlMistake(f"第 {line} 行的“{key}”写了两遍")
            seen.add(key)
            yield from _places(loader, value, (*place, key), inside)
            yield (*place, key), line


Contradictions = Iterable[tuple[Sequence[int | str], str]]
"""What values that are each right say against one another: where, and what is wrong (Chinese)."""


def parse_as(model: type[M], text: str, contradictions: Callable[[M], Contradictions]) -> M:
    """The text as `model`.  Raises `YamlMistake` with every mistake and its line."""
    lined = read_yaml(text)
    try:
        parsed = model.model_validate(lined.content)
    except ValidationError as fault:
        raise YamlMistake(mistakes(fault, lined)) from fault
    found = sorted((lined.line(place), reason) for place, reason in contradictions(parsed))
    if found:
        raise YamlMistake("\n".join(f"第 {line} 行：{reason}" for line, reason in found))
    return parsed


def mistakes(fault: ValidationError, lined: LinedYaml) -> str:
    """Every mistake that validating `lined.content` found, in Chinese, in the order of lines."""
    said = {(lined.line(error["loc"]), _explain(error)) for error in fault.errors()}
    return "\n".join(f"第 {line} 行：{reason}" for line, reason in sorted(said))


def _explain(error: ErrorDetails) -> str:
    named = [str(part) for part in error["loc"] if isinstance(part, str) and part != "[key]"]
    name = named[-1] if named else ""
    match error["type"]:
        case "value_error":
            return error["msg"].removeprefix("Value error, ")
        case "extra_forbidden" | "invalid_key":
            return f"没有“{name}”这一项"
        case "missing":
            return f"缺少“{name}”"
        case "enum" | "literal_error":
            expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", "、")
            return f"“{error['input']}”不能用，可以写：{expected}"
        case "tuple_type" | "list_type":
            return f"“{name}”应当是列表，如 [甲, 乙]"
        case "dict_type" | "mapping_type" | "model_type" | "model_attributes_type":
            return f"“{name}”下面应当是“名称: 内容”的几行" if name else "应当是“名称: 内容”的几行"
        case "string_type":
            return f"“{name}”应当是文字，必要时加引号"
        case _:
            return f"“{name}”的内容“{error['input']}”不能用"
