/**
 * Runs inside the sandbox: checks a contract against the meta-schema of JSON Schema 2020-12 and compiles it in strict
 * mode, validates values against its `$defs.input` and `$defs.output`, and has inputs made from it where it is asked to.
 * No code of the block is loaded here, but a contract can be made so that its compilation or a pattern in it never ends,
 * which the sandbox's deadline bounds. Inputs are made in a thread of their own, with a deadline of its own.
 * Usage: BLOCKS_MODULES=<node_modules folder> node contract-schema.mjs <job file> <result file>
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { anchored, definitionValidator, newAjv, pointerOf } from "./contract-ajv.mjs";

const [jobFile, resultFile] = process.argv.slice(2);
const MOST_ERRORS = 20;

const { contract: given, values, generate } = JSON.parse(readFileSync(jobFile, "utf8"));
const { anchor, contract } = anchored(given);
const making = generate === undefined ? undefined : makeInputs();

const plain = (errors) =>
  (errors ?? []).slice(0, MOST_ERRORS).map(({ instancePath, keyword, message, params }) => {
    return { instancePath, keyword, message, params };
  });
const messageOf = (error) => String(error?.message ?? error).slice(0, 2000);

/** The errors of the contract as an instance of the meta-schema. */
function metaErrors() {
  const ajv = newAjv({ allErrors: true });
  ajv.validateSchema(contract);
  return plain(ajv.errors);
}

const validators = new Map();
const compileErrors = [];

function compileDefinitions() {
  const ajv = newAjv({ allErrors: true });
  try {
    ajv.addSchema(contract);
  } catch (error) {
    compileErrors.push({ pointer: "", message: messageOf(error) });
    return;
  }
  for (const name of Object.keys(contract.$defs ?? {})) {
    try {
      validators.set(name, definitionValidator(ajv, anchor, name));
    } catch (error) {
      compileErrors.push({ pointer: pointerOf(name), message: messageOf(error) });
    }
  }
}

function validated({ id, definition, value }) {
  const validate = validators.get(definition);
  if (validate === undefined) return { id, state: "unchecked" };
  if (validate(value)) return { id, state: "valid" };
  return { id, state: "invalid", errors: plain(validate.errors) };
}

/** Processor time of all threads but this one. */
function othersCpuMs() {
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
  return (all.user - own.user) / 1000;
}

/** What the thread made until it was done or out of time. It tells of each value at once, so that none is lost. */
function makeInputs() {
  const made = { accepted: [], refused: [], candidates: 0 };
  return new Promise((settle) => {
    const workerData = { contract: given, ...generate };
    const worker = new Worker(join(import.meta.dirname, "contract-generate.mjs"), { workerData, stderr: true });
    const end = (state, reason) => {
      clearInterval(watch);
      worker.terminate();
      settle({ ...made, state, ...(reason === undefined ? {} : { reason }) });
    };
    const watch = setInterval(() => {
      if (othersCpuMs() > generate.timeoutMs) end("stuck");
    }, 100);
    worker.on("message", ({ accepted, refused, candidates, done }) => {
      if (accepted !== undefined) made.accepted.push(accepted.value);
      if (refused !== undefined) made.refused.push(refused.value);
      if (candidates !== undefined) made.candidates = candidates;
      if (done) end("done");
    });
    worker.on("error", (error) => end("failed", messageOf(error)));
  });
}

const schemaErrors = metaErrors();
if (schemaErrors.length === 0) compileDefinitions();
const results = values.map(validated);
// A contract that cannot be used is said so by its errors: what was made from it does not matter then.
const isUsable = schemaErrors.length === 0 && compileErrors.length === 0;
const generated = making !== undefined && isUsable ? await making : undefined;
writeFileSync(`${resultFile}.part`, JSON.stringify({ schemaErrors, compileErrors, results, generated }));
renameSync(`${resultFile}.part`, resultFile);
process.exit(0);
