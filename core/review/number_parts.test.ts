import { expect, it } from 'vitest'
import { isShown, numberPart, sayMoney, sentenceText, words } from './number_parts.ts'
import { LINK_OF_MOVED } from './review_links.ts'

it.each<[Parameters<typeof numberPart>[0]['unit'], number | null, string]>([
  ['micros', 2_714_000, '$2.71'],
  ['micros', -400_000, '−$0.40'],
  ['points', 0.0305, '3.1 points'],
  ['count', 1_204, '1,204'],
  ['rate', 0.125, '12.5%'],
  ['count', null, '0'],
])('says %s of %d as %s', (unit, number, text) => {
  const told = { number, unit, at: '/moved/changeMicros', link: LINK_OF_MOVED }
  expect(numberPart(told, 'USD')).toEqual({ ...told, number: number ?? 0, text })
})

it('says how large it is where words around it say the sign, and keeps the number as it is', () => {
  const part = numberPart({ number: -400_000, unit: 'micros', at: '', link: LINK_OF_MOVED }, 'USD', true)
  expect(part).toMatchObject({ number: -400_000, text: '$0.40' })
})

it('says both ends of a range to as many decimals, by the larger one', () => {
  const end = { number: -26_880_000, unit: 'micros', at: '', link: LINK_OF_MOVED, otherEnd: -420_000_000 } as const
  expect(numberPart(end, 'USD', true)).toEqual({ number: -26_880_000, unit: 'micros', at: '', link: LINK_OF_MOVED, text: '$27' })
  expect(numberPart({ ...end, otherEnd: -99_000_000 }, 'USD', true)).toMatchObject({ text: '$26.88' })
})

it.each([
  [99.994, '$99.99'],
  [100, '$100'],
  [-99, '−$99.00'],
  [-8_607.4, '−$8,607'],
])('says %d as %s: from a hundred on without cents', (amount, text) => expect(sayMoney(amount, 'USD')).toBe(text))

it('joins numbers, names and words as they stand', () => {
  const number = numberPart({ number: 3, unit: 'count', at: '', link: LINK_OF_MOVED }, 'USD')
  expect(sentenceText([{ name: 'German', link: LINK_OF_MOVED }, words(' has '), number, words('.')])).toBe('German has 3.')
})

it.each<[number, string, boolean]>([
  [4_999, 'USD', false],
  [5_000, 'USD', true],
  [-5_001, 'USD', true],
  [499_999, 'JPY', false],
  [500_000, 'JPY', true],
])('%d micros of %s show as something: %s', (micros, currency, is) => expect(isShown(micros, currency)).toBe(is))
