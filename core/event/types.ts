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
  'customer.churned',
  'release.deployed',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export const HANDLERS = ['ai', 'human'] as const
export type Handler = (typeof HANDLERS)[number]

export const SPEAKERS = ['customer', 'ai', 'human'] as const
export type Speaker = (typeof SPEAKERS)[number]

export const COST_LINES = ['inference', 'tools', 'infrastructure', 'labour', 'other'] as const
export type CostLine = (typeof COST_LINES)[number]

/** What each type of event says. `customer` is already a pseudonym here; money is micros in a decimal string. */
export type EventData = {
  'conversation.started': {
    handler: Handler
    customer?: string
    channel?: string
    language?: string
    market?: string
    topic?: string
    agentVersion?: string
    followsUp?: string
  }
  'conversation.message': { from: Speaker }
  'conversation.handed_off': { reason?: string; team?: string }
  'conversation.resolved': Record<string, never>
  'conversation.closed': Record<string, never>
  'conversation.reopened': { handler?: Handler }
  'conversation.rated': { score: number }
  'conversation.cost': { amountMicros: string; line?: CostLine }
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
