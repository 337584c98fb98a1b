import { expect, it } from 'vitest'
import { type ReleaseVerdict, releaseKey, verdictWords } from './release_verdict.ts'

it.each<[ReleaseVerdict['verdict'], number | null, string]>([
  ['worse', 1.306, 'worse than v41: 1.31 times as often taken back'],
  ['better', 0.7, 'better than v41: 0.70 times as often taken back'],
  ['worse', null, 'worse than v41: more often taken back'],
  ['no sign', 1.02, 'no sign of a difference from v41'],
  ["can't tell yet", 1.4, 'too early to tell it from v41'],
])('%s by %d is said as “%s”', (verdict, ratio, words) => {
  expect(verdictWords({ verdict, ratio, before: 'v41' })).toBe(words)
})

it('names a release by its version and when it went out', () => {
  const keys = [releaseKey('v1', 2), releaseKey('v1', 3), releaseKey('v2', 2), releaseKey('1', 22), releaseKey('2 1', 2)]
  expect(new Set(keys).size).toBe(keys.length)
})
