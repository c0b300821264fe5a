// The steps of a plan as a line of marks: done, due and to come. The list below it says the same.
import type { Step } from "../plan/plan.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const MIDDLE = 12;
const EDGE = 12;

export function drawLine(svg: SVGSVGElement, steps: Step[], label: string) {
  const gap = steps.length > 1 ? (WIDTH - 2 * EDGE) / (steps.length - 1) : 0;
  const marks = steps.map(({ state }, at) =>
    drawn("circle", { class: state, cx: EDGE + at * gap, cy: MIDDLE, r: state === "due" ? 8 : 5 }),
  );
  svg.setAttribute("aria-label", label);
  svg.replaceChildren(drawn("path", { d: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}` }), ...marks);
}

function drawn(name: string, attributes: Record<string, string | number>) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
