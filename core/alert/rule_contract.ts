import { z } from 'zod'
import { FIGURE_IDS, type FigureId } from '../figures/catalogue.ts'
import { DIMENSIONS } from '../segment/dimensions.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { MAX_NOTE, MAX_RULE_NAME } from './limits.ts'
import { DATA_WATCHES, DRIFT_WATCHES, SEVERITIES, WEEKDAYS } from './names.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00')
const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

const common = {
  filters: z
    .partialRecord(z.enum(DIMENSIONS), z.array(z.string().max(200).nullable()).min(1).max(100))
    .default({})
    .describe('values of dimensions, as of figures; null is “not said”'),
  each: z.enum(DIMENSIONS).nullable().default(null).describe('one alert for each value of this dimension; null: one for all'),
  holdMinutes: z.int().min(0).max(10_080).default(0).describe('how long it must hold before it fires'),
  recoverMinutes: z.int().min(0).max(10_080).default(60).describe('how long it must be well before the alert ends'),
  noData: z.enum(['ignore', 'tell']).default('ignore').describe('whether it is told when there is nothing to judge by'),
  severity: z.enum(SEVERITIES).default('warning'),
  channelIds: z.array(z.guid()).max(20, 'At most 20 channels.').default([]),
  quietHours: z
    .strictObject({ from: clock, to: clock, days: z.array(z.enum(WEEKDAYS)).min(1).max(7) })
    .nullable()
    .default(null)
    .describe('local times; what is found then is sent when they are over. A day is the one on which they begin'),
  note: z.string().max(MAX_NOTE).refine(isStorable, STORABLE).default('').describe('what whoever is told should know'),
  runbookUrl: z.string().max(2_000).refine(isWebAddress, 'an address that begins with https://').nullable().default(null),
}

const falseAlarmsAMonth = z.number().min(0.01).max(30).default(0.33).describe('how many by chance alone, at most, in 30 days')

const watched = {
  figure: z.enum(FIGURE_IDS as [FigureId, ...FigureId[]]),
  windowMinutes: z
    .int()
    .min(15, 'At least 15 minutes.')
    .max(129_600, 'At most 90 days.')
    .multipleOf(15, 'Quarter hours.')
    .describe('over how long the figure is taken'),
  leastCases: z.int().min(0).max(1_000_000).default(30).describe('of fewer cases nothing is said: no data'),
  basis: z
    .enum(['settled', 'now', 'nowcast'])
    .default('settled')
    .describe(
      '`settled`: the last window that has matured; `now`: the last one; `nowcast`: what the last whole day will come to',
    ),
}

const driftRule = z.strictObject({
  kind: z.literal('drift'),
  ...common,
  watches: z.enum(DRIFT_WATCHES).default('costPerAcceptedResolution'),
  direction: z.enum(['worse', 'better', 'either']).default('worse'),
  falseAlarmsAMonth,
})

const thresholdRule = z.strictObject({
  kind: z.literal('threshold'),
  ...common,
  ...watched,
  direction: z.enum(['above', 'below']).default('above'),
  limit: z.number().describe('in units of the currency, shares of 0 to 1, seconds'),
  recoverAt: z.number().nullable().default(null).describe('well again from here on; null: from the limit'),
})

const changeRule = z.strictObject({
  kind: z.literal('change'),
  ...common,
  ...watched,
  against: z.enum(['previousPeriod', 'sameWeekdays', 'settledWeeks']).default('previousPeriod'),
  direction: z.enum(['up', 'down', 'either']).default('up'),
  percent: z.number().min(1).max(1_000),
  recoverPercent: z.number().min(0).max(1_000).nullable().default(null).describe('well again below; null: below `percent`'),
})

const dataRule = z.strictObject({
  kind: z.literal('data'),
  ...common,
  watches: z.enum(DATA_WATCHES),
  falseAlarmsAMonth,
  behindMinutes: z.int().min(1).max(1_440).default(15).describe('of `ingestionBehind`: how old the oldest waiting event may be'),
})

/** Of what it can be foretold what it will come to. */
const NOWCAST_FIGURES: readonly FigureId[] = ['costPerAcceptedResolution', 'acceptedResolutionRate']

/** What is watched, and what is done when it is found: the whole of a rule but its name. */
export const ruleBodySchema = z
  .discriminatedUnion('kind', [driftRule, thresholdRule, changeRule, dataRule])
  .superRefine((body, issues) => {
    const open = Object.keys(body.filters)
    const several = body.each !== null && !open.includes(body.each) ? [...open, body.each] : open
    if (body.kind === 'drift' && several.length > 1)
      issues.addIssue({ code: 'custom', path: ['filters'], message: 'Drift is watched by the values of one dimension, not two.' })
    if ('basis' in body && body.basis === 'nowcast' && !NOWCAST_FIGURES.includes(body.figure))
      issues.addIssue({
        code: 'custom',
        path: ['basis'],
        message: 'There is a nowcast of cost and rate of accepted resolutions alone.',
      })
    if (body.kind === 'data' && several.length > 0)
      issues.addIssue({ code: 'custom', path: ['filters'], message: 'Data is watched as a whole.' })
  })
export type RuleBody = z.output<typeof ruleBodySchema>
export type RuleBodyInput = z.input<typeof ruleBodySchema>

const name = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(MAX_RULE_NAME, `At most ${MAX_RULE_NAME} characters.`)
  .refine(isStorable, STORABLE)

/** `POST /api/v1/rules`. */
export const newRuleSchema = z.strictObject({ name, body: ruleBodySchema, isOn: z.boolean().default(true) })
export type NewRule = z.output<typeof newRuleSchema>

/** `POST /api/v1/rules/ready-made`: all of them on, or off. */
export const readyMadeSchema = z.strictObject({
  isOn: z.boolean(),
  channelIds: common.channelIds.describe('who hears of those that are made now; what there is already keeps its own'),
})
export type ReadyMade = z.output<typeof readyMadeSchema>

/** `PATCH /api/v1/rules/<id>`: what is not said stays; `body` is a whole one. */
export const ruleChangeSchema = z
  .strictObject({
    name: name.optional(),
    body: ruleBodySchema.optional(),
    isOn: z.boolean().optional(),
    mutedUntil: z.iso.datetime({ offset: true }).nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'say what changes')
export type RuleChange = z.output<typeof ruleChangeSchema>
