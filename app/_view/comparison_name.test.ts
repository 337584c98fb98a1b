import { expect, test } from 'vitest'
import { comparisonName } from './comparison_name.ts'
import { DEFAULT_VIEW, type View } from './view.ts'

test.each<[Partial<View>, string]>([
  [{}, 'the 28 days before'],
  [{ range: 'today' }, 'the day before'],
  [{ range: '7d' }, 'the 7 days before'],
  [{ range: 'yesterday' }, 'the day before'],
  [{ range: 'last-week' }, 'the week before'],
  [{ range: 'last-month' }, 'as many days before'],
  [{ range: { from: '2026-11-02', through: '2026-11-03' } }, 'the same time before'],
  [{ comparison: 'year' }, 'a year before'],
  [{ comparison: 'year', range: 'today' }, 'a year before'],
])('%j is compared with %s', (view, name) => expect(comparisonName({ ...DEFAULT_VIEW, ...view })).toBe(name))
