import type { Command } from "commander";
import type { Session } from "../session.ts";
import { addContextDiff } from "./context-diff.ts";
import { addContextGet } from "./context-get.ts";
import { addContextKeygen } from "./context-keygen.ts";
import { addContextList } from "./context-list.ts";
import { addContextReplay } from "./context-replay.ts";
import { addContextShow } from "./context-show.ts";
import { addContextUpload } from "./context-upload.ts";
import { addContextVerify } from "./context-verify.ts";

/** `blocks context`: seals, keeps and checks the evidence of a flow. */
export function addContextCommands(program: Command, session: Session): void {
  const context = program
    .command("context")
    .description("what goes into a flow, and its evidence: show, seal, store, check, compare, replay");
  addContextShow(context, session);
  addContextUpload(context, session);
  addContextList(context, session);
  addContextGet(context, session);
  addContextVerify(context, session);
  addContextDiff(context, session);
  addContextReplay(context, session);
  addContextKeygen(context, session);
}
