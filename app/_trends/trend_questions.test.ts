import { describe, expect, it } from 'vitest'
import type { ScreenSettings } from '../_view/settings.ts'
import { DEFAULT_VIEW, type View } from '../_view/view.ts'
import { segmentsQuestion, trendQuestions, trendStep } from './trend_questions.ts'

const SETTINGS: ScreenSettings = {
  ...{ workspaceSlug: 'w', currency: 'EUR', timeZone: 'UTC', firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 },
  ...{ acceptanceWindowDays: 14, handoffTargetMinutes: 30, policyVersion: 1 },
}
const NOW = Date.parse('2026-11-24T12:00:00Z')
const asked = (view: Partial<View>, figure: Parameters<typeof trendQuestions>[0]['figure'] = 'csat') => ({
  view: { ...DEFAULT_VIEW, range: '7d' as const, ...view },
  ...{ settings: SETTINGS, figure },
})
const questions = (...of: Parameters<typeof asked>) =>
  Object.fromEntries(trendQuestions(asked(...of)).map(({ name, address }) => [name, new URLSearchParams(address(NOW))]))
const listOf = (params: URLSearchParams | undefined, name: string): string[] =>
  params?.get(name)?.split(',').filter(Boolean) ?? []

it.each<[View['step'], number, string]>([
  ['day', 800, 'day'],
  ['day', 801, 'week'],
  ['month', 801, 'month'],
  ['week', 801, 'week'],
  ['auto', 2, 'hour'],
])('a trend by %s over %d days is told by the %s', (step, days, told) => {
  expect(trendStep({ ...DEFAULT_VIEW, step }, { from: '', to: '', days })).toBe(told)
})

describe('the course of a figure asks', () => {
  it('for the steps of the range, for those of the time before, and how large the segments are', () => {
    const { series, sizes, before } = questions({ by: ['language'], filters: { topic: ['refund'] } })
    expect([series?.get('from'), series?.get('to'), series?.get('step'), series?.get('by') ?? '']).toEqual([
      ...['2026-11-18', '2026-11-25', 'day', ''],
    ])
    expect([before?.get('from'), before?.get('to'), before?.get('step')]).toEqual(['2026-11-11', '2026-11-18', 'day'])
    expect([sizes?.get('from'), sizes?.get('step'), sizes?.get('by')]).toEqual(['2026-11-18', 'total', 'language'])
    expect([series, sizes, before].map((params) => params?.get('topic'))).toEqual(['refund', 'refund', 'refund'])
  })

  it('for nothing before where nothing is compared', () => {
    expect(Object.keys(questions({ comparison: 'none' }))).toEqual(['series', 'sizes'])
  })

  it('for what is expected where the figure has that, of the range alone, and for the least that cost can be', () => {
    const cost = questions({}, 'costPerAcceptedResolution')
    const [csat, rate] = [questions({}), questions({}, 'acceptedResolutionRate')]
    const foretold = (params: URLSearchParams | undefined) => listOf(params, 'fields').includes('nowcast')
    expect([cost.series, cost.before, rate.series, csat.series].map(foretold)).toEqual([true, false, true, false])
    const bound = (params: URLSearchParams | undefined) =>
      listOf(params, 'figures').includes('provisionalCostPerAcceptedResolution')
    expect([cost.series, rate.series].map(bound)).toEqual([true, false])
  })
})

describe('the courses of some segments ask', () => {
  const segment = (values: Record<string, string | null>) => ({ key: JSON.stringify(values), name: '', values })

  it('for these alone, beside what is filtered otherwise', () => {
    const { address, frame } = segmentsQuestion(
      asked({ by: ['language', 'topic'], filters: { handler: ['ai'], topic: ['a', 'b'] } }),
      [segment({ language: 'de', topic: 'a' }), segment({ language: 'sv', topic: 'a' }), segment({ language: null, topic: 'b' })],
    )
    const params = new URLSearchParams(address(NOW))
    expect(
      [params.getAll('language'), params.getAll('topic'), params.getAll('handler')].map((all) => all.join(',').split(',')),
    ).toEqual([['de', 'sv', ''], ['a', 'b'], ['ai']])
    expect([params.get('by'), params.get('step')]).toEqual(['language,topic', 'day'])
    expect(JSON.stringify(frame)).toContain('sv')
  })
})
