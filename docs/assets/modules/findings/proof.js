// What the findings read: one letter of the panel, beside the others. Pure.

/**
 * @typedef {import("../letter/panel.js").Written} Written
 * @typedef {import("../letter/panel.js").Template} Template
 * @typedef {import("../letter/panel.js").Fields} Fields
 * @typedef {import("../letter/composing.js").Values} Values
 * @typedef {import("./examining.js").Examined} Examined
 */

/** Values that name somebody or some company, and what each names. */
const NAMING = /** @type {const} */ ({
  recipient: "name",
  interviewer: "name",
  referrer: "name",
  company: "company",
});

/**
 * One letter as the findings want it.
 * @param {Written[]} letters @param {number} index @param {Template} template
 * @param {Values} typed dates as ISO @param {string[]} used the fields this letter has
 * @param {Fields} fields @param {string} today ISO date
 * @returns {Examined}
 */
export function proof(letters, index, template, typed, used, fields, today) {
  const letter = /** @type {Written} */ (letters[index]);
  const others = letters.filter((_, i) => i !== index);
  return {
    subject: letter.subject,
    body: letter.body,
    own: letter.own,
    gaps: letter.gaps.map((gap) => ({ ...gap, label: fields.label(gap.field) })),
    byHand: letter.byHand,
    channel: template.channel,
    limits: template.limits,
    request: template.request,
    moment: template.moment,
    recipients: template.recipient,
    values: pick(typed, used),
    said: pick(letter.values, used),
    kinds: fields.kinds,
    strangers: strangers(letter, others),
    others,
    today,
  };
}

/** @param {Values} values @param {string[]} fields */
function pick(values, fields) {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));
}

/**
 * Names that have no business in this letter: of the panel's others, and what a name or company
 * was when the letter was taken over by hand, if it has changed since.
 * @param {Written} letter @param {Written[]} others
 * @returns {Examined["strangers"]}
 */
function strangers(letter, others) {
  const names = others.map(({ name }) => ({ kind: /** @type {const} */ ("name"), text: name }));
  const before = letter.before ?? {};
  const former = Object.entries(NAMING).map(([field, kind]) => ({ kind, text: before[field] ?? "" }));
  const current = new Set(Object.values(letter.values));
  return [...names, ...former].filter(({ text }) => text.trim() && !current.has(text));
}
