import { z } from 'zod'
import { ALERT_STATES } from './names.ts'
import { ruleBodySchema } from './rule_contract.ts'

const instant = z.string().describe('RFC 3339 instant, UTC')

/** `POST /api/v1/rules/preview`: a rule that need not be kept yet. */
export const previewSchema = z.strictObject({ body: ruleBodySchema })

const budgetSchema = z.object({
  falseAlarmsAMonth: z.number().describe('promised: at most so many by chance alone in 30 days'),
  series: z.int().describe('how many watched series share the promise'),
  eventsPerDay: z.number().describe('what is expected a day of what is counted, in the smallest of them'),
  smallestChange: z
    .number()
    .nullable()
    .describe('the smallest lasting rise that is found within 14 days in half of all cases, 0.09 for 9 %'),
  find: z
    .array(z.object({ ratio: z.number(), hours: z.number().nullable(), slowHours: z.number().nullable() }))
    .describe('hours until a lasting rise by so much is found: in half of all cases, in nine of ten; null: not within 14 days'),
})

const wouldBe = z.object({
  about: z.string(),
  openedAt: instant,
  firedAt: instant.nullable(),
  endedAt: instant.nullable().describe('null: still open'),
  headline: z.string(),
})

/** Its answer: what the rule promises on the workspace's own data, and what it would have said. */
export const previewAnswerSchema = z.object({
  budget: budgetSchema.nullable().describe('of drift and data rules; null while there is no baseline, and for other kinds'),
  budgets: z.array(budgetSchema).describe('the same for the usual choices of false alarms a month: what each would cost'),
  missing: z.string().nullable().describe('why there is no budget, or nothing to replay; null where nothing is missing'),
  alertsAtMost: z.int().describe('how many alerts can be open at once: one for each value'),
  standing: z.enum(ALERT_STATES).describe('how the rule would stand now; the worst of its values'),
  replay: z.object({
    from: instant,
    to: instant,
    knowsMore: z
      .boolean()
      .describe('whether facts that were told late are in it; else every hour is judged by what was known then'),
    limit: z.number().nullable().describe('what the points are held against; of evidence the logarithm'),
    points: z
      .array(z.object({ at: instant, value: z.number().nullable() }))
      .describe('of the value that comes nearest: the figure, or ln of the evidence; at most 400'),
    alerts: z.array(wouldBe).describe('those that would have opened, the oldest first'),
  }),
})
export type PreviewAnswer = z.output<typeof previewAnswerSchema>
