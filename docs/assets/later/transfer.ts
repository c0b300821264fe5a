// What moves the candidate's interviews and letters to another device.
export * from "../keeping/transfer.ts";
