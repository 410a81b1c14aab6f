import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../block/block.ts";
import type { Finding } from "../gate.ts";
import type { ContractValue, ValueState } from "./check-schema.ts";
import { type ContractCheck, contractFinding, failed, passed, undecided } from "./contract-check.ts";
import { type Example, textOf } from "./file-checks.ts";
import { lineOfPointer } from "./json-lines.ts";
import type { Answer, RunOutcome, Thrown } from "./run-entry.ts";

/** What the examples themselves have to be validated for: each one's input, and its output where it has one. */
export function valuesOf(examples: readonly Example[]): ContractValue[] {
  return examples.flatMap((example): ContractValue[] => [
    { id: `input of ${example.path}`, definition: "input", value: example.input },
    ...(example.output === undefined
      ? []
      : [{ id: `output of ${example.path}`, definition: "output" as const, value: example.output }]),
  ]);
}

/** What the code returned for examples. */
export function answersOf(examples: readonly Example[], run: RunOutcome): ContractValue[] {
  return examples.flatMap(({ path }): ContractValue[] => {
    const answer = run.answerTo(path);
    return answer.kind === "returned"
      ? [{ id: `answer to ${path}`, definition: "output" as const, value: answer.output }]
      : [];
  });
}

/** The place in the block that an error names, as far as it is one of the block's files. */
export function placeOf(
  error: Thrown,
  block: Block,
  path: string,
  line: number | undefined,
): { path: string; line?: number | undefined } {
  if (error.path === undefined || textOf(block, error.path) === undefined) return { path, line };
  return { path: error.path, line: error.line };
}

type StateOf = (id: string) => ValueState;

/** The checks of one example: its input, its own output, and what the code made of it. */
export function exampleChecks(
  block: Block,
  example: Example,
  run: RunOutcome | undefined,
  stateOf: StateOf,
): ContractCheck[] {
  const input = stateOf(`input of ${example.path}`);
  if (run?.loading.kind !== "returned") return [inputCheck(example, input)];
  const answer = run.answerTo(example.path);
  if (example.kind === "refused") return [inputCheck(example, input), refusalCheck(block, example, answer)];
  return [
    inputCheck(example, input),
    ...(example.output === undefined ? [] : [expectedOutputCheck(example, stateOf(`output of ${example.path}`))]),
    answerCheck(block, example, answer, stateOf(`answer to ${example.path}`)),
  ];
}

function inputCheck(example: Example, state: ValueState): ContractCheck {
  const { path, text, kind } = example;
  const line = lineOfPointer(text, "/input");
  if (state.state === "unchecked") return uncheckedBy(path);
  if (kind === "refused") {
    if (state.state === "invalid") return passed();
    return passed(
      contractFinding({
        code: "INPUT-WIDER-THAN-CODE",
        severity: "LOW",
        message: "the contract's $defs.input accepts this refused example, so that only the code refuses it",
        remedy: "Where JSON Schema can say why the input is refused, say it in $defs.input.",
        path,
        line,
      }),
    );
  }
  if (state.state === "valid") return passed();
  return failed(
    contractFinding({
      code: "EXAMPLE-INPUT-INVALID",
      message: `the accepted example does not fit $defs.input: ${state.problems.join("; ")}`,
      remedy: "Correct the example's input, or $defs.input in the contract.",
      path,
      line,
    }),
  );
}

function uncheckedBy(path: string): ContractCheck {
  return undecided(
    contractFinding({
      code: "EXAMPLE-UNDECIDED",
      severity: "MEDIUM",
      message: "the example could not be held against the contract",
      remedy: "Correct the contract first.",
      path,
      line: 1,
    }),
  );
}

function expectedOutputCheck({ path, text }: Example, state: ValueState): ContractCheck {
  if (state.state === "unchecked") return uncheckedBy(path);
  if (state.state === "valid") return passed();
  return failed(
    contractFinding({
      code: "EXAMPLE-OUTPUT-INVALID",
      message: `the example's output does not fit $defs.output: ${state.problems.join("; ")}`,
      remedy: "Correct the example's output, or $defs.output in the contract.",
      path,
      line: lineOfPointer(text, "/output"),
    }),
  );
}

