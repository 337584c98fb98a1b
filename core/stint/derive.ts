import { type ConversationLog, humanMessagesMs, type LogEntry, readingOrder, typeOf } from '../conversation/log.ts'
import type { EventData, Handler } from '../event/types.ts'
import type { Rules } from '../policy/rules.ts'
import type { Stint } from './types.ts'

type Draft = Stint & { hasCostEvents: boolean }

/**
 * Reads a conversation's events into its stints (docs/metrics.md, section 2).
 * @param conversation its id.
 * @param start the `conversation.started` that counts.
 * @returns the stints in the order of the conversation; at least one.
 */
export function deriveStints(conversation: string, start: LogEntry, log: ConversationLog, rules: Rules): Stint[] {
  const startMs = start[0]
  const drafts: Draft[] = []
  let lastActivityMs = Math.max(startMs, log.messages?.lastMs ?? startMs)

  const open = (atMs: number, handler: Handler, openedBy: Stint['openedBy']): void => {
    const position = drafts.length
    drafts.push({
      conversation,
      position,
      startMs: atMs,
      endMs: atMs,
      outcome: 'open',
      handler,
      openedBy,
      costMicros: 0n,
      takenUpMs: null,
      hasCostEvents: false,
    })
  }
  open(startMs, (start[3] as EventData['conversation.started']).handler, 'started')

  for (const entry of effectiveOrder(log, startMs)) {
    const [atMs, , , data] = entry
    const current = drafts[drafts.length - 1] as Draft
    const isOpen = current.outcome === 'open'
    const end = (outcome: Stint['outcome']): void => {
      current.outcome = outcome
      current.endMs = atMs
    }
    switch (typeOf(entry)) {
      case 'conversation.handed_off':
        if (isOpen && current.handler === 'human') break
        if (isOpen) end(rules.isPassOn((data as EventData['conversation.handed_off']).reason) ? 'passed_on' : 'escalated')
        open(atMs, 'human', 'handed_off')
        break
      case 'conversation.resolved':
        if (isOpen) end('resolved')
        break
      case 'conversation.closed':
        if (isOpen) end('abandoned')
        break
      case 'conversation.reopened':
        if (!isOpen) open(atMs, (data as EventData['conversation.reopened']).handler ?? current.handler, 'reopened')
        break
      case 'conversation.cost':
        current.costMicros += BigInt((data as EventData['conversation.cost']).amountMicros)
        current.hasCostEvents = true
        continue
      default:
        continue
    }
    lastActivityMs = Math.max(lastActivityMs, atMs)
  }
  const stints = drafts.map((draft) => finish(draft, lastActivityMs, rules))
  if (log.messages?.humanMs && stints.some(isHandoff)) takeUp(stints, log, startMs)
  return stints
}

/** Notes when a human first wrote in each handoff, its start and end included. */
function takeUp(stints: readonly Stint[], log: ConversationLog, startMs: number): void {
  const writtenMs = humanMessagesMs(log).map((atMs) => Math.max(atMs, startMs))
  for (const stint of stints.filter(isHandoff)) {
    const within = writtenMs.filter((atMs) => atMs >= stint.startMs && atMs <= stint.endMs)
    if (within.length > 0) stint.takenUpMs = within.reduce((first, atMs) => Math.min(first, atMs))
  }
}

const isHandoff = (stint: Stint): boolean => stint.openedBy === 'handed_off'

/** A skewed clock cannot put an event before its conversation; only the earliest start is read. */
function effectiveOrder(log: ConversationLog, startMs: number): LogEntry[] {
  return log.entries
    .filter((entry) => typeOf(entry) !== 'conversation.started')
    .map((entry) => (entry[0] < startMs ? ([startMs, ...entry.slice(1)] as LogEntry) : entry))
    .sort(readingOrder(log))
}

function finish({ hasCostEvents, ...stint }: Draft, lastActivityMs: number, rules: Rules): Stint {
  if (stint.outcome === 'open') stint.endMs = lastActivityMs
  if (!hasCostEvents) stint.costMicros = rateCardCost(stint, rules)
  return stint
}

/** The minutes are charged when the stint ends, rounded down to the micro. */
function rateCardCost(stint: Stint, rules: Rules): bigint {
  const { perStintMicros, perMinuteMicros } = rules.rateAt(stint.handler, stint.startMs)
  if (stint.outcome === 'open') return perStintMicros
  return perStintMicros + (perMinuteMicros * BigInt(stint.endMs - stint.startMs)) / 60_000n
}
