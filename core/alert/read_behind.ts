import { formatLimit } from '../format/duration.ts'
import type { Found } from './bring_on.ts'
import { nothingRead, type Reading } from './reading.ts'
import type { RuleBody } from './rule_contract.ts'

type DataBody = Extract<RuleBody, { kind: 'data' }>

/** @param oldestSeconds how long the oldest event that is not counted has waited; null where none waits. @returns whether that is too long. */
export function readBehind({ behindMinutes }: DataBody, oldestSeconds: number | null): Reading {
  const value = oldestSeconds ?? 0
  const limit = behindMinutes * 60
  return { ...nothingRead(''), value, limit, says: value >= limit ? 'breach' : 'well' }
}

/** @returns the same in words. */
export function describeBehind({ behindMinutes }: DataBody, { value }: Reading): Found {
  const waited = formatLimit(Math.max(60, value ?? 0))
  return {
    headline: `Events wait to be counted, the oldest for ${waited}.`,
    sentences: [`Figures are behind by as much. More than ${formatLimit(behindMinutes * 60)} is told.`],
    facts: [{ label: 'Oldest', value: waited }],
    seriesId: null,
    startedAt: null,
  }
}
