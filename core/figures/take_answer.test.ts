import { describe, expect, it } from 'vitest'
import { figuresAnswerSchema } from './contract.ts'
import { takeAnswer } from './take_answer.ts'
import { someAnswer, someRow } from './testing/some_answer.ts'
import { someSums } from './testing/some_sums.ts'

const answer = someAnswer([
  someRow('2026-11-16T00:00:00Z', { handler: 'ai' }, { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }),
])
const [row] = answer.rows
const withRow = (change: object) => ({ ...answer, rows: [{ ...row, ...change }] })

describe('an answer of the server', () => {
  it('is taken as it is', () => {
    expect(figuresAnswerSchema.parse(answer)).toEqual(answer)
    expect(takeAnswer(answer)).toBe(answer)
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
    ['no rows', { ...answer, rows: {} }],
    ['an empty row', { ...answer, rows: [{}] }],
    ['a row of no time', withRow({ start: 1 })],
    ['a row of no segment', withRow({ segment: 'ai' })],
    ['a row without figures', withRow({ figures: undefined })],
    ['counts as texts', withRow({ counts: { ...row?.counts, cases: '1' } })],
    ['costs with decimals', withRow({ costMicros: { ...row?.costMicros, full: '1.5' } })],
    ['nothing that has matured', withRow({ matured: undefined })],
    ['nothing of humans', withRow({ maturedHuman: { counts: {} } })],
  ])('is not %s', (_, value) => expect(() => takeAnswer(value)).toThrow('something other than figures'))
})
