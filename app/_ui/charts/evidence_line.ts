import { bandPath, linePath } from './paths.ts'

/** Evidence as it stood at an instant; its height on the chart's scale. */
export interface EvidencePoint {
  atMs: number
  height: number
}

interface EvidenceInput {
  points: readonly EvidencePoint[]
  fromMs: number
  toMs: number
  /** The ends of the scale. */
  least: number
  most: number
  /** The height from which on there is an alarm. */
  promised: number
}

/** In a box of 100 by `height`. */
export interface EvidenceLine {
  line: string
  /** Between the line and the promise, where it is above. */
  above: string
  promised: number
  /** @returns how far below the top a height stands. */
  y: (height: number) => number
  /** @returns how far across an instant stands, in percent. */
  x: (atMs: number) => number
  end: { x: number; y: number } | null
}

/** @returns how evidence went, as a line, with what of it lies beyond the promise as a surface. */
export function prepareEvidenceLine(
  { points, fromMs, toMs, least, most, promised }: EvidenceInput,
  height: number,
): EvidenceLine {
  const y = (value: number): number => height * (1 - (value - least) / (most - least))
  const x = (atMs: number): number => ((atMs - fromMs) / Math.max(1, toMs - fromMs)) * 100
  const shown = points.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs)
  const last = shown.at(-1)
  return {
    line: linePath(shown.map((point) => ({ x: x(point.atMs), y: y(point.height) }))),
    above: bandPath(shown.map((point) => ({ x: x(point.atMs), low: y(promised), high: y(Math.max(promised, point.height)) }))),
    promised: y(promised),
    y,
    x,
    end: last ? { x: x(last.atMs), y: y(last.height) } : null,
  }
}
