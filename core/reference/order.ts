/** Compares texts by code point: negative, 0 or positive. */
export function compareTexts(a: string, b: string): number {
  const one = [...a]
  const other = [...b]
  for (let place = 0; place < Math.min(one.length, other.length); place++) {
    const difference = (one[place]?.codePointAt(0) ?? 0) - (other[place]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Gathers items by a name, groups and items in the order given. */
export function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item])
  return groups
}

/** A number from each item, added up. */
export const total = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((sum, item) => sum + of(item), 0)
