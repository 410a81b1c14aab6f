import type { Finding } from "../../generated/types.ts";
import { isExample } from "./shown-files.ts";

/** One kind of finding: which codes are of it, and what mends it. */
export interface FindingKind {
  readonly name: string;
  readonly codes: RegExp;
  /** What such a finding means and how to mend its cause. */
  readonly advice: string;
  /** True where the remedies of all findings say what the advice says already. */
  readonly isRemedyKnown?: boolean;
}

/** The kinds, in the order in which they are to be worked off: what is wrong, then what is unsafe, then what is unproven. */
const KINDS: readonly FindingKind[] = [
  {
    name: "contract",
    codes: /^CONTRACT-/,
    advice:
      "The code, the contract and the examples do not agree, or a file is missing or cannot be loaded. The contract and the laws of the plan are right until the request shows the contrary: correct the code first, an example only if it is the example that breaks them. CONTRACT-SCHEMA-…: correct the contract itself so that strict mode takes it, without letting in or out anything else. CONTRACT-INPUT-WIDER-THAN-CODE only advises: say the rule in $defs.input where JSON Schema can.",
  },
  {
    name: "failing test",
    codes: /^COVERAGE-TEST-FAILED$/,
    advice:
      "Work out by hand what is right for the values of this test. If the code is wrong, correct the code and leave the test as it is. If the test contradicts the contract, a law or itself, correct what it expects, never by asserting less. A property that fails names the smallest input it found: make that input a unit test too.",
  },
  {
    name: "test that proves nothing",
    codes:
      /^COVERAGE-(?:TEST-|IGNORE-|NO-TESTS|UNHANDLED|TIMEOUT|NO-|RUN-|UNMEASURED)|^MUTATION-(?:IGNORED|UNDECIDED|TIMEOUT|NO-REPORT)$/,
    advice:
      "A test is skipped, asserts nothing or does not end, a comment hides code, or code stands where no gate measures it. Make the test run and assert on what the block made; remove the comment and test the code; move the code into a face.",
  },
  {
    name: "security",
    codes: /^(?:BLOCKER-)?SEC-/,
    advice:
      "Take the danger out of the code: a value from outside is checked, escaped, or passed as a parameter before it is used. A credential goes away altogether, in tests and examples too. Rewording the line so that the rule no longer sees it is no repair.",
  },
  {
    name: "review",
    codes: /^(?:BLOCKER-)?(?:LOGIC|REVIEW)-/,
    advice:
      "A rule or a reviewer of another vendor says what would hurt in production, and quotes the line. Find out whether it is true of the code. If it is, mend the cause and add a test that fails without the repair. If it is not, leave the code and say why in the notes.",
  },
  {
    name: "code that no test runs",
    codes: /^COVERAGE-UNCOVERED$/,
    advice:
      "Write a test that runs these lines and asserts what they do. If nothing can ever reach them, take them out.",
    isRemedyKnown: true,
  },
  {
    name: "surviving mutant",
    codes: /^MUTATION-/,
    advice:
      "Somebody put this change into the code and every test still passed, or no test ran it. For each one, think of an input for which the code and the changed code give different results, and add or sharpen a test that fails when this mutant is put in: assert the exact value, the boundary itself, the exact text. One test may kill several. If there is no such input, the code says something twice: make it simpler. Never change the code only so that the mutant can no longer be made.",
    isRemedyKnown: true,
  },
];

const OTHER: FindingKind = {
  name: "other",
  codes: /^/,
  advice: "Do what the remedy says, in the spirit of the rules.",
};

/** Of one kind: with more of them a model mends the list instead of the cause. */
const MOST_OF_A_KIND = 40;

/** Findings of one kind, as far as they are shown. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly shown: readonly Finding[];
  readonly hidden: number;
}

/** The findings by kind, most urgent kind first; inside of a kind in the order given. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  return [...KINDS, OTHER].flatMap((kind) => {
    const all = findings.filter(({ code }) => kindOf(code) === kind);
    const shown = all.slice(0, MOST_OF_A_KIND);
    return all.length === 0 ? [] : [{ kind, shown, hidden: all.length - shown.length }];
  });
}

/** The findings of a group, one a line as JSON; without the line where the file is not shown as it stands. */
export function groupText({ kind, shown }: FindingGroup): string {
  const findings = shown.map(({ code, severity, path, line, endLine, quote, message, remedy }) => ({
    code,
    severity,
    path,
    ...(path !== undefined && isExample(path) ? {} : { line, endLine, quote }),
    message,
    ...(kind.isRemedyKnown ? {} : { remedy }),
  }));
  return [`kind: ${kind.name}`, ...findings.map((finding) => JSON.stringify(finding))].join("\n");
}

function kindOf(code: string): FindingKind {
  return KINDS.find(({ codes }) => codes.test(code)) ?? OTHER;
}
