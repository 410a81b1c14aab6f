import type { PartName } from "../parts.ts";

/** For whoever writes tests, of a face or of the whole block. */
const OF_ALL_TESTS: readonly string[] = [
  "A law becomes a property: fc.assert(fc.property(…)) whose body holds expect, with { numRuns: 30 }, because every mutant goes through it. The arbitraries make every kind of input that the contract accepts, and values near each boundary often.",
  "Every decision gets unit tests. Assert exact and whole values (toEqual of the whole result, toBe of the text) that you have worked out by hand from the rules, never by calling the code under test a second time. toBeDefined, toBeTruthy or a length alone kill no mutant.",
  "Use only what the finished faces export, with the signatures that they have, and of index.ts, which is written at this moment, only `run`. Titles say what must be true.",
  "Each test file stands alone: below tests/ it imports nothing but files of its own, whose names begin as its own does (tests/logic.test.ts imports tests/logic-….ts), since all others are written at this moment. Where the reference block shares such a file between faces, write what you need of it into one of your own, and keep it small.",
];

/** What is to be kept in mind for each part, beside the rules of every block. */
export const PART_TASKS: Readonly<Record<PartName, readonly string[]>> = {
  structure: [
    "structure.ts holds the types of input and output, the bounds and constants that more than one face needs, each with its unit and its source, and the parameters under one typed name. It decides nothing.",
    "The types say exactly what the contract says: readonly members, unions of literals for enumerations, absent and null told apart as the contract does.",
  ],
  input: [
    "input.ts takes `unknown` and returns a typed copy that the caller cannot change afterwards, or throws one error that lists every problem, each with a JSON pointer and a sentence that says what would be right.",
    "It refuses exactly what $defs.input refuses, and what JSON Schema cannot say: unknown properties, wrong types, numbers that are not finite or out of range, dates that do not exist, text with control characters. It never converts a wrong value into a right one.",
    "Look at own properties only: `__proto__`, `constructor` and inherited members are inputs like any other.",
  ],
  logic: [
    "logic.ts holds the decisions as pure functions over the typed input: no input or output, no clock, no randomness, nothing that is kept between calls.",
    "Decide on exact values: integers or BigInt in the smallest unit for money and ratios, rounding once, at the end and in the direction that the plan names. Think of every boundary: the value itself, one below, one above, none at all, the largest.",
    "A number that a rule gives has a name, its unit, and in a comment its source.",
  ],
  output: [
    "output.ts makes the result from what the logic decided, member by member as $defs.output says, and serialises it so that equal results give equal bytes.",
    "Every output is plain JSON: no undefined in a list, no NaN, no BigInt, no Date.",
  ],
  integration: [
    "integration.ts is the only face that knows the outside world. Each thing outside (digest, clock, archive, network, file) is a member of a ports object that the caller passes in, with a default that needs no network.",
    "The failure of a port reaches the caller as an error of its own with the cause, and leaves nothing half done.",
  ],
  ui: [
    'ui.ts renders the result as one HTML document in a string: a language, a title, one h1, headings in order, tables with a caption and scope="col" and scope="row". No script, no style sheet, no image and nothing else to be loaded.',
    "Every value is escaped, also numbers and dates that come from outside. No status is told by colour or symbol alone: the word stands beside it.",
  ],
  composition: [
    "index.ts exports `run` and what a caller needs of the faces: the error of a refused input, the types, the serialisation, the rendering.",
    "Leave contract.schema.json out: then the contract of the plan is taken as it stands. Write it, whole, only where the finished faces show that the plan's contract is wrong or that strict mode would refuse it.",
    "Examples, 8 to 20 in all, with names that say what they show. Accepted ones: the usual case, each boundary from its right side, the smallest input, characters that HTML and JSON treat specially. Refused ones: each differs from an accepted one in one place only, and together they break every rule of $defs.input once. Keep them small.",
    "Give an accepted example an output only if you are certain of every digit of it: an output that differs fails the block, one that is absent does not.",
  ],
  "tests-input": [
    "The tests of input.ts: the typed value of accepted inputs, whole; each refusal with its exact pointer and message; several problems in one input; own and inherited members of the same name; a copy that the caller's later changes do not reach.",
    ...OF_ALL_TESTS,
  ],
  "tests-logic": [
    "The tests of logic.ts: each comparison with the boundary itself and one step to both sides, each half of a condition by itself, each case of a switch, each rounding with a value that it changes and one that it leaves, nothing at all and the largest values. The laws of the plan about decisions are properties here.",
    ...OF_ALL_TESTS,
  ],
  "tests-output": [
    "The tests of output.ts: every member of a whole result, from decisions that the test states itself; the exact serialised text; the same bytes for equal results however their members were ordered; what JSON cannot hold, in the form that the contract gives it.",
    ...OF_ALL_TESTS,
  ],
  "tests-integration": [
    "The tests of integration.ts: what each port is given and how often, with ports that the test makes; what comes back; each port that fails, with the error that the caller sees and its cause, and that nothing is left half done; the default ports, without network.",
    ...OF_ALL_TESTS,
  ],
  "tests-ui": [
    "The tests of ui.ts: language, title, headings, captions and scopes; the exact text of every cell; each status in words; every character that HTML treats specially in every place where a text from outside is shown; lists without an element.",
    ...OF_ALL_TESTS,
  ],
  "tests-block": [
    "The tests of the whole block through `run` of index.ts: the whole output for an input of the usual kind, worked out by hand, and inputs that it refuses, with what it throws. The tests of each face are written by others at this moment and are not repeated.",
    "Read what lies in examples/accepted and examples/refused when the tests run, with Node's own modules, since it is written at this moment: `run` takes every accepted one, returns its output where it holds one, and throws for every refused one.",
    "Every law of the plan becomes a property of `run` here, whichever face keeps it.",
    ...OF_ALL_TESTS,
  ],
};
