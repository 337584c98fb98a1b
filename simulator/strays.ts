import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { chanceOf } from './chance.ts'
import { chanceFor, type Opening, type Run } from './opening.ts'
import { HOUR_MS } from './rhythm.ts'
import { tellStint } from './stint.ts'
import { Telling } from './telling.ts'
import { type Market, STRAY_REASONS, STRAY_SHARE, TAKEN_FOR_STRAY_SHARE, TOPICS } from './world.ts'

const NOTICED_AFTER_MS = 3 * HOUR_MS

/**
 * Conversations that are none, tests and spam, beside the real ones: they are excluded when somebody notices, and a few were
 * real after all and are put back.
 * @param mean of the real cases of that hour.
 */
export function* straysOf(run: Run, market: Market, hour: number, mean: number): Generator<CloudEvent> {
  const count = chanceOf(`${run.seed}/strays/${market.name}/${hour}`).poisson(mean * STRAY_SHARE)
  for (let number = 1; number <= count; number += 1) yield* tellStray(run, market, hour, number)
}

function tellStray(run: Run, market: Market, hour: number, number: number): CloudEvent[] {
  const path = `${market.name}-${hour}-stray${number}`
  const chance = chanceFor(run, path)
  const startMs = hour * HOUR_MS + Math.floor(chance.unit() * HOUR_MS)
  const topic = chance.pick(TOPICS)
  const language = chance.pick(market.languages).name
  const customer = `${run.name}-stray-${path}`
  const opening: Opening = {
    ...{ path, startMs, market, language, topic, customer },
    handler: 'ai',
    followsUp: null,
    returning: false,
  }
  const telling = new Telling(run, opening, chance, 'chat')
  telling.add('conversation.started', startMs, { handler: 'ai', customer, channel: 'chat', language, market: market.name })
  const endMs = tellStint(telling, 'ai', startMs)
  telling.add(chance.happens(0.5) ? 'conversation.resolved' : 'conversation.closed', endMs)
  const noticedMs = endMs + Math.floor(chance.exponential(NOTICED_AFTER_MS))
  telling.add('conversation.excluded', noticedMs, { reason: chance.pick(STRAY_REASONS).name })
  if (chance.happens(TAKEN_FOR_STRAY_SHARE)) {
    telling.add('conversation.included', noticedMs + Math.floor(chance.exponential(NOTICED_AFTER_MS)))
  }
  return telling.events
}
