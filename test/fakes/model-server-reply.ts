import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { FinishReason, Usage } from "../../src/llm/model.ts";
import type { Asked, ErrorKind, Reply, Wire } from "./model-server-wire.ts";

/** What the server does instead of a whole answer. Each kind is a thing that real providers do. */
export type Fault =
  /** An error in the vendor's own format. */
  | {
      readonly fault: "status";
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 429 for a spending limit, in the vendor's own words. */
  | { readonly fault: "billing" }
  /** An answer with this text, letter by letter, be it JSON or not. */
  | { readonly fault: "text"; readonly text: string }
  /** An answer that ended for this reason; `text` is what came until then. */
  | { readonly fault: "finish"; readonly reason: Exclude<FinishReason, "stop">; readonly text?: string }
  /** A response of status 200 whose body is this, instead of the vendor's format. */
  | { readonly fault: "body"; readonly body: string; readonly contentType?: string }
  /** An answer of so many bytes, in pieces of the vendor's format, or as one line without an end. */
  | { readonly fault: "flood"; readonly sizeBytes: number; readonly oneLine?: true }
  /** The connection is cut before any response. */
  | { readonly fault: "reset" }
  /**
   * The connection is cut in the middle of the answer, after so many characters of its text: at once, or when `until`
   * is settled.
   */
  | { readonly fault: "cut"; readonly afterCharacters: number; readonly until?: Promise<unknown> }
  /** The response ends in the middle of the answer, after so many characters of its text, as if it were whole. */
  | { readonly fault: "stop-short"; readonly afterCharacters: number }
  /** Headers and one piece of the answer, then nothing, and the connection stays open. */
  | { readonly fault: "trickle" }
  /** The answer begins with status 200, and after a piece of it the vendor reports an error. */
  | { readonly fault: "error-event"; readonly kind: ErrorKind; readonly afterCharacters?: number }
  /** Nothing comes, and the connection stays open. */
  | { readonly fault: "hang" };

/** Where a reply goes, and in which format. */
export interface Outlet {
  readonly response: ServerResponse;
  readonly wire: Wire;
  readonly asked: Asked;
  readonly bill: (asked: Asked, text: string) => Usage;
  /** Told of every piece of a flood. */
  readonly flooded: (sizeBytes: number) => void;
}

const LONGEST_PIECE = 400;
const FLOOD_PIECE = 64 * 1024;

/** Time for a client to read what came before the connection is cut: what it has not read is lost to it. */
const CUT_DELAY_MS = 10;

/** Sends a whole answer, as a stream where one is asked for. */
export async function sendAnswer(outlet: Outlet, text: string, reason: FinishReason = "stop"): Promise<void> {
  const { response, wire, asked } = outlet;
  const reply: Reply = { asked, text, reason, usage: outlet.bill(asked, text) };
  if (!asked.streamed) return sendJson(response, 200, wire.whole(reply));
  begin(outlet);
  await write(response, wire.start(reply));
  for (const piece of piecesOf(text)) await write(response, wire.piece(reply, piece));
  response.end(wire.end(reply));
}

/** Does what the fault says. */
export async function sendFault(outlet: Outlet, fault: Fault): Promise<void> {
  const { response, wire } = outlet;
  switch (fault.fault) {
    case "status":
      return sendJson(
        response,
        fault.status,
        wire.error(fault.status, fault.message ?? "the server said no"),
        fault.headers,
      );
    case "billing":
      return sendJson(response, 429, wire.moneyError);
    case "text":
      return sendAnswer(outlet, fault.text);
    case "finish":
      return sendAnswer(outlet, fault.text ?? "", fault.reason);
    case "body":
      response.writeHead(200, { "content-type": fault.contentType ?? "application/json" });
      response.end(fault.body);
      return;
    case "flood":
      return flood(outlet, fault);
    case "reset":
      response.destroy();
      return;
    case "cut":
      await sendPart(outlet, fault.afterCharacters);
      await (fault.until ?? delay(CUT_DELAY_MS));
      response.destroy();
      return;
    case "stop-short":
      await sendPart(outlet, fault.afterCharacters);
      response.end();
      return;
    case "trickle":
      return sendPart(outlet, 1);
    case "error-event":
      await sendPart(outlet, fault.afterCharacters ?? 1);
      response.end(wire.errorEvent(fault.kind));
      return;
    case "hang":
      return;
  }
}

/** Sends JSON whole. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** The beginning of an answer whose text has so many characters until then. */
async function sendPart(outlet: Outlet, characters: number): Promise<void> {
  const { response, wire, asked } = outlet;
  const text = `{"readme":"${"x".repeat(characters)}`.slice(0, characters);
  const reply: Reply = { asked, text, reason: "stop", usage: outlet.bill(asked, text) };
  begin(outlet);
  if (!asked.streamed) return write(response, JSON.stringify(wire.whole(reply)).slice(0, -1));
  await write(response, wire.start(reply));
  for (const piece of piecesOf(text)) await write(response, wire.piece(reply, piece));
}

async function flood(outlet: Outlet, { sizeBytes, oneLine }: { sizeBytes: number; oneLine?: true }): Promise<void> {
  const { response, wire, asked } = outlet;
  const reply: Reply = { asked, text: "", reason: "stop", usage: outlet.bill(asked, "") };
  const filling = " ".repeat(FLOOD_PIECE);
  const piece = asked.streamed && oneLine !== true ? wire.piece(reply, filling) : filling;
  begin(outlet);
  for (let sent = 0; sent < sizeBytes && !response.destroyed; sent += piece.length) {
    await write(response, piece);
    outlet.flooded(piece.length);
  }
  response.end();
}

function begin({ response, asked }: Outlet): void {
  response.writeHead(200, { "content-type": asked.streamed ? "text/event-stream" : "application/json" });
}

/** Ends when the piece has left, or when nobody reads any more. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (text === "" || response.destroyed) return;
  await new Promise<void>((resolve) => {
    response.once("close", resolve);
    response.write(text, () => {
      response.off("close", resolve);
      resolve();
    });
  });
}

function piecesOf(text: string): string[] {
  const length = Math.max(1, Math.min(LONGEST_PIECE, Math.ceil(text.length / 3)));
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
