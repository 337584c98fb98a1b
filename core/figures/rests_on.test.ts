import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCost, MEASURES, type Measures, noMeasures } from '../contribution/measures.ts'
import { FIGURE_IDS, figureOf } from './catalogue.ts'
import { computeFigure, errorOfFigure, type RowSums, reasonOf } from './compute.ts'
import { EVERYTHING, sumColumns } from './contents.ts'
import { measuresUnder, sumsToRead, sumsUnder, tellHandlersApart } from './rests_on.ts'
import { forEachSide, SIDES, SUM_NAMES, sumsNamed } from './sum_names.ts'
import { type HandlerSums, rowSumsOf, sumsOf } from './sums.ts'
import { anyRowSums } from './testing/any_sums.ts'
import { projectSums } from './testing/project_answer.ts'

const CONTEXT = { maturedMs: 86_400_000, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: 7 }

describe('the sums under a figure', () => {
  it.each(FIGURE_IDS)('are all that %s is made of, its error, its sample and why it has no value', (id) => {
    const names = sumsNamed(sumsUnder(id))
    const figure = figureOf(id)
    const saidOf = (sums: RowSums) => [
      computeFigure(figure, sums, CONTEXT),
      errorOfFigure(figure, sums),
      reasonOf(figure, sums),
      figure.sample.size(sums),
      figure.sample.words(sums, 'EUR'),
    ]
    fc.assert(
      fc.property(anyRowSums, (sums) => {
        expect(saidOf(forEachSide((side) => projectSums(sums[side], names[side])))).toEqual(saidOf(sums))
      }),
    )
  })

  it('are few, so that an answer is small', () => {
    expect([...sumsUnder('csat')]).toEqual(['ratingSum', 'ratings'])
    expect(new Set(sumsUnder('costPerAcceptedResolution'))).toEqual(
      new Set(['matured.full', 'matured.accepted', 'matured.cases', 'matured.rework']),
    )
    expect(new Set(sumsUnder('costPerCase'))).toEqual(new Set(['handling', 'cases', 'aiCases']))
  })
})

describe('what is read', () => {
  const named = (names: readonly string[]) => sumsNamed(new Set(names))

  it('are the sums that are asked for, and those that values are made of', () => {
    const read = sumsToRead({ figures: ['csat'], values: ['csat'], sums: named(['matured.full']), nowcast: false })
    expect(sumColumns(read)).toEqual(['ratings', 'ratingSum', 'matured.full'])
    const expected = sumsToRead({ figures: [], values: [], sums: named([]), nowcast: true })
    expect(sumColumns(expected)).toEqual(['cases', 'resolved', 'broken', 'escalated', 'abandoned', 'full', 'matured.cases'])
    expect(sumColumns(sumsToRead(EVERYTHING))).toEqual(SUM_NAMES)
  })

  it.each([
    [['matured.accepted'], ['resolved', 'brokenRecontact', 'brokenReopen', 'brokenEscalation', 'brokenChurn']],
    [['aiCases', 'overhead'], []],
    [['maturedHuman.full'], ['handlingMicros', 'reworkMicros', 'failureImpactMicros']],
    [['unbrokenHandlingMs'], ['unbrokenHandlingMs']],
  ])('of %j the measures are %j, and those that say whether there is anything', (sums, measures) => {
    expect(measuresUnder(named(sums))).toEqual(new Set(['cases', 'conversations', ...measures]))
  })

  it('gives the same sums as all measures do', () => {
    const part = fc.record({
      handler: fc.constantFrom('ai' as const, 'human' as const),
      matured: fc.boolean(),
      numbers: fc.array(fc.integer({ min: -3, max: 9 }), { minLength: MEASURES.length, maxLength: MEASURES.length }),
    })
    fc.assert(
      fc.property(part, fc.subarray([...SUM_NAMES]), ({ numbers, ...side }, names) => {
        const sums = named(names)
        const wanted = measuresUnder(sums)
        const of = (isThere: (measure: (typeof MEASURES)[number]) => boolean): Measures => {
          const entries = MEASURES.map((measure, place) => {
            const number = isThere(measure) ? (numbers[place] ?? 0) : 0
            return [measure, typeof noMeasures()[measure] === 'bigint' ? BigInt(number) : number]
          })
          return Object.fromEntries(entries)
        }
        for (const name of SIDES) {
          const sumsFor = (measures: Measures) => sumsOf([{ ...side, measures, overheadMicros: 5n }], sums[name])
          expect(sumsFor(of((measure) => wanted.has(measure)))).toEqual(sumsFor(of(() => true)))
        }
      }),
    )
  })
})

describe('whether handlers are to be told apart', () => {
  it.each([
    ['costPerAcceptedResolution', false],
    ['acceptedResolutionRate', false],
    ['allHumanBaseline', true],
    ['containmentRate', true],
    ['costPerCase', true],
  ] as const)('of %s: %s', (id, isTold) => expect(tellHandlersApart(sumsNamed(sumsUnder(id)))).toBe(isTold))

  const parts = fc.array(
    fc.record({
      handler: fc.constantFrom('ai' as const, 'human' as const),
      matured: fc.boolean(),
      numbers: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: MEASURES.length, maxLength: MEASURES.length }),
    }),
    { maxLength: 6 },
  )
  const asRead = ({ numbers, ...side }: { handler: 'ai' | 'human'; matured: boolean; numbers: number[] }): HandlerSums => {
    const entries = MEASURES.map((measure, place) => [measure, isCost(measure) ? BigInt(numbers[place] ?? 0) : numbers[place]])
    return { ...side, measures: Object.fromEntries(entries) as Measures, overheadMicros: 7n }
  }

  it.each(FIGURE_IDS.filter((id) => !tellHandlersApart(sumsNamed(sumsUnder(id)))))('%s is the same if they are not', (id) => {
    const names = sumsNamed(sumsUnder(id))
    const computed = (of: readonly HandlerSums[]) => computeFigure(figureOf(id), rowSumsOf(of, names), CONTEXT)
    fc.assert(
      fc.property(parts, (some) => {
        const told = some.map(asRead)
        expect(computed(told.map((part) => ({ ...part, handler: 'ai' })))).toEqual(computed(told))
      }),
    )
  })
})
