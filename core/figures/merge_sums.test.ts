import { expect, test } from 'vitest'
import { mergeRowSums, noSums, totalOf } from './merge_sums.ts'
import { someRow } from './testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from './testing/some_sums.ts'

const START = '2026-11-02T00:00:00Z'
const { total, matured, maturedHuman } = UNLIKE_SUMS
const row = someRow(START, {}, UNLIKE_SUMS)
const none = someRow(START, {}, { total: noSums(), matured: noSums(), maturedHuman: noSums() })

test('a row has the sums that it was made of', () => expect(totalOf(row)).toEqual(total))

test('no rows have sums of nothing, and one has its own', () => {
  expect(mergeRowSums([])).toEqual({ total: noSums(), matured: noSums(), maturedHuman: noSums() })
  expect(mergeRowSums([none, row, none])).toEqual(UNLIKE_SUMS)
})

test('rows are added up, side by side and number by number', () => {
  const other = someRow(START, {}, { total: matured, matured: maturedHuman, maturedHuman: total })
  const { total: sum, matured: ofMatured, maturedHuman: ofHumans } = mergeRowSums([row, other])
  for (const [merged, a, b] of [
    [sum, total, matured],
    [ofMatured, matured, maturedHuman],
    [ofHumans, maturedHuman, total],
  ] as const) {
    const { counts, costMicros, ...times } = merged
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBe(Object(a.counts)[name] + Object(b.counts)[name])
    for (const [name, ms] of Object.entries(times)) expect(ms, name).toBe(Object(a)[name] + Object(b)[name])
    for (const [name, micros] of Object.entries(costMicros)) {
      expect(micros, name).toBe(String(BigInt(Object(a.costMicros)[name]) + BigInt(Object(b.costMicros)[name])))
    }
  }
})

test('money beyond what a number holds is added exactly', () => {
  const large = { ...someSums({}), costMicros: { ...noSums().costMicros, full: '9007199254740993' } }
  const rows = [large, large].map((sums) => someRow(START, {}, { total: sums, matured: sums, maturedHuman: sums }))
  expect(mergeRowSums(rows).total.costMicros.full).toBe('18014398509481986')
})
