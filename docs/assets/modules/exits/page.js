// A letter as paragraphs of a page: for paper and for copying with formatting.

/**
 * Fill `page` with a letter: the subject in bold, then a paragraph for each empty line's worth.
 * @param {HTMLElement} page @param {{subject: string, body: string}} letter
 */
export function fillPage(page, { subject, body }) {
  const paragraphs = body.split("\n\n").map(paragraph);
  if (subject) {
    const line = paragraph("");
    const strong = document.createElement("strong");
    strong.textContent = subject;
    line.append(strong);
    paragraphs.unshift(line);
  }
  page.replaceChildren(...paragraphs);
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.dir = "auto";
  for (const [index, line] of text.split("\n").entries()) {
    if (index) made.append(document.createElement("br"));
    made.append(line);
  }
  return made;
}
