import type { Redactor } from "../../base/redaction.ts";
import type { Model } from "../model.ts";

/**
 * A model that is never sent a known secret: instructions and question go through the redactor first, whatever put
 * the secret there. The schema is ours alone and holds none.
 */
export function withRedaction(model: Model, redactor: Redactor): Model {
  return {
    provider: model.provider,
    name: model.name,
    generate: (request, signal) =>
      model.generate(
        { ...request, system: redactor.redact(request.system), prompt: redactor.redact(request.prompt) },
        signal,
      ),
  };
}
