import type { Handler } from '#core/event/types.ts'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { drawBreak, tellBreak, tellMood } from './aftermath.ts'
import { drawReturnDelay } from './delay.ts'
import { chanceFor, type Opening, openReturn, type Run } from './opening.ts'
import { agentVersionAt } from './releases.ts'
import { HOUR_MS } from './rhythm.ts'
import { isToldAt, moreWaitingHours } from './scenario.ts'
import { tellStint } from './stint.ts'
import { Telling } from './telling.ts'
import { type FirstEnd, isTopicLate, saysTopic, tellLater } from './told_later.ts'
import { ABANDONED_SHARE, CHANNELS, HANDOFF_REASONS, RESOLVED_SHARE } from './world.ts'

export interface Story {
  /** All events of the conversation, not in the order of time. */
  events: CloudEvent[]
  /** The conversation in which the customer comes back. */
  next: Opening | null
}

const GIVES_UP_AND_RETURNS = 0.3

/** Tells one conversation from its start to its last event. */
export function tellConversation(run: Run, opening: Opening): Story {
  const chance = chanceFor(run, opening.path)
  const channel = chance.pick(CHANNELS[opening.handler]).name
  const telling = new Telling(run, opening, chance, channel)
  tellStart(telling)
  const firstEndMs = tellStint(telling, opening.handler, opening.startMs)
  const outcome = chance.unit()
  const firstEnd = firstEndOf(opening.handler, outcome)
  const next = ENDINGS[firstEnd](telling, firstEndMs)
  tellLater(telling, firstEnd, firstEndMs)
  return { events: isToldAt(run.scenario, channel, opening.startMs) ? telling.events : [], next }
}

function firstEndOf(handler: Handler, outcome: number): FirstEnd {
  if (outcome < RESOLVED_SHARE[handler]) return 'resolved'
  return outcome < RESOLVED_SHARE[handler] + ABANDONED_SHARE[handler] ? 'given up' : 'handed off'
}

function tellStart(telling: Telling): void {
  const { opening, chance, channel } = telling
  const { startMs, handler, customer, language, market, topic, followsUp } = opening
  const isTopicTold = saysTopic(telling) && !isTopicLate(telling)
  const met = handler === 'ai' ? agentVersionAt(startMs, chance) : null
  telling.releasedMs = met?.atMs ?? null
  telling.add('conversation.started', startMs, {
    handler,
    ...(customer !== null && { customer }),
    channel,
    language,
    market: market.name,
    ...(isTopicTold && { topic: topic.name }),
    ...(met && { agentVersion: met.version }),
    ...(followsUp !== null && { followsUp }),
  })
}

function settle(telling: Telling, endMs: number): Opening | null {
  const { handler } = telling.opening
  telling.add('conversation.resolved', endMs)
  const how = drawBreak(telling, handler, endMs)
  tellMood(telling, how === null ? 'served' : 'let down', endMs)
  return how === null ? null : tellBreak(telling, how, handler, endMs)
}

function giveUp(telling: Telling, endMs: number): Opening | null {
  const { chance, opening } = telling
  telling.add('conversation.closed', endMs)
  tellMood(telling, 'gave up', endMs)
  if (!chance.happens(GIVES_UP_AND_RETURNS)) return null
  return openReturn(opening, telling.id, endMs + drawReturnDelay(chance, opening.market, endMs), chance)
}

function passAlong(telling: Telling, handedMs: number): Opening | null {
  const { chance, opening } = telling
  const reason = chance.pick(HANDOFF_REASONS).name
  telling.add('conversation.handed_off', handedMs, { reason, team: `${opening.topic.name}-desk` })
  const waiting = moreWaitingHours(telling.run.scenario, handedMs)
  const beganMs = handedMs + (waiting > 0 ? Math.floor(chance.fork('waiting').exponential(waiting * HOUR_MS)) : 0)
  const endMs = tellStint(telling, 'human', beganMs)
  telling.add('conversation.resolved', endMs)
  const how = drawBreak(telling, 'human', endMs)
  tellMood(telling, how === null ? 'passed along' : 'let down', endMs)
  return how === null ? null : tellBreak(telling, how, 'human', endMs)
}

const ENDINGS: Record<FirstEnd, (telling: Telling, endMs: number) => Opening | null> = {
  resolved: settle,
  'given up': giveUp,
  'handed off': passAlong,
}
