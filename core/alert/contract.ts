import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'
import { ACT_KINDS, ALERT_STATES, RESOLUTIONS, RULE_KINDS, SEVERITIES } from './names.ts'
import { ruleBodySchema } from './rule_contract.ts'

const instant = z.string().describe('RFC 3339 instant, UTC')
const who = z.string().describe('an e-mail address, an API key by its name, or the part of Holdfast that did it')

/** A rule as it stands. */
export const ruleSchema = z.object({
  id: z.string(),
  name: z.string(),
  body: ruleBodySchema,
  isOn: z.boolean(),
  mutedUntil: instant.nullable(),
  createdAt: instant,
  createdBy: who,
  changedAt: instant,
  changedBy: who,
  open: z
    .object({ firing: z.int(), pending: z.int(), other: z.int() })
    .describe('its open alerts; `firing`: recovering ones among them; `other`: no data, error, muted'),
  record: z
    .object({ days: z.int(), fired: z.int(), markedFalse: z.int() })
    .describe('alerts that fired within so many days, and those that somebody marked false, to be held against the promise'),
})
export type Rule = z.output<typeof ruleSchema>

/** `GET /api/v1/rules`. */
export const rulesAnswerSchema = z.object({
  rules: z.array(ruleSchema).describe('by name'),
  evaluatedAt: instant.nullable().describe('when rules were evaluated last; null before the first time'),
})
export type RulesAnswer = z.output<typeof rulesAnswerSchema>

const resolution = z.object({
  as: z.enum(RESOLUTIONS),
  release: z.string().nullable(),
  comment: z.string(),
  learnFrom: z
    .string()
    .nullable()
    .describe('of `accepted`: the local date from which what is normal is learned anew; null: it is not'),
})

/** An alert in a list: one incident of a rule, for all that it watches or one value of a dimension. */
export const alertItemSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  kind: z.enum(RULE_KINDS),
  severity: z.enum(SEVERITIES),
  about: z.string().describe('the value that it is about, as people read it; empty: all that the rule watches'),
  state: z.enum(ALERT_STATES),
  since: instant.describe('in this state'),
  openedAt: instant,
  firedAt: instant.nullable().describe('null: it has not fired yet, or never did'),
  endedAt: instant.nullable(),
  headline: z.string().describe('what, how much, since when, in one sentence'),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: who.nullable(),
  assignee: who.nullable(),
  snoozedUntil: instant.nullable(),
  correctedAt: instant.nullable().describe('since when it is known that facts that came late prove it wrong; else null'),
  resolution: resolution.nullable().describe('null: nobody ended it'),
})
export type AlertItem = z.output<typeof alertItemSchema>

/** `GET /api/v1/alerts`. */
export const alertsAnswerSchema = z.object({
  alerts: z.array(alertItemSchema).describe('open ones first, the latest first'),
  total: z.int(),
  openCount: z.int().describe('firing or recovering, of the whole workspace'),
  nextOffset: z.int().nullable(),
  evaluatedAt: instant.nullable(),
})
export type AlertsAnswer = z.output<typeof alertsAnswerSchema>

/** One entry of an alert's line of time. */
export const alertStepSchema = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(['transition', 'corrected', 'learned', ...ACT_KINDS]),
  by: who.nullable().describe('null: the rule'),
  from: z.enum(ALERT_STATES).nullable().describe('of a transition'),
  to: z.enum(ALERT_STATES).nullable(),
  text: z.string().describe('what happened, or what somebody wrote'),
})
export type AlertStep = z.output<typeof alertStepSchema>

const fact = z.object({ label: z.string(), value: z.string() })

/** `GET /api/v1/alerts/<id>`. */
export const alertSchema = alertItemSchema.extend({
  body: ruleBodySchema.nullable().describe('of the rule as it is now; null where it was removed'),
  sentences: z.array(z.string()).describe('what stands under the headline'),
  facts: z.array(fact),
  seriesId: z.string().nullable().describe('the watched series of `/api/v1/drift` with the strongest evidence'),
  startedAt: instant.nullable().describe('since when, as far as it can be told'),
  value: z.number().nullable().describe('the last reading: a figure, or observed by expected'),
  steps: z.array(alertStepSchema).describe('the latest first'),
})
export type Alert = z.output<typeof alertSchema>

const text = z.string().trim().max(2_000).refine(isStorable, STORABLE)

/** `POST /api/v1/alerts/<id>/acts`. */
export const actSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledge'), comment: text.default('') }),
  z.strictObject({ kind: z.literal('assign'), to: z.email().nullable().describe('a member of the workspace; null: nobody') }),
  z.strictObject({ kind: z.literal('snooze'), until: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({ kind: z.literal('mute'), until: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({
    kind: z.literal('resolve'),
    as: z.enum(RESOLUTIONS),
    release: z.string().max(200).refine(isStorable, STORABLE).nullable().default(null),
    comment: text.default(''),
    learnFrom: z.iso
      .date()
      .nullable()
      .optional()
      .describe(
        'of `accepted`, with the scope `policy:write`: learn what is normal anew from this local date, once four weeks have settled',
      ),
  }),
  z.strictObject({ kind: z.literal('comment'), comment: text.min(1, 'Write something.') }),
])
export type Act = z.output<typeof actSchema>

/** What open pages hear: alerts or rules changed, and must be loaded anew; with what began to fire, for a banner. */
export const alertsNewsSchema = z.object({
  changedAt: z.string(),
  openCount: z.int(),
  fired: z.array(z.object({ id: z.string(), headline: z.string(), severity: z.enum(SEVERITIES) })),
})
export type AlertsNews = z.output<typeof alertsNewsSchema>
