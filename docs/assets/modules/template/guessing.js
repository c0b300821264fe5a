// Which blank words most likely stand for, judged by what stands around them. Where nothing tells,
// the usual ones are offered, and none is put first for a reason. Pure.

/**
 * @typedef {import("./personal.js").Personal} Personal
 * @typedef {import("./personal.js").Context} Context
 */

const MOST = 3;
/** The blanks that words of a kind usually stand for. */
const USUAL = {
  name: ["recipient", "company", "interviewer"],
  company: ["company", "event", "recipient"],
  date: ["met", "promised", "deadline"],
  address: ["link", "sender_address", "recipient_address"],
  number: ["phone", "sender_address", "recipient_address"],
};
const EVENT = /(?:^| )(?:Fair|Expo|Conference|Convention|Meetup|Summit|Open Day)$/u;
/** @type {Partial<Record<Personal["kind"], [(context: Context, text: string) => boolean, string[]][]>>} */
const CLUES = {
  name: [
    [({ isSignature }) => isSignature, ["candidate"]],
    [(_, text) => EVENT.test(text), ["event", "company"]],
    [({ before }) => /(?:^|\n)\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\s+$/iu.test(before), ["recipient", "recipient_name"]],
    [({ after }) => /^ (?:role|position|job|post|opening|vacancy|interview)(?!\p{L})/iu.test(after), ["role", "company"]],
    [({ before }) => /(?<!\p{L})(?:at|join|joining|work for|working for)(?: the)? $/iu.test(before), ["company", "event"]],
    [({ before }) => /(?<!\p{L})(?:my name is|this is|I am|I’m|I'm) $/iu.test(before), ["candidate", "recipient"]],
    [({ before }) => /(?<!\p{L})(?:referred by|through|thanks to) $/iu.test(before), ["referrer", "interviewer", "recipient"]],
    [({ before }) => /(?<!\p{L})(?:with|met|meet|meeting|and|to) $/iu.test(before), ["interviewer", "colleagues", "company"]],
  ],
  date: [
    [({ before }) => /(?<!\p{L})(?:decide|decision|hear|answer|news)\b[^.]*(?:by|before|on) (?:the )?$/iu.test(before), ["promised", "answer_by", "deadline"]],
    [({ before }) => /(?<!\p{L})(?:by|before|until) (?:the )?$/iu.test(before), ["promised", "deadline", "answer_by"]],
    [({ before }) => /(?<!\p{L})(?:start|begin|starting)\b[^.]*$/iu.test(before), ["start", "met", "promised"]],
  ],
};

/**
 * The blanks to offer, the likeliest first, and whether the words around speak for it.
 * @param {Personal} found @param {string[]} fields the blanks that there are
 * @returns {{fields: string[], isSure: boolean}}
 */
export function likely({ kind, text, contexts }, fields) {
  const clues = CLUES[kind] ?? [];
  const [spoken = []] = clues.filter(([speaks]) => contexts.some((one) => speaks(one, text))).map(([, meant]) => meant);
  const offered = [...new Set([...spoken, ...USUAL[kind]])].filter((field) => fields.includes(field));
  return { fields: offered.slice(0, MOST), isSure: spoken.length > 0 || kind === "company" };
}
