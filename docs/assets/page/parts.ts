// The parts of a page that a module needs. A missing one is a mistake in the markup.

/** The element that a selector finds; an error that names it where there is none. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`${selector} is missing, or no ${type.name}`);
}

/** All elements that a selector finds. */
export function parts<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T[] {
  return [...root.querySelectorAll(selector)].filter(
    (element): element is T => element instanceof type,
  );
}

/** A fresh copy of a <template>'s one element. */
export function copyOf(root: ParentNode, name: string) {
  const source = part(root, `template[data-part="${name}"]`, HTMLTemplateElement);
  const copy = source.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error(`template ${name} is empty`);
}

/**
 * A text put into an element, which is left alone where it says so already: a text that is set
 * again is laid out and read aloud again.
 */
export function write(element: Element, text: string) {
  if (element.textContent !== text) element.textContent = text;
}
