import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FACES } from "../../src/block/block.ts";
import { partsFrom } from "../../src/flow/parts.ts";
import { choosePrompt } from "../../src/flow/prompts/choose.ts";
import { contextPrompt } from "../../src/flow/prompts/context.ts";
import { documentPrompt } from "../../src/flow/prompts/document.ts";
import { implementPrompt } from "../../src/flow/prompts/implement.ts";
import { planPrompt } from "../../src/flow/prompts/plan.ts";
import type { Prompt } from "../../src/flow/prompts/prompt.ts";
import { repairPrompt } from "../../src/flow/prompts/repair.ts";
import { REVIEW_INSTRUCTIONS, REVIEW_PROMPT_VERSION, reviewPrompt } from "../../src/gates/review/prompt.ts";
import { BLUEPRINT, CATALOG, CONTEXT, FINDINGS, FIRST, NONCE, PLAN, REPOSITORY, REQUEST } from "./prompt-material.ts";
import { mayReplace, regressionOf, renderingOf } from "./prompt-rendering.ts";

const FOLDER = join(import.meta.dirname, "rendered");
const TEXT = REQUEST.text ?? "";
const EXAMPLE = { ...BLUEPRINT, reference: "example" as const };
const WRITING = { request: REQUEST, blueprint: BLUEPRINT, context: CONTEXT, plan: PLAN, nonce: NONCE };
const CURRENT = FIRST.map((file) =>
  file.path === "logic.ts" ? { ...file, content: "export const logicOf = (value: number) => value + 0;\n" } : file,
);

const PROMPTS: Readonly<Record<string, Pick<Prompt, "version" | "system" | "prefix" | "prompt">>> = {
  choose: choosePrompt({ text: TEXT, catalog: CATALOG, nonce: NONCE }),
  "choose-again": choosePrompt({ text: TEXT, catalog: CATALOG, nonce: NONCE, problems: ["/digits must be integer"] }),
  context: contextPrompt({ request: REQUEST, context: REPOSITORY, nonce: NONCE }),
  plan: planPrompt({ request: REQUEST, blueprint: BLUEPRINT, context: CONTEXT, nonce: NONCE }),
  "plan-new-family": planPrompt({ request: REQUEST, blueprint: EXAMPLE, context: CONTEXT, nonce: NONCE }),
  ...Object.fromEntries(
    partsFrom(PLAN).map((part) => [`implement-${part.name}`, implementPrompt({ ...WRITING, part, written: FIRST })]),
  ),
  "implement-whole": implementPrompt({ ...WRITING, written: [] }),
  "repair-1": repairPrompt({ ...WRITING, first: FIRST, current: FIRST, findings: FINDINGS, round: 1 }),
  "repair-2": repairPrompt({
    ...WRITING,
    first: FIRST,
    current: CURRENT,
    findings: FINDINGS,
    earlier: [FINDINGS.slice(0, 1)],
    round: 2,
  }),
  document: documentPrompt({ ...WRITING, files: FIRST }),
  review: {
    version: REVIEW_PROMPT_VERSION,
    system: REVIEW_INSTRUCTIONS,
    prefix: [],
    prompt: reviewPrompt({
      manifest: {
        faces: {
          structure: "structure.ts",
          input: "input.ts",
          logic: "logic.ts",
          output: "output.ts",
          integration: "integration.ts",
          ui: "ui.ts",
        },
      },
      files: FIRST,
      checklist: BLUEPRINT.checklist,
    }),
  },
};

async function committedFor(name: string): Promise<string | undefined> {
  return readFile(join(FOLDER, `${name}.txt`), "utf8").catch(() => undefined);
}

