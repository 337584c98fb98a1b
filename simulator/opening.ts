import type { Handler } from '#core/event/types.ts'
import { type Chance, chanceOf } from './chance.ts'
import { HOUR_MS } from './rhythm.ts'
import { aiShareAt, type Scenario } from './scenario.ts'
import { ANONYMOUS_SHARE, type Market, TOPICS, type Topic } from './world.ts'

/** A conversation that is about to begin. */
export interface Opening {
  /** Names it within every run: market, hour, number, and one more number for each return of the customer. */
  path: string
  startMs: number
  market: Market
  language: string
  topic: Topic
  handler: Handler
  /** Null: anonymous. */
  customer: string | null
  followsUp: string | null
  /** It comes back to something that was settled, or given up, before. */
  returning: boolean
}

/** What stays the same through a simulation. */
export interface Run {
  /** Begins every conversation and customer, so that two runs in one workspace never mix. */
  name: string
  seed: number
  scenario: Scenario
  casesPerDay: number
}

/** Customers for each new case of a day: a customer's next problem is months away in the middle. */
const CUSTOMERS_PER_DAILY_CASE = 150

/** @returns the draws of one conversation. */
export const chanceFor = (run: Run, path: string): Chance => chanceOf(`${run.seed}/conversation/${path}`)

/** @returns a new case's first conversation, at some moment of the hour. */
export function openCase(run: Run, market: Market, marketShare: number, hour: number, number: number): Opening {
  const path = `${market.name}-${hour}-${number}`
  const chance = chanceFor(run, `${path}/opening`)
  const startMs = hour * HOUR_MS + Math.floor(chance.unit() * HOUR_MS)
  const topic = chance.pick(TOPICS)
  const handler = chance.happens(aiShareAt(run.scenario, topic.aiShare, startMs)) ? 'ai' : 'human'
  const population = Math.max(20, Math.round(run.casesPerDay * marketShare * CUSTOMERS_PER_DAILY_CASE))
  const customerPath = `${market.name}-${chance.integer(1, population)}`
  const language = chanceOf(`${run.seed}/customer/${customerPath}`).pick(market.languages).name
  const customer = chance.happens(ANONYMOUS_SHARE) ? null : `${run.name}-customer-${customerPath}`
  return { path, startMs, market, language, topic, handler, customer, followsUp: null, returning: false }
}

/** Who comes back mostly wants a person, and mostly says the same is still wrong. */
const RETURN_TO_HUMAN = 0.65
const SAME_TOPIC = 0.86
const SAYS_WHAT_IT_FOLLOWS = 0.35

/** @returns the conversation in which the customer of `before` comes back. */
export function openReturn(before: Opening, id: string, startMs: number, chance: Chance): Opening {
  const handler = chance.happens(RETURN_TO_HUMAN) ? 'human' : 'ai'
  const topic = chance.happens(SAME_TOPIC) ? before.topic : chance.pick(TOPICS)
  const linked = topic !== before.topic || chance.happens(SAYS_WHAT_IT_FOLLOWS)
  const followsUp = linked && before.customer !== null ? id : null
  return { ...before, path: `${before.path}.1`, startMs, handler, topic, followsUp, returning: true }
}
