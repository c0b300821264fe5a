// Questions as short texts: each term is a number, the most common the lowest, and each number one
// to three signs. A base of its own weighs a tenth less than numbers with spaces between. Pure.

/** Every printable sign that JSON leaves alone, but for the mark between questions. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !/["\\;]/.test(sign),
);
export const BETWEEN = ";";
const ALL = SIGNS.length;
/** So many numbers have one sign; the signs after these begin a longer number. */
const SHORT = 66;
/** So many of those begin one of two signs, and the last one of three. */
const LEADS = ALL - SHORT - 1;

export function textOf(numbers: number[]) {
  return numbers.map(signs).join("");
}

function signs(number: number) {
  if (number < SHORT) return SIGNS[number];
  const [high, low] = split(number - SHORT);
  if (high < LEADS) return `${SIGNS[SHORT + high]}${SIGNS[low]}`;
  const [above, middle] = split(high - LEADS);
  if (above > 0) throw new RangeError("the questions have too many terms");
  return `${SIGNS[ALL - 1]}${SIGNS[middle]}${SIGNS[low]}`;
}

export function numbersOf(text: string): number[] {
  const digits = [...text].map((sign) => SIGNS.indexOf(sign));
  const numbers = [];
  for (let at = 0; at < digits.length; at += 1) {
    const [first = 0, second = 0, third = 0] = digits.slice(at, at + 3);
    const longer = first < SHORT ? 0 : first < ALL - 1 ? 1 : 2;
    numbers.push(
      [first, SHORT + (first - SHORT) * ALL + second, SHORT + (LEADS + second) * ALL + third][
        longer
      ] ?? 0,
    );
    at += longer;
  }
  return numbers;
}

function split(number: number) {
  return [Math.floor(number / ALL), number % ALL] as [number, number];
}
