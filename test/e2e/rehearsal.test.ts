import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type RehearsedRun, rehearse } from "../fakes/rehearsal.ts";
import { scratchRepository } from "../fakes/rehearsal-repository.ts";
import { commandsIn, keysIn } from "../fakes/runner-step.ts";

const WORKFLOW = `
on: push
permissions: {}
env: {}
jobs:
  first:
    runs-on: ubuntu-24.04
    env: { FROM_JOB: job }
    outputs:
      word: \${{ steps.say.outputs.word }}
      seen: \${{ steps.see.outputs.seen }}
    steps:
      - id: say
        run: |
          echo "word=$GREETING $FROM_JOB" >> "$GITHUB_OUTPUT"
          echo "LATER=from a file" >> "$GITHUB_ENV"
        env: { GREETING: hello }
      - id: see
        run: echo "seen=$LATER" >> "$GITHUB_OUTPUT"
      - uses: octo-org/release/actions/stateful@v1
        with:
          name: \${{ format('{0}!', steps.say.outputs.word) }}
  failing:
    runs-on: ubuntu-24.04
    steps:
      - run: exit 3
      - run: echo never
      - if: \${{ always() }}
        run: echo cleaned up
  after:
    needs: [first, failing]
    runs-on: ubuntu-24.04
    steps: [{ run: echo never }]
  anyway:
    needs: [first, failing]
    if: \${{ !cancelled() && needs.first.outputs.word == 'hello job' }}
    strategy: { matrix: { size: [1, 2], kind: [a] } }
    runs-on: ubuntu-24.04
    steps: [{ run: "echo got $SIZE", env: { SIZE: "\${{ matrix.size }}\${{ matrix.kind }}" } }]
`;

const ACTION = `name: stateful
description: Has a post step.
inputs: { name: { description: A name }, quiet: { description: A flag, default: "yes" } }
runs: { using: node24, main: main.js, post: post.js }
`;

const MAIN = `const { appendFileSync } = require("node:fs");
appendFileSync(process.env.GITHUB_STATE, "kept=" + process.env.INPUT_NAME + process.env.INPUT_QUIET + "\\n");
console.log("::add-mask::hush-hush");
`;

let run: RehearsedRun;

beforeAll(async () => {
  const release = await mkdtemp(join(tmpdir(), "release-"));
  for (const [name, text] of Object.entries({
    "action.yml": ACTION,
    "main.js": MAIN,
    "post.js": "console.log(process.env.STATE_kept);",
  })) {
    const path = join(release, "actions/stateful", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const repository = await scratchRepository();
  const sha = await repository.commit({ ".github/workflows/own.yml": WORKFLOW });
  run = await rehearse(".github/workflows/own.yml", {
    origin: repository.folder,
    repository: "octo-org/ledger",
    event: { name: "push", payload: {} },
    sha,
    ref: "refs/heads/main",
    secrets: {},
    release: { repository: "octo-org/release", folder: release, sha: "1".repeat(40) },
    services: {},
    apiUrl: "http://127.0.0.1:9",
  });
});

function said(id: string): string[] {
  return (run.jobs.get(id)?.steps ?? []).map((step) => step.process?.stdout.trim() ?? "");
}

describe("a rehearsal", () => {
  it("hands outputs and variables on through the command files", () => {
    expect(run.jobs.get("first")?.outputs).toEqual({ word: "hello job", seen: "from a file" });
  });

  it("runs post steps with the state of their main step, and collects masks", () => {
    expect(said("first").at(-1)).toBe("hello job!yes");
    expect(run.jobs.get("first")?.masks).toEqual(["hush-hush"]);
  });

  it("skips the steps after a failure but those that ask for always", () => {
    expect(run.jobs.get("failing")?.result).toBe("failure");
    expect(run.jobs.get("failing")?.steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success"]);
  });

  it("skips a job whose needs failed but one that asks otherwise", () => {
    expect(run.jobs.get("after")?.result).toBe("skipped");
    expect([...run.jobs.keys()]).toEqual(["first", "failing", "after", "anyway (0)", "anyway (1)"]);
  });

  it("runs each combination of a matrix on its own", () => {
    expect([said("anyway (0)"), said("anyway (1)")]).toEqual([["got 1a"], ["got 2a"]]);
  });
});

describe("the command files and the log", () => {
  it("are read as the runner reads them", () => {
    expect(keysIn("a=1\nb<<END\nx=2\ny\nEND\nc=\n")).toEqual({ a: "1", b: "x=2\ny", c: "" });
    expect(() => keysIn("b<<END\nx\n")).toThrow("has no end");
    expect(commandsIn(" ::error file=a%2Cb,line=2::50%25%0A::x::\nok ##[set-env name=A;]b\nplain :: text")).toEqual([
      { name: "error", properties: { file: "a,b", line: "2" }, data: "50%\n::x::" },
      { name: "set-env", properties: { name: "A" }, data: "b" },
    ]);
  });
});
