import { expect, it } from 'vitest'
import { prepareEvidenceLine } from './evidence_line.ts'

const SCALE = { fromMs: 1_000, toMs: 2_000, least: 1, most: 5, promised: 3 }
const points = (...heights: number[]) => heights.map((height, index) => ({ atMs: 1_000 + 500 * index, height }))

it('rises with the evidence, and fills what lies beyond the promise alone', () => {
  const drawn = prepareEvidenceLine({ points: points(1, 3, 5), ...SCALE }, 40)
  expect(drawn).toMatchObject({ line: 'M0,40L50,20L100,0', promised: 20, end: { x: 100, y: 0 } })
  expect(drawn.above).toBe('M0,20L50,20L100,0L100,20L50,20L0,20Z')
})

it('leaves out what lies before its days', () => {
  const drawn = prepareEvidenceLine({ points: [{ atMs: 0, height: 5 }, ...points(1, 1)], ...SCALE }, 40)
  expect(drawn.line).toBe('M0,40L50,40')
})

it('draws nothing of nothing', () => {
  expect(prepareEvidenceLine({ points: [], ...SCALE }, 40)).toMatchObject({ line: '', above: '', end: null })
})
