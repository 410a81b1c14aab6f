import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../../src/base/git.ts";
import { monthTableOf, type TablePartContent } from "../../src/ledger/figures/month-table.ts";
import { figuresPath } from "../../src/ledger/git/layout.ts";

/** The branch that the ledger is on. */
export const LEDGER_BRANCH = "blocks-ledger";

/** As a compaction parts them. */
const MOST_PART_BYTES = 32 * 1024 * 1024;

interface Line {
  readonly at: string;
  readonly text: string;
}

/**
 * Makes a repository whose branch holds folded months with their tables, as a compaction leaves them, and the copy of a machine
 * that has fetched it. Lines come month by month; those of one month are in memory.
 */
export class LedgerRepositoryWriter {
  /** Of the repository that is fetched from. */
  readonly remote: string;
  /** Of the machine's copy. */
  readonly cacheFolder: string;
  readonly #months = new Map<string, Line[]>();
  #tip: string | undefined;

  constructor(folder: string) {
    this.remote = join(folder, "remote.git");
    this.cacheFolder = join(folder, "copy.git");
  }

  async begin(): Promise<void> {
    await run(this.remote, ["init", "--quiet", "--bare", this.remote]);
  }

  /** Takes in a line, without its end; `at` is the time in its record. */
  async add(at: string, text: string): Promise<void> {
    const month = at.slice(0, "yyyy-mm".length);
    const lines = this.#months.get(month);
    if (lines === undefined) this.#months.set(month, [{ at, text }]);
    else lines.push({ at, text });
    // A flow can go on in the next month, and not in the one after it.
    if (this.#months.size > 2) await this.#fold([...this.#months.keys()].sort()[0] ?? "");
  }

  async end(): Promise<void> {
    for (const month of [...this.#months.keys()].sort()) await this.#fold(month);
    await run(this.cacheFolder, ["init", "--quiet", "--bare", this.cacheFolder]);
    await mkdir(join(this.cacheFolder, "objects", "info"), { recursive: true });
    await writeFile(join(this.cacheFolder, "objects", "info", "alternates"), `${join(this.remote, "objects")}\n`);
    await run(this.cacheFolder, ["update-ref", `refs/blocks/seen/${LEDGER_BRANCH}`, this.#tip ?? ""]);
  }

  async #fold(month: string): Promise<void> {
    const lines = (this.#months.get(month) ?? []).sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
    this.#months.delete(month);
    const base = month.replace("-", "/");
    const parts = partsOf(lines).map((content, index) => ({
      path: index === 0 ? `${base}.jsonl` : `${base}-${index + 1}.jsonl`,
      content,
    }));
    // Nobody waits here for half a gigabyte to be compressed that nobody reads.
    await this.#commit(parts, ["-c", "core.compression=0"]);
    const named: TablePartContent[] = [];
    for (const part of parts) {
      const object = await run(this.remote, ["rev-parse", `${LEDGER_BRANCH}:${part.path}`]);
      named.push({ ...part, object });
    }
    const table = monthTableOf(named.sort((a, b) => (a.path < b.path ? -1 : 1)));
    if (table === undefined) throw new Error(`no table of ${month}`);
    await this.#commit([{ path: figuresPath(month), content: table }], []);
  }

  async #commit(files: readonly { path: string; content: Buffer }[], settings: readonly string[]): Promise<void> {
    const args = [
      ...settings,
      "-c",
      "fastimport.unpackLimit=1",
      "fast-import",
      "--quiet",
      "--depth=0",
      "--date-format=raw",
    ];
    const parent = this.#tip === undefined ? "" : `from ${this.#tip}\n`;
    const stdin = [
      `commit refs/heads/${LEDGER_BRANCH}\ncommitter bench <bench@localhost> 1800000000 +0000\ndata 4\nfold\n${parent}`,
      ...files.flatMap(({ path, content }) => [`M 100644 inline ${path}\ndata ${content.length}\n`, content, "\n"]),
    ].map((part) => (typeof part === "string" ? Buffer.from(part) : part));
    await run(this.remote, args, Buffer.concat(stdin));
    this.#tip = await run(this.remote, ["rev-parse", LEDGER_BRANCH]);
  }
}

function partsOf(lines: readonly Line[]): Buffer[] {
  const parts: Buffer[][] = [];
  let sizeBytes = Number.POSITIVE_INFINITY;
  for (const { text } of lines) {
    const line = Buffer.from(`${text}\n`);
    if (sizeBytes + line.length > MOST_PART_BYTES) {
      parts.push([]);
      sizeBytes = 0;
    }
    parts.at(-1)?.push(line);
    sizeBytes += line.length;
  }
  return parts.map((part) => Buffer.concat(part));
}

async function run(folder: string, args: readonly string[], stdin?: Buffer): Promise<string> {
  if (args[0] === "init") await mkdir(folder, { recursive: true });
  const options = stdin === undefined ? {} : { stdin };
  const { exitCode, stdout, stderr } = await git(folder, args, { timeoutMs: 600_000, ...options });
  if (exitCode !== 0) throw new Error(`git ${args.join(" ")} failed: ${stderr}`);
  return stdout.trim();
}
