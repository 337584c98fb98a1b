import { expect, it } from 'vitest'
import { periodDays, periodName } from './period_name.ts'

it.each([
  ['2026-W07', 'week', 'Week 7'],
  ['2026-12', 'month', 'Dec 2026'],
  ['2026-Q4', 'quarter', 'Quarter 4, 2026'],
] as const)('%s is %s', (address, kind, name) => expect(periodName({ address, kind })).toBe(name))

it.each([
  ['2026-11-16T00:00:00+01:00', '2026-11-23T00:00:00+01:00', /16.*22 Nov 2026$/],
  ['2025-12-29T00:00:00+01:00', '2026-01-05T00:00:00+01:00', /29 Dec.*2025.*4 Jan/],
])('from %s on', (from, to, days) => {
  const said = periodDays({ from, to }, 'Europe/Berlin')
  expect(said).toMatch(days)
  expect(said.match(/2025/g)?.length ?? 0).toBeLessThan(2)
})
