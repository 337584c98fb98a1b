import type { Stint } from '../../stint/types.ts'
import { foldIssue } from '../fold.ts'
import type { SupportCase } from '../types.ts'

export const HOUR_MS = 3_600_000
/** When the first stint starts. */
export const FIRST_MS = Date.UTC(2026, 3, 1, 9, 7)
const WINDOW_MS = 14 * 24 * HOUR_MS

/** @returns the case of these stints, by the AI, an hour each and one behind the other where they do not say otherwise. */
export function someCase(...stints: Partial<Stint>[]): SupportCase {
  const told = stints.map((stint, position): Stint => {
    const startMs = FIRST_MS + position * HOUR_MS
    const usual = { outcome: 'resolved', handler: 'ai', openedBy: 'started', costMicros: 100n, takenUpMs: null } as const
    return { conversation: 'c', position, startMs, endMs: startMs + HOUR_MS, ...usual, ...stint }
  })
  const [known] = foldIssue(told, WINDOW_MS)
  if (!known) throw new Error('a case has stints')
  return known
}
