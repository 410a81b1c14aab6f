/** A contract's definitions as validators, in strict mode: shared by the check of the contract and the making of values. */
import { createRequire } from "node:module";
import { join } from "node:path";

/** A module of the toolchain. */
export const requireTool = createRequire(join(process.env.BLOCKS_MODULES, "package.json"));
const { Ajv2020 } = requireTool("ajv/dist/2020.js");
const addFormats = requireTool("ajv-formats").default;

export function newAjv({ allErrors }) {
  // `strictRequired` would refuse `required` in an `if` whose properties are described beside it: that is good practice.
  const ajv = new Ajv2020({
    allErrors,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    logger: false,
    validateSchema: false,
  });
  addFormats(ajv);
  // Ajv follows anchors, and its strict mode does not know the keyword that makes them.
  ajv.addKeyword({ keyword: "$anchor", schemaType: "string" });
  return ajv;
}

/** The contract without its dialect, under a name that its references can be read from. */
export function anchored(given) {
  const anchor = typeof given.$id === "string" ? given.$id.replace(/#$/, "") : "urn:blocks:contract";
  const { $schema: _dialect, ...contract } = { ...given, $id: anchor };
  return { anchor, contract };
}

/** The validator of one of the contract's definitions. */
export function definitionValidator(ajv, anchor, name) {
  return ajv.compile({ $ref: `${anchor}#${encodeURI(pointerOf(name))}` });
}

export function pointerOf(name) {
  return `/$defs/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
