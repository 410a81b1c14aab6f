import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeGenerate } from "../../src/app/generate/compose.ts";
import { parseGenerateInputs } from "../../src/app/generate/inputs.ts";
import { modelsThatWrite, stepOf, tinyBlock } from "../fakes/block-models.ts";
import { flowContext, KEYS, REQUEST, startRepository } from "../fakes/flow-world.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";

/** Secrets of shapes that are found without anybody knowing them; put together here, so that no search stops at this file. */
const TOKEN = ["ghp", "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"].join("_");
const ACCESS_KEY = ["AKIA", "QYLPMN5HNXKZ4RTE"].join("");
const PASSWORD = "uG7#kw2!zQp9";
const KNOWN = Buffer.from(KEYS.OPENAI_API_KEY).toString("base64");
const IN_DATA = "x9Lr4-neighbour-of-a-token";

const FILES: Readonly<Record<string, string>> = {
  ".env": `TOKEN=${TOKEN}\n`,
  "secrets.yml": "attest: canary-in-a-secret-name\n",
  "src/capital.ts": `// Attest the capital adequacy of a bank.\nexport const token = "${TOKEN}";\nexport function attest(): void {}\n`,
  "src/storage.py": `AWS_KEY = "${ACCESS_KEY}"\ndef attest_capital():\n    pass\n`,
  "src/database.ts": `export const url = "postgres://bank:${PASSWORD}@db.internal.bank/attest";\n`,
  "docs/attest.md": `Attest with ${KNOWN}.\n`,
  "deploy/values.yaml": `token: ${TOKEN}\nother: ${IN_DATA}\n`,
  "src/binary.ts": `${TOKEN}\0`,
};

let server: ModelServer;
let workspace = "";
let remove = async () => {};

beforeAll(async () => {
  server = await startModelServer({ answer: modelsThatWrite(await tinyBlock()) });
  ({ workspace, remove } = await startRepository(server.urls, { flow: { repair_rounds: 0 } }));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  execFileSync("git", ["-C", workspace, "add", "-A", "-f"]);
});
afterAll(async () => {
  await server.close();
  await remove();
});

describe("T16 a secret in the collected context", () => {
  it("is in no request that a model gets, while the code around it is", async () => {
    const outcome = await composeGenerate(parseGenerateInputs(REQUEST), flowContext(workspace)).run();
    const bodies = JSON.stringify(server.requests.map(({ body }) => body));
    for (const secret of [
      TOKEN,
      ACCESS_KEY,
      PASSWORD,
      KNOWN,
      IN_DATA,
      "canary-in-a-secret-name",
      KEYS.OPENAI_API_KEY,
    ]) {
      expect(bodies, secret).not.toContain(secret);
    }
    const asked = server.requests.find((one) => stepOf(one) === "context");
    const prompt = JSON.stringify(asked?.body);
    expect(prompt).toContain("export const token = ");
    expect(prompt).toContain("def attest_capital():");
    expect(prompt).not.toContain("deploy/values.yaml\\\\n");
    expect(outcome.flow.outcome).toBe("generated");
  });
});
