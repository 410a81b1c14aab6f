import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { BlockFile } from "../../src/block/block.ts";
import { type Blueprint, instantiate, materialFrom, readBlueprint } from "../../src/block/blueprint.ts";
import { ATTESTATION_FOLDER, arbitraryParameters, errorOf, scratchFolder } from "./fixture.ts";

const US = { regulation: "Basel-I", jurisdiction: "US", attestation_type: "capital_adequacy", retention_years: 7 };
let blueprint: Blueprint;
beforeAll(async () => {
  blueprint = await readBlueprint(ATTESTATION_FOLDER);
});

function contentOf(files: readonly BlockFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`there is no file ${path}`);
  return file.content;
}

/** A copy of the shipped blueprint with other members in its definition. */
async function changedBlueprint(change: (definition: Record<string, unknown>) => unknown): Promise<string> {
  const folder = await scratchFolder();
  await cp(ATTESTATION_FOLDER, folder, { recursive: true });
  const definition = JSON.parse(await readFile(join(folder, "blueprint.json"), "utf8"));
  await writeFile(join(folder, "blueprint.json"), JSON.stringify(change(definition)));
  return folder;
}

async function problemsOf(change: (definition: Record<string, unknown>) => unknown): Promise<string> {
  const error = await errorOf(readBlueprint(await changedBlueprint(change)));
  expect(error.code).toBe("BLOCK_INVALID");
  return error.message;
}

describe("readBlueprint", () => {
  it("reads the definition and the reference block", () => {
    expect(blueprint).toMatchObject({ family: "compliance", type: "attestation", folder: ATTESTATION_FOLDER });
    expect(blueprint.files.map(({ path }) => path)).toContain("tests/logic.test.ts");
    expect(Object.keys(blueprint.parameters.properties)).toEqual(Object.keys(US));
  });

  it("has another digest for another definition or another reference block", async () => {
    const other = await changedBlueprint((definition) => ({ ...definition, title: "Another" }));
    const edited = await changedBlueprint((definition) => definition);
    await writeFile(join(edited, "block/README.md"), "another\n");
    const digests = [blueprint, await readBlueprint(other), await readBlueprint(edited)].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(3);
    expect((await readBlueprint(ATTESTATION_FOLDER)).digest).toBe(blueprint.digest);
  });

  it("says that there is none in a folder that is missing or empty", async () => {
    const folder = await scratchFolder();
    for (const path of [folder, join(folder, "missing")]) {
      expect((await errorOf(readBlueprint(path))).code).toBe("BLOCK_NOT_FOUND");
    }
  });

  it("names every problem of a definition", async () => {
    const message = await problemsOf(({ title: _title, ...rest }) => ({ ...rest, version: "1", extra: true }));
    for (const part of ["/title is missing", "/version must match", "/extra is not a known property"]) {
      expect(message).toContain(`blueprint.json ${part}`);
    }
  });

  it("names bindings that lead nowhere", async () => {
    const binding = { file: "parameters.json", pointer: "/regulation", parameter: "regulation" };
    const message = await problemsOf((definition) => ({
      ...definition,
      bindings: [
        binding,
        { ...binding, parameter: "colour" },
        { ...binding, file: "missing.json" },
        { ...binding, file: "logic.ts" },
        { ...binding, pointer: "/missing" },
        { ...binding, pointer: "/__proto__" },
      ],
    }));
    expect(message).toContain("the binding of colour to parameters.json#/regulation names an unknown parameter");
    expect(message).toContain("missing.json#/regulation names a file that the reference block does not have");
    expect(message).toContain("logic.ts#/regulation names a file that is not JSON");
    expect(message).toContain("parameters.json#/missing points to nothing");
    expect(message).toContain("parameters.json#/__proto__ points to nothing");
    expect(message).toContain("the parameter jurisdiction is bound nowhere");
  });

  it("names a parameter that need not be given, and a schema that is none", async () => {
    const message = await problemsOf((definition) => {
      const parameters = definition["parameters"] as Record<string, Record<string, unknown>>;
      const properties = { ...parameters["properties"], regulation: { type: "words" } };
      return { ...definition, parameters: { ...parameters, required: [], properties } };
    });
    expect(message).toContain("the parameter regulation is not required");
    expect(message).toContain("the parameters' schema is not valid");
  });

  it("T46 loads no schema from elsewhere", async () => {
    const message = await problemsOf((definition) => {
      const parameters = definition["parameters"] as Record<string, Record<string, unknown>>;
      const properties = { ...parameters["properties"], regulation: { $ref: "https://example.com/schema" } };
      return { ...definition, parameters: { ...parameters, properties } };
    });
    expect(message).toContain("can't resolve reference https://example.com/schema");
  });

  it("names what the reference block lacks", async () => {
    const folder = await changedBlueprint((definition) => ({ ...definition, family: "other" }));
    expect((await errorOf(readBlueprint(folder))).message).toContain(
      "the reference block is of compliance/attestation, not of other/attestation",
    );
    await rm(join(folder, "block/block.json"));
    expect((await errorOf(readBlueprint(folder))).message).toContain("has no file block.json");
  });

  it("T09 refuses a link in it", async () => {
    const folder = await changedBlueprint((definition) => definition);
    await mkdir(join(folder, "block/extra"));
    await symlink("/etc/hostname", join(folder, "block/extra/hostname"));
    expect((await errorOf(readBlueprint(folder))).message).toContain("block/extra/hostname is a link");
  });
});

