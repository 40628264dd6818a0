/** A network that loses requests and answers, delivers twice, and late. */

/** Numbers that look random and come again with the same seed. */
export { seeded } from "../../frontend/tests/school.js";

/** @param {() => number} random */
export function badNetwork(random) {
  const wire = { off: false, loss: 0, late: [], count: { requests: 0, answers: 0, twice: 0, late: 0 }, through, deliverLate };
  return wire;

  /** @param {typeof fetch} fetch */
  function through(fetch) {
    return async (url, options) => {
      if (wire.off) throw new TypeError("no network");
      const fate = random();
      const ask = () => fetch(url, { ...options, signal: undefined });
      if (fate < wire.loss) return lostRequest(ask, options.method !== "GET" && random() < 0.3);
      let answer = await fetch(url, options);
      if (options.method !== "GET" && random() < wire.loss / 2) {
        wire.count.twice++;
        await answer.arrayBuffer();
        answer = await ask();
      }
      if (fate < 1 - wire.loss) return answer;
      await answer.arrayBuffer();
      return lost("answers");
    };
  }

  function lostRequest(ask, comesLate) {
    if (comesLate) wire.late.push(ask);
    return lost(comesLate ? "late" : "requests");
  }

  function lost(what) {
    wire.count[what]++;
    throw new TypeError("the connection broke");
  }

  /** What lay somewhere on the way arrives after all; nobody hears the answers. */
  async function deliverLate() {
    for (const ask of wire.late.splice(0)) await (await ask()).arrayBuffer();
  }
}
