import type { Drawing } from './drawing.ts'
import { svgText, textWidth } from './svg_text.ts'

/** What is drawn of a row: places across in percent, paths in a box of 100 by ROW_BOX. */
export type RowMark =
  | { kind: 'bar'; from: number; width: number; colour: string; isDashed?: boolean }
  | { kind: 'dot'; at: number; y?: number; colour: string; isOpen?: boolean }
  | { kind: 'line'; d: string; colour: string; isDashed?: boolean }
  | { kind: 'band'; d: string; colour: string }
  | { kind: 'axis'; at: number }

export interface DrawnRow {
  name: string
  marks: readonly RowMark[]
  /** What stands at the right of it. */
  value: string
}

/** How high the box is that a row's paths are drawn in. */
export const ROW_BOX = 20
const ROW = 28
const TRACK = 280
const GAP = 16
const DASHES = ' stroke-dasharray="3 3"'
const MOST_NAME = 720

/** @returns rows of a name, something drawn, and a value, as screens that are no single chart have them. */
export function drawRows(rows: readonly DrawnRow[]): Drawing {
  const names = Math.min(MOST_NAME, Math.max(0, ...rows.map(({ name }) => textWidth(name))))
  const values = Math.max(0, ...rows.map(({ value }) => textWidth(value)))
  const track = names + GAP
  const width = track + TRACK + GAP + values
  const markup = rows.map(({ name, marks, value }, place) => {
    const foot = place * ROW + ROW / 2 + 4
    const drawn = marks.map(drawMark).join('')
    return (
      svgText(0, foot, shortened(name), { fill: 'ink-emphasis' }) +
      `<svg x="${track}" y="${place * ROW + (ROW - ROW_BOX) / 2}" width="${TRACK}" height="${ROW_BOX}" overflow="visible">${drawn}</svg>` +
      svgText(width, foot, value, { anchor: 'end', weight: 500 })
    )
  })
  return { markup: `<g>${markup.join('')}</g>`, width, height: rows.length * ROW, left: 0 }
}

const MOST_LETTERS = Math.floor(MOST_NAME / textWidth('x'))
const shortened = (name: string): string => (name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1)}…`)

function drawMark(mark: RowMark): string {
  if (mark.kind === 'axis')
    return `<line x1="${mark.at}%" x2="${mark.at}%" y1="-4" y2="${ROW_BOX + 4}" stroke="var(--line-strong)"/>`
  if (mark.kind === 'dot')
    return `<circle cx="${mark.at}%" cy="${mark.y ?? ROW_BOX / 2}" r="4" fill="${mark.isOpen ? 'var(--surface)' : mark.colour}" stroke="${mark.colour}"/>`
  if (mark.kind === 'bar') {
    const look = mark.isDashed ? `fill="none" stroke="${mark.colour}"${DASHES}` : `fill="${mark.colour}"`
    return `<rect x="${mark.from}%" width="${Math.max(mark.width, 0.5)}%" y="3" height="${ROW_BOX - 6}" rx="2" ${look}/>`
  }
  const look =
    mark.kind === 'band'
      ? `fill="${mark.colour}" fill-opacity="0.2"`
      : `fill="none" stroke="${mark.colour}" stroke-width="1.5" vector-effect="non-scaling-stroke"${mark.isDashed ? DASHES : ''}`
  return `<path d="${mark.d}" transform="scale(${TRACK / 100} 1)" ${look}/>`
}
