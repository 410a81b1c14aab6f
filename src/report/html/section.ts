/** Facts by name, as a section of an HTML report; both sides of a fact are HTML already. */
export function factsSection(title: string, facts: readonly (readonly [string, string])[]): string {
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return section(title, `<dl>${rows.join("\n")}</dl>`);
}

/** A section with a heading that it is known by; `content` is HTML already. */
export function section(title: string, content: string): string {
  const id = sectionId(title);
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** The id of a section's heading. */
export function sectionId(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

/** A column of a table. */
export interface HtmlColumn {
  readonly title: string;
  /** True for figures, which are set to the right. */
  readonly figure?: boolean;
}

/** A table that scrolls by itself where it is too wide; cells are HTML already, the first of a row is its heading. */
export function htmlTable(label: string, columns: readonly HtmlColumn[], rows: readonly (readonly string[])[]): string {
  const kind = (index: number) => (columns[index]?.figure === true ? ' class="figure-cell"' : "");
  const head = columns.map(({ title }, index) => `<th scope="col"${kind(index)}>${title}</th>`).join("");
  const body = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((cell, index) => `<td${kind(index + 1)}>${cell}</td>`).join("");
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return `<div class="table" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></div>`;
}

/** Words for a screen reader beside a sign that it does not read. */
export function spoken(sign: string, words: string): string {
  return `<span aria-hidden="true">${sign}</span><span class="spoken">${words}</span>`;
}

/** What fits into so many bytes, in order, and how many parts do not. What comes after the first that does not is not made. */
export function fitting(
  parts: readonly (() => string)[],
  mostBytes: number,
): { readonly kept: readonly string[]; readonly left: number } {
  const kept: string[] = [];
  let sizeBytes = 0;
  for (const part of parts) {
    const html = sizeBytes < mostBytes ? part() : undefined;
    if (html === undefined || sizeBytes + Buffer.byteLength(html) > mostBytes) break;
    sizeBytes += Buffer.byteLength(html);
    kept.push(html);
  }
  return { kept, left: parts.length - kept.length };
}
