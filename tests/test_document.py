"""Strict YAML: surprises are reported at their place, and nothing raises."""

import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.reading import parsing
from macros.reading.parsing import MAX_BYTES, parse
from tests.playbooks import TESTS


def _problems(content: str | bytes) -> list[str]:
    raw = content.encode() if isinstance(content, str) else content
    return list(map(str, parse("x.yml", raw).problems))


def _surprise(value: str, kind: str) -> str:
    return (
        f"x.yml:1:4: unquoted: YAML reads “{value}” as {kind}, not as text; put it in double quotes"
    )


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("no", "yes or no"),
        ("Off", "yes or no"),
        ("True", "yes or no"),
        ("9:30", "a number"),
        ("017", "a number"),
        ("0x1f", "a number"),
        ("1_000", "a number"),
        ("1.5", "a number"),
        (".inf", "a number"),
        ("~", "nothing"),
        ("null", "nothing"),
        ("2026-10-16", "a date"),
        ("=", "a sign of its own"),
        ("<<", "a sign of its own"),
    ],
)
def test_what_yaml_would_turn_into_something_else(value: str, kind: str) -> None:
    assert _problems(f"a: {value}") == [_surprise(value, kind)]
    assert parse("x.yml", f'a: "{value}"'.encode()).data == {"a": value}


def test_huge_number() -> None:
    assert _problems("a: " + "1" * 5000) == [_surprise("1" * 40, "a number")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a:", ["1:3: unquoted: there is no value here; write one, or remove the key"]),
        ("a: 1\nb: 2\na: 3", ["3:1: duplicate-key: the key “a” appears twice; keep one"]),
        ("yes: 1", ["1:1: unquoted: the key “yes” is not plain text; put it in double quotes"]),
        (
            "a: &x b\nc:\n  - d\n  - *x",
            ["3:3: alias: an alias (*) is used here; write the value out"],
        ),
        ("a: &x\n  b: *x", ["2:3: alias: an alias (*) is used here; write the value out"]),
        ("a: {{b}} c", ["1:4: syntax: text cannot begin with { here; put it in double quotes"]),
        ("a: {{b}}", ["1:5: unquoted: text that begins with a brace is read as a mapping; put it "
                      "in double quotes"]),
        ("a: &x b", ["1:4: alias: an anchor (&) is used here; remove it, or put the text in double "
                     "quotes"]),
        ('a: "b & c"', []),
        ("<<: {a: b}", ["1:1: unquoted: the key “<<” is not plain text; put it in double quotes"]),
        ("a:\tb", ["1:3: tab: there is a tab here; use spaces"]),
        (b"\xef\xbb\xbfa: b", ["1:1: encoding: the file begins with a byte order mark; "
                               "save it as UTF-8 without one"]),
        (b"a: b\nc: d\xff", ["2:5: encoding: this byte is not UTF-8; save the file as UTF-8"]),
        (b"\xfe\xffa: b", ["1:1: encoding: this file is saved as UTF-16; "
                                            "save it as UTF-8"]),
        ("", ["1:1: empty: the file is empty; fill it in or delete it"]),
        ("---\n", ["2:1: unquoted: there is no value here; write one, or remove the key"]),
        ("a: !!set {b}", ["1:4: yaml-tag: the YAML tag tag:yaml.org,2002:set is not used here; "
                          "remove it"]),
        ("[" * 99_000, ["1:20: nesting: this is nested more than 20 levels deep; "
                           "no data needs that"]),
    ],
)  # fmt: skip
def test_message(content: str | bytes, expected: list[str]) -> None:
    assert _problems(content) == [f"x.yml:{line}" for line in expected]


def test_two_documents_in_one_file() -> None:
    (problem,) = parse("x.yml", b"a: b\n---\nc: d\n").problems
    assert (problem.line, problem.check) == (2, "syntax")


def test_binary() -> None:
    (problem,) = parse("x.yml", b"a: \x00\x01").problems
    assert problem.check == "syntax"


def test_size_at_and_above_the_limit() -> None:
    assert _problems("a: b\n#".ljust(MAX_BYTES)) == []
    assert _problems("a: b\n#".ljust(MAX_BYTES + 1)) == [
        "x.yml:1:1: size: the file has 100,001 bytes and at most 100,000 are read; "
        "split it or shorten it"
    ]


def test_billion_laughs() -> None:
    lines = ["a0: &a0 ha"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)]
    found = parse("x.yml", "\n".join(lines).encode())
    assert {problem.check for problem in found.problems} == {"alias"}
    assert len(found.problems) == 8 * 9


def test_windows_line_ends() -> None:
    found = parse("x.yml", b"a: b\r\nc: |\r\n  d\r\n  e\r\n")
    assert (found.data, found.problems) == ({"a": "b", "c": "d\ne\n"}, [])


def test_types_that_are_kept() -> None:
    found = parse("x.yml", b'a: 5\nb: -1\nc: true\nd: false\ne: "5"\nf: [x, {g: "no"}]\n')
    expected = {"a": 5, "b": -1, "c": True, "d": False, "e": "5", "f": ["x", {"g": "no"}]}
    assert json.dumps(found.data) == json.dumps(expected)


def test_places() -> None:
    found = parse("x.yml", "a:\n  - one é two\n  - {b: é}\n".encode())
    assert found.find(("a", 0), "two") == (2, 11)
    assert found.find(("a", 1, "b")) == (3, 9)
    assert found.find(("a", 1, "absent", 7)) == (3, 5)
    assert found.find(("a", 0), "é}") == (2, 5)
    assert parse("x.yml", b"a: [one, two]").find(("a", 0), "two") == (1, 5)


VALID = [path.read_bytes() for path in sorted((TESTS / "playbook/data").rglob("*.yml"))]


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(b"a: !!int x")
@example(b"? [a]\n: b\n? {c: d}\n: e")
@example(b'a: "\\ud800"')
@example("a\u2028b: c\x85\nd: *x".encode())
def test_arbitrary_bytes_never_raise(content: bytes) -> None:
    _well_formed(content)


@settings(deadline=None)
@given(st.sampled_from(VALID), st.integers(0, 900), st.integers(0, 6), st.binary(max_size=6))
def test_mutated_files_never_raise(content: bytes, at: int, cut: int, put: bytes) -> None:
    _well_formed(content[:at] + put + content[at + cut :])


def _well_formed(content: bytes) -> None:
    found = parse("x.yml", content)
    for problem in found.problems:
        assert problem.check in parsing.CHECKS
        assert problem.line >= 1
        assert problem.column >= 1


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"), include_characters=" \n")
)
DATA = st.dictionaries(
    TEXT,
    st.recursive(
        TEXT | st.booleans() | st.integers(-(10**9) + 1, 10**9 - 1),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
        max_leaves=8,
    ),
    max_size=4,
    min_size=1,
)


@settings(deadline=None)
@given(DATA)
def test_round_trip(data: object) -> None:
    written = yaml.dump(data, allow_unicode=True, default_style='"', Dumper=_Quoting)
    found = parse("x.yml", written.encode())
    assert (found.data, found.problems) == (data, [])


class _Quoting(yaml.SafeDumper):
    """Quotes text, leaves numbers and truth plain, and writes every value out."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_scalar(self, tag: str, value: str, style: str | None = None) -> yaml.ScalarNode:
        plain = None if tag.endswith((":int", ":bool")) else style
        return yaml.ScalarNode(tag, value, style=plain)
