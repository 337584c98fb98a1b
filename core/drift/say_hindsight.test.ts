import { expect, it } from 'vitest'
import type { FiguresAnswer } from '../figures/contract.ts'
import type { Judged } from './hindsight.ts'
import { hindsightAnswerSchema } from './hindsight_contract.ts'
import { sayHindsight } from './say_hindsight.ts'

const DAY = 86_400_000
const START = Date.parse('2026-10-23T22:00:00Z')
const figures = {
  workspace: 'w',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  policyVersion: 3,
  acceptanceWindowDays: 7,
  asOf: '2026-11-04T00:01:00.000Z',
} as FiguresAnswer
const asked = { step: 'day' as const, handler: null, missing: null, saidThen: 2, reconstructed: 1 }
const one = (more: Partial<Judged>): Judged => ({
  startMs: START,
  endMs: START + DAY,
  ageDays: 1,
  asOfMs: START + DAY,
  isReconstructed: true,
  rate: { estimate: 0.7, low: 0.65, high: 0.75 },
  cost: { estimate: 3, low: 2.5, high: 3.5 },
  provisional: { rate: 0.85, cost: 2 },
  lastSettledWeek: { rate: 0.6, cost: null },
  cameOf: { rate: 0.72, cost: 3.25 },
  ...more,
})
const open = { cameOf: { rate: null, cost: null } }

it('says it as the contract has it: local instants, money as decimal strings, nothing as null', () => {
  const said = [one({}), one({ ...open, rate: null, cost: null, isReconstructed: false })]
  const answer = sayHindsight(figures, asked, said)
  expect(hindsightAnswerSchema.parse(answer)).toEqual(answer)
  expect(answer.said).toEqual([
    {
      start: '2026-10-24T00:00:00+02:00',
      end: '2026-10-25T00:00:00+02:00',
      ageDays: 1,
      asOf: '2026-10-25T00:00:00+02:00',
      reconstructed: true,
      rate: { estimate: 0.7, low: 0.65, high: 0.75, provisional: 0.85, lastSettledWeek: 0.6, cameOf: 0.72 },
      cost: {
        estimate: '3.000000',
        low: '2.500000',
        high: '3.500000',
        provisional: '2.000000',
        lastSettledWeek: null,
        cameOf: '3.250000',
      },
    },
    expect.objectContaining({
      reconstructed: false,
      rate: expect.objectContaining({ estimate: null, low: null, high: null, provisional: 0.85, cameOf: null }),
    }),
  ])
  expect(answer.ages[0]).toMatchObject({ rate: { count: 1, within: 1 }, cost: { count: 1, expected: { bias: '-0.250000' } } })
})

it('says when the next settles: a window after the end of the first that has not', () => {
  const later = one({ ...open, startMs: START + 3 * DAY, endMs: START + 4 * DAY })
  const next = one({ ...open, startMs: START + 2 * DAY, endMs: START + 3 * DAY })
  expect(sayHindsight(figures, asked, [one({}), later, next]).nextSettlesAt).toBe('2026-11-02T23:00:00+01:00')
  expect(sayHindsight(figures, asked, [one({})]).nextSettlesAt).toBeNull()
})
