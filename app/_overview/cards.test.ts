import { describe, expect, it } from 'vitest'
import { figureOf } from '#core/figures/catalogue.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { USUAL_COLUMNS } from '../_segments/columns.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { CARDS, prepareCards } from './cards.ts'

const SETTINGS = { view: DEFAULT_VIEW, firstDayOfWeek: 1, handoffTargetMinutes: 30 }
const NONE = { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }
/** A day on which all has matured: 40 of 50 held. */
const ripe = someSums({
  counts: { cases: 50, accepted: 40, broken: 10, aiConversations: 40, aiHandedOff: 4 },
  handling: 60,
  rework: 20,
})
const RIPE = { total: ripe, matured: ripe, maturedHuman: someSums({}) }
const [FIRST, SECOND, THIRD] = ['2026-11-02T00:00:00+00:00', '2026-11-03T00:00:00+00:00', '2026-11-04T00:00:00+00:00']

const series = someAnswer([someRow(FIRST, { handler: 'ai' }, RIPE), someRow(SECOND, { handler: 'ai' }, UNLIKE_SUMS)])
const total = (sums: typeof RIPE): FiguresAnswer => someAnswer([someRow(FIRST, { handler: 'ai' }, sums)], { step: 'total' })
const cardsOf = (answers: Record<string, FiguresAnswer>, against: string | null = 'the 28 days before') =>
  prepareCards({ answers, against, ...SETTINGS }, 'EUR')
const card = (answers: Record<string, FiguresAnswer>, id: string) => cardsOf(answers).find((one) => one.id === id)

describe('the cards of the overview', () => {
  it('stand in the order of the selection, today’s cases last, with the words of the catalogue', () => {
    const cards = cardsOf({ series })
    expect(cards.map(({ id }) => id)).toEqual([...CARDS, 'casesToday'])
    expect(cards[0]).toMatchObject({
      id: 'acceptedResolutionRate',
      name: figureOf('acceptedResolutionRate').name,
      definition: figureOf('acceptedResolutionRate').definition,
      against: 'the 28 days before',
    })
  })

  it('have the value of all rows together, and its sample', () => {
    // (40 + 180) / (50 + 400)
    expect(card({ series }, 'acceptedResolutionRate')).toMatchObject({
      value: '48.9%',
      missing: null,
      sample: '220 accepted of 450 matured cases',
    })
    // (36 + 568) / 840
    expect(card({ series }, 'containmentRate')).toMatchObject({
      value: '71.9%',
      sample: '840 conversations begun by the AI',
    })
  })

  it('name the target of the policy', () => {
    expect(card({ series }, 'takenUpShare')).toMatchObject({ name: 'Handoffs taken up in 30 min', value: '62.0%' })
  })

  it('say why there is no value', () => {
    const empty = card({ series: someAnswer([]) }, 'containmentRate')
    expect(empty).toMatchObject({ value: '–', missing: 'The AI began no conversation.' })
  })

  it('draw a day that matters by maturity only once all of it has matured', () => {
    const points = (id: string) => card({ series }, id)?.spark.map(({ start, value }) => [start.slice(8, 10), value])
    expect(points('acceptedResolutionRate')).toEqual([
      ['02', 0.8],
      ['03', null],
      ['04', null],
    ])
    expect(points('containmentRate')).toEqual([
      ['02', 0.9],
      ['03', 0.71],
      ['04', null],
    ])
  })

  it('draw beside it the same days of the time before', () => {
    const before = someAnswer([someRow('2026-10-31T00:00:00+00:00', {}, RIPE)], {
      from: '2026-10-30T00:00:00+00:00',
      to: '2026-11-02T00:00:00+00:00',
    })
    const { spark, sparkBefore } = card({ series, before }, 'acceptedResolutionRate') ?? {}
    expect([spark?.length, sparkBefore]).toEqual([3, [null, 0.8, null]])
    expect(card({ series }, 'acceptedResolutionRate')?.sparkBefore).toEqual([null, null, null])
  })

  it('lead to the segments in order of the figure, with a column of it', () => {
    expect(card({ series }, 'costPerCase')?.breakdown).toEqual({
      ...DEFAULT_VIEW,
      sort: { column: 'costPerCase', descending: true },
    })
    const { columns } = card({ series }, 'humanHandleSeconds')?.breakdown ?? {}
    expect([columns?.slice(0, 2), columns?.includes('humanHandleSeconds'), columns?.length]).toEqual([
      ['cases', 'maturedShare'],
      true,
      USUAL_COLUMNS.length + 1,
    ])
    expect(card({ series }, 'casesToday')?.breakdown.range).toBe('today')
  })

  it('compare with the time before, if that was asked for and has enough', () => {
    const change = (before?: FiguresAnswer) =>
      card({ series: total(UNLIKE_SUMS), ...(before && { before }) }, 'containmentRate')?.change
    expect(change(total(RIPE))).toEqual({ text: '−19.0 pt', meaning: 'worse', tone: 'bad' })
    expect(change(total(UNLIKE_SUMS))).toMatchObject({ meaning: 'unchanged' })
    expect(change(total(NONE))).toBeNull()
    expect(change()).toBeNull()
  })
})

describe('today’s cases', () => {
  const day = (hours: Record<string, number>) =>
    someAnswer(
      Object.entries(hours).map(([hour, cases]) => {
        const sums = { ...NONE, total: someSums({ counts: { cases, resolved: cases - 3, escalated: 2, abandoned: 1 } }) }
        return someRow(`2026-11-04T${hour}:00:00+00:00`, {}, sums)
      }),
      { step: 'hour', from: THIRD, to: '2026-11-05T00:00:00+00:00', by: [] },
    )
  const today = day({ '09': 40, '11': 60 })

  it('are counted by the hour, and told from chance by their number, however few', () => {
    const shown = card({ series, today, lastWeek: day({ '09': 50 }) }, 'casesToday')
    expect(shown).toMatchObject({
      value: '100',
      sample: '94 resolved, 4 escalated, 2 abandoned',
      change: { text: '+100.0%', meaning: 'higher', tone: 'neutral' },
      against: 'the same time a week ago',
    })
    expect(shown?.spark.slice(9).map(({ value }) => value)).toEqual([40, 0, 60])
    const running = card({ series, today: { ...today, asOf: '2026-11-04T12:59:59Z' } }, 'casesToday')
    expect(running?.spark.slice(11).map(({ value }) => value)).toEqual([60, null])
    expect(card({ series, today, lastWeek: day({ '09': 85 }) }, 'casesToday')?.change?.meaning).toBe('no clear change')
  })

  it('are 0 before the first', () => {
    expect(card({ series }, 'casesToday')).toMatchObject({ value: '0', missing: null, change: null, spark: [] })
  })
})
