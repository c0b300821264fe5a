"""The style sheet: what was left out of it makes no difference to any page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros import hooks
from macros.building import bundling
from tests.site.kinds import KINDS


@pytest.fixture(scope="module")
def whole() -> str:
    """Our style sheet behind all of Material's."""
    return hooks.material_sheet() + bundling.bundle()["site.css"].decode()


@pytest.fixture(scope="module")
def purged(site: Path) -> str:
    """The style sheet of the built site."""
    return next(site.glob("assets/*/site.css")).read_text()


# Every element with its box and all its computed style, its pseudo-elements' too; each as a hash.
_LOOKS = """() => {
  const hash = (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
    return sum;
  };
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    const names = [...style].filter((name) => !name.startsWith("--"));
    return names.map((name) => name + style.getPropertyValue(name)).join();
  };
  return [...document.querySelectorAll("body, body *")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const looks = [null, "::before", "::after"].map((part) => look(element, part));
    return `${element.tagName} ${x} ${y} ${width} ${height} ${hash(looks.join())}`;
  });
}"""


def test_a_page_looks_the_same_without_the_rules_left_out(
    page: Page, whole: str, purged: str
) -> None:
    """The page of a letter has the most kinds of parts; that nothing else matches is held below."""
    assert len(purged) < len(whole) / 2
    page.goto(KINDS["template"], wait_until="networkidle")
    without = page.evaluate(_LOOKS)
    page.route("**/site.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
    page.reload(wait_until="networkidle")
    assert page.evaluate(_LOOKS) == without


# The selectors that were left out and yet match something, states and pseudo-elements apart.
_MATCHED = """([whole, purged]) => {
  const selectors = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const inside = (rules) => [...rules].flatMap((rule) =>
      [...(rule.selectorText ? rule.selectorText.split(/,(?![^(]*\\))/) : []),
       ...(rule.cssRules ? inside(rule.cssRules) : [])]);
    return new Set(inside(sheet.cssRules).map((selector) => selector.trim()));
  };
  const kept = selectors(purged);
  const state = /::?(?:before|after|hover|focus|focus-visible|focus-within|active|checked|marker|-[a-z-]+|placeholder|selection|target)\\b(?:\\([^)]*\\))?/g;
  return [...selectors(whole)].filter((selector) => {
    if (kept.has(selector)) return false;
    const plain = selector.replace(state, "").trim();
    try {
      return plain && !/[>+~(]$/.test(plain) && document.querySelector(plain) !== null;
    } catch {
      return false;
    }
  });
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_no_rule_that_was_left_out_matches_anything(
    page: Page, kind: str, whole: str, purged: str
) -> None:
    page.goto(KINDS[kind])
    assert page.evaluate(_MATCHED, [whole, purged]) == []


def test_a_rule_that_matches_is_found(page: Page) -> None:
    page.goto("")
    lost = page.evaluate(_MATCHED, [".bar { color: red } .none { color: red }", ""])
    assert lost == [".bar"]
