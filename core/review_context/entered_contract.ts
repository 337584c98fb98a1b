import { z } from 'zod'

/** Figures that no event tells, entered by hand for each period, in the order in which one reads them. */
export const ENTERED_FIGURES = [
  { key: 'revenue', name: 'Revenue', unit: 'micros' },
  { key: 'headcount', name: 'Employees', unit: 'count' },
  { key: 'supportCost', name: 'Support cost, ledger', unit: 'micros' },
] as const

export type EnteredKey = (typeof ENTERED_FIGURES)[number]['key']
export const ENTERED_KEYS = ENTERED_FIGURES.map(({ key }) => key) as [EnteredKey, ...EnteredKey[]]

/** Micros beyond nine billion are no whole numbers any more. */
const amount = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,6})?$/, 'An amount such as 18420.50, without separators.')
  .refine((text) => !(Number(text) > 9_000_000_000), 'At most 9,000,000,000.')

const MOST_EMPLOYEES = 10_000_000
const TAKES_OUT = 'null takes it out, and what is left out stays as it is'

/** `PATCH /api/v1/reviews/{period}/entered`: what is left out stays as it is, null takes it out. */
export const enteredChangeSchema = z
  .strictObject({
    revenue: amount.nullable().optional().describe(`of the period, as a decimal string; ${TAKES_OUT}`),
    headcount: z
      .number('A number such as 240 or 37.5.')
      .min(0, 'At least 0.')
      .max(MOST_EMPLOYEES, `At most ${MOST_EMPLOYEES.toLocaleString('en')}.`)
      .nullable()
      .optional()
      .describe(`employees of the company on average, parts of one too; ${TAKES_OUT}`),
    supportCost: amount.nullable().optional().describe(`what the ledger says that support cost in the period; ${TAKES_OUT}`),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Name a figure.')
export type EnteredChange = z.infer<typeof enteredChangeSchema>

/** A figure as somebody entered it: money in integer micros. */
export const enteredValueSchema = z.object({
  value: z.number(),
  by: z.string().nullable().describe('who entered it last; null for who has a link'),
  at: z.string().describe('RFC 3339 instant'),
})
export type EnteredValue = z.infer<typeof enteredValueSchema>

/** What was entered for a period. */
export type EnteredValues = Readonly<Partial<Record<EnteredKey, EnteredValue>>>
