// A draft: everything the candidate has chosen and typed. Pure: each change makes a new draft.

/**
 * @typedef {import("./composing.js").Values} Values
 * @typedef {{chosen: Record<string, number>, edited: Record<string, string>,
 *   added: Record<string, string>, out: string[], before: Values, dismissed: string[],
 *   sent: boolean}} LetterState
 *   By passage ("subject", or its number): the text chosen, the candidate's own version, the
 *   paragraph added after it; the passages left out; and the values when the first was edited.
 * @typedef {{values: Values, letters: Record<string, LetterState>}} Recipient
 * @typedef {{template: string, tone: string, shared: Values, recipients: Recipient[],
 *   current: number}} Draft
 */

/** A panel has no more people than this, and a candidate no more patience. */
export const MOST_RECIPIENTS = 12;

/** @type {LetterState} */
const UNTOUCHED = { chosen: {}, edited: {}, added: {}, out: [], before: {}, dismissed: [], sent: false };
/** @type {Recipient} */
const NOBODY = { values: {}, letters: {} };

/** @type {Draft} */
export const EMPTY = { template: "", tone: "", shared: {}, recipients: [NOBODY], current: 0 };

/**
 * What was done to one recipient's letter in the template and tone that are chosen.
 * @param {Draft} draft @param {number} recipient
 */
export function letterState(draft, recipient = draft.current) {
  return draft.recipients[recipient]?.letters[key(draft)] ?? UNTOUCHED;
}

/**
 * The fields whose value stands for everybody until it is changed for one.
 * @param {Record<string, {carries?: boolean}>} shapes
 */
export function carried(shapes = {}) {
  return Object.keys(shapes).filter((field) => shapes[field]?.carries);
}

/**
 * All values that count for one recipient's letter. What is carried comes from the first recipient
 * until it is changed for this one.
 * @param {Draft} draft @param {number} recipient @param {string[]} carried fields
 * @returns {Values}
 */
export function valuesFor({ shared, recipients, current }, recipient = current, carried = []) {
  const first = Object.entries(recipients[0]?.values ?? {});
  const common = first.filter(([field]) => carried.includes(field));
  return { ...shared, ...Object.fromEntries(common), ...recipients[recipient]?.values };
}

/** @param {Draft} draft @param {string} template @param {string} tone */
export function withTemplate(draft, template, tone) {
  return { ...draft, template, tone };
}

/**
 * A value typed: of the recipient with that number, or of all letters where it is null.
 * @param {Draft} draft @param {number | null} recipient @param {string} field @param {string} value
 * @returns {Draft}
 */
export function withValue(draft, recipient, field, value) {
  if (recipient === null) return { ...draft, shared: { ...draft.shared, [field]: value } };
  const changed = withOne(draft, recipient, (one) => ({
    ...one,
    values: { ...one.values, [field]: value },
  }));
  return { ...changed, current: recipient };
}

/**
 * The letter of one recipient changed in part.
 * @param {Draft} draft @param {Partial<LetterState>} change @param {number} recipient
 * @returns {Draft}
 */
export function withLetter(draft, change, recipient = draft.current) {
  const state = { ...letterState(draft, recipient), ...change };
  return withOne(draft, recipient, (one) => ({
    ...one,
    letters: { ...one.letters, [key(draft)]: state },
  }));
}

/**
 * One passage with a version of the candidate's own, or with the form's again.
 * @param {Draft} draft @param {string} passage @param {string | null} text @param {Values} values
 */
export function withEdit(draft, passage, text, values = {}) {
  const { edited, before } = letterState(draft);
  const { [passage]: _, ...others } = edited;
  if (text === null) return withLetter(draft, { edited: others });
  const first = Object.keys(edited).length ? before : values;
  return withLetter(draft, { edited: { ...others, [passage]: text }, before: first });
}

/**
 * A paragraph of the candidate's own after a passage, or none.
 * @param {Draft} draft @param {string} passage @param {string | null} text
 */
export function withAdded(draft, passage, text) {
  const { [passage]: _, ...others } = letterState(draft).added;
  return withLetter(draft, { added: text === null ? others : { ...others, [passage]: text } });
}

/** A passage left out, or back in. @param {Draft} draft @param {string} passage @param {boolean} isOut */
export function withOut(draft, passage, isOut) {
  const others = letterState(draft).out.filter((one) => one !== passage);
  return withLetter(draft, { out: isOut ? [...others, passage] : others });
}

/** One recipient more, whose letter is then the one shown. @param {Draft} draft @returns {Draft} */
export function withRecipient(draft) {
  const { recipients } = draft;
  if (recipients.length >= MOST_RECIPIENTS) return draft;
  return { ...draft, recipients: [...recipients, NOBODY], current: recipients.length };
}

/**
 * Without one recipient; somebody always stays.
 * @param {Draft} draft @param {number} recipient
 * @returns {Draft}
 */
export function withoutRecipient(draft, recipient) {
  const rest = draft.recipients.filter((_, index) => index !== recipient);
  const last = Math.max(rest.length - 1, 0);
  const current = Math.min(draft.current - (draft.current > recipient ? 1 : 0), last);
  return { ...draft, recipients: rest.length ? rest : [NOBODY], current };
}

/** @param {Draft} draft @param {number} current @returns {Draft} */
export function withCurrent(draft, current) {
  return current in draft.recipients ? { ...draft, current } : draft;
}

/** The chosen letter with nothing typed. @param {Draft} draft @returns {Draft} */
export function erased(draft) {
  return { ...EMPTY, template: draft.template, tone: draft.tone };
}

/** Whether nothing was typed: no value, and no paragraph of one's own. @param {Draft} draft */
export function isEmpty({ shared, recipients }) {
  const blank = (/** @type {Values} */ values) => Object.values(values).every((one) => one === "");
  const own = (/** @type {Recipient} */ { letters }) =>
    Object.values(letters).flatMap(({ edited, added }) => [edited, added]);
  return blank(shared) && recipients.every((one) => blank(one.values) && own(one).every(blank));
}

/** @param {Draft} draft */
function key({ template, tone }) {
  return `${template} ${tone}`;
}

/** @param {Draft} draft @param {number} index @param {(one: Recipient) => Recipient} change */
function withOne(draft, index, change) {
  const recipients = draft.recipients.map((one, i) => (i === index ? change(one) : one));
  return { ...draft, recipients };
}
