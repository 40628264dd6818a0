/** Answers each JSON line with one JSON line, in turn. */
import { createInterface } from "node:readline";

/** @param {Record<string, (asked: any) => any>} tasks */
export async function answerLines(tasks) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { do: what, ...asked } = JSON.parse(line);
    const answer = await Promise.resolve().then(() => tasks[what](asked)).then((result) => ({ result: result ?? null }), (problem) => ({ error: told(problem) }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

const told = (problem) => `${problem.stack}${problem.cause ? `\ncaused by ${problem.cause.stack}` : ""}`;
