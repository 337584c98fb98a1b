import type { Handler } from '../event/types.ts'
import type { Steadiness } from '../nowcast/baseline.ts'
import { sum } from '../nowcast/numbers.ts'
import type { OpenDimension } from '../segment/dimensions.ts'
import type { Part } from './baseline.ts'
import type { JudgedSeries } from './evaluate.ts'
import { entriesOf } from './live_cohorts.ts'
import { seriesId } from './series_names.ts'
import { findSteadiness, type Steady, steadinessOfPart } from './steadiness_of.ts'

/** Of which cases a row is: of a handler or both, and of which values of each dimension that is filtered or grouped by. */
export interface RowCases {
  handler: Handler | null
  values: Partial<Record<OpenDimension, readonly number[]>>
}

/** How a series of breaks was judged last. */
export type StandingSeries = Pick<JudgedSeries, 'alarm' | 'isCalm' | 'worse' | 'better'>

/**
 * @param series those that are watched, by name.
 * @returns the alarm by which a row's hazard is read, and whether all is calm: docs/drift.md, sections 2.3 and 2.4. Of the values that
 * it is of the most evident alarm counts, else that of its handler. What is not watched by itself is never calm.
 */
export function standingOf(
  series: ReadonlyMap<string, StandingSeries>,
  cases: RowCases,
): Pick<StandingSeries, 'alarm' | 'isCalm'> {
  const named = (part: Part) => series.get(seriesId({ kind: 'breaks', ...part }))
  const whole = named({ handler: cases.handler, dimension: null, value: null })
  const own = entriesOf(cases.values).map(([dimension, [value = null, ...others]]) =>
    others.length > 0 ? undefined : named({ handler: null, dimension, value }),
  )
  const alarmed = own.filter((one) => one?.alarm).sort((a, b) => evidenceOf(b) - evidenceOf(a))
  const isCalm = own.length === 0 ? whole?.isCalm : own.length === 1 && cases.handler === null && own[0]?.isCalm
  return { alarm: alarmed[0]?.alarm ?? whole?.alarm ?? null, isCalm: isCalm ?? false }
}

const evidenceOf = (series: StandingSeries | undefined): number => Math.max(series?.worse ?? 0, series?.better ?? 0)

/** A part that no baseline knows. */
const NO_VALUE = -1

/**
 * @param expectedPerDay breaks that are expected of them a day now.
 * @returns how steady the cases of a row are together. Where the baseline does not know them as one (several values, several
 * dimensions), they are as their handler as far as their volume goes, and known as well as the values of the dimension that is known least.
 */
export function steadinessOfCases(baseline: Steady, { handler, values }: RowCases, expectedPerDay: number): Steadiness {
  const [first, ...more] = entriesOf(values)
  if (!first) return steadinessOfPart(baseline, { handler, dimension: null, value: null }, expectedPerDay)
  const [dimension, [value = NO_VALUE, ...others]] = first
  const isOne = more.length === 0 && others.length === 0
  const steadiness = steadinessOfPart(baseline, { handler, dimension, value: isOne ? value : NO_VALUE }, expectedPerDay)
  if (isOne) return steadiness
  const breaksOf = ([of, numbers]: typeof first): number =>
    sum(numbers.map((number) => findSteadiness(baseline, { handler, dimension: of, value: number })?.breaks ?? steadiness.breaks))
  return { ...steadiness, breaks: Math.min(steadiness.breaks, ...[first, ...more].map(breaksOf)) }
}
