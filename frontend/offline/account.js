/** What a person sees and changes of the own account: devices, the PIN or password, who looked. Asked of the school each time. */
import { call, remembered } from "./session.js";

/** @returns {Promise<Device[]>} */
export const devices = async () => {
  const body = await call("GET", "/sessions");
  return body.items ?? body;
};
/** @param {Uuid} id */
export const endDevice = (id) => call("DELETE", `/sessions/${id}`);
/** @param {string} old @param {string} fresh */
export const changeSecret = (old, fresh) =>
  call("PUT", remembered()?.is_staff ? "/me/password" : "/me/pin", { old, new: fresh });
/** Who looked, new devices, tries. @param {string} [cursor] */
export const events = (cursor) => call("GET", `/me/events${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`);
