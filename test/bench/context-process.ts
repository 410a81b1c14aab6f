/** Chooses a context in a process of its own and tells its parent how long it took and how much memory it needed. */
import { selectContext } from "../../src/context/select.ts";

/** What the process is told on its command line. */
export interface ContextOrder {
  readonly workspace: string;
  readonly text: string;
}

/** What it tells. */
export interface ContextCost {
  readonly wallMs: number;
  readonly memoryMb: number;
  readonly files: number;
  readonly sizeBytes: number;
}

const { workspace, text } = JSON.parse(process.argv[2] ?? "{}") as ContextOrder;
const started = performance.now();
const { files, sizeBytes } = await selectContext({
  workspace,
  text,
  outputFolder: "src/generated",
  pruning: { enabled: true, maxSizeKb: 180 },
  cleanse: (_path, source) => ({ text: source, masked: 0 }),
  signal: new AbortController().signal,
});
const cost: ContextCost = {
  wallMs: performance.now() - started,
  memoryMb: process.resourceUsage().maxRSS / 1024,
  files: files.length,
  sizeBytes,
};
process.send?.(cost, () => process.disconnect());
