// Letters as Word documents.
export * from "../exits/document.ts";
