import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HISTORY_COMMITS = 60;
const FILES_A_PACKAGE = 120;
/** About one folder for three files, as ansible and svelte have it (0.4 folders a file). */
const FOLDERS_A_PACKAGE = 40;

/**
 * A git repository of so many TypeScript files in packages, with imports and a short history; always the same. Words are
 * as frequent as in a language: a few in most files, most of them in a few.
 */
export function generateRepository(files: number): string {
  const folder = mkdtempSync(join(tmpdir(), `blocks-bench-context-${files}-`));
  const git = (args: readonly string[], input?: Buffer) =>
    execFileSync("git", ["-C", folder, ...args], { env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" }, input });
  git(["init", "-q", "-b", "main"]);
  git(["fast-import", "--quiet"], Buffer.from(commitsOf(files)));
  git(["reset", "-q", "--hard"]);
  return folder;
}

/** All commits in the form of git's own importer: a commit at a time would take minutes. */
function commitsOf(files: number): string {
  const chance = chanceFrom(files);
  const word = () => WORDS[Math.floor(WORDS.length * chance() ** 3)] ?? "item";
  const packages = Array.from({ length: Math.max(4, Math.round(files / FILES_A_PACKAGE)) }, (_, index) => {
    const name = `${word()}-${index}`;
    return Array.from({ length: FOLDERS_A_PACKAGE }, () => `packages/${name}/src/${word()}`);
  });
  const paths = Array.from({ length: files }, (_, index) => {
    const folders = packages[Math.floor(chance() * packages.length)] ?? [];
    return `${folders[Math.floor(chance() * folders.length)]}/${word()}-${word()}-${index}.ts`;
  });
  const write = (path: string, index: number) => `M 644 inline ${path}\n${dataOf(sourceOf(index, word, chance))}`;
  const commits = [commitOf("Begin", paths.map(write))];
  for (let round = 0; round < HISTORY_COMMITS; round += 1) {
    const changed = [0, 1].map(() => paths[Math.floor(chance() ** 2 * paths.length)] ?? "");
    commits.push(
      commitOf(
        `Mend the ${word()} of the ${word()}`,
        changed.map((path) => write(path, round)),
      ),
    );
  }
  return commits.join("");
}

function commitOf(message: string, changes: readonly string[]): string {
  const who = "A <a@example.org> 1767225600 +0000";
  return `commit refs/heads/main\ncommitter ${who}\n${dataOf(message)}${changes.join("")}\n`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function sourceOf(index: number, word: () => string, chance: () => number): string {
  const functions = Array.from({ length: 2 + Math.floor(chance() * 5) }, () => {
    const [name, parameter, local] = [`${word()}${capital(word())}${index}`, word(), `${word()}${capital(word())}`];
    return [
      `/** Makes the ${word()} of a ${word()} from its ${word()}. */`,
      `export function ${name}(${parameter}: string): string {`,
      `  const ${local} = ${parameter}.trim();`,
      `  return ${local} + "${word()} ${word()}";`,
      "}",
      "",
    ].join("\n");
  });
  return [`import { ${word()} } from "./${word()}.ts";`, "", ...functions].join("\n");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Numbers from 0 to 1, always the same ones: a linear congruential generator. @see Numerical Recipes, 7.1 */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Three thousand words of two syllables and an ending, after some that a request has. */
const WORDS: readonly string[] = [
  ..."value item list order user name state index record field".split(" "),
  ..."ba ce di fo gu ka le mi no pu ra se ti vo zu"
    .split(" ")
    .flatMap((first) =>
      "bel cor dan fir gol hem lin mar nor pas run sel tor ven"
        .split(" ")
        .flatMap((second) =>
          ["", "er", "ing", "al", "ty", "ment", "ic", "or", "ant", "ure", "age", "ful", "ness", "ist"].map(
            (ending) => first + second + ending,
          ),
        ),
    ),
];
