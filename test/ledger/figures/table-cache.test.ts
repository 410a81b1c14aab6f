import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/base/digest.ts";
import { figuresFromFiles, figuresFromReading } from "../../../src/ledger/figures/ledger-figures.ts";
import { createTableCache, type TableCache } from "../../../src/ledger/figures/table-cache.ts";
import type { LedgerFile, LedgerFileList } from "../../../src/ledger/ledger-files.ts";
import { generateEntries } from "./generated-ledger.ts";

const ENTRIES = [
  ...generateEntries({
    seed: 7,
    flows: 700,
    repositories: 10,
    begin: new Date("2026-10-01T00:00:00Z"),
    spanMs: 60 * 86_400_000,
  }),
];
const QUESTION = {
  period: { since: new Date("2020-01-01T00:00:00Z"), until: new Date("2040-01-01T00:00:00Z") },
  now: new Date("2040-01-01T00:00:00Z"),
  assumptions: { hoursSaved: 4, hourlyUsd: 100 },
};

let folder: string;
let cache: TableCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blocks-table-cache-"));
  cache = createTableCache({ folder });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two closed months and a file of today; the flows are spread over all three. */
function listOf(read: string[]): LedgerFileList {
  const contents = new Map(
    ["2026/10.jsonl", "2026/11.jsonl", "2026/12/01/flow-0123456789ab.jsonl"].map((path, index) => {
      const lines = ENTRIES.filter((_, at) => at % 3 === index).map((entry) => canonicalJson(entry));
      return [path, `${lines.join("\n")}\n`] as const;
    }),
  );
  const files: LedgerFile[] = [...contents.keys()].map((path) => ({
    ledger: "ledger",
    path,
    object: `object of ${path}`,
  }));
  return {
    files,
    problems: [],
    read: async (wanted, take) => {
      for (const file of wanted) {
        read.push(file.path);
        take(file, Buffer.from(contents.get(file.path) ?? ""));
      }
    },
  };
}

async function figuresWith(read: string[], kept: TableCache | undefined = cache) {
  return (await figuresFromFiles(listOf(read), kept)).figures(QUESTION);
}

const EXPECTED = figuresFromReading({ entries: ENTRIES, controls: [], problems: [] }).figures(QUESTION);

describe("figures of months that are closed", () => {
  it("are of many flows here", () => {
    expect(EXPECTED.flows.ended).toBeGreaterThan(400);
  });

  it("are made once and are the same ever after, whichever file a flow's records stand in", async () => {
    const [first, second, without]: string[][] = [[], [], []];
    expect(await figuresWith(first ?? [])).toEqual(EXPECTED);
    expect(await figuresWith(second ?? [])).toEqual(EXPECTED);
    expect(await figuresFromFiles(listOf(without ?? [])).then((made) => made.figures(QUESTION))).toEqual(EXPECTED);
    expect(first).toEqual(["2026/12/01/flow-0123456789ab.jsonl", "2026/10.jsonl", "2026/11.jsonl"]);
    expect(second).toEqual(["2026/12/01/flow-0123456789ab.jsonl"]);
  });

  it.each([
    [
      "a byte was changed",
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
    ["it was cut off", async (path: string) => writeFile(path, (await readFile(path)).subarray(0, 200))],
    ["another user could have written it", (path: string) => chmod(path, 0o666)],
  ])("are made anew where what was kept does not count: %s", async (_why, spoil) => {
    await figuresWith([]);
    for (const name of await readdir(folder)) await spoil(join(folder, name));
    const read: string[] = [];
    expect(await figuresWith(read)).toEqual(EXPECTED);
    expect(read).toHaveLength(3);
  });

  it("name what is no record by its file and line, and its ledger where there are several", async () => {
    const list = listOf([]);
    const contents = ["{}\n", "\n\ntorn"];
    const files = ["here", "there"].map((ledger, index) => ({
      ledger,
      path: "2026/12/01/a.jsonl",
      object: `${index}`,
    }));
    const read: LedgerFileList["read"] = async (wanted, take) => {
      for (const file of wanted) take(file, Buffer.from(contents[Number(file.object)] ?? ""));
    };
    const { problems, problemCount } = await figuresFromFiles({ ...list, files, read }, cache);
    expect(problemCount).toBe(2);
    expect(problems).toMatchObject([
      { path: "2026/12/01/a.jsonl:1", message: expect.stringContaining("is not a ledger entry") },
      { path: "there:2026/12/01/a.jsonl:3", message: "is torn: it is not JSON" },
    ]);
  });

  it("need no folder that can be written", async () => {
    const nowhere = createTableCache({ folder: join(folder, "file", "below") });
    await writeFile(join(folder, "file"), "");
    expect(await figuresWith([], nowhere)).toEqual(EXPECTED);
  });
});
