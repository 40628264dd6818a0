/** On this device: what this person read is told to the school, now or when there is a network again. */
import { box } from "../../offline/box.js";
import { ask } from "../../offline/staff.js";
import { toldBy } from "./told.js";

const told = () => toldBy({ person: box.me.id, storage: localStorage, ask });

export const reads = (/** @type {Uuid} */ id) => told().reads(id);
export const tellReads = () => told().tell();

addEventListener("online", () => box && tellReads());
