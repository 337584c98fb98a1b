import fc from 'fast-check'
import type { FiguresQuery } from '#core/figures/query.ts'
import { DIMENSIONS, type Dimension, forEachOpen } from '#core/segment/dimensions.ts'
import { momentsAfter, WORLD_VALUES } from './crowded_world.ts'

const QUARTER_MS = 15 * 60_000
const DAY_MS = 86_400_000
const VALUES = { handler: ['ai', 'human'], ...WORLD_VALUES }

/** Values, one that nobody has among them, and "not said"; of the handlers only those that there are. */
const filterBy = (dimension: Dimension): fc.Arbitrary<(string | null)[]> =>
  fc.subarray<string | null>([...VALUES[dimension], ...(dimension === 'handler' ? [] : ['never heard of', null])], {
    minLength: 1,
  })

/** No dimension, each of them, each pair, and sometimes more. */
const someDimensions = fc.oneof(
  { weight: 4, arbitrary: fc.subarray([...DIMENSIONS], { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.shuffledSubarray([...DIMENSIONS]) },
)

/**
 * Questions about a crowded world: ranges that begin and end on any quarter hour, of hours, days, weeks and months.
 * @param fixed dimensions to ask by and to filter, where they are not to be random.
 */
export const randomQuestion = (
  anchorMs: number,
  fixed: { by?: Dimension[]; filtered?: Dimension[] } = {},
): fc.Arbitrary<FiguresQuery> =>
  fc
    .record({
      step: fc.constantFrom('total', 'total', 'hour', 'day', 'week', 'month'),
      startMs: fc.oneof(momentsAfter(anchorMs - DAY_MS), fc.constant(anchorMs - 3 * QUARTER_MS)),
      days: fc.constantFrom(1, 2, 7, 40, 60),
      quarters: fc.nat(95),
      by: fixed.by ? fc.constant(fixed.by) : someDimensions,
      filtered: fixed.filtered ? fc.constant(fixed.filtered) : someDimensions,
      values: fc.record({ handler: filterBy('handler'), ...forEachOpen(filterBy) }),
    })
    .map(({ step, startMs, days, quarters, by, filtered, values }) => {
      const fromMs = Math.floor(startMs / QUARTER_MS) * QUARTER_MS
      const toMs = fromMs + (step === 'hour' ? Math.min(days, 2) : days) * DAY_MS + quarters * QUARTER_MS
      const filters = Object.fromEntries(filtered.map((dimension) => [dimension, values[dimension]]))
      return { fromMs, toMs, step, by, filters } as FiguresQuery
    })
