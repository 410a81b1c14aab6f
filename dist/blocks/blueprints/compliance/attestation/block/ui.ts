import type { AttestationRecord, Cap, CapCode, Requirement, RequirementCode } from "./structure.ts";

/** The record as a complete HTML page that loads nothing: no script, no style sheet, no image. */
export function renderAttestation(record: AttestationRecord): string {
  const title = `Capital adequacy of ${record.institution} on ${record.as_of}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p><strong>${record.verdict === "adequate" ? "✓ Adequate" : "✗ Inadequate"}</strong> under ${escaped(record.regulation)}, ${escaped(record.jurisdiction)}. Amounts are in minor units of ${escaped(record.currency)}.</p>
${requirementTable(record)}
${capTable(record)}
<p>Risk-weighted assets: ${grouped(record.risk_weighted_assets)}. To be kept until <time datetime="${escaped(record.retain_until)}">${escaped(record.retain_until)}</time>.</p>
<p>Record <code>${escaped(record.digest)}</code></p>
</main>
</body>
</html>
`;
}

function nameOf(code: RequirementCode | CapCode): string {
  const names: Readonly<Record<RequirementCode | CapCode, string>> = {
    tier1_ratio: "Tier 1 capital, at least 4 %",
    total_capital_ratio: "Total capital, at least 8 %",
    general_loan_loss_reserves: "General loan-loss reserves, at most 1.25 % of risk-weighted assets",
    subordinated_term_debt: "Subordinated term debt, at most 50 % of Tier 1",
    tier2: "Tier 2 capital, at most Tier 1",
  };
  return names[code];
}

/** Text that is safe in an element and in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function requirementTable({ requirements }: AttestationRecord): string {
  return table({
    caption: "Minimum requirements (ratios rounded down, shown up to 10,000 %)",
    columns: ["Requirement", "Ratio", "Capital", "Required", "Shortfall", "Result"],
    rows: requirements.map(requirementCells),
  });
}

function capTable({ caps }: AttestationRecord): string {
  return table({
    caption: "Limits on what counts as capital",
    columns: ["Limit", "Offered", "Limit amount", "Counted", "Not counted", "Result"],
    rows: caps.map(capCells),
  });
}

function requirementCells(requirement: Requirement): readonly string[] {
  return [
    nameOf(requirement.code),
    percent(requirement.ratio_basis_points),
    grouped(requirement.capital),
    grouped(requirement.required),
    grouped(requirement.shortfall),
    requirement.passed ? "✓ met" : "✗ not met",
  ];
}

function capCells(cap: Cap): readonly string[] {
  return [
    nameOf(cap.code),
    grouped(cap.offered),
    grouped(cap.limit),
    grouped(cap.counted),
    grouped(cap.excess),
    cap.passed ? "✓ within" : "✗ exceeded",
  ];
}

function grouped(amount: number): string {
  return amount.toLocaleString("en-US");
}

function percent(basisPoints: number | null): string {
  return basisPoints === null ? "no risk-weighted assets" : `${(basisPoints / 100).toFixed(2)} %`;
}

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

function table({ caption, columns, rows }: Table): string {
  return `<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(tableRow).join("\n")}
</tbody>
</table>`;
}

function tableRow(cells: readonly string[]): string {
  const [header, ...others] = cells.map(escaped);
  return `<tr><th scope="row">${header}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
