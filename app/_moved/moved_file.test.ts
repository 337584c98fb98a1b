import { expect, it } from 'vitest'
import { someMoved, someMovedSegment } from '#core/moved/testing/some_moved.ts'
import { WAYS } from '#core/moved/ways.ts'
import { movedFile } from './moved_file.ts'

const segment = someMovedSegment({ handler: 'ai', language: null }, { churn: 410_000, mix: -5 })
const others = { count: 18, ...someMovedSegment({}, { handling: 7 }) }
const answer = someMoved([segment], { others })

it('has a row for each segment and way, in full precision, that sum to the change', () => {
  const { name, rows } = movedFile(answer, { topic: ['refund'] })
  expect(name).toBe('holdfast-what-moved-2026-11-02-2026-11-09')
  expect(rows).toHaveLength(2 * WAYS.length)
  const adds = rows.map(({ addsToChange }) => Number(Object(addsToChange).amount))
  expect(adds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(answer.changeMicros) / 1e6, 9)
  expect(rows[WAYS.indexOf('churn')]).toMatchObject({
    handler: 'ai',
    language: null,
    segments: 1,
    way: 'the customer left',
    addsToChange: { amount: '0.410000' },
    was: 0,
    basis: 'settled',
    comparedFrom: '2026-10-26T00:00:00+00:00',
    rangeTo: '2026-11-09T00:00:00+00:00',
    filters: 'topic=refund',
    policyVersion: 1,
  })
  expect(rows[WAYS.indexOf('handling')]).toMatchObject({ was: { amount: '1.000000' }, is: { amount: '1.000000' } })
  expect(rows[WAYS.length]).toMatchObject({ segments: 18, handler: null })
  expect(Object.keys(rows[0] ?? {})).not.toContain('segments.0')
})
