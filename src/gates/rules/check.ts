import type { Match } from "./match.ts";
import type { SourceFile, Sources } from "./source.ts";

/** What a pattern alone cannot say: true when a match is a finding. */
export type Check = (match: Match, source: SourceFile, sources: Sources) => boolean;
