import { expect, it } from 'vitest'
import { enteredChangeSchema } from '#core/review_context/entered_contract.ts'
import { readTyped, typedOf } from './typed_figures.ts'

const read = (typed: Partial<Record<string, string>>) => readTyped((name) => typed[name] ?? '')

it('sends money as it was typed, employees as a number, and takes out what is empty', () => {
  const sent = read({ revenue: ' 18420.50 ', headcount: '37.5' })
  expect(sent).toEqual({ revenue: '18420.50', headcount: 37.5, supportCost: null })
  expect(enteredChangeSchema.safeParse(sent).success).toBe(true)
})

it.each([
  ['revenue', '18,420'],
  ['revenue', '-1'],
  ['revenue', '9000000000.01'],
  ['headcount', 'about 40'],
  ['headcount', '-1'],
  ['supportCost', '1e6'],
])('has it said by the answer what is wrong with %s of %s', (field, typed) => {
  const answer = enteredChangeSchema.safeParse(read({ [field]: typed }))
  expect(answer.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

it('shows what was entered as it was typed', () => {
  expect([typedOf(18_420_500_000, 'micros'), typedOf(37.5, 'count'), typedOf(null, 'micros')]).toEqual(['18420.5', '37.5', ''])
})
