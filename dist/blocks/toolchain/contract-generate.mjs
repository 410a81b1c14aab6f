/**
 * The thread that makes inputs from a contract's `$defs.input`: boundary values first, then values of chance under a
 * fixed seed. Every candidate is asked of Ajv before it counts, so the making may be rough.
 */
import { parentPort, workerData } from "node:worker_threads";
import { anchored, definitionValidator, newAjv, requireTool } from "./contract-ajv.mjs";
import { valuesFrom } from "./contract-values.mjs";

const LARGEST_VALUE_CHARACTERS = 256 * 1024;
const { contract: given, seed, accepted: mostAccepted, refused: mostRefused, softTimeoutMs } = workerData;
/** Of this thread's own processor time, so that a machine under load makes the same inputs. */
const isOver = () => process.threadCpuUsage().user > softTimeoutMs * 1000;
const { anchor, contract } = anchored(given);
const ajv = newAjv({ allErrors: false });
ajv.addSchema(contract);
const accepts = definitionValidator(ajv, anchor, "input");
const values = valuesFrom(given, requireTool("fast-check"), seed);

const seen = new Set();
let candidates = 0;

/** As JSON brings it, or undefined for what is too large or was there before. */
function fresh(candidate) {
  const text = JSON.stringify(candidate);
  if (text === undefined || text.length > LARGEST_VALUE_CHARACTERS || seen.has(text)) return undefined;
  seen.add(text);
  candidates += 1;
  return { value: JSON.parse(text) };
}

/** Sends at most so many candidates of one sort on. */
function send(list, most, name, isWanted) {
  let count = 0;
  for (const candidate of list) {
    if (count >= most || isOver()) return count;
    const made = fresh(candidate);
    if (made === undefined || accepts(made.value) !== isWanted) continue;
    count += 1;
    parentPort.postMessage({ [name]: made });
  }
  return count;
}

const edges = send(values.spread(values.edges(), mostAccepted), Math.ceil(mostAccepted * 0.6), "accepted", true);
send(values.random(mostAccepted * 4), mostAccepted - edges, "accepted", true);
send(values.spread(values.misses(), mostRefused), mostRefused, "refused", false);
parentPort.postMessage({ candidates, done: true });
