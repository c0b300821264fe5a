// What keeps letters, interviews and settings on the device: loaded after the first letter.
export { DeviceKeeping } from "../writer/device-keeping.ts";
export { dropCopy, keepCopy, recover } from "../keeping/copies.ts";
export { forgetEverything } from "../keeping/forgetting.ts";
export { change, get, list, onChange, open, put, remove, replaceAll } from "../keeping/store.ts";
