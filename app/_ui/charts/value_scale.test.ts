import { expect, it } from 'vitest'
import { valueScale } from './value_scale.ts'

it('says how far apart its values are, so that they can be written with as many decimals as that takes', () => {
  expect([[8], [1.9], [0.019], [-40, 40]].map((values) => valueScale(values, 100).tickStep)).toEqual([2, 0.5, 0.005, 20])
})

it('has room above what is highest, where that is asked for', () => {
  const topOf = (headroom: number) => valueScale([10], 100, headroom).ticks.at(-1)?.value
  expect([topOf(0), topOf(0.1)]).toEqual([10, 12])
})
