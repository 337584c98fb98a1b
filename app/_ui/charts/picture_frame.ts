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

export interface PictureBox {
  /** Of the chart itself, in pixels; what stands at its left outside of it gets room by `left`. */
  width: number
  height: number
  left: number
  fontFamily: string
}

const PADDING = 20
const LINE = 18
const SWATCH = 10
const LETTER_WIDTH = 7

/** @returns a whole picture as SVG, and its size: title and legend, the chart, and the lines below; colours are variables still. */
export function framePicture(
  chart: string,
  box: PictureBox,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const top = PADDING + 2 * LINE + 8
  const below = top + box.height + LINE
  const width = box.left + box.width + (words.right ?? 0) + 2 * PADDING
  const height = below + words.lines.length * LINE + PADDING - 8
  const text = (x: number, y: number, size: number, fill: string, said: string, weight = 400): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="var(--${fill})">${escaped(said)}</text>`
  let x = PADDING
  const legend = words.legend.map(({ name, colour }) => {
    const entry =
      `<rect x="${x}" y="${PADDING + LINE + 4}" width="${SWATCH}" height="${SWATCH}" rx="2" fill="${escaped(colour)}"/>` +
      text(x + SWATCH + 6, PADDING + LINE + 13, 12, 'ink-default', name)
    x += SWATCH + 24 + name.length * LETTER_WIDTH
    return entry
  })
  const lines = words.lines.map((line, place) => text(PADDING, below + (place + 0.5) * LINE, 11, 'ink-subtle', line))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(box.fontFamily)}">` +
    `<rect width="100%" height="100%" fill="var(--surface)"/>${text(PADDING, PADDING + 12, 14, 'ink', words.title, 600)}` +
    `${legend.join('')}<svg x="${PADDING + box.left}" y="${top}" width="${box.width}" height="${box.height}" overflow="visible">${chart}</svg>` +
    `${lines.join('')}</svg>`
  return { svg, width, height }
}

/** @returns the names of the variables that a drawing takes its colours from. */
export const variablesIn = (svg: string): string[] => [
  ...new Set([...svg.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')),
]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
