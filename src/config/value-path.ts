/** The value at a path of own properties, or undefined where the path ends early. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A copy of `root` in which the value at `path` is another one; missing objects on the way are made. */
export function withValueAt(root: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const object = typeof root === "object" && root !== null && !Array.isArray(root) ? root : {};
  return { ...object, [name]: withValueAt(valueAt(object, [name]), rest, value) };
}
