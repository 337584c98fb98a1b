import { HANDLERS, type Handler } from '#core/event/types.ts'
import { type Draws, drawsOf } from './draws.ts'
import {
  BUSYNESS,
  DAY_HOURS,
  DAY_NOISE,
  LANGUAGE_SHARE,
  languageFactor,
  type Truth,
  trueHazard,
  WEEK_HOURS,
  WINDOW_HOURS,
} from './truth.ts'

/** Mean and spread of a unit's cost, in units of the currency; see `simulator/world.ts`. */
export const UNIT_COST: Record<Handler, number> = { ai: 0.25, human: 4 }
const COST_SPREAD = 0.3
/** Variance by squared mean of a log-normal with that spread. */
export const COST_VARIATION = Math.exp(COST_SPREAD ** 2) - 1

/** What comes of the resolutions of a handler in one language, or in the others. */
export interface StreamSegment {
  handler: Handler
  isTheLanguage: boolean
  /** By hour. */
  resolved: Float64Array
  cost: Float64Array
  /** At [hour · WINDOW_HOURS + age]. */
  broken: Uint16Array
}

/** A made-up operation from hour 0, a Monday's first, on. Breaks after the last hour are not drawn. */
export interface Stream {
  hours: number
  segments: StreamSegment[]
  /** What multiplies each day's hazard. */
  dayNoise: Float64Array
  draws: Draws
}

/** @returns a stream in which nothing has happened yet; the same name gives the same draws. */
export function emptyStream(name: string, hours: number): Stream {
  const draws = drawsOf(name)
  const dayNoise = Float64Array.from({ length: Math.ceil(hours / DAY_HOURS) + 1 }, () => Math.exp(DAY_NOISE * draws.normal()))
  const segments = HANDLERS.flatMap((handler) =>
    [false, true].map((isTheLanguage) => ({
      handler,
      isTheLanguage,
      resolved: new Float64Array(hours),
      cost: new Float64Array(hours),
      broken: new Uint16Array(hours * WINDOW_HOURS),
    })),
  )
  return { hours, segments, dayNoise, draws }
}

/** @returns a stream with the same past, which goes on by draws of its own. */
export const forkStream = (stream: Stream, name: string): Stream => ({
  ...stream,
  segments: stream.segments.map((segment) => ({
    ...segment,
    resolved: segment.resolved.slice(),
    cost: segment.cost.slice(),
    broken: segment.broken.slice(),
  })),
  draws: drawsOf(name),
})

/** Draws the resolutions of the hours from `fromHour` up to `toHour`, and all that breaks of them. */
export function drawHours(stream: Stream, truth: Truth, fromHour: number, toHour: number): void {
  for (const segment of stream.segments)
    for (let hour = fromHour; hour < toHour; hour++) {
      const { handler, isTheLanguage } = segment
      const aiShare = truth.aiShare(hour)
      const share = (handler === 'ai' ? aiShare : 1 - aiShare) * (isTheLanguage ? LANGUAGE_SHARE : 1 - LANGUAGE_SHARE)
      const mean = (truth.perDay / DAY_HOURS) * truth.volume(hour) * (BUSYNESS[hour % WEEK_HOURS] ?? 0) * share
      const resolved = stream.draws.poisson(mean)
      segment.resolved[hour] = resolved
      segment.cost[hour] = drawCost(stream.draws, resolved, UNIT_COST[handler] * truth.costTimes(hour))
      drawBreaks(stream, segment, hour, {
        hazard: trueHazard(handler, handler === 'ai' && truth.isSooner(hour)),
        times: truth.hazardTimes(handler, isTheLanguage, hour) * languageFactor(isTheLanguage),
      })
    }
}

const drawCost = (draws: Draws, units: number, each: number): number =>
  units === 0 ? 0 : Math.max(0, each * (units + Math.sqrt(COST_VARIATION * units) * draws.normal()))

/** Cell by cell, so that rhythm and noise are those of the hour of the break. */
function drawBreaks(
  { hours, dayNoise, draws }: Stream,
  { resolved, broken }: StreamSegment,
  hour: number,
  { hazard, times }: { hazard: Float64Array; times: number },
): void {
  let atRisk = resolved[hour] ?? 0
  const ages = Math.min(WINDOW_HOURS, hours - hour)
  for (let age = 0; age < ages && atRisk > 0; age++) {
    const at = hour + age
    const chance = (hazard[age] ?? 0) * times * (BUSYNESS[at % WEEK_HOURS] ?? 0) * (dayNoise[Math.floor(at / DAY_HOURS)] ?? 1)
    const count = Math.min(atRisk, draws.poisson(atRisk * chance))
    if (count === 0) continue
    broken[hour * WINDOW_HOURS + age] = count
    atRisk -= count
  }
}
