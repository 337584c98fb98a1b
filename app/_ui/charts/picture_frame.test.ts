import { expect, it } from 'vitest'
import { framePicture, variablesIn } from './picture_frame.ts'

const FONT = '"A Font", sans-serif'

const WORDS = {
  name: 'x',
  title: 'Cost <of> "a & b"',
  legend: [{ name: 'Handling', colour: 'var(--part-handling)' }],
  lines: ['topic=a&topic=b', 'second'],
}
const CHART = '<svg><rect fill="var(--ink)"/><rect fill="var(--ink)"/></svg>'
const DRAWING = { markup: CHART, width: 600, height: 240, left: 56 }

it('holds the chart with room for its axis, and all words, whatever is in them', () => {
  const { svg, width, height } = framePicture(DRAWING, FONT, WORDS)
  expect(svg).toContain(`width="600" height="240" overflow="visible">${CHART}</svg>`)
  expect(svg).toContain('Cost &lt;of&gt; &quot;a &amp; b&quot;')
  expect(svg).toContain('font-family="&quot;A Font&quot;, sans-serif"')
  expect([svg.includes('>topic=a&amp;topic=b<'), svg.includes('>second<'), svg.includes('>Handling<')]).toEqual([
    true,
    true,
    true,
  ])
  expect(width).toBe(600 + 56 + 40)
  const lowest = Math.max(...[...svg.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y)))
  expect(lowest).toBeGreaterThan(240)
  expect(height).toBeGreaterThan(lowest)
})

it('names the variables that its colours come from, each once', () => {
  expect(variablesIn(CHART)).toEqual(['--ink'])
  const framed = variablesIn(framePicture(DRAWING, FONT, WORDS).svg)
  expect(framed).toEqual(['--surface', '--ink', '--part-handling', '--ink-default', '--ink-subtle'])
})

it('is as wide as the longest of what is said, which would be cut off', () => {
  const long = 'a filter with a value; '.repeat(12)
  expect(framePicture(DRAWING, FONT, { ...WORDS, lines: [long] }).width).toBeGreaterThan(long.length * 6)
})
