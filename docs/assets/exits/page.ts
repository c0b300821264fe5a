// A letter as paragraphs of a page: for paper and for copying with formatting.

/** Fill `page` with a letter: the subject in bold, then a paragraph for each empty line's worth. */
export function fillPage(page: HTMLElement, { subject, body }: { subject: string; body: string }) {
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

function paragraph(text: string) {
  const made = document.createElement("p");
  made.dir = "auto";
  for (const [index, line] of text.split("\n").entries()) {
    if (index) made.append(document.createElement("br"));
    made.append(line);
  }
  return made;
}
