import { z } from 'zod'

/** A mark on the charts: an agent version that went out. */
const releaseSchema = z.object({
  agentVersion: z.string(),
  deployedAt: z.string().describe('RFC 3339 instant, UTC'),
  note: z.string().nullable(),
})

export type Release = z.infer<typeof releaseSchema>

/** What `GET /api/v1/releases` says. */
export const releasesAnswerSchema = z.object({
  releases: z.array(releaseSchema).describe('oldest first; at most the newest 500 of the range'),
})
export type ReleasesAnswer = z.infer<typeof releasesAnswerSchema>

const instant = z.string().describe('RFC 3339 instant')
const micros = z.string().regex(/^\d+$/).describe('integer micros of the currency')

export const VERDICTS = ['worse', 'better', 'no sign', "can't tell yet"] as const

/** The later version by the earlier one. */
const ratioFields = {
  verdict: z
    .enum(VERDICTS)
    .describe('`worse`, `better`: the interval leaves 1 out; `no sign`: it leaves no room for a quarter more or less'),
  ratio: z.number().nullable().describe('the later version by the earlier one; null where nothing is known'),
  low: z.number().describe('of the 90 % interval, which holds at all times together: look as often as you like'),
  high: z.number().nullable().describe('null where there is no telling'),
}

const sideSchema = z.object({
  version: z.string(),
  from: instant.nullable().describe('the first hour of its cases that are compared; null without any'),
  to: instant.nullable().describe('the end of the last one'),
  cases: z.int(),
  resolved: z.int(),
  takenBack: z.int().describe('of the resolved ones, so far: a younger version has fewer for that reason alone'),
  unitCostMicros: micros.nullable().describe('handling of a case, in the mix of the later version'),
  expectedCost: z
    .object({
      state: z
        .enum(['settled', 'expected', 'too early'])
        .describe('`settled`: all its cases have matured; `expected`: with what is still to come; `too early`: no telling'),
      micros: micros.nullable(),
      lowMicros: micros.nullable().describe('of its 90 % band'),
      highMicros: micros.nullable(),
    })
    .describe('full cost by accepted resolutions of its cases, in its own mix, without overhead'),
})

export const comparisonSchema = z.object({
  before: sideSchema,
  after: sideSchema,
  together: z.boolean().describe('they ran in the same hours (a canary), and only those are compared'),
  takenBack: z
    .object({
      ...ratioFields,
      hoursUntilShown: z
        .int()
        .nullable()
        .describe('about as many hours until 1.25 times as often would show; 0: it would by now; null: not within four weeks'),
    })
    .describe('how often resolutions are taken back, at equal ages, within the same topic and language'),
  unitCost: z.object(ratioFields).describe('what handling a case costs, within the same topic and language'),
})
export type Comparison = z.infer<typeof comparisonSchema>

/** `GET /api/v1/releases/compared`. */
export const comparedReleasesSchema = z.object({
  currency: z.string(),
  timeZone: z.string(),
  policyVersion: z.int(),
  asOf: instant.describe('the last whole hour: what was counted before it'),
  baseline: z
    .boolean()
    .describe('whether it is known what is normal; without, hours of the week and uneven days are not allowed for'),
  releases: z
    .array(
      z.object({
        agentVersion: z.string(),
        deployedAt: instant,
        note: z.string().nullable(),
        nothing: z.enum(['no earlier version', 'no cases yet']).nullable().describe('why there is nothing to compare'),
        comparison: comparisonSchema.nullable().describe('with the version that had the most cases in the day before'),
      }),
    )
    .describe('the newest first; at most 12'),
  versions: z
    .array(z.object({ version: z.string(), cases: z.int(), firstDay: z.string(), lastDay: z.string() }))
    .describe('agent versions with cases in the range, by local dates, the newest first; at most 100'),
})
export type ComparedReleases = z.infer<typeof comparedReleasesSchema>

/** `GET /api/v1/versions/compared`. */
export const comparedVersionsSchema = z.object({
  ...comparedReleasesSchema.pick({ currency: true, timeZone: true, policyVersion: true, asOf: true, baseline: true }).shape,
  comparison: comparisonSchema,
  ages: z
    .array(
      z.object({
        hours: z.int().describe('hours since the resolution'),
        before: z
          .number()
          .nullable()
          .describe('share taken back by this age, in the mix of the later version; null: too few are as old'),
        after: z.number().nullable(),
      }),
    )
    .describe('how soon resolutions of either are taken back'),
})
export type ComparedVersions = z.infer<typeof comparedVersionsSchema>
