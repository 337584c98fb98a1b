import type { DigestContent } from '../content.ts'

export const CHART_WIDTH = 560
export const CHART_HEIGHT = 96
const BAR_PART = 0.62
/** Seen on white and on black alike: who reads a mail is not asked for its colours. */
const COLOUR = '#5b82e6'
const FOOT = '#8a93a3'

/**
 * @returns the bars of a digest as SVG without letters: what has settled filled, what is expected pale with its band, what is so
 * far an outline. Null where there is nothing to draw.
 */
export function digestChart({ bars }: Pick<DigestContent, 'bars'>): string | null {
  const most = Math.max(0, ...bars.flatMap(({ value, high }) => [value ?? 0, high ?? 0]))
  if (bars.length === 0 || most <= 0) return null
  const slot = CHART_WIDTH / bars.length
  const floor = CHART_HEIGHT - 2
  const y = (value: number): number => round(floor - (Math.max(0, value) / most) * (floor - 4))
  const shapes = bars.map((bar, place) => shapeOf(bar, { left: slot * place, slot, floor, y }))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}">` +
    `${shapes.join('')}<rect x="0" y="${floor}" width="${CHART_WIDTH}" height="1" fill="${FOOT}"/></svg>`
  )
}

interface Box {
  left: number
  slot: number
  floor: number
  y: (value: number) => number
}

function shapeOf({ standing, value, low, high }: DigestContent['bars'][number], { left, slot, floor, y }: Box): string {
  if (value === null || standing === 'none') return ''
  const width = round(slot * BAR_PART)
  const x = round(left + (slot - width) / 2)
  const box = `x="${x}" y="${y(value)}" width="${width}" height="${round(floor - y(value))}"`
  if (standing === 'settled') return `<rect ${box} fill="${COLOUR}"/>`
  if (standing === 'provisional') return `<rect ${box} fill="none" stroke="${COLOUR}" stroke-dasharray="3 3"/>`
  const band =
    low === null || high === null
      ? ''
      : `<rect x="${x}" y="${y(high)}" width="${width}" height="${round(y(low) - y(high))}" fill="${COLOUR}" fill-opacity="0.45"/>`
  return `<rect ${box} fill="${COLOUR}" fill-opacity="0.28"/>${band}<rect x="${x}" y="${round(y(value) - 1)}" width="${width}" height="2" fill="${COLOUR}"/>`
}

const round = (value: number): number => Math.round(value * 100) / 100
