import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createSigningKey } from "../../src/bundle/signing-key.ts";
import { runStep, type StepOutcome } from "../fakes/runner-step.ts";

const script = fileURLToPath(new URL("../fakes/runner-action.ts", import.meta.url));
const KEY = "sk-ant-canary-0123456789abcdef";
let temp: string;

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "run-action-"));
});

function act(env: Record<string, string>, inputs: Record<string, string> = { path: "src" }): Promise<StepOutcome> {
  return runStep({ script, inputs, env: { PATH: "/usr/bin:/bin", ...env }, workspace: temp, temp });
}

/** The text that the runner shows of an annotation, by level. */
function shown(step: StepOutcome, level: string): string[] {
  return step.commands.filter(({ name }) => name === level).map(({ data }) => data);
}

describe("runAction", () => {
  it("hands inputs over by their names in action.yml, keeps what is blank away, and ends with 0", async () => {
    const step = await act({}, { path: " src ", "block-type": "attestation", gates: "  " });
    expect(step.outputs["inputs"]).toBe("block-type,path");
    expect(step.exitCode).toBe(0);
  });

  it("writes the summary, and no output for what is unknown", async () => {
    const step = await act({ TEST_TEXT: "words" });
    expect(step.summary).toBe("# Summary\n\nwords\n");
    expect(step.outputs).not.toHaveProperty("nothing");
  });

  it("shows a usage error as one message with its hint, without a stack, and ends with 1", async () => {
    const step = await act({ TEST_ACTION: "usage-error", TEST_TEXT: "a.json", RUNNER_DEBUG: "1" });
    expect(shown(step, "error")).toEqual(["cannot read a.json\nCheck the path."]);
    expect(step.stdout + step.stderr).not.toMatch(/\bat .*\.ts:\d+/);
    expect(step.exitCode).toBe(1);
  });

  it("refuses bad inputs before anything is done", async () => {
    const step = await act({ TEST_ACTION: "defect" }, {});
    expect(shown(step, "error")).toEqual(["path: is missing\nGive it a path."]);
    expect(step.exitCode).toBe(1);
  });

  it("says of a defect how to report it, and shows its stack only under debug", async () => {
    const plain = await act({ TEST_ACTION: "defect" });
    expect(shown(plain, "error")[0]).toMatch(/^unexpected failure: nothing was there.*\n.*report/s);
    expect(plain.stdout + plain.stderr).not.toContain("runner-action.ts");
    const debug = await act({ TEST_ACTION: "defect", RUNNER_DEBUG: "1" });
    expect(debug.stdout).toContain("runner-action.ts");
  });

  it("T15 shows no header of a request that a library put into its error, not even under debug", async () => {
    const secret = "v4.9fKq2Zr7XwLm3Tb8Yc5NdH1sGpJ6";
    const text = `{"authorization":"Bearer ${secret}"}`;
    for (const action of ["defect", "usage-error", "defect-later"]) {
      const step = await act({ TEST_ACTION: action, RUNNER_DEBUG: "1", TEST_TEXT: text });
      expect(shown(step, "error")[0]).toContain("***");
      expect(step.stdout + step.stderr + step.summary).not.toContain(secret);
    }
  });

  it("refuses to run generated code beside the key that signs evidence, and shows no line of it", async () => {
    const { privatePem } = createSigningKey();
    const step = await act({ BLOCKS_SIGNING_KEY: privatePem });
    expect(shown(step, "error")).toEqual([expect.stringContaining("BLOCKS_SIGNING_KEY is set for verify")]);
    expect(step.exitCode).toBe(1);
    expect(
      step.stdout
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"))
        .join("\n"),
    ).not.toContain(privatePem.split("\n")[1]);
    expect(step.stdout).toContain("::add-mask::-----BEGIN PRIVATE KEY-----%0A");
  });

  it("reports a defect that nobody awaited, and ends with 1", async () => {
    const step = await act({ TEST_ACTION: "defect-later" });
    expect(shown(step, "error")[0]).toContain("unexpected failure: later");
    expect(step.stderr).toBe("");
    expect(step.exitCode).toBe(1);
  });

  it("ends with 1 and the sentence when the verdict is red, outputs and summary written all the same", async () => {
    const step = await act({ TEST_RED: "1", TEST_TEXT: "mutation" });
    expect(shown(step, "error").at(-1)).toBe("red: mutation");
    expect(step.outputs["value"]).toBe("mutation");
    expect(step.exitCode).toBe(1);
  });

  it("leaves room for the verdict among the ten annotations that GitHub shows, and says how many were left out", async () => {
    const step = await act({ TEST_RED: "1" });
    expect(shown(step, "error")).toHaveLength(10);
    expect(step.stdout).toContain("3 more findings");
  });

  it("shows progress as a group for each step, of which none is within another", async () => {
    const step = await act({ TEST_ACTION: "progress", TEST_TEXT: "part" });
    const names = step.commands.map(({ name }) => name).filter((name) => name.endsWith("group"));
    expect(names).toEqual(["group", "endgroup", "group", "endgroup"]);
    expect(step.stdout).toContain("✘ First: part (1.5 s)");
  });

  it("reads the base commit of a pull request from the event, and nothing that is no commit", async () => {
    const base = async (sha: unknown) => {
      const path = join(temp, "event.json");
      await writeFile(path, JSON.stringify({ pull_request: { base: { sha } } }));
      return (await act({ GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: "pull_request" })).outputs["base"];
    };
    expect(await base("a".repeat(40))).toBe("a".repeat(40));
    expect(await base("--upload-pack=touch /tmp/x")).toBeUndefined();
  });

  it("T05 refuses an event that cannot be read", async () => {
    const step = await act({ GITHUB_EVENT_PATH: join(temp, "none.json") });
    expect(shown(step, "error")[0]).toContain("the event of this run cannot be read");
    expect(step.exitCode).toBe(1);
  });
});

