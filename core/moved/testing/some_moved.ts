import type { FigureRow } from '../../figures/contract.ts'
import { someRow } from '../../figures/testing/some_answer.ts'
import { someSums } from '../../figures/testing/some_sums.ts'
import type { MovedAnswer, MovedSegment } from '../contract.ts'
import { forEachLoss, WAYS, type Way } from '../ways.ts'

interface SomeRow {
  /** By what they were lost; all others were resolved and are not taken back. */
  lost: { recontact: number; churn?: number; escalated?: number }
  cases: number
  handling: number
  rework?: number
  failureImpact?: number
  /** Of all cases; left out where the row has settled. */
  expected?: { rate: number; cost: number; low?: number; high?: number } | 'too early'
}

/** @returns a row whose cases have all settled, or none of them. */
export function someMovedRow(segment: FigureRow['segment'], some: SomeRow): FigureRow {
  const { recontact, churn = 0, escalated = 0 } = some.lost
  const broken = recontact + churn
  const held = some.cases - broken - escalated
  const counts = {
    cases: some.cases,
    resolved: some.cases - escalated,
    broken,
    brokenRecontact: recontact,
    brokenChurn: churn,
    escalated,
  }
  const costs = { handling: some.handling, rework: some.rework ?? 0, failureImpact: some.failureImpact ?? 0 }
  const hasSettled = some.expected === undefined
  const total = someSums({ counts: { ...counts, accepted: hasSettled ? held : 0, pending: hasSettled ? 0 : held }, ...costs })
  const row = someRow('2026-11-02T00:00:00Z', segment, {
    total,
    matured: hasSettled ? total : someSums({}),
    maturedHuman: someSums({}),
  })
  if (hasSettled) return row
  if (some.expected === 'too early' || some.expected === undefined)
    return { ...row, nowcast: { ...row.nowcast, tooEarly: 'few breaks' } }
  const { rate, cost, low = cost, high = cost } = some.expected
  return {
    ...row,
    nowcast: {
      ...row.nowcast,
      acceptedResolutionRate: { estimate: rate, low: rate, high: rate },
      costPerAcceptedResolution: { estimate: cost.toFixed(6), low: low.toFixed(6), high: high.toFixed(6) },
    },
  }
}

/** @returns a segment that adds so many micros, and was and is as it is said. */
export const someMovedSegment = (
  segment: FigureRow['segment'],
  adds: Partial<Record<Way, number>>,
  sides: { before?: Partial<MovedSegment['before']>; after?: Partial<MovedSegment['after']> } = {},
): MovedSegment => {
  const side = { cases: 100, accepted: 80, lost: forEachLoss(() => 0), handlingMicros: '100000000', reworkMicros: '40000000' }
  return {
    segment,
    before: { ...side, ...sides.before },
    after: { ...side, ...sides.after },
    addsMicros: Object.fromEntries(WAYS.map((way) => [way, String(adds[way] ?? 0)])) as MovedSegment['addsMicros'],
  }
}

/** @returns an answer of these segments, in US dollars: from 2.65 to what they add to it. */
export function someMoved(segments: MovedSegment[], rest: Partial<MovedAnswer> = {}): MovedAnswer {
  const all = [...segments, ...(rest.others ? [rest.others] : [])]
  const change = all.reduce((sum, { addsMicros }) => sum + WAYS.reduce((own, way) => own + Number(addsMicros[way]), 0), 0)
  const period = { isExpected: false, lowMicros: null, highMicros: null, cases: 1_000, accepted: 800 }
  return {
    workspace: 'w',
    currency: 'USD',
    timeZone: 'UTC',
    policyVersion: 1,
    acceptanceWindowDays: 14,
    asOf: '2026-11-24T09:30:00Z',
    maturedThrough: '2026-11-10T09:30:00+00:00',
    by: ['handler', 'language'],
    against: 'previous',
    asked: {
      from: '2026-11-02T00:00:00+00:00',
      to: '2026-11-09T00:00:00+00:00',
      againstFrom: '2026-10-26T00:00:00+00:00',
      againstTo: '2026-11-02T00:00:00+00:00',
    },
    basis: 'settled',
    reason: null,
    before: { ...period, from: '2026-10-26T00:00:00+00:00', to: '2026-11-02T00:00:00+00:00', costPerAcceptedMicros: '2650000' },
    after: {
      ...period,
      from: '2026-11-02T00:00:00+00:00',
      to: '2026-11-09T00:00:00+00:00',
      costPerAcceptedMicros: String(2_650_000 + change),
    },
    changeMicros: String(change),
    isClear: true,
    segments,
    others: null,
    ...rest,
  }
}
