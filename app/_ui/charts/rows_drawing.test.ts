import { expect, it } from 'vitest'
import { drawGrid } from './grid_drawing.ts'
import { drawRows } from './rows_drawing.ts'

it('gives each row a place of its own, and room to the longest name and value', () => {
  const rows = ['short', 'a name that is rather longer'].map((name) => ({ name, marks: [], value: '$1.20 a month' }))
  const { markup, width, height } = drawRows(rows)
  const feet = [...markup.matchAll(/<text x="0" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  expect(feet).toHaveLength(2)
  expect((feet[1] ?? 0) - (feet[0] ?? 0)).toBe(height / 2)
  expect(width).toBeGreaterThan(drawRows(rows.slice(0, 1)).width)
  expect(width).toBeGreaterThan(drawRows(rows.map((row) => ({ ...row, value: '' }))).width)
})

it('cuts a name short that would push all else out of the picture', () => {
  const { markup, width } = drawRows([{ name: 'x'.repeat(400), marks: [], value: '1' }])
  expect(markup).toMatch(/>x{90,110}…</)
  expect(width).toBeLessThan(1_200)
})

it('shows what is little as something', () => {
  const { markup } = drawRows([{ name: 'a', marks: [{ kind: 'bar', from: 50, width: 0, colour: 'var(--bad)' }], value: '' }])
  expect(markup).toContain('width="0.5%"')
})

it('sets the cells of a grid beside each other, the more of a colour the more there is', () => {
  const rows = [
    {
      name: 'refund',
      cells: [
        { text: '$10', part: 1 },
        { text: '$123,456,789.00', part: 0 },
      ],
    },
    {
      name: 'login',
      cells: [
        { text: '$0', part: 0.5 },
        { text: '$1', part: 0 },
      ],
    },
  ]
  const { markup, width } = drawGrid({ columns: ['German', 'Swedish'], rows, colour: 'var(--part-rework)' })
  const rects = [...markup.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)".*?fill-opacity="([\d.]+)"/g)].map(
    ([, ...all]) => all.map(Number),
  )
  expect(rects.map(([, , , opacity]) => opacity)).toEqual([0.55, 0, 0.275, 0])
  const [first = [], second = []] = rects
  expect((first[0] ?? 0) + (first[2] ?? 0)).toBeCloseTo(second[0] ?? 0)
  expect((second[0] ?? 0) + (second[2] ?? 0)).toBeCloseTo(width)
})
