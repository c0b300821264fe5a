// Letters as files.
export * from "../exits/files.ts";
