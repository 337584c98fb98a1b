import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'

/** Event types in the order in which events of the same instant are read (docs/metrics.md, section 1). */
export const EVENT_TYPES = [
  'conversation.started',
  'conversation.message',
  'conversation.handed_off',
  'conversation.resolved',
  'conversation.closed',
  'conversation.reopened',
  'conversation.rated',
  'conversation.cost',
  'conversation.described',
  'conversation.excluded',
  'conversation.included',
  'conversation.claimed',
  'customer.churned',
  'release.deployed',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export const HANDLERS = ['ai', 'human'] as const
export type Handler = (typeof HANDLERS)[number]

export const SPEAKERS = ['customer', 'ai', 'human'] as const
export type Speaker = (typeof SPEAKERS)[number]

export const COST_LINES = ['inference', 'tools', 'infrastructure', 'labour', 'vendor', 'other'] as const
export type CostLine = (typeof COST_LINES)[number]

/** Why a conversation is taken out of everything. */
export const EXCLUSION_REASONS = ['test', 'spam', 'merged', 'deleted', 'other'] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** What the vendor of an AI says became of a conversation. */
export const VERDICTS = ['confirmed', 'assumed', 'contained', 'verified', 'none'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What may be learned of a conversation after its start. */
export const DESCRIBED_FIELDS = ['customer', ...OPEN_DIMENSIONS, 'followsUp'] as const
export type DescribedField = (typeof DESCRIBED_FIELDS)[number]

/** What each type of event says. `customer` is already a pseudonym here; money is micros in a decimal string. */
export type EventData = {
  'conversation.started': { handler: Handler } & { [F in DescribedField]?: string }
  'conversation.message': { from: Speaker }
  'conversation.handed_off': { reason?: string; team?: string }
  'conversation.resolved': Record<string, never>
  'conversation.closed': Record<string, never>
  'conversation.reopened': { handler?: Handler }
  'conversation.rated': { score: number }
  'conversation.cost': { amountMicros: string; line?: CostLine }
  /** A field that is absent changes nothing; null clears it. */
  'conversation.described': { [F in DescribedField]?: string | null }
  'conversation.excluded': { reason: ExclusionReason }
  'conversation.included': Record<string, never>
  'conversation.claimed': { vendor: string; verdict: Verdict; amountMicros?: string }
  'customer.churned': Record<string, never>
  'release.deployed': { note?: string }
}

/** An event as Holdfast keeps it: checked, stripped to the fields of its type, its customer pseudonymised. */
export type SupportEvent = {
  [T in EventType]: {
    type: T
    id: string
    source: string
    /** The conversation, the customer's pseudonym, or the agent version. */
    subject: string
    /** Milliseconds since 1970, UTC; finer fractions of the wire are cut off. */
    timeMs: number
    data: EventData[T]
  }
}[EventType]

export type EventOf<T extends EventType> = Extract<SupportEvent, { type: T }>