describe("the rendered form of a prompt changes only with its version", () => {
  it.each(Object.keys(PROMPTS))("%s", async (name) => {
    const prompt = PROMPTS[name];
    if (prompt === undefined) throw new Error(`there is no prompt ${name}`);
    const rendered = renderingOf(prompt);
    const committed = await committedFor(name);
    if (process.env["UPDATE_PROMPTS"] === "1" && mayReplace(rendered, committed)) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, `${name}.txt`), rendered);
      return;
    }
    expect(regressionOf(name, rendered, committed)).toBeUndefined();
  });

  it("says what to do about a text that changed without its version, and does not write it", () => {
    const committed = renderingOf({ version: 1, system: "a", prefix: [], prompt: "b" });
    const changed = renderingOf({ version: 1, system: "a", prefix: [], prompt: "c" });
    const raised = renderingOf({ version: 2, system: "a", prefix: [], prompt: "c" });
    expect(regressionOf("plan", changed, committed)).toBe(
      "the prompt plan has changed and its version has not: raise the version of plan and run UPDATE_PROMPTS=1 vitest run test/flow/prompts.test.ts",
    );
    expect(mayReplace(changed, committed)).toBe(false);
    expect(regressionOf("plan", raised, committed)).toContain("UPDATE_PROMPTS=1");
    expect(mayReplace(raised, committed)).toBe(true);
    expect(regressionOf("plan", changed, changed)).toBeUndefined();
    expect(regressionOf("plan", changed, undefined)).toContain("UPDATE_PROMPTS=1");
  });

  it("holds a part that moved from the prompt into the prefix for a change", () => {
    const one = renderingOf({ version: 1, system: "a", prefix: ["b"], prompt: "c" });
    const other = renderingOf({ version: 1, system: "a", prefix: [], prompt: "b\n\nc" });
    expect(one).not.toBe(other);
  });
});

describe("implementPrompt", () => {
  const parts = partsFrom({
    faces: PLAN.faces.map((planned) =>
      planned.face === "ui" ? { ...planned, dependsOn: ["structure", "output"] } : planned,
    ) as typeof PLAN.faces,
  });
  const ui = parts.find(({ name }) => name === "ui");

  it("shows the faces that a part depends on and no other, whatever else is written already", () => {
    const late = implementPrompt({ ...WRITING, part: ui, written: FIRST.toReversed() });
    const early = implementPrompt({
      ...WRITING,
      part: ui,
      written: FIRST.filter(({ path }) => ["structure.ts", "output.ts"].includes(path)),
    });
    expect(late).toEqual(early);
    expect(late.prefix[2]).toContain("structureOf");
    expect(late.prefix[2]).toContain("outputOf");
    expect(late.prefix[2]).not.toContain("logicOf");
    expect(late.prompt).toContain("structure.ts, output.ts");
  });

  it("begins every part with the same characters", () => {
    const prompts = parts.map((part) => implementPrompt({ ...WRITING, part, written: FIRST }));
    expect(new Set(prompts.map(({ system }) => system)).size).toBe(1);
    expect(new Set(prompts.map(({ prefix }) => prefix.slice(0, 2).join("\n\n"))).size).toBe(1);
    expect(prompts[0]?.prefix).toHaveLength(2);
    const afterFaces = prompts.slice(FACES.length).map(({ prefix }) => prefix);
    expect(afterFaces).toHaveLength(7);
    for (const prefix of afterFaces) expect(prefix).toEqual(afterFaces[0]);
    const repair = repairPrompt({ ...WRITING, first: FIRST, current: FIRST, findings: FINDINGS, round: 1 });
    expect(repair.prefix.slice(0, 3)).toEqual(afterFaces[0]);
    expect(new Set(prompts.map(({ prompt }) => prompt)).size).toBe(parts.length);
  });

  it("begins flows with the same blueprint with the same characters", () => {
    const other = { ...WRITING, request: { ...REQUEST, text: "Something else." }, nonce: "0".repeat(32) };
    const [first, second] = [WRITING, other].map((one) => implementPrompt({ ...one, part: ui, written: [] }));
    expect(first?.prefix[0]).toBe(second?.prefix[0]);
    expect(first?.prefix[1]).not.toBe(second?.prefix[1]);
  });
});

