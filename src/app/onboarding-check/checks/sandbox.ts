import { SANDBOX_LEVELS } from "../../../sandbox/sandbox.ts";
import { type Check, failed, passed, withoutConfig } from "../check.ts";
import type { SandboxProbe } from "../ports.ts";

/** Can this machine confine generated code as strongly as the configuration asks for? */
export function sandboxCheck(probe: (signal: AbortSignal) => Promise<readonly SandboxProbe[]>): Check {
  return {
    id: "sandbox",
    title: "This machine can confine generated code",
    decisive: false,
    answer: async ({ config }, signal) => {
      if ("problem" in config) return withoutConfig(config.problem);
      const { accept } = config.value.sandbox;
      const probes = await probe(signal);
      const acceptable = SANDBOX_LEVELS.slice(0, SANDBOX_LEVELS.indexOf(accept) + 1);
      const level = acceptable.find((name) =>
        probes.some((found) => found.level === name && found.problem === undefined),
      );
      if (level !== undefined) return passed(`level ${level}`);
      const reasons = probes.flatMap(({ level: name, problem }) =>
        problem === undefined ? [] : [`${name}: ${problem}`],
      );
      return failed(
        `no level down to ${accept} is possible here: ${reasons.join("; ") || "no level was tried"}`,
        "Allow user namespaces or run as root on this machine; or accept a weaker level by name (`sandbox.accept`).",
      );
    },
  };
}
