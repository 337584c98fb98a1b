import { describe, expect, it } from 'vitest'
import { packedAnswerSchema } from './contract.ts'
import { packAnswer } from './pack_answer.ts'
import { takeAnswer } from './take_answer.ts'
import { someAnswer, someRow } from './testing/some_answer.ts'
import { UNLIKE_SUMS } from './testing/some_sums.ts'

const answer = packAnswer(someAnswer([someRow('2026-11-16T00:00:00Z', { handler: 'ai' }, UNLIKE_SUMS)]))
const [row = []] = answer.rows
/** The answer with another value in one of its cells. */
const withCell = (column: string, value: unknown) => {
  const place = ['start', 'handler', ...answer.columns].indexOf(column)
  return { ...answer, rows: [row.map((cell, at) => (at === place ? value : cell))] }
}

describe('an answer of the server', () => {
  it('is taken as it is', () => {
    expect(packedAnswerSchema.parse(answer)).toEqual(answer)
    expect(takeAnswer(answer)).toBe(answer)
    const ofNobody = withCell('handler', null)
    expect(takeAnswer(ofNobody)).toBe(ofNobody)
  })

  it.each([
    ['nothing', null],
    ['a text', '<html>'],
    ['another answer', { flips: [] }],
    ['rows alone', { rows: [] }],
    ['no sequence', { ...answer, sequence: undefined }],
    ['no version', { ...answer, policyVersion: undefined }],
    ['no instants', { ...answer, maturedThrough: 'soon' }],
    ['no overhead', { ...answer, unallocatedOverheadMicros: 1.5 }],
    ['no dimensions', { ...answer, by: undefined }],
    ['no names of figures', { ...answer, figures: undefined }],
    ['no columns', { ...answer, columns: undefined }],
    ['columns of something else', { ...answer, columns: answer.columns.map(() => 1) }],
    ['no rows', { ...answer, rows: {} }],
    ['rows as objects', { ...answer, rows: [{}] }],
    ['a row that ends early', { ...answer, rows: [row.slice(0, -1)] }],
    ['a row with more', { ...answer, rows: [[...row, 1]] }],
    ['a row of no time', withCell('start', 1)],
    ['a row of no segment', withCell('handler', 1)],
    ['counts as texts', withCell('cases', '1')],
    ['matured counts as texts', withCell('matured.cases', '1')],
    ['costs with decimals', withCell('full', '1.5')],
    ['human costs with decimals', withCell('maturedHuman.full', '1.5')],
    ['a time that is none', withCell('resolutionMs', null)],
    ['figures of another form', withCell('figures.csat', {})],
    ['an expectation of another form', withCell('nowcast', 1)],
  ])('is not %s', (_, value) => expect(() => takeAnswer(value)).toThrow('something other than figures'))
})
