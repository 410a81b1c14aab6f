import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryInput, inputWith } from "../../blueprints/compliance/attestation/block/tests/arbitrary-input.ts";
import { hasValueAt, pointerTokens, withValueAt } from "../../src/base/json-pointer.ts";
import type { BlockFile } from "../../src/block/block.ts";
import { type Blueprint, instantiate, readBlueprint } from "../../src/block/blueprint.ts";
import type { BlockExample } from "../../src/generated/types.ts";
import { validateBlockExample } from "../../src/generated/validators/example.js";
import { ATTESTATION_FOLDER, arbitraryParameters, scratchFolder } from "./fixture.ts";

interface Contract {
  readonly input: ValidateFunction;
  readonly output: ValidateFunction;
  readonly document: Record<string, unknown>;
}

type Run = (input: unknown) => Promise<unknown>;

function contractOf(files: readonly BlockFile[]): Contract {
  const document = JSON.parse(files.find(({ path }) => path === "contract.schema.json")?.content ?? "");
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: true }).addSchema(document);
  const part = (name: string) => ajv.compile({ $ref: `${document.$id}#/$defs/${name}` });
  return { input: part("input"), output: part("output"), document };
}

function examplesOf(
  files: readonly BlockFile[],
  kind: "accepted" | "refused",
): { path: string; example: BlockExample }[] {
  return files
    .filter(({ path }) => path.startsWith(`examples/${kind}/`))
    .map(({ path, content }) => {
      const example: unknown = JSON.parse(content);
      if (!validateBlockExample(example)) throw new Error(`${path} does not fit its schema`);
      return { path, example };
    });
}

/** The entry of a block that was written to the disk: the code as a user gets it. */
async function runOf(files: readonly BlockFile[]): Promise<Run> {
  const folder = await scratchFolder();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { run } = await import(/* @vite-ignore */ join(folder, "index.ts"));
  return run;
}

async function isAccepted(run: Run, input: unknown): Promise<boolean> {
  try {
    await run(input);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "InputRefusedError") return false;
    throw error;
  }
}

/** JSON pointers of every value in a document. */
function pointersIn(document: unknown, pointer = ""): string[] {
  const members = typeof document === "object" && document !== null ? Object.entries(document) : [];
  return [pointer, ...members.flatMap(([name, member]) => pointersIn(member, `${pointer}/${name}`))];
}

const blueprint: Blueprint = await readBlueprint(ATTESTATION_FOLDER);
const contract = contractOf(blueprint.files);
const run = await import("../../blueprints/compliance/attestation/block/index.ts").then((block): Run => block.run);

