/**
 * Runs inside the sandbox: checks a contract against the meta-schema of JSON Schema 2020-12 and compiles it in strict
 * mode, then validates values against its `$defs.input` and `$defs.output`. No code of the block is loaded here, but a
 * contract can be made so that its compilation or a pattern in it never ends, which the sandbox's deadline bounds.
 * Usage: BLOCKS_MODULES=<node_modules folder> node contract-schema.mjs <job file> <result file>
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [jobFile, resultFile] = process.argv.slice(2);
const require = createRequire(join(process.env.BLOCKS_MODULES, "package.json"));
const { Ajv2020 } = require("ajv/dist/2020.js");
const addFormats = require("ajv-formats").default;
const MOST_ERRORS = 20;

const { contract: given, values } = JSON.parse(readFileSync(jobFile, "utf8"));
const anchor = typeof given.$id === "string" ? given.$id.replace(/#$/, "") : "urn:blocks:contract";
const { $schema: _dialect, ...contract } = { ...given, $id: anchor };

function newAjv() {
  // `strictRequired` would refuse `required` in an `if` whose properties are described beside it: that is good practice.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    logger: false,
    validateSchema: false,
  });
  addFormats(ajv);
  return ajv;
}

const plain = (errors) =>
  (errors ?? []).slice(0, MOST_ERRORS).map(({ instancePath, keyword, message, params }) => {
    return { instancePath, keyword, message, params };
  });
const messageOf = (error) => String(error?.message ?? error).slice(0, 2000);

/** The errors of the contract as an instance of the meta-schema. */
function metaErrors() {
  const ajv = newAjv();
  ajv.validateSchema(contract);
  return plain(ajv.errors);
}

const validators = new Map();
const compileErrors = [];

function compileDefinitions() {
  const ajv = newAjv();
  try {
    ajv.addSchema(contract);
  } catch (error) {
    compileErrors.push({ pointer: "", message: messageOf(error) });
    return;
  }
  for (const name of Object.keys(contract.$defs ?? {})) {
    const pointer = `/$defs/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    try {
      validators.set(name, ajv.compile({ $ref: `${anchor}#${encodeURI(pointer)}` }));
    } catch (error) {
      compileErrors.push({ pointer, message: messageOf(error) });
    }
  }
}

function validated({ id, definition, value }) {
  const validate = validators.get(definition);
  if (validate === undefined) return { id, state: "unchecked" };
  if (validate(value)) return { id, state: "valid" };
  return { id, state: "invalid", errors: plain(validate.errors) };
}

const schemaErrors = metaErrors();
if (schemaErrors.length === 0) compileDefinitions();
const results = values.map(validated);
writeFileSync(`${resultFile}.part`, JSON.stringify({ schemaErrors, compileErrors, results }));
renameSync(`${resultFile}.part`, resultFile);
