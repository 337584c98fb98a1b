import { expect, it } from 'vitest'
import { someMoved, someMovedSegment } from '#core/moved/testing/some_moved.ts'
import { stepQuery } from './step_query.ts'

const moved = someMoved([])
const segment = someMovedSegment({ handler: 'ai', topic: null }, {})
const RANGE = 'from=2026-11-02&through=2026-11-08'

it.each([
  ['churn', `${RANGE}&handler=ai&topic=&state=broken&cause=churn`],
  ['escalated', `${RANGE}&handler=ai&topic=&state=escalated`],
  ['abandoned', `${RANGE}&handler=ai&topic=&state=abandoned`],
  ['handling', `${RANGE}&handler=ai&topic=`],
  ['rework', `${RANGE}&handler=ai&topic=&state=broken`],
  ['mix', null],
  ['rest', null],
] as const)('leads a step of %s to %s', (way, expected) => {
  expect(stepQuery({ way, segment }, moved, { topic: ['refund'] })).toBe(expected)
})

it('leads a step of several segments to all that pass the filters', () => {
  expect(stepQuery({ way: 'reopen', segment: null }, moved, { topic: ['refund'] })).toBe(
    `${RANGE}&topic=refund&state=broken&cause=reopen`,
  )
})

it('has the day in which something began, and the one in which it ends', () => {
  const after = moved.after && { ...moved.after, from: '2026-11-18T15:00:00+01:00', to: '2026-11-25T00:00:00+01:00' }
  expect(stepQuery({ way: 'rework', segment: null }, { after, timeZone: 'Europe/Berlin' }, {})).toBe(
    'from=2026-11-18&through=2026-11-24&state=broken',
  )
})
