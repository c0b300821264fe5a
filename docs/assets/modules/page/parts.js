// The parts of a page that a module needs. A missing one is a mistake in the markup.

/**
 * The element that a selector finds; an error that names it where there is none.
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} type
 * @returns {T}
 */
export function part(root, selector, type) {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`${selector} is missing, or no ${type.name}`);
}

/**
 * All elements that a selector finds.
 * @template {Element} T
 * @param {ParentNode} root @param {string} selector @param {new () => T} type
 * @returns {T[]}
 */
export function parts(root, selector, type) {
  return [...root.querySelectorAll(selector)].filter(
    /** @returns {found is T} */ (found) => found instanceof type,
  );
}

/**
 * A fresh copy of a <template>'s one element.
 * @param {ParentNode} root @param {string} name
 */
export function copyOf(root, name) {
  const source = part(root, `template[data-part="${name}"]`, HTMLTemplateElement);
  const found = source.content.firstElementChild?.cloneNode(true);
  if (found instanceof HTMLElement) return found;
  throw new Error(`template ${name} is empty`);
}

/**
 * A text put into an element, which is left alone where it says so already: a text that is set
 * again is laid out and read aloud again.
 * @param {Element} element @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