function refusalCheck(block: Block, example: Example, answer: Answer): ContractCheck {
  const { faces } = block.manifest;
  const line = lineOfPointer(example.text, "/input");
  if (answer.kind === "threw") return passed();
  if (answer.kind === "returned" || answer.kind === "unserialisable") {
    return failed(
      contractFinding({
        code: "REFUSED-ACCEPTED",
        message: `the code accepts this input although it must refuse it: ${example.reason ?? example.description}`,
        remedy: `Check for this in ${faces.input} (or ${faces.logic}) and throw.`,
        path: example.path,
        line,
      }),
    );
  }
  return noAnswerCheck(block, example, answer);
}

function answerCheck(block: Block, example: Example, answer: Answer, state: ValueState): ContractCheck {
  const { path, text } = example;
  if (answer.kind === "threw" || answer.kind === "unserialisable") return failed(thrownFinding(block, example, answer));
  if (answer.kind !== "returned") return noAnswerCheck(block, example, answer);
  if (state.state === "unchecked") return uncheckedBy(path);
  const findings: Finding[] = [];
  if (state.state === "invalid") {
    findings.push(
      contractFinding({
        code: "OUTPUT-INVALID",
        message: `what the code returns for this example does not fit $defs.output: ${state.problems.join("; ")}`,
        remedy: `Correct the code in ${block.manifest.faces.logic} or ${block.manifest.faces.output}, or $defs.output.`,
        path,
        line: lineOfPointer(text, "/input"),
      }),
    );
  }
  if (example.output !== undefined && !isDeepStrictEqual(answer.output, example.output)) {
    findings.push(
      contractFinding({
        code: "OUTPUT-DIFFERS",
        message: `the code returns another output than the example's: ${difference(answer.output, example.output)}`,
        remedy: `Correct the code in ${block.manifest.faces.logic} or ${block.manifest.faces.output}, or the example.`,
        path,
        line: lineOfPointer(text, "/output"),
      }),
    );
  }
  return findings.length === 0 ? passed() : failed(...findings);
}

function thrownFinding(block: Block, example: Example, answer: Answer & { readonly error: Thrown }): Finding {
  const { error } = answer;
  const does = answer.kind === "threw" ? "refuses this accepted example" : "returns what is no JSON for this example";
  return contractFinding({
    code: answer.kind === "threw" ? "ACCEPTED-REFUSED" : "OUTPUT-NOT-JSON",
    message: `the code ${does} (${example.path}): ${error.message}`,
    remedy: "Correct the code, or the example if the code is right.",
    ...placeOf(error, block, example.path, lineOfPointer(example.text, "/input")),
  });
}

/** Ending the process is the block's own doing and fails it; a deadline may be the machine's and decides nothing. */
function noAnswerCheck(block: Block, example: Example, answer: Answer): ContractCheck {
  const finding = (code: string, message: string) =>
    contractFinding({
      code,
      message: `${message} (${example.path})`,
      remedy: `Make ${block.manifest.entry.module} return or throw for this input.`,
      path: block.manifest.entry.module,
      line: 1,
    });
  if (answer.kind === "ended")
    return failed(finding("RUN-ENDED", `the code ended the process with exit status ${answer.exitCode} on this input`));
  if (answer.kind === "hung") return undecided(finding("RUN-HUNG", "the code did not answer before its deadline"));
  const reason = answer.kind === "none" ? answer.reason : answer.kind;
  return undecided(finding("RUN-UNDECIDED", `the code could not be run: ${reason}`));
}

/** The first place at which two JSON values differ. */
function difference(actual: unknown, expected: unknown, pointer = ""): string {
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (!isDeepStrictEqual(actual[key], expected[key]))
        return difference(actual[key], expected[key], `${pointer}/${key}`);
    }
  }
  return `${pointer || "the output"} is ${shortJson(actual)} and must be ${shortJson(expected)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shortJson(value: unknown): string {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
