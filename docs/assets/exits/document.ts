// Letters as a Word document. Loaded on demand: the library is larger than all else together.
// It shares no module with the rest, which would become one more file for every page to load.
import { Document, Packer, Paragraph, Tab, TextRun } from "docx";

/** Word measures a page in twentieths of a point: A4, and margins of 2.5 cm. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1417;
/** Word has every script behind this name; elsewhere the system's own serif takes its place. */
const FONT = "Georgia";
/** In half points. */
const SIZE = 22;
const GAP = 220;
/** The first letter of a text whose script runs from right to left. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

interface Letter {
  subject: string;
  body: string;
}

/** A document in block format, a page for each letter. */
export function letterDocument(letters: Letter[], title: string): Promise<Blob> {
  const page = { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } };
  const run = { font: FONT, size: SIZE, language: { value: "en-GB" } };
  const paragraph = { spacing: { after: GAP, line: 276 } };
  const written = new Document({
    title: xmlText(title),
    // Left out, the library would put a name of its own there.
    creator: "",
    lastModifiedBy: "",
    styles: { default: { document: { run, paragraph } } },
    sections: [{ properties: { page }, children: letters.flatMap(paragraphs) }],
  });
  return Packer.toBlob(written);
}

function paragraphs({ subject, body }: Letter, index: number) {
  const texts = xmlText(body)
    .split("\n\n")
    .map((text) => ({ text, bold: false }));
  if (subject) texts.unshift({ text: xmlText(subject), bold: true });
  return texts.map(({ text, bold }, place) => {
    const pageBreakBefore = index > 0 && place === 0;
    const bidirectional = RIGHT_TO_LEFT.test(text);
    return new Paragraph({
      pageBreakBefore,
      bidirectional,
      keepLines: true,
      keepNext: bold,
      children: runs(text, { bold, rightToLeft: bidirectional }),
    });
  });
}

/** Each line a run with a break before it. */
function runs(text: string, style: { bold: boolean; rightToLeft: boolean }) {
  return text.split("\n").map((line, index) => {
    const parts = line.split("\t").flatMap((part, tab) => (tab ? [new Tab(), part] : [part]));
    return new TextRun({ children: parts, ...style, ...(index ? { break: 1 } : {}) });
  });
}

/**
 * Text with plain line breaks and without what XML 1.0 cannot hold (section 2.2), for Word would
 * not open the file.
 */
function xmlText(text: string) {
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, "\ufffd");
}
