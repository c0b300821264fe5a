// Which blank words most likely stand for, judged by what stands around them. Where nothing tells,
// the usual ones are offered, and none is put first for a reason. Pure.
import type { Context, Personal } from "./personal.ts";

const MOST = 3;
const EVENT = /(?:^| )(?:Fair|Expo|Conference|Convention|Meetup|Summit|Open Day)$/u;
/** What says which blanks are meant, by the name of their list. */
const CLUES: Partial<
  Record<Personal["kind"], [(context: Context, text: string) => boolean, string][]>
> = {
  name: [
    [({ isSignature }) => isSignature, "near_signature"],
    [(_, text) => EVENT.test(text), "near_event"],
    [
      ({ before }) =>
        /(?:^|\n)\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\s+$/iu.test(before),
      "near_greeting",
    ],
    [
      ({ after }) =>
        /^ (?:role|position|job|post|opening|vacancy|interview)(?!\p{L})/iu.test(after),
      "near_job",
    ],
    [
      ({ before }) =>
        /(?<!\p{L})(?:at|join|joining|work for|working for)(?: the)? $/iu.test(before),
      "near_workplace",
    ],
    [
      ({ before }) => /(?<!\p{L})(?:my name is|this is|I am|I’m|I'm) $/iu.test(before),
      "near_introduction",
    ],
    [
      ({ before }) => /(?<!\p{L})(?:referred by|through|thanks to) $/iu.test(before),
      "near_referral",
    ],
    [({ before }) => /(?<!\p{L})(?:with|met|meet|meeting|and|to) $/iu.test(before), "near_meeting"],
  ],
  date: [
    [
      ({ before }) =>
        /(?<!\p{L})(?:decide|decision|hear|answer|news)\b[^.]*(?:by|before|on) (?:the )?$/iu.test(
          before,
        ),
      "near_decision",
    ],
    [({ before }) => /(?<!\p{L})(?:by|before|until) (?:the )?$/iu.test(before), "near_limit"],
    [({ before }) => /(?<!\p{L})(?:start|begin|starting)\b[^.]*$/iu.test(before), "near_beginning"],
  ],
};

/**
 * The blanks to offer, the likeliest first, and whether the words around speak for it.
 * @param fields the blanks that there are
 * @param lists those that words stand for (`personal` of data/checks.yml)
 */
export function likely(
  { kind, text, contexts }: Personal,
  fields: string[],
  lists: Record<string, string[]>,
): { fields: string[]; isSure: boolean } {
  const clues = CLUES[kind] ?? [];
  const clue = clues.find(([speaks]) => contexts.some((context) => speaks(context, text)));
  const spoken = (clue && lists[clue[1]]) ?? [];
  const offered = [...new Set([...spoken, ...(lists[`usual_${kind}`] ?? [])])].filter((field) =>
    fields.includes(field),
  );
  return { fields: offered.slice(0, MOST), isSure: spoken.length > 0 || kind === "company" };
}
