/** Merges the resolvers of the features; a field that two features resolve is a mistake. */
export function mergeResolvers(...features: readonly object[]): object {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const feature of features) {
    for (const [type, fields] of Object.entries(feature)) {
      for (const [field, resolve] of Object.entries(fields as Record<string, unknown>)) {
        const place = (merged[type] ??= {});
        if (field in place) throw new Error(`${type}.${field} is resolved twice`);
        place[field] = resolve;
      }
    }
  }
  return merged;
}
