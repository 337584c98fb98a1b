import { expect, it } from 'vitest'
import { EVIDENCE_TICKS, evidenceHeight, isBetter, LEAST, MOST } from './evidence_scale.ts'

it.each([
  ['what chance makes each hour', 0.5, LEAST],
  ['a day', 24, LEAST],
  ['ten days', 240, LEAST + 1],
  ['twenty years', 20 * 8_760, MOST],
  ['what chance would never make', Number.POSITIVE_INFINITY, MOST],
])('draws %s within the scale, by decades', (_, hours, height) => expect(evidenceHeight(hours)).toBeCloseTo(height, 12))

it('names lines within it, each higher than the one before', () => {
  const heights = EVIDENCE_TICKS.map(({ hours }) => evidenceHeight(hours))
  expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b))
  expect(EVIDENCE_TICKS.map(({ hours, label }) => `${label} ${hours / 24}`)).toEqual([
    ...['a day 1', 'a week 7', 'a month 30', 'a year 365', '10 years 3650'],
  ])
})

it('is for the better where more speaks for it, and not where as much does', () => {
  expect(
    [
      [1, 2],
      [2, 1],
      [2, 2],
    ].map(([worse = 0, better = 0]) => isBetter({ worse, better })),
  ).toEqual([true, false, false])
})
