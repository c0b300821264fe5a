// Copies of what a tab keeps, so that a crash loses next to nothing. Browsers write a tab's own
// storage to disk late, up to a minute after it was set, and a database at once. The copies are
// encrypted, and their key is in the tab's own storage: once the tab is gone, nobody can read them.
import type { Copy } from "./kept.ts";
import { attempt } from "./store.ts";
import { keepInTab, makeTabKey, tabKey, touchedAt, type TabLetter } from "./tab.ts";

type Of = Pick<TabLetter, "letter" | "interview">;

/** The copies of tabs that are gone stay so long at most, in milliseconds. */
const LONGEST = 7 * 86_400_000;
/** A page that is just being left lets go of its key within this time, in milliseconds. */
const PATIENCE = 1000;
const CIPHER = "AES-GCM";
const IV_BYTES = 12;

/** What is under way, so that a later copy never comes before an earlier one. */
let last: Promise<unknown> = Promise.resolve();
/** Resolved once the tab's key is ours alone. */
let claimed: Promise<void> | undefined;
let release = () => {};

window.addEventListener("pagehide", () => {
  release();
  claimed = undefined;
});

/** Give the tab what it held when the browser crashed. */
export function recover() {
  return inTurn(async () => {
    const touched = touchedAt();
    const found = await attempt((database) => database.getAll("copies"));
    const copies = (found.kept ? found.value : []) as Copy[];
    const newer = copies.filter(({ id, changed }) => isOurs(id) && changed > touched);
    for (const letter of await Promise.all(newer.map(opened))) keepInTab(letter);
    await removeAll(copies.filter(({ changed }) => Date.now() - changed > LONGEST));
  });
}

export function keepCopy(letter: TabLetter) {
  return inTurn(async () => {
    const copy = await sealed(letter);
    await attempt((database) => database.put("copies", copy));
  });
}

export function dropCopy(of: Of) {
  return inTurn(() => removeAll([{ id: idOf(of) }]));
}

/** Where anything fails, there is no copy, and the tab's own storage has to do. */
function inTurn(act: () => Promise<unknown>) {
  last = last
    .then(claim)
    .then(() => tabKey() && act())
    .catch(() => {});
  return last;
}

/** A tab that was duplicated has the key of the first, and needs one of its own. */
function claim() {
  claimed ??= locked({ ifAvailable: true })
    .catch(() => locked({ signal: soon() }))
    .catch(makeTabKey);
  return claimed;
}

/** Hold the tab's key until the page is left; rejects where another page holds it. */
function locked(options: LockOptions) {
  return new Promise<void>((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return reject();
      resolve();
      return new Promise<void>((free) => (release = free));
    };
    navigator.locks.request(tabId(), options, hold).catch(reject);
  });
}

function soon() {
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), PATIENCE);
  return waiting.signal;
}

function removeAll(copies: { id: string }[]) {
  return attempt((database) => Promise.all(copies.map(({ id }) => database.delete("copies", id))));
}

async function sealed(letter: TabLetter): Promise<Copy> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(letter));
  const data = await crypto.subtle.encrypt({ name: CIPHER, iv }, await key(), text);
  return { id: idOf(letter), iv, sealed: data, changed: letter.changed };
}

async function opened({ iv, sealed: data }: Copy): Promise<TabLetter> {
  const text = await crypto.subtle.decrypt({ name: CIPHER, iv }, await key(), data);
  return JSON.parse(new TextDecoder().decode(text));
}

function key() {
  const bytes = Uint8Array.from(tabKey().split(".")[1]?.split(",") ?? [], Number);
  return crypto.subtle.importKey("raw", bytes, CIPHER, false, ["encrypt", "decrypt"]);
}

function tabId() {
  return tabKey().split(".")[0] ?? "";
}

function idOf({ letter, interview }: Of) {
  return `${tabId()} ${letter || interview}`;
}

function isOurs(id: string) {
  return id.startsWith(`${tabId()} `);
}