describe("implementPrompt of the tests", () => {
  const REFERENCE = {
    ...BLUEPRINT,
    files: [
      ...BLUEPRINT.files.filter(({ path }) => !path.startsWith("tests/")),
      { path: "index.ts", content: "export const run = 1;\n" },
      { path: "examples/accepted/one.json", content: "{}\n" },
      { path: "tests/logic.test.ts", content: 'import { amounts } from "./amounts.ts";\n// of logic\n' },
      { path: "tests/ui.test.ts", content: 'import { run } from "../index.ts";\n// of ui\n' },
      { path: "tests/amounts.ts", content: "export const amounts = [];\n" },
    ],
  };
  const learnt = (name: string) => {
    const part = partsFrom(PLAN).find((one) => one.name === name);
    const { prefix, prompt } = implementPrompt({ ...WRITING, blueprint: REFERENCE, part, written: FIRST });
    const paths = REFERENCE.files.map(({ path }) => path).filter((path) => prompt.includes(`file>\n${path}\n\n`));
    const begins = REFERENCE.files.filter(({ path }) => prefix.join("\n\n").includes(`file>\n${path}\n\n`));
    expect(begins.every(({ path }) => FACES.some((face) => path === `${face}.ts`))).toBe(true);
    return paths;
  };

  it("shows the reference's tests of the same face with what they import, and after what all prompts begin with", () => {
    expect(learnt("tests-logic")).toEqual(["tests/logic.test.ts", "tests/amounts.ts"]);
    expect(learnt("tests-ui")).toEqual(["tests/ui.test.ts"]);
    expect(learnt("logic")).toEqual([]);
  });

  it("shows whoever tests the whole block the tests that go through the entry, and those of no face", () => {
    expect(learnt("tests-block")).toEqual(["tests/ui.test.ts", "tests/amounts.ts"]);
  });

  it("shows whoever puts the faces together the reference's entry and examples, and no test", () => {
    expect(learnt("composition")).toEqual(["index.ts", "examples/accepted/one.json"]);
  });
});

describe("the reference block", () => {
  const textFor = (blueprint: typeof BLUEPRINT) =>
    planPrompt({ request: { ...REQUEST, text: undefined }, blueprint, context: CONTEXT, nonce: NONCE }).prompt;

  it("of the request's own blueprint comes with its laws and the questions of its review", () => {
    expect(textFor(BLUEPRINT)).toContain("The sum does not depend on the order.");
    expect(textFor(BLUEPRINT)).toContain("Is nothing rounded?");
  });

  it("of another blueprint comes without its laws and as an example of quality alone", () => {
    expect(textFor(EXAMPLE)).not.toContain("The sum does not depend on the order.");
    expect(textFor(EXAMPLE)).not.toContain("Is nothing rounded?");
    expect(textFor(EXAMPLE)).toContain("another domain");
    expect(textFor(EXAMPLE)).toContain("export const add");
  });

  it("is shown without its manifest, in reading order whatever order it came in", () => {
    const text = textFor(BLUEPRINT);
    expect(text).not.toContain("demo-sum");
    expect(text.indexOf("structure.ts\n\n")).toBeLessThan(text.indexOf("logic.ts\n\n"));
    expect(textFor({ ...BLUEPRINT, files: BLUEPRINT.files.toReversed() })).toBe(text);
  });
});

