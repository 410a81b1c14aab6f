import { usageError } from "../../base/errors.ts";
import { givenInput, type RawInputs } from "../raw-inputs.ts";

/** What `blocks context show` is asked: for which request, and where its result would go. Without one, history decides. */
export interface ShowContextInputs {
  /** The request in words. */
  readonly text: string | undefined;
  /** Path of a file with the request, relative to the workspace; it may have front matter. */
  readonly request: string | undefined;
  readonly family: string | undefined;
  readonly type: string | undefined;
  /** Path of the JSON file with the blueprint's parameters, relative to the workspace. */
  readonly config: string | undefined;
  /** Folder that the block would go into, relative to the workspace. */
  readonly output: string;
}

/** Reads the inputs. Throws `INPUT_INVALID` for a request that is given twice, and for a family without a type. */
export function parseShowContextInputs(raw: RawInputs): ShowContextInputs {
  const text = givenInput(raw, "text");
  const request = givenInput(raw, "request");
  const family = givenInput(raw, "family");
  const type = givenInput(raw, "block-type");
  if (text !== undefined && request !== undefined) {
    throw usageError(
      "INPUT_INVALID",
      "the request is given in words and as a file",
      "Give either the words, or --input with the file.",
    );
  }
  if ((family === undefined) !== (type === undefined)) {
    const missing = family === undefined ? "--family" : "--block-type";
    throw usageError("INPUT_INVALID", `${missing} is missing`, "A blueprint is named by both, family and type.");
  }
  return {
    text,
    request,
    family,
    type,
    config: givenInput(raw, "config"),
    output: givenInput(raw, "output") ?? "src/generated",
  };
}
