import TinyQueue from 'tinyqueue'
import { demoRunName } from '#core/demo/run_name.ts'
import { type CloudEvent, cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { chanceOf } from './chance.ts'
import { tellConversation } from './conversation_story.ts'
import { type Opening, openCase, type Run } from './opening.ts'
import { releasesBetween } from './releases.ts'
import { busyness, DAY_MS, HOUR_MS } from './rhythm.ts'
import type { Scenario } from './scenario.ts'
import { straysOf } from './strays.ts'
import { sourceOf } from './telling.ts'
import { MARKETS, type Market } from './world.ts'

export interface SimulationOptions {
  seed: number
  /** "Now": history ends and the live part begins here. */
  anchorMs: number
  /** Weeks of history before the anchor; 0 for none. */
  weeks: number
  /** New cases on an average day; customers who come back are on top. */
  casesPerDay: number
  scenario: Scenario
}

/** What is going to happen: an event, or a conversation whose events are not told yet. */
type Appointment = { atMs: number; order: number } & ({ event: CloudEvent } | { opening: Opening })

const ALL_SHARES = MARKETS.reduce((sum, { share }) => sum + share, 0)

/** @returns when the history begins, in ms: on a full hour. */
export const historyStart = ({ anchorMs, weeks }: Pick<SimulationOptions, 'anchorMs' | 'weeks'>): number =>
  Math.floor((anchorMs - weeks * 7 * DAY_MS) / HOUR_MS) * HOUR_MS

/**
 * A support operation's events in the order of time, without end, an hour in memory beyond what is still open.
 * A pure function of its options: the same options give the same bytes, and the draws of a case do not depend on
 * the scenario, so that two scenarios differ in what the scenario changes alone.
 */
export function* simulate(options: SimulationOptions): Generator<CloudEvent, never> {
  const { seed, casesPerDay, scenario } = options
  const run: Run = { name: runName(options), seed, scenario, casesPerDay }
  const agenda = new TinyQueue<Appointment>([], (a, b) => a.atMs - b.atMs || a.order - b.order)
  let order = 0
  const plan = (what: { event: CloudEvent } | { opening: Opening }, atMs: number): void => {
    order += 1
    agenda.push({ atMs, order, ...what })
  }
  for (let hour = historyStart(options) / HOUR_MS; ; hour += 1) {
    const endMs = (hour + 1) * HOUR_MS
    for (const opening of openingsOf(run, hour)) plan({ opening }, opening.startMs)
    for (const event of releasesOf(run, hour)) plan({ event }, Date.parse(event.time))
    for (const event of straysIn(run, hour)) plan({ event }, Date.parse(event.time))
    for (let next = agenda.peek(); next && next.atMs < endMs; next = agenda.peek()) {
      agenda.pop()
      if ('event' in next) {
        yield next.event
        continue
      }
      const story = tellConversation(run, next.opening)
      for (const event of story.events) plan({ event }, Date.parse(event.time))
      if (story.next) plan({ opening: story.next }, story.next.startMs)
    }
  }
}

/** The anchor is part of it: a later simulation with the same seed is another operation, not a resending of this one. */
const runName = ({ scenario, seed, anchorMs }: SimulationOptions): string =>
  demoRunName({ scenario: scenario.name, seed, anchorMs })

function* openingsOf(run: Run, hour: number): Generator<Opening> {
  for (const market of MARKETS) {
    const share = market.share / ALL_SHARES
    const count = chanceOf(`${run.seed}/arrivals/${market.name}/${hour}`).poisson(meanOf(run, market, hour))
    for (let number = 1; number <= count; number += 1) yield openCase(run, market, share, hour, number)
  }
}

/** New cases of a market in an hour, on the average. */
const meanOf = (run: Run, market: Market, hour: number): number =>
  (run.casesPerDay / 24) * (market.share / ALL_SHARES) * busyness(market, hour * HOUR_MS)

const straysIn = (run: Run, hour: number): CloudEvent[] =>
  MARKETS.flatMap((market) => [...straysOf(run, market, hour, meanOf(run, market, hour))])

const releasesOf = (run: Run, hour: number): CloudEvent[] =>
  releasesBetween(hour * HOUR_MS, (hour + 1) * HOUR_MS).map(({ version, atMs, note }) =>
    cloudEvent('release.deployed', { id: `${run.name}-${version}`, source: sourceOf(run), subject: version, at: atMs }, { note }),
  )
