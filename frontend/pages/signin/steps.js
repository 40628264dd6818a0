/** The steps after the card, fetched while somebody looks for it. */
export { DeviceStep } from "./device.js";
export { SecretStep } from "./secret.js";
export { StaffStep } from "./staff.js";
