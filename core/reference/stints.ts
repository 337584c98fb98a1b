import type { Conversation, Moment } from './events.ts'
import type { Handler } from './input.ts'

/** docs/metrics.md, section 2: the stints of a conversation. */

export interface Stint {
  conversation: Conversation
  /** Its place among the conversation's stints, from 0. */
  position: number
  handler: Handler
  openedBy: 'started' | 'handed_off' | 'reopened'
  outcome: 'open' | 'escalated' | 'passed_on' | 'resolved' | 'abandoned'
  startMs: number
  /** When it ended; while it is open, how far it reaches. */
  endMs: number
  /** When a human first wrote in it; null where none did. */
  takenUpMs: number | null
  /** What its cost events say, or null where it has none. */
  toldCostMicros: bigint | null
}

const REACHING = ['started', 'message', 'handed_off', 'resolved', 'closed', 'reopened'].map((name) => `conversation.${name}`)

/** All stints of a conversation, the first at its start. */
export function readStints(conversation: Conversation, passOnReasons: readonly string[]): Stint[] {
  const stints: Stint[] = []
  for (const moment of conversation.moments) read(moment, stints, conversation, passOnReasons)
  const last = stints.at(-1)
  const reaching = conversation.moments.filter(({ event }) => REACHING.includes(event.type))
  if (last?.outcome === 'open') last.endMs = Math.max(...reaching.map(({ atMs }) => atMs))
  for (const stint of stints) {
    stint.takenUpMs = firstHumanMessage(stint)
    stint.toldCostMicros = toldCost(stint, stints)
  }
  return stints
}

/** The table of section 2, row by row. */
function read({ event, atMs }: Moment, stints: Stint[], conversation: Conversation, passOnReasons: readonly string[]): void {
  const current = stints.at(-1)
  const open = (handler: Handler, openedBy: Stint['openedBy']): void => {
    const blank = { outcome: 'open' as const, takenUpMs: null, toldCostMicros: null }
    stints.push({ conversation, position: stints.length, handler, openedBy, startMs: atMs, endMs: atMs, ...blank })
  }
  if (event.type === 'conversation.started') open(conversation.handler, 'started')
  if (!current) return
  const end = (outcome: Stint['outcome']): void => {
    current.outcome = outcome
    current.endMs = atMs
  }
  const isOpen = current.outcome === 'open'
  if (event.type === 'conversation.handed_off' && isOpen && current.handler === 'ai') {
    end(passOnReasons.includes(event.data.reason ?? '') ? 'passed_on' : 'escalated')
    open('human', 'handed_off')
  } else if (event.type === 'conversation.handed_off' && !isOpen) open('human', 'handed_off')
  if (event.type === 'conversation.resolved' && isOpen) end('resolved')
  if (event.type === 'conversation.closed' && isOpen) end('abandoned')
  if (event.type === 'conversation.reopened' && !isOpen) open(event.data.handler ?? current.handler, 'reopened')
}

function firstHumanMessage({ conversation, startMs, endMs }: Stint): number | null {
  const inIt = conversation.moments.find(
    ({ event, atMs }) => event.type === 'conversation.message' && event.data.from === 'human' && atMs >= startMs && atMs <= endMs,
  )
  return inIt?.atMs ?? null
}

/** A cost event belongs to the conversation's latest stint that started at or before it. */
function toldCost(stint: Stint, stints: readonly Stint[]): bigint | null {
  const own = stint.conversation.moments.filter(
    ({ event, atMs }) => event.type === 'conversation.cost' && stints.filter(({ startMs }) => startMs <= atMs).at(-1) === stint,
  )
  return own.length === 0 ? null : own.reduce((sum, { event }) => sum + BigInt(event.data.amountMicros ?? 0), 0n)
}

/** @returns whether a stint was opened by a handoff (section 2). */
export const isHandoff = (stint: Stint): boolean => stint.openedBy === 'handed_off'

export const hasEnded = (stint: Stint): boolean => stint.outcome !== 'open'

export const lengthMs = (stint: Stint): number => stint.endMs - stint.startMs
