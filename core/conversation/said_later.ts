import { DESCRIBED_FIELDS, type DescribedField, type EventData, type ExclusionReason } from '../event/types.ts'
import { compareText } from '../text/compare.ts'
import { type ConversationLog, type LogEntry, sentOrder, typeOf } from './log.ts'

/** One field of what was learned of a conversation after its start. */
export interface LearnedField {
  field: DescribedField
  /** Null clears it. A customer is a pseudonym. */
  value: string | null
  atMs: number
  /** Whether no later word changed it again. */
  holds: boolean
}

/** @returns what described it, in the order of time; within an event in that of the fields. */
export function readLearned(log: ConversationLog): LearnedField[] {
  const learned: LearnedField[] = []
  const last = new Map<DescribedField, LearnedField>()
  for (const [atMs, , , data] of sent(log, ['conversation.described'])) {
    for (const field of DESCRIBED_FIELDS) {
      const value = (data as EventData['conversation.described'])[field]
      if (value === undefined) continue
      const before = last.get(field)
      if (before) before.holds = false
      const word = { field, value: value || null, atMs, holds: true }
      last.set(field, word)
      learned.push(word)
    }
  }
  return learned
}

/** @returns since when, and why, a conversation is taken out of everything; null where it is not. */
export function readExclusion(log: ConversationLog): { atMs: number; reason: ExclusionReason } | null {
  const last = sent(log, ['conversation.excluded', 'conversation.included']).at(-1)
  if (!last || typeOf(last) !== 'conversation.excluded') return null
  return { atMs: last[0], reason: (last[3] as EventData['conversation.excluded']).reason }
}

export type VendorClaim = EventData['conversation.claimed'] & { atMs: number }

/** @returns the last claim of each vendor, by vendor. */
export function readClaims(log: ConversationLog): VendorClaim[] {
  const byVendor = new Map<string, VendorClaim>()
  for (const [atMs, , , data] of sent(log, ['conversation.claimed'])) {
    const claim = data as EventData['conversation.claimed']
    byVendor.set(claim.vendor, { ...claim, atMs })
  }
  return [...byVendor.values()].sort((a, b) => compareText(a.vendor, b.vendor))
}

const sent = (log: ConversationLog, types: readonly string[]): LogEntry[] =>
  log.entries.filter((entry) => types.includes(typeOf(entry))).sort(sentOrder(log))
