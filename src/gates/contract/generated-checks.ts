import type { Block } from "../../block/block.ts";
import type { Finding } from "../gate.ts";
import type { EntryCall } from "../language/language.ts";
import type { ContractValue, MadeInputs, SchemaOutcome, ValueState } from "./check-schema.ts";
import { type ContractCheck, contractFinding, failed, passed, undecided } from "./contract-check.ts";
import { placeOf } from "./example-checks.ts";
import type { Example } from "./file-checks.ts";
import type { Answer, RunOutcome } from "./run-entry.ts";

/** Findings of one sort that are shown; the others are counted, because they mostly have one cause. */
const MOST_SHOWN = 1;
const LONGEST_INPUT = 200;

/** What came of the inputs that were made from the contract. */
export interface GeneratedOutcome {
  readonly checks: readonly ContractCheck[];
  /** Such as `120 generated inputs, 118 answered, 2 refused, all outputs fit`. */
  readonly summary: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** What {@link generatedChecks} looks at. */
export interface GeneratedRequest {
  readonly block: Block;
  readonly examples: readonly Example[];
  readonly run: RunOutcome | undefined;
  readonly schema: SchemaOutcome;
  readonly stateOf: (id: string) => ValueState;
}

/** One input that was made, and what the code did with it. */
interface Tried {
  readonly id: string;
  readonly input: unknown;
  readonly answer: Answer;
}

/** The calls for inputs that were made: those that the contract accepts, then those that it refuses. */
export function callsOf(made: MadeInputs | undefined): EntryCall[] {
  if (made === undefined) return [];
  return [
    ...made.accepted.map((input, index) => ({ id: acceptedId(index), input })),
    ...made.refused.map((input, index) => ({ id: refusedId(index), input })),
  ];
}

/** What the code returned for inputs that the contract accepts. */
export function generatedAnswersOf(made: MadeInputs | undefined, run: RunOutcome): ContractValue[] {
  return triedOf(made?.accepted ?? [], acceptedId, run).flatMap(({ id, answer }): ContractValue[] =>
    answer.kind === "returned" ? [{ id: `answer to ${id}`, definition: "output", value: answer.output }] : [],
  );
}

/**
 * One check of all inputs that were made from the contract: every output has to fit, and no input may end or stop the
 * process. An input that the code refuses is counted and shown; it advises, because a schema cannot say everything.
 */
export function generatedChecks(request: GeneratedRequest): GeneratedOutcome {
  const { schema, run } = request;
  const { made } = schema;
  if (made === undefined || run === undefined || run.loading.kind !== "returned") return notRun(made);
  const tried = triedOf(made.accepted, acceptedId, run);
  const misses = triedOf(made.refused, refusedId, run);
  const groups = groupsOf(tried, request.stateOf);
  const bad = badFindings(request.block, groups);
  const open = [...undecidedFindings(request, groups, misses), ...ungenerated(request, made)];
  const advice = [
    ...unreachedFindings(request.block, groups),
    ...refusedFindings(request.block, groups),
    ...answeredMisses(request.block, misses),
  ];
  const check =
    bad.length > 0
      ? failed(...bad, ...open, ...advice)
      : open.length > 0
        ? undecided(...open, ...advice)
        : passed(...advice);
  const count = (kind: Answer["kind"]) => misses.filter(({ answer }) => answer.kind === kind).length;
  return {
    checks: [check],
    summary: summaryOf(tried.length, groups),
    figures: {
      inputs: tried.length,
      answered: groups.fits.length + groups.unfit.length + groups.unchecked.length,
      fitting: groups.fits.length,
      refused: groups.refused.length,
      unanswered:
        tried.length - groups.fits.length - groups.unfit.length - groups.unchecked.length - groups.refused.length,
      nearMisses: misses.length,
      nearMissesRefused: count("threw"),
    },
  };
}

function notRun(made: MadeInputs | undefined): GeneratedOutcome {
  const inputs = made?.accepted.length ?? 0;
  return { checks: [], summary: `${inputs} generated inputs, none run`, figures: { inputs, answered: 0 } };
}

function triedOf(inputs: readonly unknown[], idOf: (index: number) => string, run: RunOutcome): Tried[] {
  return inputs.map((input, index) => ({ id: idOf(index), input, answer: run.answerTo(idOf(index)) }));
}

const acceptedId = (index: number) => `generated input ${index + 1}`;
const refusedId = (index: number) => `near miss ${index + 1}`;

interface Groups {
  readonly fits: Tried[];
  readonly unfit: (Tried & { readonly problems: readonly string[] })[];
  readonly unchecked: Tried[];
  readonly refused: Tried[];
  readonly notJson: Tried[];
  readonly ended: Tried[];
  readonly hung: Tried[];
  readonly none: Tried[];
}

function groupsOf(tried: readonly Tried[], stateOf: GeneratedRequest["stateOf"]): Groups {
  const groups: Groups = {
    fits: [],
    unfit: [],
    unchecked: [],
    refused: [],
    notJson: [],
    ended: [],
    hung: [],
    none: [],
  };
  for (const each of tried) {
    const { kind } = each.answer;
    if (kind === "threw") groups.refused.push(each);
    else if (kind === "unserialisable") groups.notJson.push(each);
    else if (kind !== "returned") groups[kind].push(each);
    else {
      const state = stateOf(`answer to ${each.id}`);
      if (state.state === "invalid") groups.unfit.push({ ...each, problems: state.problems });
      else groups[state.state === "valid" ? "fits" : "unchecked"].push(each);
    }
  }
  return groups;
}

function badFindings(block: Block, { unfit, notJson, ended }: Groups): Finding[] {
  const { logic, output } = block.manifest.faces;
  const { module } = block.manifest.entry;
  return [
    ...shown(unfit, ({ input, problems }) =>
      contractFinding({
        code: "GENERATED-OUTPUT-INVALID",
        message: `what the code returns for ${textOf(input)} does not fit $defs.output: ${problems.slice(0, 3).join("; ")}`,
        remedy: `Correct the code in ${logic} or ${output}, or narrow $defs.input to what the code can do.`,
        path: output,
        line: 1,
      }),
    ),
    ...shown(notJson, ({ input, answer }) =>
      contractFinding({
        code: "GENERATED-OUTPUT-NOT-JSON",
        message: `what the code returns for ${textOf(input)} is no JSON${reasonOf(answer)}`,
        remedy: `Return what JSON can hold from ${output}.`,
        ...placeOfAnswer(answer, block, output),
      }),
    ),
    ...shown(ended, ({ input }) =>
      contractFinding({
        code: "GENERATED-RUN-ENDED",
        message: `the code ended the process instead of answering ${textOf(input)}`,
        remedy: `Make ${module} return or throw for this input.`,
        path: module,
        line: 1,
      }),
    ),
  ];
}

function undecidedFindings({ block }: GeneratedRequest, groups: Groups, misses: readonly Tried[]): Finding[] {
  const { module } = block.manifest.entry;
  const finding = (code: string, message: string) =>
    contractFinding({ code, message, remedy: `Make ${module} answer within its deadline.`, path: module, line: 1 });
  const hung = [...groups.hung, ...misses.filter(({ answer }) => answer.kind === "hung")];
  const [first] = groups.none;
  // Some calls of a slow block are a sample still; of a block that is slow on most of them nothing is known.
  const isMost = groups.none.length * 2 > Object.values(groups).flat().length;
  return [
    ...shown(hung, ({ input }) =>
      finding("GENERATED-RUN-HUNG", `the code did not answer ${textOf(input)} before its deadline`),
    ),
    ...(first === undefined || !isMost || hung.length > 0
      ? []
      : [
          finding(
            "GENERATED-UNDECIDED",
            `${groups.none.length} generated inputs got no answer${reasonOf(first.answer)}`,
          ),
        ]),
    ...(groups.unchecked.length === 0
      ? []
      : [finding("GENERATED-UNDECIDED", `${groups.unchecked.length} outputs could not be held against $defs.output`)]),
  ];
}

/** Why inputs could not be made, where that leaves something open. */
function ungenerated({ block, examples }: GeneratedRequest, made: MadeInputs): Finding[] {
  const finding = (code: string, message: string, remedy: string) =>
    contractFinding({ code, message, remedy, path: block.manifest.contract, line: 1 });
  if (made.state === "stuck") {
    const message =
      "one value took longer to validate than the deadline: a pattern or a choice in the contract has no end";
    return [
      finding(
        "SCHEMA-SLOW",
        message,
        "Rewrite patterns with nested repetitions such as (a+)+, and shorten long choices.",
      ),
    ];
  }
  if (made.state === "failed") {
    const message = `no inputs could be made from the contract: ${made.reason ?? "the maker ended"}`;
    return [
      finding("GENERATED-UNDECIDED", message, "Simplify $defs.input, or report this if it is an ordinary schema."),
    ];
  }
  if (made.accepted.length > 0 || examples.some(({ kind }) => kind === "accepted")) return [];
  const message = `none of ${made.candidates} candidates fits $defs.input, and there is no accepted example either`;
  return [finding("GENERATED-NONE", message, "Add an accepted example, or correct $defs.input if nothing can fit it.")];
}

function unreachedFindings(block: Block, { none }: Groups): Finding[] {
  const [first] = none;
  if (first === undefined) return [];
  return [
    contractFinding({
      code: "GENERATED-UNREACHED",
      severity: "LOW",
      message: `${none.length} generated inputs were not reached in time${reasonOf(first.answer)}`,
      remedy: "Make the block answer faster, so that all of them can be tried.",
      path: block.manifest.entry.module,
      line: 1,
    }),
  ];
}

function refusedFindings(block: Block, { refused, fits, unfit, unchecked }: Groups): Finding[] {
  const [first] = refused;
  if (first === undefined) return [];
  const all = refused.length + fits.length + unfit.length + unchecked.length;
  const isMost = refused.length * 2 > all;
  const promises = isMost ? "the contract promises what the code refuses: " : "";
  return [
    contractFinding({
      code: "GENERATED-REFUSED",
      severity: isMost ? "MEDIUM" : "LOW",
      message: `${promises}the code refuses ${refused.length} of ${all} inputs that the contract accepts, such as ${textOf(first.input)}${reasonOf(first.answer)}`,
      remedy: "Where JSON Schema can say why the input is refused, say it in $defs.input; else accept it.",
      path: block.manifest.contract,
      line: 1,
    }),
  ];
}

function answeredMisses(block: Block, misses: readonly Tried[]): Finding[] {
  const answered = misses.filter(({ answer }) => answer.kind === "returned" || answer.kind === "unserialisable");
  const [first] = answered;
  if (first === undefined) return [];
  return [
    contractFinding({
      code: "REFUSED-ANSWERED",
      severity: "LOW",
      message: `the code answers ${answered.length} of ${misses.length} inputs that the contract refuses, such as ${textOf(first.input)}`,
      remedy: `Check for this in ${block.manifest.faces.input} and throw, or say in $defs.input that it is accepted.`,
      path: block.manifest.faces.input,
      line: 1,
    }),
  ];
}

function summaryOf(all: number, groups: Groups): string {
  const { fits, unfit, unchecked, refused, notJson, ended, hung, none } = groups;
  const answered = fits.length + unfit.length + unchecked.length;
  const unanswered = notJson.length + ended.length + hung.length + none.length;
  const parts = [`${all} generated inputs`];
  if (all > 0) parts.push(`${answered} answered`, `${refused.length} refused`);
  if (unanswered > 0) parts.push(`${unanswered} without a usable answer`);
  if (answered > 0) parts.push(fits.length === answered ? "all outputs fit" : `${fits.length} outputs fit`);
  return parts.join(", ");
}

/** A few findings of a sort; the last one says how many more there are. */
function shown<T>(all: readonly T[], findingOf: (each: T) => Finding): Finding[] {
  const findings = all.slice(0, MOST_SHOWN).map(findingOf);
  const last = findings.at(-1);
  if (last === undefined || all.length <= MOST_SHOWN) return findings;
  return [
    ...findings.slice(0, -1),
    { ...last, message: `${last.message} (and ${all.length - MOST_SHOWN} more like this)` },
  ];
}

function placeOfAnswer(answer: Answer, block: Block, path: string) {
  return "error" in answer ? placeOf(answer.error, block, path, 1) : { path, line: 1 };
}

function reasonOf(answer: Answer): string {
  if ("error" in answer) return `: ${answer.error.message.slice(0, LONGEST_INPUT)}`;
  return answer.kind === "none" ? `: ${answer.reason}` : "";
}

function textOf(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > LONGEST_INPUT ? `${text.slice(0, LONGEST_INPUT)}…` : text;
}
