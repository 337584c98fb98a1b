import { expect, it } from 'vitest'
import { releaseKey, verdictWords } from './release_verdict.ts'
import { type Happened, sayTimeline } from './say_timeline.ts'

const HOUR = 3_600_000
const [FROM, TO] = [Date.parse('2026-11-16T00:00:00Z'), Date.parse('2026-11-23T00:00:00Z')]
const series = new Map([
  ['breaks.ai', { kind: 'breaks', handler: 'ai', dimension: null, value: null, source: null } as const],
  ['unitCost.human', { kind: 'unitCost', handler: 'human', dimension: null, value: null, source: null } as const],
])
const v42 = releaseKey('v42', FROM + 20 * HOUR)
const verdicts = new Map([[v42, { verdict: 'worse', ratio: 1.314, before: 'v41' } as const]])
const format = (ms: number): string => new Date(ms).toISOString()
const say = (all: Happened[], watchedSince = new Map([['breaks.ai', 0]]), nowMs = TO + HOUR) =>
  sayTimeline(all, { ...{ fromMs: FROM, toMs: TO, nowMs }, ...{ format, series, watchedSince, verdicts } })
const some = (kind: Happened['kind'], hour: number, rest: Partial<Happened> = {}): Happened => ({
  ...{ kind, beganMs: FROM + hour * HOUR, endedMs: null, name: 'v42', detail: '', resolvedAs: null, acknowledgedMs: null },
  ...rest,
})

it('is in the order of time, each in words', () => {
  const drift = some('drift', 30, { endedMs: FROM + 60 * HOUR, name: 'breaks.ai', detail: 'drifting' })
  const alert = some('alert', 40, { name: 'AI drifts up', detail: 'German' })
  expect(say([alert, some('note', 50, { name: 'Black week' }), drift, some('release', 20, { detail: 'new prompt' })])).toEqual([
    {
      ...{ kind: 'release', from: '2026-11-16T20:00:00.000Z', to: null, text: 'v42: new prompt' },
      ...{ outcome: 'worse than v41: 1.31 times as often taken back', verdict: 'worse' },
    },
    {
      kind: 'drift',
      from: '2026-11-17T06:00:00.000Z',
      to: '2026-11-18T12:00:00.000Z',
      text: 'How many of the AI’s resolutions are taken back',
      outcome: null,
    },
    {
      kind: 'alert',
      from: '2026-11-17T16:00:00.000Z',
      to: '2026-11-23T00:00:00.000Z',
      text: 'AI drifts up: German',
      outcome: 'not acknowledged yet',
    },
    { kind: 'note', from: '2026-11-18T02:00:00.000Z', to: null, text: 'Black week', outcome: null },
  ])
})

it('ends what is not over now, in a period that still runs', () => {
  const [alert] = say([some('alert', 40)], new Map(), FROM + 50 * HOUR)
  expect(alert).toMatchObject({ from: '2026-11-17T16:00:00.000Z', to: '2026-11-18T02:00:00.000Z' })
})

it('joins stretches of drift that few hours are between', () => {
  const part = (from: number, to: number) =>
    some('drift', from, { endedMs: FROM + to * HOUR, name: 'breaks.ai', detail: 'drifting' })
  expect(say([part(10, 20), part(30, 40), part(64, 70), part(95, 99)]).map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-16T10:00:00.000Z', '2026-11-18T22:00:00.000Z'],
    ['2026-11-19T23:00:00.000Z', '2026-11-20T03:00:00.000Z'],
  ])
})

it('begins and ends what goes beyond the period with it', () => {
  const [alert] = say([some('alert', -5, { endedMs: TO + HOUR })])
  expect(alert).toMatchObject({ from: '2026-11-16T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' })
})

it('tells the longest stretches of drift alone, and none of what is watched no more', () => {
  const long = Array.from({ length: 8 }, (_, place) =>
    some('drift', place * 50, { endedMs: FROM + (place * 50 + 10 + place) * HOUR, name: 'unitCost.human', detail: 'better' }),
  )
  const short = some('drift', 1, { endedMs: FROM + 2 * HOUR, name: 'breaks.ai' })
  const gone = some('drift', 1, { endedMs: FROM + 99 * HOUR, name: 'mix' })
  const told = say([...long, short, gone])
  expect(told.map(({ from }) => (Date.parse(from) - FROM) / HOUR)).toEqual([100, 150, 200, 250, 300, 350])
  expect(told[0]?.text).toBe('What a case costs that people handled: better than normal')
})

it.each([
  ['acknowledged after 3 h 21 min', { acknowledgedMs: FROM + 43 * HOUR + 21 * 60_000 }],
  ['marked false', { acknowledgedMs: FROM + 43 * HOUR, resolvedAs: 'false' }],
  ['resolved', { resolvedAs: 'fixed' }],
  ['ended by itself', { endedMs: FROM + 50 * HOUR }],
  ['not acknowledged yet', {}],
] as const)('says of an alert that it was %s', (outcome, rest) => {
  expect(say([some('alert', 40, rest)])[0]?.outcome).toBe(outcome)
})

it.each([
  ['that no rule watches', undefined, 'no rule watched it'],
  ['that one watches since', FROM + 70 * HOUR, 'no rule watched it'],
  ['that one watched', FROM + 50 * HOUR, null],
])('says of drift %s', (_, since, outcome) => {
  const drift = some('drift', 30, { endedMs: FROM + 60 * HOUR, name: 'breaks.ai', detail: 'drifting' })
  expect(say([drift], new Map(since === undefined ? [] : [['breaks.ai', since]]))[0]?.outcome).toBe(outcome)
})

it('misses nothing that got better', () => {
  const better = some('drift', 30, { endedMs: FROM + 60 * HOUR, name: 'unitCost.human', detail: 'better' })
  expect(say([better])[0]?.outcome).toBeNull()
})

it('says nothing of a release that has nothing to be compared with, nor of the same version at another time', () => {
  expect(say([some('release', 21)])).toMatchObject([{ outcome: null, verdict: null }])
  expect(say([some('note', 20)])[0]).not.toHaveProperty('verdict')
})

it.each([
  ['worse', 1.314, 'worse than v41: 1.31 times as often taken back'],
  ['worse', null, 'worse than v41: more often taken back'],
  ['better', 0.8, 'better than v41: 0.80 times as often taken back'],
  ['no sign', 1.01, 'no sign of a difference from v41'],
  ["can't tell yet", 1.4, 'too early to tell it from v41'],
] as const)('says of a release that is %s (%s): %s', (verdict, ratio, words) => {
  expect(verdictWords({ verdict, ratio, before: 'v41' })).toBe(words)
})
