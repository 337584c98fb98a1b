import { BREAK_CAUSES, type BreakCause } from '#core/case/break.ts'
import { stateOfCase } from '#core/case/state.ts'
import type { CountMeasure } from '#core/contribution/measures.ts'
import { type BreakCell, CellSums } from '#core/recount/cells.ts'
import { forEachOpen, OPEN_DIMENSIONS, type Segment } from '#core/segment/dimensions.ts'
import type { CountedBreaks } from '../breaks.ts'
import type { ListedCase, ListedStint } from '../lists.ts'
import type { EngineReading } from './count_with_engine.ts'

/** The stints and cases of the engine in the form of the reference's, for the one to be held against the other. */

export const stintsOfEngine = ({ stints }: EngineReading): ListedStint[] =>
  stints.map(({ conversation, position, handler, openedBy, outcome, startMs, endMs, costMicros, takenUpMs }) => ({
    conversation,
    position,
    handler,
    openedBy,
    outcome,
    startMs,
    endMs,
    costMicros,
    takenUpMs,
  }))

export const casesOfEngine = ({ cases, rules }: EngineReading, nowMs: number): ListedCase[] =>
  cases.map(({ case: known, broken }) => ({
    root: known.root && { conversation: known.root.conversation, position: known.root.position },
    state: stateOfCase(known, broken, rules.windowMs, nowMs),
    broken,
    stints: known.stints,
    reworkStints: known.reworkStints,
    handlingMicros: (known.root?.costMicros ?? 0n) + known.preludeMicros,
    reworkMicros: rules.policy.priceReworkOf === 'all' || known.root?.handler === 'ai' ? known.reworkMicros : 0n,
  }))

/** The engine's breaks, summed up by the sums that are written to the rollup. */
export function breaksOfEngine({ contributions }: EngineReading): CountedBreaks[] {
  const values: (string | null)[] = [null]
  const numberOf = (value: string | null): number => (values.includes(value) ? values.indexOf(value) : values.push(value) - 1)
  const sums = new CellSums()
  for (const { contribution, segment } of contributions)
    sums.add(
      contribution,
      OPEN_DIMENSIONS.map((dimension) => numberOf(segment[dimension])),
      1,
    )
  return sums.finest().breaks.flatMap((cell) =>
    breaksOfCell(cell, {
      handler: cell.handler,
      ...forEachOpen((_, place) => values[cell.segment[place] ?? 0] ?? null),
    }),
  )
}

const MEASURE_OF_CAUSE: Record<BreakCause, CountMeasure> = {
  recontact: 'brokenRecontact',
  reopen: 'brokenReopen',
  escalation: 'brokenEscalation',
  churn: 'brokenChurn',
}

/** What a cell of breaks says, cause by cause. */
export const breaksOfCell = (
  { cohortMs, ageHours, measures }: Pick<BreakCell, 'cohortMs' | 'ageHours' | 'measures'>,
  segment: Segment,
): CountedBreaks[] =>
  BREAK_CAUSES.filter((cause) => measures[MEASURE_OF_CAUSE[cause]] !== 0).map((cause) => ({
    hourMs: cohortMs,
    ageHours,
    cause,
    segment,
    count: measures[MEASURE_OF_CAUSE[cause]],
  }))

/** A text for each, in one order. */
export const asLines = (items: readonly object[]): string[] =>
  items.map((item) => JSON.stringify(item, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).sort()
