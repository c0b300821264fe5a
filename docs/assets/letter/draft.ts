// A draft: everything the candidate has chosen and typed. Pure: each change makes a new draft.
import type { Values } from "./composing.ts";

/**
 * By passage ("subject", or its number): the text chosen, the candidate's own version, the
 * paragraph added after it; the passages left out; and the values when the first was edited.
 */
export interface LetterState {
  chosen: Record<string, number>;
  edited: Record<string, string>;
  added: Record<string, string>;
  out: string[];
  before: Values;
  dismissed: string[];
  sent: boolean;
}

interface Recipient {
  values: Values;
  letters: Record<string, LetterState>;
}

export interface Draft {
  template: string;
  tone: string;
  shared: Values;
  recipients: Recipient[];
  current: number;
}

/** A panel has no more people than this, and a candidate no more patience. */
export const MOST_RECIPIENTS = 12;

const UNTOUCHED: LetterState = {
  chosen: {},
  edited: {},
  added: {},
  out: [],
  before: {},
  dismissed: [],
  sent: false,
};
const NOBODY: Recipient = { values: {}, letters: {} };

export const EMPTY: Draft = {
  template: "",
  tone: "",
  shared: {},
  recipients: [NOBODY],
  current: 0,
};

/** What was done to one recipient's letter in the template and tone that are chosen. */
export function letterState(draft: Draft, recipient: number = draft.current) {
  return draft.recipients[recipient]?.letters[key(draft)] ?? UNTOUCHED;
}

/** The fields whose value stands for everybody until it is changed for one. */
export function carried(shapes: Record<string, { carries?: boolean }> = {}) {
  return Object.keys(shapes).filter((field) => shapes[field]?.carries);
}

/**
 * All values that count for one recipient's letter. What is carried comes from the first recipient
 * until it is changed for this one.
 * @param carried fields
 */
export function valuesFor(
  { shared, recipients, current }: Draft,
  recipient: number = current,
  carried: string[] = [],
): Values {
  const first = Object.entries(recipients[0]?.values ?? {});
  const common = first.filter(([field]) => carried.includes(field));
  return { ...shared, ...Object.fromEntries(common), ...recipients[recipient]?.values };
}

export function withTemplate(draft: Draft, template: string, tone: string) {
  return { ...draft, template, tone };
}

/** A value typed: of the recipient with that number, or of all letters where it is null. */
export function withValue(
  draft: Draft,
  recipient: number | null,
  field: string,
  value: string,
): Draft {
  if (recipient === null) return { ...draft, shared: { ...draft.shared, [field]: value } };
  const changed = withOne(draft, recipient, (person) => ({
    ...person,
    values: { ...person.values, [field]: value },
  }));
  return { ...changed, current: recipient };
}

/** The letter of one recipient changed in part. */
export function withLetter(
  draft: Draft,
  change: Partial<LetterState>,
  recipient: number = draft.current,
): Draft {
  const state = { ...letterState(draft, recipient), ...change };
  return withOne(draft, recipient, (person) => ({
    ...person,
    letters: { ...person.letters, [key(draft)]: state },
  }));
}

/** One passage with a version of the candidate's own, or with the form's again. */
export function withEdit(draft: Draft, passage: string, text: string | null, values: Values = {}) {
  const { edited, before } = letterState(draft);
  const { [passage]: _, ...others } = edited;
  if (text === null) return withLetter(draft, { edited: others });
  const first = Object.keys(edited).length ? before : values;
  return withLetter(draft, { edited: { ...others, [passage]: text }, before: first });
}

/** A paragraph of the candidate's own after a passage, or none. */
export function withAdded(draft: Draft, passage: string, text: string | null) {
  const { [passage]: _, ...others } = letterState(draft).added;
  return withLetter(draft, { added: text === null ? others : { ...others, [passage]: text } });
}

/** A passage left out, or back in. */
export function withOut(draft: Draft, passage: string, isOut: boolean) {
  const others = letterState(draft).out.filter((key) => key !== passage);
  return withLetter(draft, { out: isOut ? [...others, passage] : others });
}

/** One recipient more, whose letter is then the one shown. */
export function withRecipient(draft: Draft): Draft {
  const { recipients } = draft;
  if (recipients.length >= MOST_RECIPIENTS) return draft;
  return { ...draft, recipients: [...recipients, NOBODY], current: recipients.length };
}

/** Without one recipient; somebody always stays. */
export function withoutRecipient(draft: Draft, recipient: number): Draft {
  const rest = draft.recipients.filter((_, index) => index !== recipient);
  const last = Math.max(rest.length - 1, 0);
  const current = Math.min(draft.current - (draft.current > recipient ? 1 : 0), last);
  return { ...draft, recipients: rest.length ? rest : [NOBODY], current };
}

export function withCurrent(draft: Draft, current: number): Draft {
  return current in draft.recipients ? { ...draft, current } : draft;
}

/** The chosen letter with nothing typed. */
export function erased(draft: Draft): Draft {
  return { ...EMPTY, template: draft.template, tone: draft.tone };
}

/** Whether nothing was typed: no value, and no paragraph of one's own. */
export function isEmpty({ shared, recipients }: Draft) {
  const blank = (values: Values) => Object.values(values).every((value) => value === "");
  const own = ({ letters }: Recipient) =>
    Object.values(letters).flatMap(({ edited, added }) => [edited, added]);
  return (
    blank(shared) && recipients.every((person) => blank(person.values) && own(person).every(blank))
  );
}

function key({ template, tone }: Draft) {
  return `${template} ${tone}`;
}

function withOne(draft: Draft, index: number, change: (person: Recipient) => Recipient) {
  const recipients = draft.recipients.map((person, i) => (i === index ? change(person) : person));
  return { ...draft, recipients };
}
