import type { Drawing } from './drawing.ts'
import { svgText, textWidth } from './svg_text.ts'

export interface GridCell {
  text: string
  /** How much of the colour, from 0 to 1. */
  part: number
}

export interface GridRow {
  name: string
  cells: readonly GridCell[]
}

interface Grid {
  columns: readonly string[]
  rows: readonly GridRow[]
  /** Of the cells' ground. */
  colour: string
}

const ROW = 30
const PADDING = 12
const LEAST_COLUMN = 72
/** The strongest ground: letters are read on it in both themes. */
const MOST_OPAQUE = 0.55

/** @returns a table of cells whose ground says how much. */
export function drawGrid({ columns, rows, colour }: Grid): Drawing {
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name))) + PADDING
  const wide = columns.map((column, place) =>
    Math.max(LEAST_COLUMN, ...[column, ...rows.map(({ cells }) => cells[place]?.text ?? '')].map(textOf)),
  )
  const starts = wide.map((_, place) => names + wide.slice(0, place).reduce((sum, width) => sum + width, 0))
  const endOf = (place: number): number => (starts[place] ?? 0) + (wide[place] ?? 0)
  const head = columns.map((column, place) =>
    svgText(endOf(place) - PADDING, ROW - 10, column, { anchor: 'end', fill: 'ink-default' }),
  )
  const body = rows.map(({ name, cells }, row) => {
    const top = (row + 1) * ROW
    const drawn = cells.map(
      ({ text, part }, place) =>
        `<rect x="${starts[place]}" y="${top}" width="${wide[place]}" height="${ROW}" fill="${colour}" fill-opacity="${part * MOST_OPAQUE}"/>` +
        svgText(endOf(place) - PADDING, top + ROW - 10, text, { anchor: 'end' }),
    )
    return svgText(0, top + ROW - 10, name, { fill: 'ink-emphasis' }) + drawn.join('')
  })
  const markup = `<g>${head.join('')}${body.join('')}</g>`
  return { markup, width: endOf(columns.length - 1) || names, height: (rows.length + 1) * ROW, left: 0 }
}

const textOf = (text: string): number => textWidth(text) + 2 * PADDING
