import { describe, expect, it } from 'vitest'
import { driftingSeries, someSeries } from '../_drift/testing/some_drift.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { askedBy, askedFor } from './asked_for.ts'
import { askedOf, foremostDimension, foremostMoved } from './asked_of.ts'
import { movedParams } from './moved_source.ts'

const settings = {
  ...{ timeZone: 'Europe/Berlin', currency: 'EUR', firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 },
  ...{ acceptanceWindowDays: 14, policyVersion: 1, workspaceSlug: 'w', handoffTargetMinutes: 15 },
}
const nowMs = Date.parse('2026-11-16T09:30:00Z')

describe('what is asked of a view', () => {
  it('is its range against what it is compared with', () => {
    expect(askedFor({ ...DEFAULT_VIEW, range: '7d' }, settings, nowMs)).toEqual({
      ...{ from: '2026-11-10', to: '2026-11-17', againstFrom: '2026-11-03', againstTo: '2026-11-10' },
    })
    expect(askedFor({ ...DEFAULT_VIEW, range: '7d', comparison: 'none' }, settings, nowMs)).toEqual({
      from: '2026-11-10',
      to: '2026-11-17',
    })
  })

  it('tells handlers apart always, and once', () => {
    expect(askedBy({ by: ['topic'] })).toEqual(['handler', 'topic'])
    expect(askedBy({ by: ['language', 'handler'] })).toEqual(['handler', 'language'])
  })

  it('takes the filters along', () => {
    const filters = { topic: ['refund', ''], handler: ['ai'] }
    expect(movedParams({ since: 'breaks.ai' }, ['handler', 'topic'], filters).toString()).toBe(
      'since=breaks.ai&by=handler%2Ctopic&handler=ai&topic=refund&topic=',
    )
  })
})

describe('what is asked of a series', () => {
  it('is since it began where it moves, else of the last days', () => {
    expect(askedOf(driftingSeries({ id: 'breaks.ai' }))).toEqual({ since: 'breaks.ai' })
    expect(askedOf(someSeries({ state: 'watching' }))).toEqual({ since: 'breaks.ai' })
    expect(askedOf(driftingSeries({ estimatedStart: null }))).toEqual({ against: 'baseline' })
    for (const state of ['steady', 'too early'] as const) expect(askedOf(someSeries({ state }))).toEqual({ against: 'baseline' })
    expect(askedOf(undefined)).toEqual({ against: 'baseline' })
  })

  it('is of the first that moves, by the dimension of the first that is of one, but not of a version', () => {
    const language = someSeries({ id: 'breaks.language.3', dimension: 'language' })
    const version = driftingSeries({ dimension: 'agentVersion' })
    const series = [someSeries(), driftingSeries({ id: 'first' }), version, language, driftingSeries({ dimension: 'market' })]
    expect(foremostMoved(series)?.id).toBe('first')
    expect(foremostMoved([someSeries()])).toBeUndefined()
    expect(foremostDimension(series)).toBe('language')
    for (const none of [[someSeries()], [version]]) expect(foremostDimension(none)).toBe('topic')
  })
})
