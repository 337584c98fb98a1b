import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'
import { REVIEW_FIGURES, type ReviewFigureKey } from './review_figures.ts'

const keys = REVIEW_FIGURES.map(({ key }) => key) as [ReviewFigureKey, ...ReviewFigureKey[]]
const written = (most: number) => z.string().trim().max(most, `At most ${most} characters.`).refine(isStorable, STORABLE)

/** Of a workspace, open at once. */
export const MAX_OPEN_ACTIONS = 200

/** `POST /api/v1/reviews/{period}/actions`. */
export const newActionSchema = z.strictObject({
  text: written(300).min(1, 'Write what is to be done.'),
  owner: written(80)
    .min(1, 'Leave it out, or write a name.')
    .nullable()
    .default(null)
    .describe('who does it, as people call them'),
  due: z.iso.date('a local date such as 2026-11-27').nullable().default(null),
  figure: z.enum(keys).nullable().default(null).describe('the figure of the review that it is to move'),
})
export type NewAction = z.infer<typeof newActionSchema>

/** `PATCH /api/v1/reviews/actions/{id}`. */
export const actionChangeSchema = z.strictObject({ done: z.boolean() })

const actionSchema = z.object({
  id: z.string(),
  period: z.string().describe('of the review that decided it'),
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  figure: z.enum(keys).nullable(),
  figureWas: z.number().nullable().describe('what the figure was in the review that decided it, in its unit'),
  doneAt: z.string().nullable(),
  madeBy: z.string(),
  madeAt: z.string(),
})
export type ReviewAction = z.infer<typeof actionSchema>

/** `GET /api/v1/reviews/{period}/actions`. */
export const actionsAnswerSchema = z.object({
  actions: z.array(actionSchema).describe('those of earlier reviews that were not done by then first'),
})
export type ActionsAnswer = z.infer<typeof actionsAnswerSchema>
