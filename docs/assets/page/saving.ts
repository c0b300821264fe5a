// Hands a file to the browser, which saves it or asks where.

const KEPT_MILLISECONDS = 60_000;

export function saveFile(name: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
