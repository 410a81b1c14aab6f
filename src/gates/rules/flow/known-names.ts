import type { SyntaxNode } from "../syntax-tree.ts";

/** Globals of Node.js and of browsers, and whatever is written like a constant or a class. */
export const PLATFORM =
  /^(__dirname|__filename|process|global|globalThis|window|document|navigator|console|module|exports|require|self|top|parent|crypto|performance|history|screen|localStorage|sessionStorage|fs|path|os|[A-Z]\w*)$/;

/** A parameter whose type leaves no room for a text of a stranger's choice. */
export function hasHarmlessType(parameter: SyntaxNode | undefined): boolean {
  const type = parameter?.field("type")?.text().replace(/^:\s*/, "");
  return type !== undefined && /^(number|boolean|bigint|Date|["'][\w -]*["'](\s*\|\s*["'][\w -]*["'])*)$/.test(type);
}
