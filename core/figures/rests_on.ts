import { isCost, MEASURES, type Measure, type Measures, noMeasures } from '../contribution/measures.ts'
import { type FigureId, figureOf } from './catalogue.ts'
import { errorOfFigure } from './compute.ts'
import { type Contents, sumColumns } from './contents.ts'
import type { Sums } from './contract.ts'
import { noSums } from './merge_sums.ts'
import { ALL_SUMS, forEachSide, nameOfSum, type RowSumNames, SIDES, type SumName, sumsNamed } from './sum_names.ts'
import { type HandlerSums, rowSumsOf, sumsOf } from './sums.ts'

const KNOWN = new Map<FigureId, ReadonlySet<SumName>>()

/**
 * @returns the sums that a figure is made of: its value, why it has none, how far it moves by chance and what it rests on. They
 * are read off the catalogue by computing them, so that a figure there is all that a new one takes.
 */
export function sumsUnder(id: FigureId): ReadonlySet<SumName> {
  const known = KNOWN.get(id)
  if (known) return known
  const names = new Set<SumName>()
  const figure = figureOf(id)
  for (const numberAt of PROBES) {
    const sums = forEachSide((side) => watched(noSums(), (name) => names.add(nameOfSum(side, name)), numberAt))
    figure.isUncounted?.(sums)
    figure.quotient(sums, CONTEXT)
    figure.sample.size(sums)
    figure.sample.words(sums, 'EUR')
    errorOfFigure(figure, sums)
  }
  KNOWN.set(id, names)
  return names
}

const CONTEXT = { maturedMs: 1, fullTimeMinutesPerWeek: 1, medianResolutionSeconds: 1 }

/** Rules that go by what a sum is read others for other sums: so with growing ones, falling ones, equal ones and none. */
const PROBES: readonly ((place: number) => number)[] = [(place) => 2 * place + 3, (place) => 999 - place, () => 1, () => 0]

/** @returns sums in which each number is another, that say which of them are read. */
function watched(sums: Sums, read: (name: Parameters<typeof nameOfSum>[1]) => void, numberAt: (place: number) => number): Sums {
  const names = [...ALL_SUMS.counts, ...ALL_SUMS.costMicros, ...ALL_SUMS.durations]
  const numbersOf = (known: object): object =>
    new Proxy(known, {
      get(target, key) {
        const name = names.find((one) => one === key)
        if (!name) return Reflect.get(target, key)
        read(name)
        const number = numberAt(names.indexOf(name))
        return key in sums.costMicros ? String(number) : number
      },
    })
  return numbersOf({ ...sums, counts: numbersOf(sums.counts), costMicros: numbersOf(sums.costMicros) }) as Sums
}

/** @returns the sums of an answer, with those that its values are made of. */
export function sumsToRead({ values, sums, nowcast }: Contents): RowSumNames {
  const expected: SumName[] = nowcast ? ['cases', 'matured.cases', 'resolved', 'broken', 'escalated', 'abandoned', 'full'] : []
  return sumsNamed(new Set([...sumColumns(sums), ...values.flatMap((id) => [...sumsUnder(id)]), ...expected]))
}

/** @returns the measures that sums are made of; those that say whether there is anything at all are among them. */
export function measuresUnder(sums: RowSumNames): ReadonlySet<Measure> {
  const wanted = new Set<Measure>(['cases', 'conversations'])
  const measures = new Proxy(noMeasures(), {
    get(target, key) {
      const measure = MEASURES.find((one) => one === key)
      if (measure) wanted.add(measure)
      return Reflect.get(target, key)
    },
  }) as Measures
  for (const handler of ['ai', 'human'] as const) {
    for (const matured of [true, false]) {
      const part: HandlerSums = { handler, matured, measures, overheadMicros: 0n }
      for (const side of SIDES) sumsOf([part], sums[side])
    }
  }
  return wanted
}

const ONE_OF_EACH = Object.fromEntries(MEASURES.map((measure) => [measure, isCost(measure) ? 1n : 1])) as Measures

/** @returns whether sums count the AI's cases otherwise than people's. Where they do not, both may be read as one: half as much. */
export function tellHandlersApart(sums: RowSumNames): boolean {
  const [ai, human] = (['ai', 'human'] as const).map((handler) =>
    JSON.stringify(
      [true, false].map((matured) => rowSumsOf([{ handler, matured, measures: ONE_OF_EACH, overheadMicros: 1n }], sums)),
    ),
  )
  return ai !== human
}
