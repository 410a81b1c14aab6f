// Stryker's reporter for the mutation gate, in the sandbox. It writes the report that Stryker itself holds in memory,
// signed with a nonce that is read and deleted before any test runs: a report that a test wrote or changed is told apart
// from ours. Stryker's workers load this file too; there is no nonce left for them.
import { createHmac } from "node:crypto";
import { existsSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const NONCE_FILE = resolve(".blocks-out/nonce");
const RESULT_FILE = resolve(".blocks-out/mutation-result.txt");
let nonce;
if (existsSync(NONCE_FILE)) {
  nonce = readFileSync(NONCE_FILE, "utf8");
  unlinkSync(NONCE_FILE);
}

class SealedReporter {
  static inject = [];

  onMutationTestReportReady({ files }) {
    if (nonce === undefined) return;
    const text = JSON.stringify({ files });
    writeFileSync(RESULT_FILE, `${createHmac("sha256", nonce).update(text).digest("hex")}\n${text}`);
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "sealed", injectableClass: SealedReporter }];
