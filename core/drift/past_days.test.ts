import { describe, expect, it } from 'vitest'
import { hourAt, hoursOfRun, type Past, type PastCases, type PastDay, totalsAsOf } from './past_days.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const cases = (more: Partial<PastCases>): PastCases => ({
  resolved: 0,
  lost: 0,
  costMicros: 0,
  laterMicros: [0, 0, 0, 0],
  ...more,
})
const dayOf = (place: number, ai: Partial<PastCases>, human: Partial<PastCases> = {}): PastDay => ({
  startMs: place * DAY,
  endMs: (place + 1) * DAY,
  startsWeek: false,
  byHandler: { ai: cases(ai), human: cases(human) },
})
const cohort = (hour: number, lost: number, brokenAtOnce: number) => ({
  hour,
  cases: 0,
  resolved: 0,
  brokenAtOnce,
  lost,
  handlingMicros: 0,
})

const past: Past = {
  days: [
    dayOf(0, { resolved: 100, lost: 3, costMicros: 1_000, laterMicros: [1, 20, 300, 4_000] }, { resolved: 10, costMicros: 7 }),
    dayOf(1, { resolved: 50, lost: 1, costMicros: 500, laterMicros: [0, 2, 30, 400] }),
    dayOf(2, { resolved: 5, costMicros: 9 }),
    dayOf(3, {}),
  ],
  tables: [
    {
      handler: 'ai',
      dimension: null,
      value: null,
      cohorts: [cohort(2, 3, 1), cohort(30, 1, 2)],
      breaks: [
        { cohortHour: 2, ageHours: 0, breaks: 4 },
        { cohortHour: 2, ageHours: 45, breaks: 5 },
        { cohortHour: 2, ageHours: 46, breaks: 6 },
        { cohortHour: 30, ageHours: 10, breaks: 7 },
      ],
    },
    { handler: 'human', dimension: null, value: null, cohorts: [], breaks: [{ cohortHour: 5, ageHours: 1, breaks: 2 }] },
    // Of a value of a dimension: the same cases once more.
    {
      handler: 'ai',
      dimension: 'language',
      value: 2,
      cohorts: [cohort(2, 3, 1)],
      breaks: [{ cohortHour: 2, ageHours: 0, breaks: 4 }],
    },
  ],
}

describe('what a run of days had come to by then', () => {
  it('has breaks of the hours before, costs of the days before, and all that was resolved or lost', () =>
    expect(totalsAsOf(past, { from: 0, to: 1 }, 2, 'ai')).toEqual({
      resolved: 100,
      // At once, at age 0, and at age 45: in hour 47, the last one before. That of hour 48 is yet to come.
      broken: 1 + 4 + 5,
      lost: 3,
      cost: 1_000 + 1 + 20,
      brokenOrLost: { ai: [{ cohortHour: 2, count: 3 + 1 + 4 + 5 }], human: [] },
    }))

  it('is of both handlers, or of one', () => {
    expect(totalsAsOf(past, { from: 0, to: 1 }, 1, null)).toMatchObject({
      resolved: 110,
      broken: 1 + 4 + 2,
      cost: 1_008,
      brokenOrLost: { ai: [{ cohortHour: 2, count: 8 }], human: [{ cohortHour: 5, count: 2 }] },
    })
    expect(totalsAsOf(past, { from: 0, to: 1 }, 1, 'human')).toMatchObject({ resolved: 10, broken: 2, lost: 0, cost: 7 })
  })

  it('adds several days up', () =>
    expect(totalsAsOf(past, { from: 0, to: 2 }, 3, 'ai')).toMatchObject({
      resolved: 150,
      broken: 1 + 4 + 5 + 6 + 2 + 7,
      lost: 4,
      cost: 1_000 + 321 + 500 + 32,
    }))
})

it('days off the full hour have half of the hours at their midnights, and are told at the next full hour', () => {
  const startMs = 5.5 * HOUR
  const byHandler = { ai: cases({}), human: cases({}) }
  const days = [
    { startMs, endMs: startMs + DAY, startsWeek: false, byHandler },
    { startMs: startMs + DAY, endMs: startMs + 2 * DAY, startsWeek: false, byHandler },
  ]
  const tables: Past['tables'] = [
    {
      ...{ handler: 'ai', dimension: null, value: null },
      cohorts: [cohort(5, 2, 4), cohort(6, 0, 1)],
      breaks: [{ cohortHour: 29, ageHours: 0, breaks: 6 }],
    },
  ]
  expect(totalsAsOf({ days, tables }, { from: 0, to: 1 }, 1, 'ai')).toMatchObject({
    broken: 2 + 1 + 3,
    brokenOrLost: {
      ai: [
        { cohortHour: 5, count: 3 },
        { cohortHour: 6, count: 1 },
        { cohortHour: 29, count: 3 },
      ],
    },
  })
  expect(hoursOfRun(past.days, { from: 1, to: 3 })).toMatchObject({ firstHour: 24, lastHour: 71, firstShare: 1, lastShare: 1 })
  expect([hourAt(29.5 * HOUR), hourAt(29 * HOUR)]).toEqual([30, 29])
})
