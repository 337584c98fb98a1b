import { compareText } from '../text/compare.ts'

/**
 * Names to take the place of others: nothing of those is in them but their order, by which events and stints of the same
 * instant are read, so that whatever is counted later counts the same.
 * @param random what no other erasure has.
 * @returns the new name of each.
 */
export function nameInOrder(names: Iterable<string>, random: string): Map<string, string> {
  const ordered = [...new Set(names)].sort(compareText)
  const digits = String(ordered.length).length
  return new Map(ordered.map((name, place) => [name, `erased-${random}-${String(place).padStart(digits, '0')}`]))
}
