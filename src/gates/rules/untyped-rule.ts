/** What TypeScript's grammar and JavaScript's call differently: kinds, and the fields below them. */
const IN_JAVASCRIPT: Readonly<
  Record<string, { readonly kind: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  public_field_definition: { kind: "field_definition", fields: { name: "property" } },
  required_parameter: { kind: "assignment_pattern", fields: { pattern: "left", value: "right" } },
};

/** Syntax that there is in TypeScript only. */
const ONLY_TYPED = /"field":"(type|return_type)"|"pattern":"[^"]* as \$/;

type RuleForm = Readonly<Record<string, unknown>>;

/**
 * A rule for sources whose types were blanked out: JavaScript's names, without the alternatives that are about types.
 * Undefined when nothing is left of the rule.
 */
export function withoutTypes(rule: RuleForm): RuleForm | undefined {
  const form = translated(rule, {}) as RuleForm;
  const { any, ...rest } = form;
  const alternatives = Array.isArray(any) ? any.filter((one) => !isOnlyTyped(one)) : undefined;
  if (alternatives?.length === 0 || isOnlyTyped(rest)) return undefined;
  return alternatives === undefined ? form : { ...rest, any: alternatives };
}

function isOnlyTyped(form: unknown): boolean {
  return ONLY_TYPED.test(JSON.stringify(form));
}

function translated(form: unknown, fields: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(form)) return form.map((one) => translated(one, fields));
  if (typeof form !== "object" || form === null) return form;
  const kind: unknown = "kind" in form ? form.kind : undefined;
  const other = typeof kind === "string" && Object.hasOwn(IN_JAVASCRIPT, kind) ? IN_JAVASCRIPT[kind] : undefined;
  const inside = other?.fields ?? fields;
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => {
      if (key === "kind" && other !== undefined) return [key, other.kind];
      if (key === "field" && typeof value === "string")
        return [key, Object.hasOwn(inside, value) ? inside[value] : value];
      return [key, translated(value, inside)];
    }),
  );
}
