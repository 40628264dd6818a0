/** What stands in the scenes of a work, of whatever kind and app. Pure. */

/** A newer app may keep something else under this name. @param {any} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {any} content @returns {any[]} */
export const drawnIn = ({ panels, scene }) => [...list(panels).map((panel) => panel?.scene), scene].flatMap((each) => list(each?.elements));
