import { expect, it } from 'vitest'
import { wholeTimeline } from './whole_timeline.ts'

it('has changes of the policy among what else happened, by the clock and not by how instants are written', () => {
  const note = (from: string) => ({ kind: 'note' as const, from, to: null, text: 'n', outcome: null })
  const happened = [note('2026-11-16T09:00:00+01:00'), note('2026-11-18T09:00:00+01:00')]
  const policies = [
    { version: 3, at: '2026-11-16T08:30:00+00:00', reason: 'new rates' },
    { version: 2, at: '2026-11-16T07:30:00+00:00', reason: null },
  ]
  expect(wholeTimeline(happened, policies).map(({ kind, text, from, to }) => [kind, text, from, to])).toEqual([
    ['policy', 'Version 2', '2026-11-16T07:30:00+00:00', null],
    ['note', 'n', '2026-11-16T09:00:00+01:00', null],
    ['policy', 'Version 3: new rates', '2026-11-16T08:30:00+00:00', null],
    ['note', 'n', '2026-11-18T09:00:00+01:00', null],
  ])
})
