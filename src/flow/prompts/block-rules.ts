/**
 * What every block has to be, in the words that the planning and the writing model get. The gates check nearly all of
 * it: whoever changes what a gate asks changes it here too.
 */
export const BLOCK_RULES: readonly string[] = [
  // Shape: the contract gate.
  "A block is a folder of TypeScript with six faces, one file each: structure.ts (types, bounds and constants that several faces need), input.ts (reads an unknown value as a typed input, or refuses it with every problem and its place), logic.ts (pure decisions), output.ts (the result and its serialisation), integration.ts (the outside world, behind ports that the caller can replace), ui.ts (the result as accessible HTML, a string that loads nothing). Each of the six exports something.",
  "index.ts exports `run(input: unknown)`: it returns the output, or a promise of it, as a value that JSON can hold, and throws on an input that it refuses. It puts the faces together and decides nothing itself.",
  "There is no other code: what is neither a face, nor index.ts, nor below tests/ fails the block. Nobody writes block.json, parameters.json or a package manifest.",
  'parameters.json holds the parameters of the request; `import parameters from "./parameters.json" with { type: "json" }` reads them.',
  "contract.schema.json is a JSON Schema of draft 2020-12 with $defs.input and $defs.output. It stands alone: every reference begins with #. Ajv's strict mode accepts it: only known keywords and formats, `type` beside every keyword that speaks of a type, minItems and items beside prefixItems. It refuses what the code refuses wherever JSON Schema can say so, and every output fits it.",
  "examples/accepted/*.json and examples/refused/*.json each hold one object: description, input, and nothing else but the exact output of an accepted one (only where it is certain) or the reason of a refused one. There is at least one of each. The code returns for every accepted one within a second and throws for every refused one.",
  // Running: the contract and the coverage gate.
  "Node.js 24 runs the files as they are, without a build: erasable syntax only (no enum, no namespace, no parameter property), relative imports end in .ts, types come by `import type` or an inline `type`. There is no dependency but Node's own modules, no circle of imports, and no work when a module is loaded.",
  "The same input gives the same output. Time, randomness, files and network come in through a port of integration.ts; without one the block reaches for nothing outside.",
  // Tests: the coverage and the mutation gate.
  "tests/*.test.ts hold unit tests and property-based tests; they import vitest, fast-check and the block's own files, and nothing else. Every test passes, every time, in less than ten seconds, without network. No test is skipped, todo or meant to fail, none compares with a stored snapshot, and each asserts on a value that the block made.",
  "The tests run at least 90 % of the lines of all six faces and of index.ts, and notice at least 60 % of the mutants that are put into them. No comment tells a tool to look away.",
  // Safety: the security and the review gate.
  "An error is thrown on with its cause or returned so that the caller can see it: never an empty catch, never one that only logs. Every promise is awaited or returned, every result of a check is looked at, and every response has its status checked.",
  "What comes from outside, JSON.parse included, stays `unknown` until a check has proved its shape. Keys from outside go into a Map or are held against a list; paths from outside stay inside their folder.",
  "A switch that does not return from every case has a default that throws. No condition is always true, no loop may go on for ever, and what belongs to the caller is never changed.",
  "There is no credential nor anything that looks like one, also not in tests and examples; no SQL and no command line from strings, no eval, no broken hash or cipher. Every value is escaped (& < > \" ') before it becomes HTML.",
  "Every export has a docstring that says what it is for, its units and what it throws. Names are whole words. Comments say why. A character that nobody can see is written as an escape (\\u202e), never as itself.",
];
