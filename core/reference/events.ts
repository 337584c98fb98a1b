import { type Handler, type ReferenceEvent, SAID_NAMES } from './input.ts'
import { compareTexts, groupBy } from './order.ts'

/** docs/metrics.md, section 1: what a set of events says of each conversation. */

/** The types that stand in an order, at the same effective time from the first to the last. */
const READING_ORDER = [
  'conversation.started',
  'conversation.message',
  'conversation.handed_off',
  'conversation.resolved',
  'conversation.closed',
  'conversation.reopened',
  'conversation.rated',
  'conversation.cost',
]

const SAID = ['customer', ...SAID_NAMES, 'followsUp'] as const

/** An event with its effective time. */
export interface Moment {
  event: ReferenceEvent
  atMs: number
}

export interface Claim {
  vendor: string
  verdict: string
  amountMicros: string | null
}

export interface Conversation {
  id: string
  handler: Handler
  /** What it has from its beginning: the start's words, and those that described it. */
  said: Record<(typeof SAID)[number], string | null>
  startMs: number
  /** In the order of reading; the start that counts is the first. */
  moments: Moment[]
  /** The last claim of each vendor, by vendor. */
  claims: Claim[]
}

/** Among themselves by (time as sent, id, source). */
export const bySentTime = (a: ReferenceEvent, b: ReferenceEvent): number =>
  a.timeMs - b.timeMs || compareTexts(a.id, b.id) || compareTexts(a.source, b.source)

const byReadingOrder = (a: Moment, b: Moment): number =>
  a.atMs - b.atMs ||
  READING_ORDER.indexOf(a.event.type) - READING_ORDER.indexOf(b.event.type) ||
  compareTexts(a.event.id, b.event.id) ||
  compareTexts(a.event.source, b.event.source)

/** The same pair of id and source seen again is the same event. */
export function withoutRepetitions(events: readonly ReferenceEvent[]): ReferenceEvent[] {
  const seen = new Map<string, ReferenceEvent>()
  for (const event of events) {
    const name = JSON.stringify([event.source, event.id])
    if (!seen.has(name)) seen.set(name, event)
  }
  return [...seen.values()]
}

/** Every conversation that counts: its start has arrived and it is not excluded. By its id. */
export function readConversations(events: readonly ReferenceEvent[]): Map<string, Conversation> {
  const own = events.filter(({ type }) => type.startsWith('conversation.'))
  const conversations = new Map<string, Conversation>()
  for (const [id, itsEvents] of groupBy(own, ({ subject }) => subject)) {
    const conversation = readConversation(id, itsEvents.sort(bySentTime))
    if (conversation) conversations.set(id, conversation)
  }
  return conversations
}

function readConversation(id: string, events: readonly ReferenceEvent[]): Conversation | null {
  const start = events.find(({ type }) => type === 'conversation.started')
  if (!start?.data.handler || isExcluded(events)) return null
  const later = events.filter(({ type }) => READING_ORDER.includes(type) && type !== 'conversation.started')
  const moments = [start, ...later].map((event) => ({ event, atMs: Math.max(event.timeMs, start.timeMs) }))
  return {
    id,
    handler: start.data.handler,
    said: whatIsSaid(start, events),
    startMs: start.timeMs,
    moments: moments.sort(byReadingOrder),
    claims: lastClaims(events),
  }
}

function isExcluded(events: readonly ReferenceEvent[]): boolean {
  const words = events.filter(({ type }) => type === 'conversation.excluded' || type === 'conversation.included')
  return words.at(-1)?.type === 'conversation.excluded'
}

/** Field by field, the last `described` that has the field wins over the start; null and the empty text clear it. */
function whatIsSaid(start: ReferenceEvent, events: readonly ReferenceEvent[]): Conversation['said'] {
  const words = [start, ...events.filter(({ type }) => type === 'conversation.described')].map(({ data }) => data)
  const last = (name: (typeof SAID)[number]): string | null =>
    words.filter((data) => data[name] !== undefined).at(-1)?.[name] || null
  return Object.fromEntries(SAID.map((name) => [name, last(name)])) as Conversation['said']
}

function lastClaims(events: readonly ReferenceEvent[]): Claim[] {
  const claims = events.filter(({ type }) => type === 'conversation.claimed')
  const byVendor = groupBy(claims, ({ data }) => data.vendor ?? '')
  return [...byVendor]
    .map(([vendor, all]) => ({
      vendor,
      verdict: all.at(-1)?.data.verdict ?? '',
      amountMicros: all.at(-1)?.data.amountMicros ?? null,
    }))
    .sort((a, b) => compareTexts(a.vendor, b.vendor))
}