describe("instantiate", () => {
  it("puts every parameter at each of its places", () => {
    fc.assert(
      fc.property(arbitraryParameters, (parameters) => {
        const files = instantiate(blueprint, parameters);
        expect(JSON.parse(contentOf(files, "parameters.json"))).toEqual(parameters);
        expect(JSON.parse(contentOf(files, "block.json")).parameters).toEqual(parameters);
        const { output } = JSON.parse(contentOf(files, "contract.schema.json")).$defs;
        for (const [name, value] of Object.entries(parameters)) expect(output.properties[name].const).toBe(value);
      }),
      { numRuns: 20 },
    );
  });

  it("changes nothing else, and gives the reference block for its own parameters", () => {
    const files = instantiate(blueprint, US);
    expect(files.map(({ path }) => path)).toEqual(blueprint.files.map(({ path }) => path));
    for (const { path, content } of files) {
      const reference = contentOf(blueprint.files, path);
      if (path.endsWith(".json")) expect(JSON.parse(content)).toEqual(JSON.parse(reference));
      else expect(content).toBe(reference);
    }
  });

  it("gives the same files for the same parameters in another order", () => {
    const mirrored = Object.fromEntries(Object.entries(US).reverse());
    const paths = ["parameters.json", "contract.schema.json"];
    const pick = (parameters: unknown) => instantiate(blueprint, parameters).filter(({ path }) => paths.includes(path));
    expect(pick(mirrored)).toEqual(pick(US));
  });

  it("lists every problem of the parameters with its pointer", async () => {
    const error = await errorOf(() =>
      instantiate(blueprint, { regulation: "Basel-II", jurisdiction: "us", retention_years: 6, colour: "red" }),
    );
    expect(error.code).toBe("PARAMETERS_INVALID");
    expect(error.message.split("\n").slice(1).sort()).toEqual([
      "  /attestation_type is missing",
      "  /colour is not a known property",
      '  /jurisdiction must be one of 249 values such as "AD", "AE", "AF", not "us"',
      '  /regulation must be one of "Basel-I"',
      "  /retention_years must be >= 7",
    ]);
    expect(error.hint).toContain("blocks catalog show compliance/attestation");
  });

  it.each([
    [{ ...US, retention_years: 101 }, "/retention_years must be <= 100"],
    [{ ...US, retention_years: 7.5 }, "/retention_years must be integer"],
    [{ ...US, retention_years: "7" }, "/retention_years must be integer"],
    [{ ...US, jurisdiction: "ZZ" }, "/jurisdiction must be one of"],
    [{ ...US, jurisdiction: null }, "/jurisdiction must be one of"],
    [null, "the whole must be object"],
    [[], "the whole must be object"],
  ])("refuses %j", async (parameters, problem) => {
    const error = await errorOf(() => instantiate(blueprint, parameters));
    expect(error.code).toBe("PARAMETERS_INVALID");
    expect(error.message).toContain(problem);
  });

  it("T36 takes __proto__ and constructor for names like any other, and pollutes nothing", async () => {
    const hostile = JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`);
    const error = await errorOf(() => instantiate(blueprint, hostile));
    expect(error.message).toContain("/__proto__ is not a known property");
    expect(error.message).toContain("/constructor is not a known property");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("does not take inherited members for parameters", async () => {
    const { jurisdiction: _jurisdiction, ...own } = US;
    const inherited = Object.assign(Object.create({ jurisdiction: "US" }), own);
    const outcome = await errorOf(() => instantiate(blueprint, inherited));
    expect(outcome.message).toContain("/jurisdiction is missing");
  });
});

describe("materialFrom", () => {
  it("holds every file but manifest and README, the contract, and what each face exports", () => {
    const files = instantiate(blueprint, { ...US, jurisdiction: "CH" });
    const { blueprint: material, parameters } = materialFrom(blueprint, files);
    expect(parameters).toEqual({ ...US, jurisdiction: "CH" });
    const paths = material.files.map(({ path }) => path);
    expect(paths).not.toContain("block.json");
    expect(paths).not.toContain("README.md");
    expect(paths).toHaveLength(files.length - 2);
    expect(material.readme).toMatch(/^# Basel I/);
    expect(JSON.parse(material.contract).$defs.output.properties.jurisdiction.const).toBe("CH");
    expect(material.faces.map(({ face }) => face)).toEqual([
      "structure",
      "input",
      "logic",
      "output",
      "integration",
      "ui",
    ]);
    const exportsOf = (face: string) => material.faces.find((each) => each.face === face)?.exports;
    expect(exportsOf("input")).toEqual([
      "interface InputProblem",
      "class InputRefusedError",
      "function parseInput(value: unknown): AttestationInput",
    ]);
    expect(exportsOf("structure")).toContain("const RISK_WEIGHTS");
    expect(exportsOf("integration")).toContain(
      "async function attest(value: unknown, ports: AttestationPorts): Promise<AttestationRecord>",
    );
  });
});
