import type { FigureBody } from './figure_windows.ts'
import { nothingRead, type Reading } from './reading.ts'
import type { Says } from './standing.ts'

/** A figure of one watched value over a window. */
export interface ReadFigure {
  value: number | null
  cases: number
}

/**
 * Reads one watched value.
 * @param against what it is compared with; null for a threshold, and where there is nothing to compare with.
 * @returns a reading whose value is the figure, or of a change by how many per cent it moved.
 */
export function readFigure(body: FigureBody, about: string, now: ReadFigure, against: ReadFigure | null): Reading {
  const limit = body.kind === 'threshold' ? body.limit : body.percent
  const nothing = { ...nothingRead(about), limit }
  if (now.value === null || now.cases < body.leastCases) return nothing
  if (body.kind === 'threshold') {
    const { value } = now
    const isBelow = body.direction === 'below'
    return { ...nothing, value, isBetter: false, says: saysOf(value, { limit, wellAt: body.recoverAt ?? limit, isBelow }) }
  }
  if (!against || against.value === null || against.value === 0 || against.cases < body.leastCases) return nothing
  const value = (100 * (now.value - against.value)) / Math.abs(against.value)
  const moved = body.direction === 'either' ? Math.abs(value) : body.direction === 'up' ? value : -value
  return { ...nothing, value, says: saysOf(moved, { limit, wellAt: body.recoverPercent ?? limit, isBelow: false }) }
}

/** Well again where it has come back past both, so that a point of recovery on the wrong side of the limit changes nothing. */
function saysOf(value: number, { limit, wellAt, isBelow }: { limit: number; wellAt: number; isBelow: boolean }): Says {
  const isBeyond = (point: number): boolean => (isBelow ? value < point : value > point)
  if (isBeyond(limit)) return 'breach'
  return isBeyond(wellAt) ? 'between' : 'well'
}
