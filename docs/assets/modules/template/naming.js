// Checks of the names in a template: of vocabularies, and what the channel needs. The same as in
// macros/checking/. Pure.
import { tell, unknown } from "./telling.js";

/** @typedef {import("./telling.js").Check} Check */

/** @type {Check} */
export const unknownMoment = (template, data) =>
  template.moment ? unknown(data, "unknown-moment", ["moment"], template.moment, data.moments) : [];

/** @type {Check} */
export const unknownReason = ({ reasons = [] }, data) =>
  reasons.flatMap((/** @type {string} */ id, /** @type {number} */ i) =>
    unknown(data, "unknown-reason", ["reasons", i], id, data.reasons));

/** @type {Check} */
export const unknownChannel = ({ channel }, data) =>
  channel ? unknown(data, "unknown-channel", ["channel"], channel, Object.keys(data.channels)) : [];

/** @type {Check} */
export const unknownTone = ({ tones }, data) =>
  Object.keys(tones).flatMap((tone) =>
    unknown(data, "unknown-tone", ["tones", tone], tone, Object.keys(data.closes)));

/** @type {Check} */
export const unknownSource = ({ sources = [] }, data) =>
  sources.flatMap((/** @type {string} */ id, /** @type {number} */ i) =>
    unknown(data, "unknown-source", ["sources", i], id, data.sources));

/** A template names its sources once it is taken; a maintainer may add them. @type {Check} */
export const unsourcedTemplate = ({ sources = [] }, data) =>
  sources.length ? [] : [{ ...tell(data, "unsourced-template", "none", []), missing: "sources" }];

/** A channel that needs a subject line gets one in each tone. @type {Check} */
export function subject({ channel, tones }, data) {
  const need = data.channels[channel]?.subject;
  return Object.entries(tones).flatMap(([tone, { subject: lines = [] }]) => {
    if (need === "required" && !lines.length) return [tell(data, "subject", "missing", ["tones", tone], { channel })];
    if (need === "none" && lines.length) return [tell(data, "subject", "none", ["tones", tone, "subject"], { channel })];
    return [];
  });
}
