import { describe, expect, it } from 'vitest'
import { noMeasures } from '../contribution/measures.ts'
import type { FigureId } from '../figures/catalogue.ts'
import { EVERYTHING } from '../figures/contents.ts'
import type { HandlerSums } from '../figures/sums.ts'
import { MAX_EACH } from './limits.ts'
import { type ReadValues, readValues, valuesIn } from './read_values.ts'
import { ruleBodySchema } from './rule_contract.ts'

const WEEK = 7 * 86_400_000
const WINDOW = { fromMs: 0, toMs: 2 * WEEK, maturedThroughMs: WEEK }
const part = (matured: boolean, counts: object): HandlerSums => ({
  ...{ handler: 'ai', matured, overheadMicros: 0n },
  measures: { ...noMeasures(), ...counts },
})
const of = (figure: FigureId) => ({ figure, names: EVERYTHING.sums, fullTimeMinutesPerWeek: 600 })

describe('the values of a window', () => {
  it('are computed of each row, from what has matured and from all', () => {
    const rows = new Map([
      ['1', [part(true, { cases: 8, resolved: 8, brokenReopen: 2 }), part(false, { cases: 4, resolved: 4 })]],
      ['2', [part(false, { cases: 3 })]],
    ])
    const value = (figure: FigureId) => [...valuesIn(rows, WINDOW, false, of(figure))]
    expect(value('acceptedResolutionRate')).toEqual([
      ['1', { value: 0.75, cases: 12 }],
      ['2', { value: null, cases: 3 }],
    ])
    expect(value('cases').map(([about, figure]) => [about, figure.value])).toEqual([
      ['1', 12],
      ['2', 3],
    ])
  })

  it('know how much of the window has matured', () => {
    const rows = new Map([['', [part(true, { unbrokenHandlingMs: 300 * 60_000 })]]])
    expect(valuesIn(rows, WINDOW, true, of('agentEquivalents')).get('')?.value).toBe(0.5)
  })

  it('are there of all together also where there was nothing, and of no value apart', () => {
    expect([...valuesIn(new Map(), WINDOW, true, of('cases'))]).toEqual([['', { value: 0, cases: 0 }]])
    expect([...valuesIn(new Map(), WINDOW, false, of('cases'))]).toEqual([])
  })
})

describe('what is read of them', () => {
  const change = { kind: 'change', figure: 'cases', windowMinutes: 60, percent: 20, leastCases: 1 } as const
  const body = ruleBodySchema.parse(change)
  if (body.kind !== 'change') throw new Error('a change')
  const valuesOf = (...all: [string, number][]): ReadValues =>
    new Map(all.map(([about, cases]) => [about, { value: cases, cases }]))

  it('is that of those with the most cases, by their number where these are as many', () => {
    const many = Array.from({ length: MAX_EACH }, (_, place): [string, number] => [`1${place}`, 5])
    const read = readValues(body, valuesOf(['9', 5], ...many.toReversed(), ['2', 4], ['3', 6]), null)
    expect(read).toHaveLength(MAX_EACH)
    expect(read.slice(0, 3).map(({ about }) => about)).toEqual(['3', '10', '11'])
    expect(read.map(({ about }) => about)).not.toContain('9')
  })

  it('is compared with the same value before, or with nothing', () => {
    const read = readValues(body, valuesOf(['1', 12], ['2', 9]), valuesOf(['1', 10], ['3', 1]))
    expect(read).toMatchObject([
      { about: '1', says: 'well', value: 20 },
      { about: '2', says: 'nothing', value: null },
    ])
  })
})
