import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'
import { START_HOUR } from './testing/some_world.ts'
import { changed, evaluated, NOW, usual } from './testing/watched_world.ts'

describe('what a change comes to', () => {
  const withLost = (tables: readonly SegmentTable[]): SegmentTable[] =>
    tables.map((table) => ({
      ...table,
      cohorts: table.cohorts.map((cohort) => ({ ...cohort, cases: 2 * cohort.resolved, lost: cohort.resolved })),
    }))
  const monthOf = (tables: readonly SegmentTable[], id: string, ready: ReadyBaseline = usual) =>
    evaluate({ ready, tables, nowHour: START_HOUR + NOW }).series.find((one) => one.id === id)?.effect?.monthMicros

  it('is of the resolutions where they are broken when they are made, and of the cases where these cost more', () => {
    const { tables: atOnce } = evaluated({ atOnce: (hour) => (changed(hour) ? 0.05 : 0.01) })
    expect(monthOf(atOnce, 'brokenAtOnce.ai')).toBeGreaterThan(0)
    expect(monthOf(withLost(atOnce), 'brokenAtOnce.ai')).toBeCloseTo(monthOf(atOnce, 'brokenAtOnce.ai') ?? 0, 3)
    const { tables: dear } = evaluated({ handlingMicros: ({ hour }) => (changed(hour) ? 200_000 : 100_000) })
    const perCase = (tables: SegmentTable[]): SegmentTable[] =>
      tables.map((table) => ({
        ...table,
        cohorts: table.cohorts.map((cohort) => ({ ...cohort, handlingMicros: 2 * cohort.handlingMicros })),
      }))
    expect(monthOf(perCase(withLost(dear)), 'unitCost.ai')).toBeCloseTo(2 * (monthOf(dear, 'unitCost.ai') ?? 0), 3)
  })

  it('has a break cost its rework, and one accepted resolution less', () => {
    const { tables } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' && changed(hour) ? 1.5 : 1) })
    const free = { ...usual, baseline: { ...usual.baseline, costPerAcceptedMicros: null } }
    // 4 to mend and 2 for the one that is missing, against 4 alone.
    expect(monthOf(tables, 'breaks.ai')).toBeCloseTo(((monthOf(tables, 'breaks.ai', free) ?? 0) * 6) / 4, 3)
  })

  it('goes by the cases of the last week, not by those before', () => {
    const dear = { handlingMicros: ({ hour }: { hour: number }) => (changed(hour) ? 200_000 : 100_000) }
    const { named } = evaluated({
      ...dear,
      casesPerHour: (hour) => (hour < NOW - 168 ? { ai: 56, human: 12 } : { ai: 28, human: 12 }),
    })
    const { effect, ratio } = named('unitCost.ai')
    expect((effect?.monthMicros ?? 0) / (((ratio ?? 1) - 1) * 100_000 * 28 * 720)).toBeCloseTo(1, 6)
  })

  it('is more where people take over from an AI that costs less, and less where it takes over from them', () => {
    const casesPerHour = (ai: number) => (hour: number) => (changed(hour) ? { ai, human: 40 - ai } : { ai: 28, human: 12 })
    expect(evaluated({ casesPerHour: casesPerHour(16) }).named('mix').effect?.monthMicros).toBeGreaterThan(0)
    expect(evaluated({ casesPerHour: casesPerHour(36) }).named('mix').effect?.monthMicros).toBeLessThan(0)
  })
})
