import { expect, it } from 'vitest'
import { cellsOf } from './cells.ts'

it('writes each cell as text, guards what others wrote, and keeps amounts and numbers as they are', () => {
  const row = { topic: '-1', amount: { amount: '-1.500000' }, share: -0.5, open: false, nothing: null }
  expect(cellsOf(row)).toEqual({ topic: "'-1", amount: '-1.500000', share: '-0.5', open: 'false', nothing: '' })
})
