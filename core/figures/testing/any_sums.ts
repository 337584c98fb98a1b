import fc from 'fast-check'
import type { RowSums } from '../compute.ts'
import type { Sums } from '../contract.ts'
import { noSums } from '../merge_sums.ts'
import { ALL_SUMS, forEachSide } from '../sum_names.ts'

/** Small, so that they are often 0 or equal; sums that no cases could give are among them. */
const anyOfSide: fc.Arbitrary<Sums> = fc
  .array(fc.nat(4), {
    minLength: Object.values(ALL_SUMS).flat().length,
    maxLength: Object.values(ALL_SUMS).flat().length,
  })
  .map((numbers) => {
    const next = numbers.values()
    const fill = <T extends object>(names: readonly string[], of: (number: number) => unknown): T =>
      Object.fromEntries(names.map((name) => [name, of(next.next().value ?? 0)])) as T
    const { counts, costMicros, durations } = ALL_SUMS
    return {
      ...noSums(),
      counts: fill<Sums['counts']>(counts, (number) => number),
      costMicros: fill<Sums['costMicros']>(costMicros, (number) => String(number * 1_000_003)),
      ...fill<Partial<Sums>>(durations, (number) => number * 61_000),
    }
  })

export const anyRowSums: fc.Arbitrary<RowSums> = fc.record(forEachSide(() => anyOfSide))
