import { expect, it } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { noDurations } from '#core/figures/parts.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { applyDelta } from '#core/live/apply_delta.ts'
import type { DeltaRow } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { keepSame } from '../_live/keep_same.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { type OverviewModel, prepareOverview } from './prepare_overview.ts'

const ripe = someSums({ counts: { cases: 50, resolved: 50, accepted: 40, broken: 10 }, handling: 60, rework: 20 })
const RIPE = { total: ripe, matured: ripe, maturedHuman: someSums({}) }
const starts = ['2026-11-02T00:00:00+00:00', '2026-11-03T00:00:00+00:00', '2026-11-04T00:00:00+00:00']
const SERIES = someAnswer(
  starts.flatMap((start) => ['ai', 'human'].map((handler) => someRow(start, { handler }, RIPE))),
  { maturedThrough: '2026-11-05T00:00:00+00:00' },
)
const BEFORE = someAnswer([someRow('2026-10-29T00:00:00+00:00', {}, RIPE)], {
  by: [],
  from: '2026-10-29T00:00:00+00:00',
  to: '2026-11-02T00:00:00+00:00',
})
const SETTINGS: ScreenSettings = {
  workspaceSlug: 'w',
  currency: 'EUR',
  timeZone: 'UTC',
  firstDayOfWeek: 1,
  fullTimeMinutesPerWeek: 1_800,
  acceptanceWindowDays: 14,
  handoffTargetMinutes: 30,
  policyVersion: 1,
}
const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }

/** A customer's rating of the third day. */
const RATING: DeltaRow = {
  sequence: 2,
  start: starts[2] ?? '',
  segment: saidSegment({ handler: 'human' }),
  counts: { ratings: 1, ratingSum: 5 },
  costMicros: { handling: '0', rework: '0', failureImpact: '0' },
  ...noDurations(),
}

const modelOf = (series: FiguresAnswer): OverviewModel =>
  prepareOverview({
    view: DEFAULT_VIEW,
    settings: SETTINGS,
    answers: { series, before: BEFORE, today: SERIES },
    releases: [],
    policies: [],
    notes: [],
    fired: [],
    against: 'the 28 days before',
  })

/** What a part of the screen is drawn of before and after a delta; the same object is not drawn again. */
function drawnAnew(row: DeltaRow): { parts: string[]; cards: string[]; points: number[]; lines: string[] } {
  const before = modelOf(SERIES)
  const after = keepSame(before, modelOf({ ...applyDelta(SERIES, [row], FRAME), sequence: row.sequence }))
  const changed = <T>(all: readonly T[], old: readonly T[]): T[] => all.filter((one, place) => one !== old[place])
  const linesOf = ({ views }: OverviewModel) => [...views.deflection.lines, ...views.accepted.lines]
  const parts = Object.keys(after) as (keyof OverviewModel)[]
  return {
    parts: parts.filter((part) => after[part] !== before[part]),
    cards: changed(after.cards, before.cards).map(({ id }) => id),
    points: changed(after.points, before.points).map((point) => after.points.indexOf(point)),
    lines: changed(linesOf(after), linesOf(before)).map(({ name }) => name),
  }
}

it('draws that card anew of which a delta says something, and nothing else', () => {
  expect(drawnAnew(RATING)).toEqual({ parts: ['cards'], cards: ['csat'], points: [], lines: [] })
})

it('draws that step of the chart anew in which a case ended, and the figures that it is part of', () => {
  const { parts, cards, points, lines } = drawnAnew({
    ...RATING,
    counts: { cases: 1, resolved: 1, accepted: 1 },
    costMicros: { handling: '4000000', rework: '0', failureImpact: '0' },
  })
  expect(parts).toEqual(['hero', 'points', 'cards', 'views'])
  expect(points).toEqual([2])
  expect(cards).toContain('costPerCase')
  expect(cards).not.toContain('csat')
  expect(lines).not.toContain('Rework, failure impact, overhead')
})

it('draws nothing anew for what is outside of the range', () => {
  const elsewhere = { ...RATING, start: '2026-10-01T00:00:00+00:00' }
  expect(drawnAnew(elsewhere)).toEqual({ parts: [], cards: [], points: [], lines: [] })
})
