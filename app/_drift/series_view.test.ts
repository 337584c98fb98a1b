import { expect, it } from 'vitest'
import { conversationsOf, filtersOf } from './series_view.ts'
import { driftingSeries, someSeries } from './testing/some_drift.ts'

it('lets through what a series watches, also what was not said', () => {
  expect(filtersOf({ handler: null, dimension: null, value: null })).toEqual({})
  expect(filtersOf({ handler: 'ai', dimension: 'topic', value: 'refund' })).toEqual({ handler: ['ai'], topic: ['refund'] })
  expect(filtersOf({ handler: null, dimension: 'market', value: null })).toEqual({ market: [''] })
  expect(filtersOf({ kind: 'newValues', handler: null, dimension: 'topic', value: null })).toEqual({})
  expect(filtersOf({ kind: 'newValues', handler: null, dimension: 'topic', value: 'Refunds' })).toEqual({ topic: ['Refunds'] })
})

it('lists what was taken back since the change began, by the local day', () => {
  const late = driftingSeries({ estimatedStart: '2026-11-21T23:30:00Z' })
  expect(conversationsOf(late, '2026-11-25', 'Europe/Berlin')).toMatchObject({
    title: 'Resolved and taken back since 22 Nov 2026',
    view: { range: { from: '2026-11-22', through: '2026-11-25' }, filters: { handler: ['ai'] } },
    choice: { state: 'broken' },
  })
})

it('leads to what was taken back where mending it costs more', () =>
  expect(conversationsOf(driftingSeries({ kind: 'reworkCost' }), '2026-11-25', 'UTC').choice.state).toBe('broken'))

it('leads to the handoffs that nobody took up', () =>
  expect(conversationsOf(driftingSeries({ kind: 'lateHandoffs' }), '2026-11-25', 'UTC')).toMatchObject({
    title: 'Handoffs that nobody took up since 22 Nov 2026',
    view: { filters: { handler: ['ai'] } },
    choice: { state: 'handoffs' },
  }))

it('lists two weeks of a steady one, and all cases of one that is about their cost or mix', () => {
  expect(conversationsOf(someSeries(), '2026-11-25', 'UTC').view.range).toEqual({ from: '2026-11-12', through: '2026-11-25' })
  expect(conversationsOf(driftingSeries({ kind: 'unitCost' }), '2026-11-25', 'UTC')).toMatchObject({
    title: 'Ended since 22 Nov 2026',
    choice: { state: 'ended' },
  })
})
