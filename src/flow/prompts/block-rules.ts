/** What every block has to be, in the words that the planning and the writing model get. */
export const BLOCK_RULES: readonly string[] = [
  "A block is a folder of TypeScript with six faces, one file each: structure.ts (types and data shape), input.ts (parse and validate),",
  "logic.ts (pure decisions), output.ts (result and serialisation), integration.ts (the outside world behind a port), ui.ts (accessible HTML as a string).",
  "index.ts exports `run(input: unknown)`: it returns the output, or throws on an input that it refuses. It composes the faces.",
  "contract.schema.json is a JSON Schema 2020-12 document with $defs.input and $defs.output; it refuses exactly what the code refuses.",
  'parameters.json holds the parameters and is written for you; import it with `with { type: "json" }`.',
  "examples/accepted/*.json and examples/refused/*.json are objects with description and input; an accepted one may have the exact output, a refused one has a reason.",
  "tests/*.test.ts hold unit tests and property-based tests; they import only vitest, fast-check and the block's own files.",
  "Node's type stripping runs the code: erasable syntax only, relative imports end in .ts, `import type` for types. No dependency but Node's own modules.",
  "No credential in the code, no SQL from strings, no eval, no empty catch, no unhandled promise; every switch has a default; inputs are never changed.",
  "Tests reach at least 90 % line coverage and kill at least 60 % of mutants: every test asserts on values.",
];
