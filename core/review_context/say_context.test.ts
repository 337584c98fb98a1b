import { describe, expect, it } from 'vitest'
import type { RowSums } from '../figures/compute.ts'
import { readingOfRow } from '../figures/reading.ts'
import { someRow } from '../figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '../figures/testing/some_sums.ts'
import type { ContextKey, ContextRows } from './context_figures.ts'
import { contextLines } from './context_lines.ts'
import type { EnteredValues } from './entered_contract.ts'
import { contextMarkdown } from './markdown_context.ts'
import { sayContext } from './say_context.ts'

const { total, maturedHuman } = UNLIKE_SUMS
/** All of it has matured, so all of it has settled. */
const SETTLED: RowSums = { total, matured: total, maturedHuman }
const of = (sums: RowSums, rest: Partial<ContextRows> = {}): ContextRows => {
  const reading = readingOfRow(someRow('2026-11-16T00:00:00Z', {}, sums, 112))
  return { all: reading, ai: reading, human: reading, isOver: true, languages: 9, markets: 14, ...rest }
}
const NOBODY = { now: {}, last: {} }
const figuresOf = (now: ContextRows, last: ContextRows) => {
  const { figures } = sayContext({ now, last }, NOBODY, 'USD')
  return (key: ContextKey) => figures.find((figure) => figure.key === key)
}

describe('what is around the figures of a period', () => {
  it.each<[ContextKey, number]>([
    ['aiShare', 640 / 1_000],
    ['agentEquivalents', 1_500 / 1_800],
    ['resolutionTime', 112],
    ['recontactRate', 100 / 700],
    ['csatAi', 1_248 / 320],
    ['csatHuman', 1_248 / 320],
    ['languages', 9],
    ['markets', 14],
    ['afterHoursCapture', 186 / 310],
    ['escalationAccuracy', 190 / (190 + 61)],
  ])('is %s', (key, value) => {
    const figure = figuresOf(of(SETTLED), of(SETTLED))(key)
    expect(figure?.now).toMatchObject({ standing: 'settled', value })
    expect(figure?.change?.meaning ?? 'unchanged').toBe('unchanged')
  })

  it('is the AI’s ratings apart from those of people’s', () => {
    const happy = { ...SETTLED, total: { ...total, counts: { ...total.counts, ratingSum: 1_536 } } }
    const figure = figuresOf(of(SETTLED, { human: of(happy).all }), of(SETTLED))
    expect([figure('csatAi')?.now.value, figure('csatHuman')?.now.value]).toEqual([3.9, 4.8])
  })

  it('is in micros where it is money', () => {
    const [full, accepted] = [1_800, 150]
    const human = Number(maturedHuman.costMicros.full) / maturedHuman.counts.accepted
    expect(figuresOf(of(SETTLED), of(SETTLED))('saving')?.now.value).toBe(Math.round(accepted * human - full * 1e6))
  })

  it('is so far where its window still runs, and compared with nothing then', () => {
    const figure = figuresOf(of(UNLIKE_SUMS), of(SETTLED, { languages: 8 }))
    for (const key of ['recontactRate', 'agentEquivalents', 'saving', 'escalationAccuracy'] as const)
      expect(figure(key)).toMatchObject({ now: { standing: 'provisional' }, last: { standing: 'settled' }, change: null })
    expect(figure('aiShare')).toMatchObject({ now: { standing: 'settled' }, change: { meaning: 'unchanged' } })
    expect(figure('languages')?.change).toEqual({ text: '+1', meaning: 'higher', tone: 'neutral' })
    expect(figure('markets')?.change?.meaning).toBe('unchanged')
  })

  it('is so far while the period runs, and compared with nothing then', () => {
    const { figures } = sayContext({ now: of(SETTLED, { isOver: false }), last: of(SETTLED, { languages: 8 }) }, NOBODY, 'USD')
    for (const { key, now, change } of figures) expect([key, now.standing, change]).toEqual([key, 'provisional', null])
  })

  it('is compared by what chance alone would make', () => {
    const begun = (aiCases: number) => of({ ...SETTLED, total: { ...total, counts: { ...total.counts, aiCases } } })
    expect(figuresOf(begun(640), begun(600))('aiShare')?.change).toMatchObject({ text: '+4.0 pt', meaning: 'no clear change' })
    expect(figuresOf(begun(640), begun(400))('aiShare')?.change).toMatchObject({ text: '+24.0 pt', meaning: 'higher' })
  })

  it('is nothing where there was no case', () => {
    const empty = { all: null, ai: null, human: null, isOver: true, languages: 0, markets: 0 }
    const context = sayContext({ now: empty, last: empty }, NOBODY, 'USD')
    expect(context.figures.every(({ now, change }) => now.standing === 'none' && now.value === null && change === null)).toBe(
      true,
    )
    expect(contextLines(context, { currency: 'USD', timeZone: 'UTC' })).toEqual([])
  })
})

describe('what is entered by hand', () => {
  const value = (number: number, by: string | null = 'nadia@example.com') => ({ value: number, by, at: '2026-11-23T09:00:00Z' })
  const lines = (now: EnteredValues, last: EnteredValues) => {
    const context = sayContext({ now: of(SETTLED), last: of(SETTLED) }, { now, last }, 'USD')
    return contextLines(context, { currency: 'USD', timeZone: 'Europe/Berlin' }).filter(({ entered }) => entered !== null)
  }

  it('stands beside that of the period before, with who entered it and when, and what follows from it', () => {
    const own = lines(
      { revenue: value(4_421_000e6), headcount: value(240) },
      { revenue: value(4_200_000e6), headcount: value(37.5) },
    )
    expect(own.map(({ name, now, last, entered }) => [name, now, last, entered])).toEqual([
      ['Revenue', '$4,421,000', '$4,200,000', 'entered by nadia@example.com, 23 Nov'],
      ['Employees', '240', '37.5', 'entered by nadia@example.com, 23 Nov'],
      ['Revenue per employee', '$18,421', '$112,000', 'revenue / employees'],
    ])
  })

  it('says what is missing, and names nobody to whom nobody may be named', () => {
    const own = lines({ supportCost: value(26_100e6, null) }, { headcount: value(240) })
    expect(own.map(({ name, now, entered }) => [name, now, entered])).toEqual([
      ['Employees', '–', 'not entered yet'],
      ['Support cost, ledger', '$26,100', 'entered 23 Nov'],
    ])
  })

  it('gives no quotient without employees', () => {
    const context = sayContext(
      { now: of(SETTLED), last: of(SETTLED) },
      { now: { revenue: value(1), headcount: value(0) }, last: {} },
      'USD',
    )
    expect(context.revenuePerEmployee).toEqual({ now: null, last: null })
  })
})

it('is a table in Markdown, that no name can bend', () => {
  const revenue = { value: 1e6, by: 'a|b', at: '2026-11-23T09:00:00Z' }
  const context = sayContext({ now: of(UNLIKE_SUMS), last: of(SETTLED) }, { now: { revenue }, last: {} }, 'USD')
  const period = { kind: 'week' } as never
  const text = contextMarkdown({ context, period, currency: 'USD', timeZone: 'UTC' })
  expect(text).toContain('| Cases begun by AI | 64.0% | 64.0% | 0.0 pt unchanged |')
  expect(text).toMatch(/\| Repeat inquiries \| 32\.0% so far \| 14\.3% \| {2}\|/)
  expect(text).toContain('entered by a\\|b, 23 Nov')
})
