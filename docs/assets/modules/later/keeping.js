// What keeps letters, interviews and settings on the device: loaded after the first letter.
export { DeviceKeeping } from "../writer/device-keeping.js";
export { forgetEverything } from "../keeping/forgetting.js";
export { change, get, list, onChange, open, put, remove, replaceAll } from "../keeping/store.js";
