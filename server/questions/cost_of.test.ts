import { expect, it } from 'vitest'
import { costOfFigures } from './cost_of.ts'

const NOW_MS = Date.parse('2026-11-20T12:00:00Z')

it.each([
  ['', 'cheap'],
  ['from=2026-01-01&to=2026-11-20&step=day', 'cheap'],
  ['from=2016-11-20&to=2026-11-20&step=day', 'expensive'],
  ['from=2026-01-01&to=2026-11-20&by=topic', 'expensive'],
  // East of here these are 3,700 days, and allowed: they must not pass for cheap ones.
  ['from=2016-10-04&to=2026-11-21T10:00:00Z&step=day', 'expensive'],
  ['step=odd', 'expensive'],
])('what %j asks is %s', (address, cost) => {
  expect(costOfFigures(new URLSearchParams(address), NOW_MS)).toBe(cost)
})
