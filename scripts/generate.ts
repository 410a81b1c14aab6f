/**
 * Makes `src/generated/` from `schemas/`: one file of types and one module of precompiled validators.
 * Run by `npm run generate`; `--check` only says whether the files on disk are what would be written.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

const root = new URL("..", import.meta.url).pathname;
const header = "// Made from schemas/ by `npm run generate`. Do not edit.\n";

interface NamedSchema {
  readonly name: string;
  readonly identifier: string;
  readonly schema: Record<string, unknown> & { readonly $id: string; readonly title: string };
}

async function readSchemas(): Promise<NamedSchema[]> {
  const folder = join(root, "schemas");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".schema.json")).sort();
  return Promise.all(
    files.map(async (file) => {
      const schema = JSON.parse(await readFile(join(folder, file), "utf8"));
      return { name: basename(file, ".schema.json"), identifier: schema.title, schema };
    }),
  );
}

/** `examples` are for readers of the schema; they would only make the types and validators longer. */
function withoutExamples({ schema }: NamedSchema): Record<string, unknown> {
  const { examples: _examples, ...rest } = schema;
  return rest;
}

async function typesFrom(schemas: readonly NamedSchema[]): Promise<string> {
  const parts: string[] = [];
  const seen = new Set<string>();
  for (const named of schemas) {
    const text = await compile(withoutExamples(named), named.identifier, {
      bannerComment: "",
      additionalProperties: false,
      declareExternallyReferenced: true,
      unreachableDefinitions: false,
    });
    for (const declaration of text.split(/\n(?=(?:\/\*\*|export ))/)) {
      const name = /export (?:interface|type) (\w+)/.exec(declaration)?.[1];
      if (name !== undefined && seen.has(name)) continue;
      if (name !== undefined) seen.add(name);
      parts.push(declaration.trim());
    }
  }
  // A doc comment that belongs to a declaration left out above would otherwise hang in the air.
  return `${header}${joinComments(parts).join("\n\n")}\n`;
}

function joinComments(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let comment: string | undefined;
  for (const part of parts) {
    if (part === "") continue;
    if (part.startsWith("/**") && !part.includes("export ")) {
      comment = part;
      continue;
    }
    joined.push(comment === undefined ? part : `${comment}\n${part}`);
    comment = undefined;
  }
  return joined;
}

/** One module a schema, so that a process loads only the validators that it needs. */
async function validatorFrom(named: NamedSchema): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    useDefaults: true,
    code: { source: true, esm: true, optimize: true },
    schemas: [withoutExamples(named)],
  });
  const source: string = (standalone.default ?? standalone)(ajv, { [`validate${named.identifier}`]: named.schema.$id });
  const bundled = await build({
    stdin: { contents: source, resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    write: false,
    legalComments: "none",
    minifySyntax: true,
  });
  return `${header}${bundled.outputFiles[0]?.text ?? ""}`;
}

function validatorTypesFrom({ identifier }: NamedSchema): string {
  return `${header}import type { Validator } from "../../base/validation.ts";
import type { ${identifier} } from "../types.ts";

export const validate${identifier}: Validator<${identifier}>;
`;
}

/** The version of package.json as a constant, so that no code reads package.json when it runs. */
async function versionFrom(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return `${header}/** The version of Blocks. */\nexport const VERSION = ${JSON.stringify(version)};\n`;
}

const schemas = await readSchemas();
const outputs: Record<string, string> = {
  "version.ts": await versionFrom(),
  "types.ts": await typesFrom(schemas),
};
for (const named of schemas) {
  outputs[`validators/${named.name}.js`] = await validatorFrom(named);
  outputs[`validators/${named.name}.d.ts`] = validatorTypesFrom(named);
}
const check = process.argv.includes("--check");
let stale = false;
for (const [file, text] of Object.entries(outputs)) {
  const path = join(root, "src/generated", file);
  if (check) {
    const present = await readFile(path, "utf8").catch(() => "");
    if (present !== text) {
      stale = true;
      console.error(`src/generated/${file} is not what schemas/ say. Run: npm run generate`);
    }
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
if (stale) process.exitCode = 1;
