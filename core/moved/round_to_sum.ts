/**
 * Rounds amounts to multiples of a unit so that they still sum to what they summed to, rounded: what is left over goes to those
 * that were cut most.
 * @param total the sum to come to, a multiple of the unit; where it is left out, that of the amounts, rounded.
 * @returns the multiples, each less than one unit away from its amount where the total is that of the amounts.
 */
export function roundToSum(amounts: readonly number[], unit: number, total?: number): number[] {
  const units = amounts.map((amount) => amount / unit)
  const floors = units.map((amount) => Math.floor(amount))
  const wanted = Math.round(total === undefined ? units.reduce((sum, one) => sum + one, 0) : total / unit)
  const left = wanted - floors.reduce((sum, one) => sum + one, 0)
  const byCut = units.map((amount, place) => ({ place, cut: amount - (floors[place] ?? 0) })).sort((a, b) => b.cut - a.cut)
  const more = new Map<number, number>()
  const each = byCut.length === 0 ? 0 : Math.floor(left / byCut.length)
  for (const [order, { place }] of byCut.entries()) more.set(place, each + (order < left - each * byCut.length ? 1 : 0))
  return floors.map((floor, place) => (floor + (more.get(place) ?? 0)) * unit)
}
