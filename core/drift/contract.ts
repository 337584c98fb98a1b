import { z } from 'zod'
import { HANDLERS } from '../event/types.ts'
import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { LIKELY_CAUSES, SERIES_KINDS, SERIES_STATES } from './series_names.ts'

const instant = z.string().describe('RFC 3339 instant')
const micros = z
  .string()
  .regex(/^-?\d+$/)
  .describe('integer micros of the currency')
const onceInHours = z.number().describe('chance alone would look like this once in so many hours; 0 while nothing speaks for it')

/** Why nothing can be said yet, and when it can. */
export const missingSchema = z.object({
  reason: z.enum(['no history', 'short history', 'few breaks', 'not learned yet']),
  /** Of `daysNeeded` days of history that a baseline takes, those that there are. */
  days: z.int(),
  daysNeeded: z.int(),
  /** Resolutions that were taken back within the days to learn from; null before there are enough days. */
  breaks: z.int().nullable(),
  breaksNeeded: z.int(),
  enoughAt: instant.nullable().describe('when there will be enough, should it go on like this; null where that cannot be told'),
})

export type Missing = z.infer<typeof missingSchema>

/** A watched series as it stands. */
export const driftSeriesSchema = z.object({
  id: z.string().describe('names the series in addresses and questions: `breaks`, `breaks.ai`, `breaks.language.3`'),
  kind: z
    .enum(SERIES_KINDS)
    .describe(
      '`breaks`: how often resolutions are taken back, by their age; `unitCost`: handling cost of a case; `reworkCost`: cost of a stint of rework on a case; `mix`: share of cases that the AI handles; `brokenAtOnce`: share of resolutions that were broken when they were made; `notSaid`: share of conversations without a value of the dimension; `anonymous`: share of cases without a customer; `noReason`: share of handoffs without a reason; `newValues`: share of cases with a value of the dimension that the baseline does not know; `silence`: events of a source; `lateHandoffs`: share of handoffs that nobody took up in time',
    ),
  handler: z.enum(HANDLERS).nullable().describe('null: both'),
  dimension: z.enum(OPEN_DIMENSIONS).nullable(),
  value: z
    .string()
    .nullable()
    .describe(
      'the value of the dimension; null where it was not said, or without a dimension; of `newValues` the new one with the most cases, once they are too many',
    ),
  source: z.string().nullable().describe('of `silence`: the `source` of its events; else null'),
  state: z.enum(SERIES_STATES),
  likelyCause: z
    .enum(LIKELY_CAUSES)
    .nullable()
    .describe(
      'by the name that teams have for it: breaks of the AI that grew for weeks are `prompt rot`, those that began by a release or a new agent version a `release`; null while it is steady, and where nothing points to one',
    ),
  evidence: z.object({ worse: onceInHours, better: onceInHours }).describe('of `mix`: more of the AI, less of the AI'),
  promisedHours: z.number().describe('in alarm from evidence of once in so many hours'),
  alarmSince: instant.nullable(),
  estimatedStart: instant
    .nullable()
    .describe('the first hour of the change, if there is one; null where nothing was to be expected'),
  ratio: z.number().nullable().describe('observed by expected since then'),
  observed: z.number().describe('since then: breaks, cases, what is counted of its kind; of `unitCost` and `reworkCost` micros'),
  expected: z.number(),
  before: z
    .number()
    .nullable()
    .describe(
      'a share of 0 to 1, of `unitCost` micros a case, of `reworkCost` micros a stint, of `silence` events an hour: in the baseline',
    ),
  now: z.number().nullable().describe('the same since the estimated start'),
  effect: z
    .object({ costPerAcceptedMicros: micros, monthMicros: micros })
    .nullable()
    .describe('by how much it moves the cost per accepted resolution of the workspace, and what it costs in 30 days if it stays'),
  accepted: z
    .object({
      since: instant,
      ratio: z.number().describe('so many times what the baseline expects is normal since then; `before` is that level'),
    })
    .nullable()
    .describe('a change that was accepted as the new normal'),
  days: z
    .array(
      z.object({
        date: z.string().describe('a local date'),
        state: z.enum(SERIES_STATES),
        worse: onceInHours,
        better: onceInHours,
        ratio: z.number().nullable(),
      }),
    )
    .describe(
      'how it stood at the end of each of the last 28 local days, the oldest first, today as of now; without days that were not weighed',
    ),
})
export type DriftSeries = z.infer<typeof driftSeriesSchema>

