import type { Redactor } from "../../base/redaction.ts";
import type { Model, ModelRequest } from "../model.ts";

/**
 * A model that is never sent a known secret: instructions, prefix and question go through the redactor first, whatever
 * put the secret there. The schema is ours alone and holds none.
 */
export function withRedaction(model: Model, redactor: Redactor): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: (request, signal, watch) => model.generate(redacted(request, redactor), signal, watch),
  };
}

function redacted(request: ModelRequest, redactor: Redactor): ModelRequest {
  return {
    ...request,
    system: redactor.redact(request.system),
    ...(request.prefix === undefined ? {} : { prefix: request.prefix.map((part) => redactor.redact(part)) }),
    prompt: redactor.redact(request.prompt),
  };
}
