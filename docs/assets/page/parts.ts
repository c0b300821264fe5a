// The parts of a page that a module needs. A missing one is a mistake in the markup.

/** The element that a selector finds; an error that names it where there is none. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`${selector} is missing, or no ${type.name}`);
}

/** All elements that a selector finds. */
export function parts<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T[] {
  return [...root.querySelectorAll(selector)].filter((found): found is T => found instanceof type);
}

/** A fresh copy of a <template>'s one element. */
export function copyOf(root: ParentNode, name: string) {
  const source = part(root, `template[data-part="${name}"]`, HTMLTemplateElement);
  const found = source.content.firstElementChild?.cloneNode(true);
  if (found instanceof HTMLElement) return found;
  throw new Error(`template ${name} is empty`);
}

/**
 * A text put into an element, which is left alone where it says so already: a text that is set
 * again is laid out and read aloud again.
 */
export function write(element: Element, text: string) {
  if (element.textContent !== text) element.textContent = text;
}
