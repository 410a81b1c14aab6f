import { randomBytes } from "node:crypto";
import { digestOfJson } from "../base/digest.ts";
import type { SpanPlace } from "./telemetry.ts";

/** What the jobs of one flow know of it without asking each other. */
export interface TracedFlow {
  /** owner/name, or the folder's name on a laptop. */
  readonly repository: string;
  /** Id of the flow. */
  readonly flow: string;
  /** The run of the CI system, where there is one: all jobs of a flow are in it. */
  readonly ciRun: string | undefined;
  /** Which run of the flow, from 1. Counts where there is no CI system. */
  readonly run: number;
}

/**
 * The place of a flow's first span, the same in every job: so the jobs' spans are one trace, although the jobs run on
 * different machines and one after the other.
 */
export function placeOfFlow({ repository, flow, ciRun, run }: TracedFlow): SpanPlace {
  const key = [repository, flow, ciRun === undefined ? `run ${run}` : `ci ${ciRun}`];
  return { traceId: hexOf(["trace", ...key], 32), spanId: hexOf(["span", ...key], 16) };
}

/** A place of its own in the parent's trace, or in a new one. */
export function newPlace(parent: SpanPlace | undefined): SpanPlace {
  return { traceId: parent?.traceId ?? randomBytes(16).toString("hex"), spanId: randomBytes(8).toString("hex") };
}

function hexOf(value: readonly string[], digits: number): string {
  return digestOfJson(value).slice("sha256-".length, "sha256-".length + digits);
}
