import type { CallWatch, ModelRequest, ProviderName } from "../model.ts";

/** What every provider's model is created from. */
export interface ProviderOptions {
  /** Name of the model, as the vendor knows it. */
  readonly name: string;
  /** The word `none` where the server asks for no key: then none is sent. */
  readonly apiKey: string;
  /** For a gateway or a compatible server; the vendor's own when absent. */
  readonly baseUrl?: string;
  /** Sent with every request, in place of ours of the same name. They may hold secrets, so they are never shown. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Which of OpenAI's two formats the server speaks. Default `responses`; other providers have only one. */
  readonly api?: "responses" | "chat-completions";
}

/** Whom a call goes to. */
export interface CallTarget {
  readonly provider: Exclude<ProviderName, "offline">;
  readonly model: string;
  readonly apiKey: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One call: to whom, what, until when, and who watches. */
export interface Call {
  readonly target: CallTarget;
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  readonly watch: CallWatch | undefined;
}

/** The target of a provider's options. */
export function targetOf(provider: CallTarget["provider"], options: ProviderOptions): CallTarget {
  return { provider, model: options.name, apiKey: options.apiKey, headers: options.headers ?? {} };
}
