import { compareStints } from '../stint/order.ts'
import type { StintKey } from '../stint/types.ts'
import type { StintChange } from './recount_issue.ts'

/**
 * Cuts a change of an issue where nothing of it happens for a while, so that what lies between need not be read.
 * @param gapMs the least time between two parts.
 * @returns at least one part, in the order of the stints.
 */
export function splitChange({ removed, put }: StintChange, gapMs: number): StintChange[] {
  const steps = [
    ...removed.map((key) => ({ key: key as StintKey, removed: [key], put: [] })),
    ...put.map((stint) => ({ key: stint as StintKey, removed: [], put: [stint] })),
  ].sort((a, b) => compareStints(a.key, b.key))
  const parts: { removed: StintKey[]; put: StintChange['put'][number][] }[] = []
  let lastMs = Number.NEGATIVE_INFINITY
  for (const { key, ...step } of steps) {
    if (parts.length === 0 || key.startMs - lastMs >= gapMs) parts.push({ removed: [], put: [] })
    parts.at(-1)?.removed.push(...step.removed)
    parts.at(-1)?.put.push(...step.put)
    lastMs = key.startMs
  }
  return parts
}

/** @returns the first and the last stint that a change touches. */
export function boundsOf({ removed, put }: StintChange): { from: StintKey; to: StintKey } {
  const keys: StintKey[] = [...removed, ...put].sort(compareStints)
  return { from: keys[0] as StintKey, to: keys.at(-1) as StintKey }
}
