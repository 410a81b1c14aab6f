import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/block/catalog.ts";
import { catalogEntryFor } from "../../src/block/catalog-entry.ts";
import { readBlock } from "../../src/block/read-block.ts";
import { ATTESTATION_FOLDER, BLUEPRINTS_FOLDER, errorOf, scratchFolder } from "./fixture.ts";

async function catalogOf(repositoryCatalogFolder: string) {
  return readCatalog({ blueprintsFolder: BLUEPRINTS_FOLDER, repositoryCatalogFolder });
}

/** A repository's catalog with a copy of our blueprint as another family and type. */
async function repositoryCatalog(
  family: string,
  type: string,
  title: string,
  folder = `${family}/${type}`,
): Promise<string> {
  const catalog = await scratchFolder();
  const target = join(catalog, folder);
  await cp(ATTESTATION_FOLDER, target, { recursive: true });
  for (const [file, members] of [
    ["blueprint.json", { family, type, title }],
    ["block/block.json", { family, type }],
  ] as const) {
    const document = JSON.parse(await readFile(join(target, file), "utf8"));
    await writeFile(join(target, file), JSON.stringify({ ...document, ...members }));
  }
  return catalog;
}

describe("readCatalog", () => {
  it("lists our blueprints for a repository without a catalog", async () => {
    const listing = await (await catalogOf(join(await scratchFolder(), "missing"))).list();
    expect(listing.blueprints).toEqual([
      {
        family: "compliance",
        type: "attestation",
        version: "1.0.0",
        title: "Basel I capital adequacy attestation",
        description: expect.stringContaining("Basel accord of 1988"),
        origin: "blocks",
      },
    ]);
    expect(listing.blocks).toEqual([]);
  });

  it("puts a repository's blueprints on top of ours, and says where each comes from", async () => {
    const own = await catalogOf(await repositoryCatalog("audit", "trail", "Ours"));
    expect((await own.list()).blueprints.map(({ family, origin }) => [family, origin])).toEqual([
      ["audit", "repository"],
      ["compliance", "blocks"],
    ]);
    const shadowing = await catalogOf(await repositoryCatalog("compliance", "attestation", "Another"));
    expect((await shadowing.list()).blueprints.map(({ title, origin }) => [title, origin])).toEqual([
      ["Another", "repository"],
    ]);
    expect(shadowing.blueprint("compliance", "attestation").title).toBe("Another");
  });

  it("shows a blueprint's parameters, laws and checklist", async () => {
    const shown = (await catalogOf(await scratchFolder())).show("compliance", "attestation");
    expect(Object.keys(shown.parameters.properties)).toContain("retention_years");
    expect(shown.properties.length).toBeGreaterThan(5);
    expect(shown.checklist.length).toBeGreaterThan(3);
    expect(shown.origin).toBe("blocks");
  });

  it.each([
    ["complience", "attestation", "Did you mean compliance/attestation? Known are: compliance/attestation."],
    ["compliance", "attestations", "Did you mean compliance/attestation? Known are: compliance/attestation."],
    ["billing", "invoice", "Known are: compliance/attestation."],
    ["__proto__", "constructor", "Known are: compliance/attestation."],
  ])("does not know %s/%s, and says what it knows", async (family, type, hint) => {
    const catalog = await catalogOf(await scratchFolder());
    for (const ask of [catalog.blueprint, catalog.show]) {
      const error = await errorOf(() => ask(family, type));
      expect(error).toMatchObject({ code: "FAMILY_UNKNOWN", kind: "usage", hint });
      expect(error.message).toContain(`"${family}/${type}"`);
    }
  });

  it("refuses a blueprint that calls itself otherwise than its folder", async () => {
    const folder = await repositoryCatalog("audit", "trail", "Ours", "audit/trial");
    const error = await errorOf(catalogOf(folder));
    expect(error.code).toBe("BLOCK_INVALID");
    expect(error.message).toContain("calls itself audit/trail");
  });

  it("refuses a folder of the catalog that is no blueprint, and passes over files, hidden folders and links", async () => {
    const folder = await repositoryCatalog("audit", "trail", "Ours");
    await writeFile(join(folder, "README.md"), "");
    await mkdir(join(folder, ".hidden/x"), { recursive: true });
    await symlink("/etc", join(folder, "link"));
    expect((await (await catalogOf(folder)).list()).blueprints).toHaveLength(2);
    await mkdir(join(folder, "audit/empty"));
    expect((await errorOf(catalogOf(folder))).code).toBe("BLOCK_NOT_FOUND");
  });
});

describe("entries of generated blocks", () => {
  async function entriesFolder(catalog: string): Promise<string> {
    await mkdir(join(catalog, "blocks"), { recursive: true });
    return join(catalog, "blocks");
  }

  it("are listed by name, with path and digest", async () => {
    const catalog = await scratchFolder();
    const block = await readBlock(join(ATTESTATION_FOLDER, "block"));
    const entry = catalogEntryFor(block, "src\\generated\\compliance-attestation");
    expect(entry).toEqual({
      schemaVersion: 1,
      name: "compliance-attestation",
      family: "compliance",
      type: "attestation",
      version: "1.0.0",
      path: "src/generated/compliance-attestation",
      digest: block.digest,
      parameters: block.manifest.parameters,
    });
    const folder = await entriesFolder(catalog);
    await writeFile(join(folder, "compliance-attestation.json"), JSON.stringify(entry));
    await writeFile(join(folder, "a-block.json"), JSON.stringify({ ...entry, name: "a-block" }));
    const { blocks } = await (await catalogOf(catalog)).list();
    expect(blocks).toEqual([{ ...entry, name: "a-block" }, entry]);
  });

  it("are refused with every problem, and do not stand in the way of a blueprint", async () => {
    const catalog = await scratchFolder();
    const folder = await entriesFolder(catalog);
    const block = await readBlock(join(ATTESTATION_FOLDER, "block"));
    await writeFile(join(folder, "broken.json"), "{");
    await writeFile(join(folder, "renamed.json"), JSON.stringify(catalogEntryFor(block, "src")));
    await writeFile(join(folder, "wrong.json"), JSON.stringify({ ...catalogEntryFor(block, "src"), digest: "md5" }));
    const read = await catalogOf(catalog);
    const error = await errorOf(read.list());
    expect(error.code).toBe("BLOCK_INVALID");
    for (const part of ["broken.json is not JSON", "renamed.json is the entry of", "wrong.json /digest must match"]) {
      expect(error.message).toContain(part);
    }
    expect(read.blueprint("compliance", "attestation").family).toBe("compliance");
  });
});
