import { contributionOfCase } from '../contribution/of_case.ts'
import type { FlipCause } from '../live/messages.ts'
import type { Rules } from '../policy/rules.ts'
import type { CaseRecord } from './types.ts'

/** A resolution that was taken back, or a case that escalated. */
export interface Flip {
  record: CaseRecord
  cause: FlipCause
  atMs: number
  /** From the resolution to what broke it, or from the root's start to its handing off. */
  ageSeconds: number
}

/** @returns what flipped in a case, or null where its resolution stands or is not yet. */
export function flipIn(record: CaseRecord): Flip | null {
  const { root } = record.case
  const { broken } = record
  if (!root) return null
  if (broken)
    return { record, cause: broken.cause, atMs: broken.atMs, ageSeconds: Math.max(0, seconds(broken.atMs - root.endMs)) }
  if (root.outcome !== 'escalated') return null
  return { record, cause: 'escalated', atMs: root.endMs, ageSeconds: seconds(root.endMs - root.startMs) }
}

/** @returns the flip between two states of a case with the same root, or null where nothing new flipped. */
export function flipOf(before: CaseRecord | undefined, after: CaseRecord): Flip | null {
  const flip = flipIn(after)
  return flip && !(before && flipIn(before)) ? flip : null
}

/** @returns what the flip costs so far: rework, and the policy's price of its cause. */
export function flipCostMicros({ record }: Flip, rules: Rules): bigint {
  const contribution = record.root && contributionOfCase(record.case, record.broken, record.root, rules)
  return contribution ? contribution.measures.reworkMicros + contribution.measures.failureImpactMicros : 0n
}

const seconds = (ms: number): number => Math.round(ms / 1000)
