import { expect, it } from 'vitest'
import { emptyLog, extendLog } from '../conversation/log.ts'
import type { SupportEvent } from '../event/types.ts'
import { effectRange, overheadOfSample, PolicyTrial } from './effect.ts'
import { DEFAULT_POLICY, type Policy } from './policy.ts'
import { rulesOf } from './rules.ts'

const rules = (changed: Partial<Policy> = {}) => rulesOf({ ...DEFAULT_POLICY, ...changed })
const NOW_MS = Date.parse('2026-04-20T15:20:00Z')
const datesOf = (present: Partial<Policy>, proposed: Partial<Policy>) => {
  const { fromMs, toMs } = effectRange(NOW_MS, rules(present), rules(proposed))
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString()]
}

it('looks at the last 28 local days that are settled under both windows', () => {
  expect(datesOf({}, { acceptanceWindowDays: 7 })).toEqual(['2026-03-09T00:00:00.000Z', '2026-04-06T00:00:00.000Z'])
  expect(datesOf({}, { acceptanceWindowDays: 30 })).toEqual(['2026-02-21T00:00:00.000Z', '2026-03-21T00:00:00.000Z'])
  // Over the night that has 23 hours.
  expect(datesOf({ timeZone: 'Europe/Stockholm' }, {})).toEqual(['2026-03-08T23:00:00.000Z', '2026-04-05T22:00:00.000Z'])
})

const RANGE = { fromMs: Date.parse('2026-03-09T00:00:00Z'), toMs: Date.parse('2026-04-06T00:00:00Z') }

/** A conversation that the AI resolves at an instant. */
const conversation = (id: string, endMs: number) => {
  const common = { source: '/test', subject: id }
  const events: SupportEvent[] = [
    { ...common, type: 'conversation.started', id: 's', timeMs: endMs - 60_000, data: { handler: 'ai' } },
    { ...common, type: 'conversation.resolved', id: 'r', timeMs: endMs, data: {} },
  ]
  return { id, log: extendLog(emptyLog(), events) }
}

it('counts the cohorts of the range alone, up to its end', () => {
  const trial = new PolicyTrial(rules({ acceptanceWindowDays: 1 }), RANGE, (customer, topic) => `${customer}/${topic}`)
  const endsMs = [RANGE.fromMs - 1, RANGE.fromMs, RANGE.toMs - 1, RANGE.toMs]
  for (const [n, endMs] of endsMs.entries()) {
    trial.add({
      customer: `c${n}`,
      anonymous: false,
      conversations: [conversation(`c${n}`, endMs)],
      churnsMs: n === 1 ? [endMs + 1] : [],
    })
  }
  expect([trial.conversations(), trial.cases()]).toEqual([2, { ai: 2, human: 0 }])
  expect(trial.figures({ ai: 500_000n, human: 0n })).toEqual({
    acceptanceWindowDays: 1,
    currency: 'USD',
    cases: 2,
    acceptedResolutionRate: 0.5,
    costPerAcceptedResolution: '1.000000',
  })
})

it('gives a sample its part of the overheads of the whole workspace', () => {
  const day = (date: string, ai: number, human: number) => ({ dayMs: Date.parse(date), cases: { ai, human } })
  const days = [day('2026-04-01', 3, 1), day('2026-04-02', 5, 0), day('2026-04-03', 0, 0)]
  const overheads: Policy['overheads'] = [
    { name: 'all', amountPerMonth: '120', appliesTo: 'all' },
    { name: 'human', amountPerMonth: '60', appliesTo: 'human' },
  ]
  // 4 and 2 a day: of the first day the AI's cases bear 3, of the second 4; nobody bears the third, or humans' of the second.
  const borneBy = (ai: number, human: number) => overheadOfSample(days, rules({ overheads }), { ai, human })
  expect(borneBy(8, 1)).toEqual({ ai: 7_000_000n, human: 3_000_000n })
  expect(borneBy(2, 0)).toEqual({ ai: 1_750_000n, human: 0n })
  expect(overheadOfSample([day('2026-04-01', 1, 0)], rules({ overheads }), { ai: 1, human: 1 })).toEqual({
    ai: 4_000_000n,
    human: 0n,
  })
})
