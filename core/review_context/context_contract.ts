import { z } from 'zod'
import { STANDINGS } from '../review/cell.ts'
import { CONTEXT_FIGURES, CONTEXT_UNITS, type ContextKey } from './context_figures.ts'
import { ENTERED_KEYS, enteredValueSchema } from './entered_contract.ts'

const keys = CONTEXT_FIGURES.map(({ key }) => key) as [ContextKey, ...ContextKey[]]
const micros = z.int().nullable().describe('integer micros of the currency')

const cellSchema = z.object({
  standing: z.enum(STANDINGS).describe('`settled`; `provisional`: so far, and changes yet; `none`: there is nothing to tell'),
  value: z.number().nullable(),
  sample: z.int().describe('what it rests on: cases, ratings, conversations'),
})

const figureSchema = z.object({
  key: z.enum(keys),
  name: z.string(),
  unit: z.enum(CONTEXT_UNITS),
  now: cellSchema,
  last: cellSchema,
  change: z
    .object({
      text: z.string(),
      meaning: z.enum(['better', 'worse', 'higher', 'lower', 'unchanged', 'no clear change']),
      tone: z.enum(['good', 'bad', 'neutral']),
    })
    .nullable()
    .describe('against the period before; null where one of both has not settled, or rests on too little'),
})
export type SaidContextFigure = z.infer<typeof figureSchema>

/** What is around the figures of a review. */
export const contextSchema = z.object({
  figures: z.array(figureSchema),
  entered: z
    .array(
      z.object({
        key: z.enum(ENTERED_KEYS),
        name: z.string(),
        unit: z.enum(['micros', 'count']),
        now: enteredValueSchema.nullable(),
        last: enteredValueSchema.nullable(),
      }),
    )
    .describe('figures that people entered for the period; null where nobody did'),
  revenuePerEmployee: z.object({ now: micros, last: micros }).describe('revenue / employees, where both were entered'),
})
export type ReviewContext = z.infer<typeof contextSchema>