/** Values that are nearly right: bounds, other types, other spellings. */
const NEARLY_RIGHT: readonly unknown[] = [
  ...[null, true, "", "USD", "usd", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", [], {}, undefined],
  ...[0, -0, -1, 0.5, 35, 10, 20, 1e14, 1e14 + 1, -1e14, -1e14 - 1, 2 ** 53, 1e21, "100", { further: 1 }],
  ...["\n", "a\u0085", "\u202e", "\u2028", "\ud800", "x".repeat(120), "x".repeat(121), "🏦".repeat(120)],
];

describe("the contract of the reference block", () => {
  it("has at least six accepted and ten refused examples", () => {
    expect(examplesOf(blueprint.files, "accepted").length).toBeGreaterThanOrEqual(6);
    expect(examplesOf(blueprint.files, "refused").length).toBeGreaterThanOrEqual(10);
  });

  it("describes every property and every definition", () => {
    const undescribed: string[] = [];
    for (const pointer of pointersIn(contract.document)) {
      if (!/\/(?:properties|\$defs)\/[^/]+$/.test(pointer) || pointer.includes("/prefixItems/")) continue;
      if (!hasValueAt(contract.document, pointerTokens(`${pointer}/description`))) undescribed.push(pointer);
    }
    expect(undescribed).toEqual([]);
  });

  it("refuses what the code refuses and accepts what it accepts, around any valid input", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(), fc.nat(), fc.jsonValue({ maxDepth: 1 }), async (input, choice, value) => {
        const pointers = pointersIn(input);
        const changed = withValueAt(input, pointerTokens(pointers[choice % pointers.length] ?? ""), value);
        expect(await isAccepted(run, input)).toBe(true);
        expect(contract.input(input)).toBe(true);
        expect(await isAccepted(run, changed)).toBe(contract.input(changed));
      }),
      { numRuns: 500 },
    );
  });

  it("draws every bound where the code draws it, and misses no member that the code needs", async () => {
    const line = { label: "Claims", amount: 1, risk_weight: 100 as const };
    const input = inputWith({ assets: [line], off_balance_sheet: [{ ...line, conversion_factor: 50 }] });
    const differing: unknown[] = [];
    for (const pointer of pointersIn(input)) {
      for (const value of NEARLY_RIGHT) {
        // As JSON, where undefined is a member that is missing.
        const changed = JSON.parse(JSON.stringify(withValueAt(input, pointerTokens(pointer), value)) ?? "null");
        if ((await isAccepted(run, changed)) !== contract.input(changed)) differing.push([pointer, value]);
      }
    }
    expect(differing).toEqual([]);
    for (const list of ["assets", "off_balance_sheet"] as const) {
      for (const count of [40, 41]) {
        const longer = { ...input, [list]: Array.from({ length: count }, () => input[list][0]) };
        expect([list, count, await isAccepted(run, longer)]).toEqual([list, count, contract.input(longer)]);
      }
    }
  });

  it("knows the same calendar as the code", async () => {
    const { parseInput } = await import("../../blueprints/compliance/attestation/block/input.ts");
    const accepts = (input: unknown) => {
      try {
        return parseInput(input) !== undefined;
      } catch {
        return false;
      }
    };
    const differing: string[] = [];
    for (let year = 1899; year <= 2101; year += 1) {
      for (const month of ["00", "01", "02", "04", "06", "09", "11", "12", "13"]) {
        for (const day of ["00", "01", "19", "28", "29", "30", "31", "32"]) {
          const as_of = `${year}-${month}-${day}`;
          const input = inputWith({ as_of });
          if (accepts(input) !== contract.input(input)) differing.push(as_of);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it("takes the same names as the code", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 4 }), async (institution) => {
        const input = inputWith({ institution });
        expect(await isAccepted(run, input)).toBe(contract.input(input));
      }),
      { numRuns: 1000 },
    );
  });

  it("describes every output, for any valid input", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(), async (input) => {
        const output = await run(input);
        expect([contract.output(output), contract.output.errors]).toEqual([true, null]);
      }),
      { numRuns: 200 },
    );
  });

  it("would notice an output with a member more, less or of another type", async () => {
    const output = (await run(inputWith())) as Record<string, unknown>;
    expect(contract.output(output)).toBe(true);
    for (const name of Object.keys(output)) {
      const { [name]: _member, ...less } = output;
      expect([name, contract.output(less)]).toEqual([name, false]);
      expect([name, contract.output({ ...output, [name]: { further: 1 } })]).toEqual([name, false]);
    }
    expect(contract.output({ ...output, further: 1 })).toBe(false);
  });
});

describe("the reference block for any valid parameters", () => {
  it("satisfies its contract and its examples", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryParameters, async (parameters) => {
        const files = instantiate(blueprint, parameters);
        const own = contractOf(files);
        const ownRun = await runOf(files);
        for (const { path, example } of examplesOf(files, "accepted")) {
          expect([path, own.input(example.input)]).toEqual([path, true]);
          const output = await ownRun(example.input);
          expect([path, own.output(output), own.output.errors]).toEqual([path, true, null]);
          expect(output).toMatchObject(parameters);
          if (example.output !== undefined) expect(output).toEqual(example.output);
        }
        for (const { path, example } of examplesOf(files, "refused")) {
          expect([path, own.input(example.input)]).toEqual([path, false]);
          expect([path, await isAccepted(ownRun, example.input)]).toEqual([path, false]);
          expect(example.reason).toBeDefined();
        }
      }),
      { numRuns: 8 },
    );
  });

  it("has a contract that refuses the output of other parameters", async () => {
    const files = instantiate(blueprint, {
      regulation: "Basel-I",
      jurisdiction: "CH",
      attestation_type: "capital_adequacy",
      retention_years: 10,
    });
    const output = await run(inputWith());
    expect(contractOf(files).output(output)).toBe(false);
    expect(contract.output(output)).toBe(true);
  });
});
