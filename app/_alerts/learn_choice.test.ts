import { expect, it } from 'vitest'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { learnChoice } from './learn_choice.ts'

const POLICY = { timeZone: 'Pacific/Auckland', acceptanceWindowDays: 14 }
const DRIFT = {
  body: ruleBodySchema.parse({ kind: 'drift' }),
  startedAt: null,
  openedAt: '2026-11-20T12:00:00Z',
  seriesId: 'breaks.ai',
}

it('can be learned from the local day on which a drift began, once four weeks of it have settled', () => {
  expect(learnChoice(DRIFT, POLICY)).toEqual({ from: '2026-11-21', on: '2027-01-02', series: 'breaks.ai' })
  expect(learnChoice({ ...DRIFT, startedAt: '2026-11-18T00:00:00Z' }, POLICY)?.from).toBe('2026-11-18')
})

it('is none of what no series is judged by, or of a rule that is gone', () => {
  const body = ruleBodySchema.parse({ kind: 'threshold', figure: 'csat', windowMinutes: 60, limit: 4 })
  expect([learnChoice({ ...DRIFT, body }, POLICY), learnChoice({ ...DRIFT, body: null }, POLICY)]).toEqual([null, null])
})

it('is judged by its new level at once where that can be accepted of its series', () => {
  const seriesOf = (seriesId: string | null) => learnChoice({ ...DRIFT, seriesId }, POLICY)?.series
  expect(['breaks.topic.3', 'silence./source', null].map(seriesOf)).toEqual(['breaks.topic.3', null, null])
})
