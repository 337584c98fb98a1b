import { describe, expect, it } from 'vitest'
import { type Accepted, acceptedAt, asAccepted } from './accepted.ts'
import { evaluate } from './evaluate.ts'
import { START_HOUR } from './testing/some_world.ts'
import { CHANGE, evaluated, NOW, usual } from './testing/watched_world.ts'

const ACCEPTED: Accepted = { series: 'breaks.ai', fromHour: 102, ratio: 1.5, observed: 240 }
const shown = {
  firstHour: 100,
  observed: Float64Array.of(9, 15, 15, 16),
  expected: Float64Array.of(10, 10, 10, 12),
  dispersion: 1.2,
}

describe('an accepted change', () => {
  it('is what later cohorts are judged by, as sure as what was seen of it', () =>
    expect(
      asAccepted({ ...shown, sureness: { dispersion: 1.3, perDay: 240, mostPerDay: 300, learnedFrom: 9_000 } }, ACCEPTED),
    ).toEqual({
      firstHour: 102,
      observed: Float64Array.of(15, 16),
      expected: Float64Array.of(15, 18),
      dispersion: 1.2,
      sureness: { dispersion: 1.3, perDay: 360, mostPerDay: 450, learnedFrom: 240 },
    }))

  it('leaves nothing to judge in the hour in which it is accepted, and all where none is', () => {
    expect(asAccepted(shown, { ...ACCEPTED, fromHour: 104 })).toMatchObject({ firstHour: 104, observed: new Float64Array(0) })
    expect(asAccepted(shown, undefined)).toBe(shown)
  })

  it('is that of its own series, and of no hour before', () => {
    expect(acceptedAt([ACCEPTED], 'breaks.ai', 102)).toBe(ACCEPTED)
    expect(acceptedAt([ACCEPTED], 'breaks.ai', 101)).toBeUndefined()
    expect(acceptedAt([ACCEPTED], 'breaks', 200)).toBeUndefined()
  })
})

describe('a series of which a change was accepted', () => {
  const days = 3 * 24
  const half = (hour: number): number => (hour >= CHANGE - days ? 1.5 : 1)
  const accepted = [{ series: 'breaks.ai', fromHour: START_HOUR + CHANGE, ratio: 1.5, observed: 400 }]
  const seriesOf = (hazard: (hour: number) => number) => {
    const { tables } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' ? hazard(hour) : 1) })
    const { series } = evaluate({ ready: usual, tables, nowHour: START_HOUR + NOW, accepted })
    const ai = series.find(({ id }) => id === 'breaks.ai')
    return { ai, all: series.find(({ id }) => id === 'breaks') }
  }

  it('is in alarm no more, though not calm for a nowcast; others, which were not accepted, stay in it', () => {
    const { ai, all } = seriesOf(half)
    expect(ai).toMatchObject({ state: 'steady', isCalm: false, accepted: accepted[0] })
    expect(ai?.before).toBeGreaterThan(0.3)
    expect(all).toMatchObject({ state: 'drifting', accepted: null })
  })

  it('is in alarm again by what comes on top', () => {
    const { ai } = seriesOf((hour) => half(hour) * (hour >= CHANGE ? 1.6 : 1))
    expect(ai).toMatchObject({ state: 'drifting' })
    expect(ai?.ratio).toBeGreaterThan(1.4)
    expect((ai?.now ?? 0) / (ai?.before ?? 1)).toBeGreaterThan(1.2)
  })
})
