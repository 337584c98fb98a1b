import { expect, it } from 'vitest'
import { agesFile, driftFile, evidenceFile } from './drift_files.ts'
import { driftingSeries, someDrift, someSeries, someSeriesAnswer } from './testing/some_drift.ts'

it('writes every series as it stands, with money in decimals and what it rests on', () => {
  const { name, rows } = driftFile(someDrift([driftingSeries(), someSeries({ id: 'breaks', handler: null })]))
  expect(name).toBe('holdfast-drift-2026-11-25')
  expect(rows[0]).toMatchObject({
    ...{
      series: 'breaks.ai',
      handler: 'ai',
      state: 'drifting',
      ratio: 1.5,
      before: 0.25,
      now: 0.35,
      alarmFromOnceInHours: 2_160,
    },
    ...{ costPerAccepted: { amount: '0.220000' }, costAMonth: { amount: '7142.200000' }, currency: 'USD', policyVersion: 3 },
  })
  expect(rows[1]).toMatchObject({ series: 'breaks', costPerAccepted: null, costAMonth: null })
})

it('writes the hours and ages of one', () => {
  const ages = [{ hours: 24, before: 0.09, now: null }]
  const answer = someSeriesAnswer(driftingSeries(), { count: 2, of: (left) => ({ worse: left }) }, ages)
  expect(evidenceFile(answer).rows.map(({ at, chanceWorseOnceInHours }) => [at, chanceWorseOnceInHours])).toEqual([
    ['2026-11-25T11:00:00.000Z', 1],
    ['2026-11-25T12:00:00.000Z', 0],
  ])
  expect(agesFile(answer).rows).toEqual([
    {
      ...{ hoursSinceResolved: 24, takenBackBefore: 0.09, takenBackNow: null, series: 'breaks.ai', kind: 'breaks' },
      ...{ handler: 'ai', dimension: null, value: null },
    },
  ])
})
