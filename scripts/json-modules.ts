/**
 * Lets Node.js load `@actions/workflow-parser` and `@actions/languageservice`, which import JSON without saying so.
 * Node.js wants `with { type: "json" }`; remove this once their builds write it (not in 0.3.61).
 */
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return resolved.url.endsWith(".json") ? { ...resolved, importAttributes: { type: "json" } } : resolved;
  },
});
