// On the home page a moment leads to its page of letters; with scripts, straight to the writer,
// where its advice and its first letter stand. One step less for somebody tired.

/** Point every `a[data-moment]` at the writer that their `[data-write]` names. */
export function startMoments() {
  for (const link of document.querySelectorAll("a[data-moment]")) {
    const writer = link.closest("[data-write]")?.getAttribute("data-write");
    if (writer) link.setAttribute("href", `${writer}#moment=${link.getAttribute("data-moment")}`);
  }
}