describe("secrets of an action", () => {
  it("masks keys from inputs and environment before anything else is written", async () => {
    const env = { OPENAI_API_KEY: `${KEY}-openai`, TEST_ACTION: "progress", TEST_TEXT: `say ${KEY}` };
    const step = await act(env, { path: "src", "anthropic-api-key": KEY });
    const masks = shown(step, "add-mask");
    expect(masks).toEqual(expect.arrayContaining([KEY, `${KEY}-openai`]));
    const lines = step.stdout.split("\n");
    const firstOther = lines.findIndex((line) => !line.startsWith("::add-mask::"));
    expect(lines.slice(firstOther).join("\n")).not.toContain(KEY);
  });

  it("masks addresses and keys of those who are told of alerts", async () => {
    const addresses = {
      SLACK_WEBHOOK_URL: "https://hooks.slack.example/1",
      SLACK_WEBHOOK_URL_OPS_ALERTS: "https://hooks.slack.example/2",
      ALERT_WEBHOOK: "https://alerts.example/3",
      PAGERDUTY_ROUTING_KEY: "0123456789abcdef",
      SMTP_URL: "smtps://user:password@mail.example",
    };
    const step = await act({ ...addresses, TEST_ACTION: "progress", TEST_TEXT: "say" });
    expect(shown(step, "add-mask")).toEqual(expect.arrayContaining(Object.values(addresses)));
  });

  it("hands a key from an input on in the environment, and not as an input", async () => {
    const step = await act({}, { path: "src", "anthropic-api-key": KEY });
    expect(step.outputs["key-known"]).toBe("true");
    expect(step.outputs["inputs"]).toBe("path");
  });

  it("T13 takes a key out of outputs, summary and annotations, also encoded", async () => {
    const encoded = Buffer.from(KEY).toString("base64");
    const step = await act(
      { TEST_TEXT: `${KEY} ${encoded}`, TEST_RED: "1" },
      { path: "src", "anthropic-api-key": KEY },
    );
    const everything = JSON.stringify([step.outputs, step.summary, shown(step, "error")]);
    expect(everything).not.toContain(KEY);
    expect(everything).not.toContain(encoded);
    expect(step.outputs["value"]).toBe("*** ***");
  });

  it("T17 shows no key under step debugging either", async () => {
    const env = { TEST_ACTION: "defect", TEST_TEXT: KEY, RUNNER_DEBUG: "1", ANTHROPIC_API_KEY: KEY };
    const step = await act(env);
    const visible = (step.stdout + step.stderr).replace(`::add-mask::${KEY}\n`, "");
    expect(visible).toContain("nothing was there: ***");
    expect(visible).not.toContain(KEY);
  });
});

describe("text from outside", () => {
  const hostile = [
    "x\n::set-env name=NODE_OPTIONS::--require /tmp/x",
    "x\r::add-mask::a",
    "  ::stop-commands::pwned",
    "\u0085::save-state name=a::b",
    "x ##[set-env name=A;]b",
    "%0A::error::x",
    "::endgroup::",
  ];

  it("T18 is no command in the log", async () => {
    const known = ["group", "endgroup", "error"];
    for (const action of ["progress", "usage-error", "defect"]) {
      const env = { TEST_ACTION: action, TEST_TEXT: hostile.join("\n"), TEST_RED: "1", RUNNER_DEBUG: "1" };
      const names = (await act(env)).commands.map(({ name }) => name);
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
      expect(names.filter((name) => name === "endgroup").length).toBe(names.filter((name) => name === "group").length);
    }
  });

  it("T19 is one output, whatever lines and delimiters it holds", async () => {
    const value = "first\nghadelimiter_0\nEOF\nverdict=pass\nvalue<<EOF\nx\nEOF";
    const step = await act({ TEST_TEXT: value });
    expect(step.outputs["value"]).toBe(value);
    expect(Object.keys(step.outputs).sort()).toEqual(["inputs", "key-known", "value"]);
  });
});

describe("T39 cancellation", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("%s kills the children and ends with its status", async (signal) => {
    const pidFile = join(await mkdtemp(join(tmpdir(), "cancel-")), "pid");
    const action = start({ TEST_ACTION: "child-until-abort", TEST_PID_FILE: pidFile });
    const pid = Number(await eventually(() => readFile(pidFile, "utf8")));
    action.kill(signal);
    const [status] = await once(action, "exit");
    expect(status).toBe(signal === "SIGINT" ? 130 : 143);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  it("ends by itself before the runner's second signal when the work does not listen", async () => {
    const module = new URL("../../src/runner/cancellation.ts", import.meta.url).href;
    const deaf = `const { listenForCancellation, GRACE_MS } = await import(${JSON.stringify(module)});
      listenForCancellation(1);
      setInterval(() => {}, 60_000);
      console.log(GRACE_MS);`;
    const action = spawn(process.execPath, ["--input-type=module", "-e", deaf], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [graceMs] = await once(action.stdout, "data");
    action.kill("SIGINT");
    expect(await once(action, "exit")).toEqual([130, null]);
    expect(Number(String(graceMs))).toBeLessThan(7_500);
  });

  function start(env: Record<string, string>) {
    return spawn(process.execPath, [script], { env: { INPUT_PATH: "src", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  }

  /** The first answer that is there. The file appears when the child has started; until then there is nothing to see. */
  async function eventually(read: () => Promise<string>): Promise<string> {
    for (;;) {
      const text = await read().catch(() => "");
      if (text !== "") return text;
      await new Promise(setImmediate);
    }
  }
});
