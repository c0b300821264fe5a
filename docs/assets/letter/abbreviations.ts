// Stops that end no sentence. Pure.

const SHORT =
  "inc|corp|co|bros|assoc|univ|dept|inst|intl|no|jr|sr|esq|prof|rev|hon|gen|capt|messrs|mme|etc|ave|vs|a\\.m|p\\.m|ph\\.d";
// Initials, letters with stops between, and short words without a vowel, such as Ltd and Mfg.
const SPELLED = "(?:\\p{L}\\.)+\\p{L}|\\p{Lu}|[b-df-hj-np-tv-xz]{2,4}";
const ABBREVIATION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SHORT}|${SPELLED})\\.$`, "iu");
const BEFORE_NAMES = /(?<![\p{L}\p{N}])(?:mr|mrs|ms|mx|dr|prof|st|rev|hon|\p{Lu})\.$/iu;
/** An abbreviation has no more letters. */
const LONGEST = 12;

/** Whether a text ends with an abbreviation and its stop. */
export function endsShort(text: string) {
  return ABBREVIATION.test(text.slice(-LONGEST));
}

/** Whether it ends with a short word that a name follows. */
export function expectsName(text: string) {
  return BEFORE_NAMES.test(text.slice(-LONGEST));
}