describe("repairPrompt", () => {
  const repair = (parts: Partial<Parameters<typeof repairPrompt>[0]>) =>
    repairPrompt({ ...WRITING, first: FIRST, current: FIRST, findings: FINDINGS, round: 1, ...parts });

  it("keeps the prefix of every round, and shows whole what has changed since the first candidate", () => {
    const [first, second] = [repair({}), repair({ current: CURRENT, round: 2, findings: [], earlier: [FINDINGS] })];
    expect(second?.prefix).toEqual(first?.prefix);
    expect(second?.prompt).toContain("value + 0");
    expect(first?.prompt).not.toContain("have changed since");
  });

  it("names files that are no longer there, and shows new ones", () => {
    const current = [
      ...FIRST.filter(({ path }) => path !== "examples/refused/text.json"),
      { path: "tests/new.test.ts", content: "// new\n" },
    ];
    const { prompt } = repair({ current });
    expect(prompt).toContain("removed files>\nexamples/refused/text.json\n");
    expect(prompt).toContain("other files>\ntests/new.test.ts\n");
    const about = { code: "COVERAGE-TEST-FAILED", severity: "HIGH" as const, message: "m", remedy: "r" };
    const named = repair({ current, findings: [{ ...about, path: "tests/new.test.ts" }] });
    expect(named.prompt).toContain("tests/new.test.ts\n\n// new\n");
  });

  it("shows what the findings of this round need, after what those of the rounds before did, and names the rest", () => {
    const [survivor, differs] = [FINDINGS.slice(0, 1), FINDINGS.slice(1, 2)];
    const one = repair({ findings: survivor });
    expect(one.prefix.slice(3)).toEqual([expect.stringContaining("tests/logic.test.ts\n\n")]);
    expect(one.prefix[3]).not.toContain("index.ts\n\n");
    expect(one.prompt).toContain("other files>\nexamples/accepted/one.json\nexamples/refused/text.json\nindex.ts\n");
    const two = repair({ findings: differs, earlier: [survivor], round: 2 });
    expect(two.prefix.slice(0, 4)).toEqual(one.prefix);
    expect(two.prefix.slice(4)).toEqual([expect.stringContaining("index.ts\n\n")]);
    expect(two.prompt).not.toContain("other files>");
    expect(repair({ findings: survivor, earlier: [survivor], round: 2 }).prefix).toEqual(one.prefix);
  });

  it("says that files which are not shown stay as they are, and that files may be added", () => {
    expect(repair({}).prompt).toContain(
      "so do those that are not shown: they are changed only when a finding shows them",
    );
    expect(repair({}).prompt).toContain("You may add files that are not there yet.");
  });

  it("shows neither what the flow writes itself nor a contract that is still the plan's", () => {
    const whole = (prompt: Prompt) => [...prompt.prefix, prompt.prompt].join("\n\n");
    const same = whole(repair({}));
    expect(same).not.toMatch(/^(?:block\.json|parameters\.json|contract\.schema\.json)$/m);
    const changed = FIRST.map((file) => (file.path === "contract.schema.json" ? { ...file, content: "{}\n" } : file));
    expect(whole(repair({ first: changed, current: changed }))).toContain("\ncontract.schema.json\n\n{}\n");
    const elsewhere = FINDINGS.slice(0, 1);
    for (const findings of [FINDINGS, elsewhere]) {
      expect(repair({ current: changed, findings }).prompt).toContain("\ncontract.schema.json\n\n{}\n");
      expect(repair({ first: changed, current: changed, findings }).prefix[3]).toContain("contract.schema.json\n\n{}");
    }
  });

  it("puts findings in order of urgency, each kind with how it is mended, and leaves out kinds that there are not", () => {
    const { prompt } = repair({});
    const places = ["kind: contract", "kind: failing test", "kind: surviving mutant"].map((text) =>
      prompt.indexOf(text),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(prompt).toContain("add or sharpen a test that fails when this mutant is put in");
    expect(prompt).not.toContain("security:");
  });

  it.each([
    ["BLOCKER-SEC-001", "security"],
    ["SEC-010", "security"],
    ["BLOCKER-LOGIC-001", "review"],
    ["LOGIC-005", "review"],
    ["BLOCKER-REVIEW-001", "review"],
    ["REVIEW-HIGH", "review"],
    ["CONTRACT-OUTPUT-INVALID", "contract"],
    ["COVERAGE-TEST-FAILED", "failing test"],
    ["COVERAGE-TEST-SKIPPED", "test that proves nothing"],
    ["COVERAGE-IGNORE-COMMENT", "test that proves nothing"],
    ["COVERAGE-UNCOVERED", "code that no test runs"],
    ["MUTATION-IGNORED", "test that proves nothing"],
    ["MUTATION-SURVIVED", "surviving mutant"],
    ["MUTATION-NOT-COVERED", "surviving mutant"],
    ["MUTATION-RATE-TOO-LOW", "surviving mutant"],
    ["NEW-GATE-001", "other"],
  ])("takes %s for a finding of the kind %s", (code, kind) => {
    const finding = { code, severity: "HIGH" as const, message: "m", remedy: "r" };
    expect(repair({ findings: [finding] }).prompt).toContain(`findings>\nkind: ${kind}\n{"code":"${code}"`);
  });

  it("shows a bounded number of a kind, and says how many more there are", () => {
    const one = FINDINGS[0];
    if (one === undefined) throw new Error("there is no finding");
    const { prompt } = repair({ findings: Array.from({ length: 47 }, (_, line) => ({ ...one, line })) });
    expect(prompt.match(/MUTATION-SURVIVED/g)).toHaveLength(40);
    expect(prompt).toContain("7 more of this kind are not shown.");
  });

  it("gives no line of an example, which is shown without white space and keeps every digit", () => {
    const content = '{\n  "description": "a \\" b  c",\n  "input": 9007199254740993,\n  "reason": "r"\n}\n';
    const path = "examples/refused/large.json";
    const first = [...FIRST, { path, content }];
    const { prefix, prompt } = repair({ first, current: first });
    expect(prefix[3]).toContain(`${path}\n\n{"description":"a \\" b  c","input":9007199254740993,"reason":"r"}\n`);
    expect(prompt).toContain('"path":"examples/accepted/one.json","message"');
    expect(prompt).toContain('"path":"tests/logic.test.ts","line":7');
  });

  it("shows an example that is no JSON as it is", () => {
    const first = [...FIRST, { path: "examples/refused/broken.json", content: '{ "input": \n' }];
    expect(repair({ first, current: first }).prefix[3]).toContain('broken.json\n\n{ "input": \n');
  });

  it("cuts a long example in the prefix, and shows it whole where a finding speaks of it", () => {
    const path = "examples/accepted/long.json";
    const input = Array.from({ length: 800 }, (_, index) => index);
    const first = [...FIRST, { path, content: JSON.stringify({ description: "long", input }, null, 2) }];
    const about = { code: "CONTRACT-OUTPUT-DIFFERS", severity: "HIGH" as const, message: "m", remedy: "r", path };
    const without = repair({ first, current: first });
    const withFinding = repair({ first, current: first, findings: [...FINDINGS, about] });
    expect(without.prefix[3]).toMatch(/… \d+ characters more\n/);
    expect([...without.prefix, without.prompt].join("\n")).not.toContain(",799]");
    expect(withFinding.prefix).toEqual(without.prefix);
    expect(withFinding.prompt).toContain(",799]");
  });

  it("says in a later round that the same repair would fail again", () => {
    expect(repair({ round: 1 }).prompt).not.toContain("Earlier rounds");
    expect(repair({ round: 3 }).prompt).toContain("This is round 3. Earlier rounds");
  });
});

describe("documentPrompt", () => {
  it("shows everything but the tests, and the plan says which laws they check", () => {
    const { prefix, prompt } = documentPrompt({ ...WRITING, files: FIRST });
    expect(prompt).not.toContain("tests/logic.test.ts");
    expect(prompt).toContain("examples/accepted/one.json");
    expect(prefix[2]).toContain("logicOf");
    expect(prefix[1]).toContain("The sum does not depend on the order.");
  });

  it("begins as the repair does where the faces have not changed", () => {
    const document = documentPrompt({ ...WRITING, files: FIRST });
    const repair = repairPrompt({ ...WRITING, first: FIRST, current: FIRST, findings: [], round: 1 });
    expect(document.system).toBe(repair.system);
    expect(document.prefix).toEqual(repair.prefix.slice(0, 3));
  });
});

describe("planPrompt", () => {
  it("says what dependsOn is for, and that a circle is none", () => {
    const { prompt } = planPrompt({ request: REQUEST, blueprint: BLUEPRINT, context: CONTEXT, nonce: NONCE });
    expect(prompt).toMatch(/dependsOn: the faces whose finished code/);
    expect(prompt).toContain("There is no circle.");
  });
});

describe("choosePrompt", () => {
  it("lists the catalog in one order, whatever order it came in", () => {
    const one = choosePrompt({ text: TEXT, catalog: CATALOG, nonce: NONCE });
    expect(choosePrompt({ text: TEXT, catalog: CATALOG.toReversed(), nonce: NONCE })).toEqual(one);
    expect(one.prompt.indexOf('"mean"')).toBeLessThan(one.prompt.indexOf('"sum"'));
  });

  it("says so where there is nothing to choose from", () => {
    expect(choosePrompt({ text: TEXT, catalog: [], nonce: NONCE }).prompt).toContain("It is empty.");
  });
});

describe("the rules of the house", () => {
  it("name every face and every file that is written", () => {
    const { system } = planPrompt({ request: REQUEST, blueprint: BLUEPRINT, context: CONTEXT, nonce: NONCE });
    for (const name of [...FACES.map((face) => `${face}.ts`), "index.ts", "contract.schema.json", "parameters.json"]) {
      expect(system).toContain(name);
    }
  });
});
