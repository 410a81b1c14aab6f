// Loaded before Stryker: gives it our kill-tree.mjs for the package tree-kill, which starts `ps`. The sandbox has no
// such program, and a missing one would end the whole run at the first mutant that has to be stopped by force.
// Can go when Stryker stops processes without another program.
import { registerHooks } from "node:module";

const replacement = new URL("kill-tree.mjs", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === "tree-kill" ? { url: replacement, shortCircuit: true } : nextResolve(specifier, context),
});
