import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { scratch } from "../../bundle/evidence-fixture.ts";
import { plainGit } from "../../ledger/git/ledger-fixture.ts";

const TORN = '{"event":"settled","flow":"flow-ff';

/**
 * Pushes, by plain git, a file of half a line, and half a line behind what a flow has recorded. Returns where they are, as
 * problems of the ledger name them.
 */
export async function tearLine(remote: string, flow: string, day: string): Promise<string[]> {
  const folder = await scratch();
  await plainGit(folder, "clone", "--quiet", "--branch", "blocks-ledger", remote, ".");
  const paths = ["flow-ffffffffffff", flow].map((name) => `${day.replaceAll("-", "/")}/${name}.jsonl`);
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await appendFile(join(folder, path), TORN);
  }
  await plainGit(folder, "add", "--all");
  await plainGit(folder, "commit", "--quiet", "--message", "Write on a disk that is full");
  await plainGit(folder, "push", "--quiet", "origin", "HEAD:blocks-ledger");
  return [`${paths[0]}:1`, `${paths[1]}:2`];
}
