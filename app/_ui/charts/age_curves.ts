import { bandPath, linePath } from './paths.ts'
import { type ValueScale, valueScale } from './value_scale.ts'

/** A share that came back by an age, in days. */
export interface AgeShare {
  days: number
  share: number
}

interface AgeCurvesInput {
  before: readonly AgeShare[]
  /** As far as it is known. */
  now: readonly AgeShare[]
  /** From where it ends on: what is to be expected. */
  expected: readonly AgeShare[]
}

/** In a box of 100 by `height`. */
export interface AgeCurves {
  before: string
  now: string
  expected: string
  /** Between then and now. */
  between: string
  scale: ValueScale
  lastDay: number
  /** @returns how far across an age stands, in percent. */
  x: (days: number) => number
}

/** @returns curves of what came back by age, then and now. */
export function prepareAgeCurves({ before, now, expected }: AgeCurvesInput, height: number): AgeCurves {
  const lastDay = Math.max(1, ...before.map(({ days }) => days))
  const scale = valueScale(
    [...before, ...now, ...expected].map(({ share }) => share),
    height,
  )
  const x = (days: number): number => (days / lastDay) * 100
  const place = ({ days, share }: AgeShare) => ({ x: x(days), y: scale.y(share) })
  const then = new Map(before.map(({ days, share }) => [days, share]))
  return {
    before: linePath(before.map(place)),
    now: linePath(now.map(place)),
    expected: linePath(expected.map(place)),
    between: bandPath(
      now.map(({ days, share }) => ({ x: x(days), low: scale.y(then.get(days) ?? Number.NaN), high: scale.y(share) })),
    ),
    scale,
    lastDay,
    x,
  }
}
