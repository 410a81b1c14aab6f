const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};
const PRIVILEGES = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } };

/**
 * The base score of a CVSS 3.1 vector, 0 to 10. Throws for a vector without one of the eight metrics.
 * @see https://www.first.org/cvss/v3.1/specification-document#7-1-Base-Metrics-Equations
 */
export function baseScoreOf(vector: string): number {
  const metrics = new Map(vector.split("/").map((part) => part.split(":") as [string, string]));
  const weight = (metric: string) => {
    const value = WEIGHTS[metric]?.[metrics.get(metric) ?? ""];
    if (value === undefined) throw new Error(`${vector} has no ${metric}`);
    return value;
  };
  const isChanged = metrics.get("S") === "C";
  const privileges = PRIVILEGES[isChanged ? "C" : "U"][metrics.get("PR") as "N" | "L" | "H"];
  const lost = 1 - (1 - weight("C")) * (1 - weight("I")) * (1 - weight("A"));
  const impact = isChanged ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost;
  if (impact <= 0) return 0;
  const ease = 8.22 * weight("AV") * weight("AC") * privileges * weight("UI");
  return roundedUp(Math.min(isChanged ? 1.08 * (impact + ease) : impact + ease, 10));
}

/** Up to one decimal, without what binary fractions add. */
function roundedUp(score: number): number {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}
