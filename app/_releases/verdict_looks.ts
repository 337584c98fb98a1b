import type { Comparison } from '#core/release/contract.ts'
import type { Tone } from '../_ui/badge.tsx'

export type Verdict = Comparison['takenBack']['verdict']

/** How a verdict looks; the word is always beside it. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, { tone: Tone; sign: string; colour: string }>> = {
  worse: { tone: 'bad', sign: '▲', colour: 'var(--bad)' },
  better: { tone: 'good', sign: '▼', colour: 'var(--good)' },
  'no sign': { tone: 'neutral', sign: '–', colour: 'var(--ink-subtle)' },
  "can't tell yet": { tone: 'neutral', sign: '…', colour: 'var(--ink-subtle)' },
}
