import type { Comparison } from '../release/contract.ts'

/** What came of a release, as far as one can tell. */
export interface ReleaseVerdict extends Pick<Comparison['takenBack'], 'verdict' | 'ratio'> {
  /** The version that ran before. */
  before: string
}

/** By {@link releaseKey}; a release without has nothing to be compared with. */
export type ReleaseVerdicts = ReadonlyMap<string, ReleaseVerdict>

/** @returns what names a release: a version may go out again. */
export const releaseKey = (agentVersion: string, deployedAtMs: number): string => `${deployedAtMs} ${agentVersion}`

/** @returns e.g. `worse than v41: 1.31 times as often taken back`. */
export function verdictWords({ verdict, ratio, before }: ReleaseVerdict): string {
  if (verdict === "can't tell yet") return `too early to tell it from ${before}`
  if (verdict === 'no sign') return `no sign of a difference from ${before}`
  const often = ratio === null ? 'more often' : `${ratio.toFixed(2)} times as often`
  return `${verdict} than ${before}: ${often} taken back`
}
