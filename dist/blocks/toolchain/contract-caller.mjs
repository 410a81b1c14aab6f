/**
 * Runs inside the sandbox, started by contract-driver.mjs: loads a block's entry from the working folder and calls it
 * with one example after the other. Each answer is one message: `id`, `answer`, and the `next` example, null at the end.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const LOADING = "import";
const LARGEST_OUTPUT_CHARACTERS = 4 * 1024 * 1024;
const folderUrl = `${pathToFileURL(resolve(".")).href}/`;
const send = process.send.bind(process);

/** What was thrown, and the innermost place in the block's own files that its stack names. */
function described(thrown) {
  try {
    const message = String(thrown?.message ?? thrown).slice(0, 2000);
    return { name: String(thrown?.name ?? typeof thrown).slice(0, 200), message, ...placeIn(String(thrown?.stack)) };
  } catch {
    return { name: "unknown", message: "something was thrown that cannot be turned into text" };
  }
}

function placeIn(stack) {
  const start = stack.indexOf(folderUrl);
  if (start < 0) return {};
  const place = /^([^\s:?#)]+)(?:\?[^\s:)]*)?:(\d+)/.exec(stack.slice(start + folderUrl.length, start + 2000));
  return place === null ? {} : { path: decodeURIComponent(place[1]), line: Number(place[2]) };
}

/** The output as JSON has it. What JSON would drop or change without a word is refused instead. */
function jsonFrom(output) {
  const text = JSON.stringify(output, (key, value) => {
    const what = key === "" ? "the output" : key;
    if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${what} is ${value}`);
    if (["bigint", "function", "symbol"].includes(typeof value)) throw new TypeError(`${what} is a ${typeof value}`);
    return value;
  });
  if (text === undefined) throw new TypeError("the output is undefined");
  if (text.length > LARGEST_OUTPUT_CHARACTERS) throw new TypeError(`the output has ${text.length} characters`);
  return JSON.parse(text);
}

async function answerTo(run, input) {
  let output;
  try {
    output = await run(input);
  } catch (thrown) {
    return { kind: "threw", error: described(thrown) };
  }
  try {
    return { kind: "returned", output: jsonFrom(output) };
  } catch (thrown) {
    return { kind: "unserialisable", error: described(thrown) };
  }
}

async function entryOf(module, exportName) {
  const loaded = await import(new URL(module, folderUrl).href);
  const run = loaded[exportName];
  if (typeof run !== "function") throw new TypeError(`${module} exports no function that is called ${exportName}`);
  return run;
}

async function call({ module, exportName, examples }) {
  let run;
  try {
    run = await entryOf(module, exportName);
  } catch (thrown) {
    send({ id: LOADING, answer: { kind: "threw", error: described(thrown) }, next: null });
    return;
  }
  send({ id: LOADING, answer: { kind: "returned" }, next: examples[0]?.id ?? null });
  for (const [index, { id, input }] of examples.entries()) {
    const answer = await answerTo(run, input);
    send({ id, answer, next: examples[index + 1]?.id ?? null });
  }
}

process.once("message", call);
