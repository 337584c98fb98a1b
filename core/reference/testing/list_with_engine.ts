import { stateOfCase } from '#core/case/state.ts'
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

/** A text for each, in one order. */
export const asLines = (items: readonly object[]): string[] =>
  items.map((item) => JSON.stringify(item, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).sort()
