"""The store on the device, as tests reach it: the site's own module, in a page of the site."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.site.serving import ROOT, loaded

FIXTURES = ROOT / "tests" / "keeping"
_MAKE = """([version, stores]) => new Promise((resolve, reject) => {
  const asked = indexedDB.open("afterword", version);
  asked.onupgradeneeded = () => {
    for (const name of Object.keys(stores)) {
      const store = asked.result.createObjectStore(name, { keyPath: "id" });
      for (const one of stores[name]) store.put(one);
    }
  };
  asked.onsuccess = () => { asked.result.close(); resolve(); };
  asked.onerror = () => reject(asked.error);
})"""
# Every word in every storage of the origin; bytes are read as text.
EVERYTHING = """async () => {
  const asText = (_, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
    ? new TextDecoder().decode(value) : value;
  const kept = [JSON.stringify([{ ...localStorage }, { ...sessionStorage }])];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      kept.push(await new Promise((resolve) => { all.onsuccess = () => resolve(JSON.stringify(all.result, asText)); }));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    kept.push(name);
    for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
  }
  return kept.join("\\n");
}"""


def store(page: Page, site: Path, name: str, *arguments: object) -> Any:
    """The answer of a function of the store."""
    call = "async ([file, name, given]) => (await import(file))[name](...given)"
    return page.evaluate(call, [module(page, site), name, list(arguments)])


def module(page: Page, site: Path) -> str:
    """The address of the store's module."""
    return f"/assets/{loaded(site).name}/later/keeping.js"


def version(number: int) -> dict[str, list[dict[str, Any]]]:
    """What a database of a past version held."""
    found: dict[str, list[dict[str, Any]]] = json.loads(
        (FIXTURES / f"version-{number}.json").read_text("utf-8")
    )
    return found


def make_database(page: Page, number: int) -> dict[str, list[dict[str, Any]]]:
    """A database as that version left it behind."""
    page.evaluate(_MAKE, [number, version(number)])
    return version(number)


def everything(page: Page) -> str:
    """All that the origin keeps on the device, as text."""
    return str(page.evaluate(EVERYTHING))
