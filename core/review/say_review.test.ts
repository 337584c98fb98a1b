import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Review, reviewAnswerSchema, type SentencePart } from './contract.ts'
import { sentenceText } from './number_parts.ts'
import { sayReview } from './say_review.ts'
import { anyHistory } from './testing/any_history.ts'

const RUNS = { numRuns: 200 }

/** The number at a JSON pointer. */
const at = (review: Review, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((found, name) => Object(found)[name], review)

/** What a reader takes a number for: the digits alone, in the unit that the text says. */
const readAs = (text: string): number =>
  Number(text.replace(/[^\d.]/g, '')) / (text.includes('%') || text.includes('points') ? 100 : 1)
/** Half of the last digit that is written. */
const halfDigit = (text: string): number => {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return 0.500001 * 10 ** -decimals * (text.includes('%') || text.includes('points') ? 0.01 : 1)
}
const isNumber = (part: SentencePart): part is Extract<SentencePart, { number: number }> => 'number' in part
const numbersOf = (review: Review) => review.sentences.flatMap(({ parts }) => parts.filter(isNumber))
const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four']

describe('sentences, over random histories', () => {
  it('have numbers that are those of the row that each links to, as it is written', () => {
    let checked = 0
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const review = sayReview(reading)
        for (const { number, unit, text, at: pointer } of numbersOf(review)) {
          expect(at(review, pointer)).toBe(number)
          const size = Math.abs(unit === 'micros' ? number / 1e6 : number)
          expect(Math.abs(readAs(text) - size)).toBeLessThanOrEqual(halfDigit(text))
          checked += 1
        }
      }),
      RUNS,
    )
    expect(checked).toBeGreaterThan(1_000)
  })

  it('have no number in their words, and say of how many weeks a mean is', () => {
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const review = sayReview(reading)
        for (const { parts } of review.sentences) {
          for (const part of parts) if ('text' in part && !isNumber(part)) expect(part.text).not.toMatch(/\d/)
          const text = sentenceText(parts)
          const [, said = text.match(/[Tt]he week before/) ? 'one' : undefined] = /[Tt]he (\w+) weeks before/.exec(text) ?? []
          const about = parts.filter(isNumber).find(({ at: pointer }) => pointer.startsWith('/figures'))
          const row = about && (at(review, about.at.split('/').slice(0, 3).join('/')) as Review['figures'][number])
          if (said && row) expect(said).toBe(COUNT_WORDS[row.meanOfFour.periods])
        }
      }),
      RUNS,
    )
  })

  it('say above and below, settled and expected, as the row does', () => {
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const review = sayReview(reading)
        const cost = review.figures[0] as Review['figures'][number]
        const first = review.sentences[0]
        const text = sentenceText(first?.parts ?? [])
        if (cost.now.sample === 0) expect(text).toMatch(/^No case ended/)
        else if (cost.now.standing === 'settled') expect(text).toMatch(/^Cost per accepted resolution settled at/)
        else if (cost.now.standing === 'expected') expect(text).toMatch(/is expected to settle at .* \(.* to .*\)/)
        else expect(text).toMatch(/^It is too early/)
        if (first?.about !== 'cost') return
        const word = / (above|below) /.exec(text)?.[1]
        const isClear = cost.change !== null && !['unchanged', 'no clear change'].includes(cost.change.meaning)
        expect(word).toBe(isClear ? ((cost.change?.value ?? 0) > 0 ? 'above' : 'below') : undefined)
      }),
      RUNS,
    )
  })
})

describe('rows, over random histories', () => {
  it('of what moved sum to the change to the micro, by steps and by segments alike', () => {
    let told = 0
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const { moved } = sayReview(reading)
        if (moved.changeMicros === null || !moved.last || !moved.now) return
        const sum = (amounts: readonly { micros: number }[]): number => amounts.reduce((total, { micros }) => total + micros, 0)
        expect(sum(moved.bars)).toBe(moved.changeMicros)
        expect(sum(moved.segments) + moved.others.micros).toBe(moved.changeMicros)
        expect(moved.now.costMicros - moved.last.costMicros).toBe(moved.changeMicros)
        told += 1
      }),
      RUNS,
    )
    expect(told).toBeGreaterThan(60)
  })

  it('of rework sum to its total, which is what the cases’ rework is where all has settled', () => {
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const { leaks, period } = sayReview(reading)
        expect(leaks.cells.flat().reduce((sum, micros) => sum + micros, 0)).toBe(leaks.totalMicros)
        if (!period.isSettled) return
        const settled = reading.segments.now.rows.reduce((sum, { matured }) => sum + Number(matured.costMicros.rework), 0)
        const ofLost = reading.segments.now.rows.some(({ matured: { counts } }) => counts.cases === counts.accepted)
        if (!ofLost) expect(leaks.totalMicros).toBe(settled)
      }),
      RUNS,
    )
  })

  it('of what has settled are the quotients of the segments’ sums, and means those of all weeks’ sums', () => {
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const { figures } = sayReview(reading)
        const rows = [...reading.before, reading.now].map(({ all }) => all?.matured)
        const costOf = (matured: readonly (typeof rows)[number][]): number => {
          const full = matured.reduce((sum, one) => sum + Number(one?.costMicros.full ?? 0), 0)
          return full / matured.reduce((sum, one) => sum + (one?.counts.accepted ?? 0), 0)
        }
        const [cost] = figures
        if (cost?.now.standing === 'settled') expect(cost.now.value).toBe(Math.round(costOf(rows.slice(-1))))
        const four = cost?.before.slice(4)
        if (four?.every(({ standing }) => standing === 'settled'))
          expect(Math.abs((cost?.meanOfFour.value ?? 0) - costOf(rows.slice(4, 8)))).toBeLessThan(1)
      }),
      RUNS,
    )
  })

  it('are as the contract says', () => {
    fc.assert(
      fc.property(anyHistory, (reading) => {
        const answer = { ...sayReview(reading), countedThrough: 7, publication: null, lastPublication: null }
        expect(reviewAnswerSchema.parse(answer)).toEqual(answer)
      }),
      RUNS,
    )
  })
})
