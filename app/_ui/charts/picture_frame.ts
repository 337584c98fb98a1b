import type { Drawing } from './drawing.ts'
import { escaped, svgText, textWidth } from './svg_text.ts'

/** What stands around a picture of a chart. */
export interface PictureWords {
  /** Of the file, without its ending. */
  name: string
  title: string
  legend: readonly { name: string; colour: string }[]
  /** Below it: range, filters, policy. */
  lines: readonly string[]
  /** Room for what stands at the right of the drawing, outside of it, in pixels. */
  right?: number
}

const PADDING = 20
const LINE = 18
const SWATCH = 10
const LETTER_WIDTH = 7
const [TITLE, SMALL] = [14, 11]

/**
 * @returns a whole picture as SVG, and its size: title and legend, the chart, and the lines below, as wide as the widest of them;
 * colours are variables still.
 */
export function framePicture(
  drawing: Drawing,
  fontFamily: string,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const top = PADDING + 2 * LINE + 8
  const below = top + drawing.height + LINE
  const said = [textWidth(words.title, TITLE), ...words.lines.map((line) => textWidth(line, SMALL))]
  const width = Math.ceil(Math.max(drawing.left + drawing.width + (words.right ?? 0), ...said) + 2 * PADDING)
  const height = below + words.lines.length * LINE + PADDING - 8
  let x = PADDING
  const legend = words.legend.map(({ name, colour }) => {
    const entry =
      `<rect x="${x}" y="${PADDING + LINE + 4}" width="${SWATCH}" height="${SWATCH}" rx="2" fill="${escaped(colour)}"/>` +
      svgText(x + SWATCH + 6, PADDING + LINE + 13, name, { fill: 'ink-default' })
    x += SWATCH + 24 + name.length * LETTER_WIDTH
    return entry
  })
  const lines = words.lines.map((line, place) =>
    svgText(PADDING, below + (place + 0.5) * LINE, line, { size: SMALL, fill: 'ink-subtle' }),
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(fontFamily)}">` +
    `<rect width="100%" height="100%" fill="var(--surface)"/>${svgText(PADDING, PADDING + 12, words.title, { size: TITLE, weight: 600 })}` +
    `${legend.join('')}<svg x="${PADDING + drawing.left}" y="${top}" width="${drawing.width}" height="${drawing.height}" overflow="visible">${drawing.markup}</svg>` +
    `${lines.join('')}</svg>`
  return { svg, width, height }
}

/** @returns the names of the variables that a drawing takes its colours from. */
export const variablesIn = (svg: string): string[] => [
  ...new Set([...svg.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')),
]