const baselineFacts = {
  policyVersion: z.int(),
  learnedFrom: instant,
  learnedTo: instant.describe('the end, excluded'),
  learnedAt: instant,
}

/** `GET /api/v1/drift`. */
export const driftAnswerSchema = z.object({
  workspace: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  policyVersion: z.int(),
  asOf: instant,
  evaluatedThrough: instant.nullable().describe('the last whole hour that was weighed; null before the first time'),
  baseline: z.object(baselineFacts).nullable(),
  missing: missingSchema.nullable().describe('why there is no baseline'),
  series: z.array(driftSeriesSchema).describe('the strongest evidence first; the whole, AI and human among them'),
})
export type DriftAnswer = z.infer<typeof driftAnswerSchema>

/** `GET /api/v1/drift/series`. */
export const driftSeriesAnswerSchema = z.object({
  series: driftSeriesSchema,
  hours: z
    .array(
      z.object({
        at: instant,
        worse: onceInHours,
        better: onceInHours,
        ratio: z.number().nullable(),
        state: z.enum(SERIES_STATES),
      }),
    )
    .describe('how evidence and estimate stood at the end of each hour, oldest first; kept for 90 days'),
  ages: z
    .array(
      z.object({
        hours: z.int().describe('hours since the resolution'),
        before: z.number().describe('share of resolutions taken back by this age in the baseline'),
        now: z.number().nullable().describe('the same since the estimated start, where enough cohorts are as old'),
      }),
    )
    .describe('of `breaks` alone; else empty'),
})
export type DriftSeriesAnswer = z.infer<typeof driftSeriesAnswerSchema>

const byHandler = z.object({ ai: z.array(z.number()), human: z.array(z.number()) })
const moment = z.object({ meanMicros: z.number(), varianceMicros: z.number().describe('in micros squared'), count: z.int() })

/** `GET /api/v1/baseline`. */
export const baselineAnswerSchema = z.object({
  baseline: z
    .object({
      ...baselineFacts,
      learnedBy: z.string().describe('who asked for it: an e-mail address, an API key by its name; `drift` where nobody did'),
      windowHours: z.int(),
      hazard: byHandler.describe('chance an hour that a resolution is taken back, by its age in hours'),
      rhythm: z.array(z.number()).describe('what it is multiplied by in each hour of the week; Monday 00:00 first'),
      segments: z.array(
        z.object({
          handler: z.enum(HANDLERS),
          dimension: z.enum(OPEN_DIMENSIONS).nullable(),
          value: z.string().nullable(),
          factor: z.number().describe('what the hazard of its handler is multiplied by'),
          breaks: z.int(),
          expectedPerDay: z.number(),
          dispersion: z.number().describe('variance of a day’s breaks by that of mere chance; 1 at least'),
        }),
      ),
      unitCosts: z.object({ ai: moment, human: moment }).describe('handling cost of a case'),
      reworkCosts: z
        .object({ ai: moment, human: moment })
        .nullable()
        .describe('cost of a stint of rework, by the handler of its case; null where it was learned before that was watched'),
      breakCosts: z.object({ ai: moment, human: moment }).describe('rework and failure impact of a broken resolution'),
      brokenAtOnce: z.object({ ai: z.number(), human: z.number() }).describe('share of resolutions'),
      costPerAcceptedMicros: z.number().nullable(),
    })
    .nullable(),
  missing: missingSchema.nullable(),
})
export type BaselineAnswer = z.infer<typeof baselineAnswerSchema>

/** `POST /api/v1/baseline`: learn again; without days, from the four weeks before the last matured one. */
export const newBaselineSchema = z.strictObject({
  from: z.iso.date().optional().describe('a local date; the baseline is learned from 28 days that begin with it'),
})
export type NewBaseline = z.infer<typeof newBaselineSchema>

/** `POST /api/v1/drift/accepted`: the change of a series is the new normal. */
export const newAcceptedSchema = z.strictObject({
  series: z.string().min(1).max(300).refine(isStorable, STORABLE).describe('in alarm; as `/api/v1/drift` names it'),
})
