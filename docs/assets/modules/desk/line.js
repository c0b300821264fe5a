// The steps of a plan as a line of marks: done, due and to come. The list below it says the same.

/** @typedef {import("../plan/plan.js").Step} Step */

const NAMESPACE = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const MIDDLE = 12;
const EDGE = 12;

/** @param {SVGSVGElement} svg @param {Step[]} steps @param {string} label */
export function drawLine(svg, steps, label) {
  const gap = steps.length > 1 ? (WIDTH - 2 * EDGE) / (steps.length - 1) : 0;
  const marks = steps.map(({ state }, at) => drawn("circle", { class: state, cx: EDGE + at * gap, cy: MIDDLE, r: state === "due" ? 8 : 5 }));
  svg.setAttribute("aria-label", label);
  svg.replaceChildren(drawn("path", { d: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}` }), ...marks);
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function drawn(name, attributes) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
