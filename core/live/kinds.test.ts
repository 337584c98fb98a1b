import { describe, expect, it } from 'vitest'
import type { DoorRefusals } from '../ingestion/door_refusals.ts'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { isSaidKind, LIVE_SCOPES, SAID_KINDS, scopeOf } from './kinds.ts'

const counters = (storedEvents: number, duplicateEvents: number, rejectedEvents: number) => ({
  storedEvents,
  duplicateEvents,
  rejectedEvents,
  orphanEvents: 100,
  countedThrough: 100,
})

const DEMO = {
  wanted: true,
  phase: 'live',
  scenario: 'hazard',
  beganAt: '2026-11-23T00:00:00.000Z',
  sentEvents: 1,
  historyShare: 1,
  failure: null,
} as const

const REFUSED: DoorRefusals = { doorRefusals: [{ what: 'event', code: 'too_old', count: 2, lastAt: '2026-11-23T00:00:00.000Z' }] }

const LOST = { events: 3, from: '2026-11-23T00:00:00.000Z', to: '2026-11-23T00:01:00.000Z' }

describe('the kinds of live messages', () => {
  it('are heard by those who may read the same elsewhere', () => {
    expect(scopeOf('hello')).toBe('wall:read')
    expect(scopeOf('delta')).toBe('wall:read')
    expect(scopeOf('pulse')).toBe('wall:read')
    expect(scopeOf('flip')).toBe('figures:read')
    expect(scopeOf('ingestion')).toBe('figures:read')
    expect(scopeOf('refusals')).toBe('figures:read')
    expect(scopeOf('lost')).toBe('figures:read')
    expect(scopeOf('recount')).toBe('policy:read')
    expect(scopeOf('annotations')).toBe('figures:read')
    expect(scopeOf('drift')).toBe('wall:read')
    expect(scopeOf('reviews')).toBe('figures:read')
    expect(scopeOf('alerts')).toBe('alerts:read')
    expect(scopeOf('demo')).toBe('workspace:manage')
    expect(LIVE_SCOPES).toEqual(['wall:read', 'figures:read', 'policy:read', 'workspace:manage', 'alerts:read'])
  })

  it('are told apart from those of the stream, which nobody says', () => {
    for (const kind of ['flip', 'ingestion', 'refusals', 'lost', 'recount', 'demo', 'annotations', 'drift', 'alerts', 'reviews'])
      expect(isSaidKind(kind)).toBe(true)
    for (const kind of ['hello', 'delta', 'pulse', 'toString', 'constructor', null, 7]) expect(isSaidKind(kind)).toBe(false)
  })

  it('keep their pace', () => {
    expect(SAID_KINDS).toMatchObject({
      flip: { perSecond: 20 },
      ingestion: { perSecond: 1 },
      refusals: { perSecond: 1 },
      lost: { perSecond: 1 },
      recount: { perSecond: 2 },
      demo: { perSecond: 2 },
      annotations: { perSecond: 1 },
      drift: { perSecond: 1 },
      reviews: { perSecond: 1 },
      alerts: { perSecond: 2 },
    })
  })

  it('are each about something: a flip about itself, the others about one thing', () => {
    const { flip, ingestion, refusals, lost, recount, demo, annotations, drift } = SAID_KINDS
    const segment = saidSegment({ handler: 'ai' })
    const told = { id: 'f1', at: '', conversation: 'c1', cause: 'reopen', ageSeconds: 1, costMicros: '0', segment } as const
    expect(flip.aboutOf(told)).not.toBe(flip.aboutOf({ ...told, id: 'f2' }))
    expect(ingestion.aboutOf(counters(1, 2, 3))).toBe(ingestion.aboutOf(counters(4, 5, 6)))
    expect(refusals.aboutOf(REFUSED)).toBe(refusals.aboutOf({ doorRefusals: [] }))
    expect(lost.aboutOf({ lost: null })).toBe(lost.aboutOf({ lost: LOST }))
    expect(recount.aboutOf({ version: 1, recount: null })).toBe(recount.aboutOf({ version: 2, recount: null }))
    expect(demo.aboutOf(DEMO)).toBe(demo.aboutOf({ ...DEMO, phase: 'stopped' }))
    expect(annotations.aboutOf({ changedAt: 'a' })).toBe(annotations.aboutOf({ changedAt: 'b' }))
    expect(drift.aboutOf({ judgedAt: 'a' })).toBe(drift.aboutOf({ judgedAt: 'b' }))
  })

  it('are passed on in their own form alone', () => {
    const segment = saidSegment({ handler: 'human' })
    const told = { id: 'f1', at: '', conversation: 'c1', cause: 'churn', ageSeconds: 1, costMicros: '0', segment }
    const counted = counters(1, 2, 3)
    const messages = {
      flip: told,
      ingestion: counted,
      refusals: REFUSED,
      lost: { lost: LOST },
      recount: { version: 1, recount: null },
      demo: DEMO,
      annotations: { changedAt: '2026-11-23T00:00:00.000Z' },
      reviews: { reviewsChangedAt: '2026-11-23T00:00:00.000Z' },
      drift: { judgedAt: '2026-11-23T00:00:00.000Z' },
    }
    const takenBy = (message: unknown) =>
      Object.entries(SAID_KINDS).flatMap(([kind, { schema }]) => (schema.safeParse(message).success ? [kind] : []))
    for (const [kind, message] of Object.entries(messages)) expect(takenBy(message), kind).toEqual([kind])
    // That there is no demo any more.
    expect(takenBy(null)).toEqual(['demo'])
    for (const message of [{}, { ...told, cause: 'mood' }, { ...DEMO, phase: 'odd' }]) expect(takenBy(message)).toEqual([])
  })

  it('know by the counters how far counting is', () => {
    const { progressOf } = SAID_KINDS.ingestion
    expect(progressOf?.(counters(1, 20, 300))).toBe(321)
  })
})
