import { expect, it } from 'vitest'
import type { JudgedSeries } from './evaluate.ts'
import { byEvidence } from './say_series.ts'
import { evaluated } from './testing/watched_world.ts'

it('has the strongest evidence by its promise first, also beyond all that is told of it, and the whole first among equals', () => {
  const [any] = evaluated({ hours: 900 }).evaluation.series
  const one = (id: string, worse: number, better = -9, promisedHours = 2_160): JudgedSeries => ({
    ...(any as JudgedSeries),
    id,
    worse,
    better,
    promisedHours,
  })
  const series = [
    one('breaks', 40),
    one('breaks.topic.2', 3, 12),
    one('breaks.language.3', 60),
    one('breaks.ai', 12),
    one('late', 12, -9, 4_320),
  ]
  expect(byEvidence(series).map(({ id }) => id)).toEqual(['breaks.language.3', 'breaks', 'breaks.ai', 'breaks.topic.2', 'late'])
})
