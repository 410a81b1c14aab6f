/** What a door was given, by the name of the input. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

/** The text of an input; absent and blank are the same. */
export function givenInput(raw: RawInputs, name: string): string | undefined {
  const text = raw[name]?.trim();
  return text === "" ? undefined : text;
}

/** A boolean in the spellings that GitHub's own toolkit takes, or undefined for any other text. */
export function booleanOf(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}

/** A boolean input, or undefined where it is absent. Text that is none is added to the problems. */
export function booleanInput(raw: RawInputs, name: string, problems: string[]): boolean | undefined {
  const text = givenInput(raw, name);
  if (text === undefined) return undefined;
  const value = booleanOf(text);
  if (value === undefined) problems.push(`${name}: must be true or false, not ${JSON.stringify(text)}`);
  return value;
}
