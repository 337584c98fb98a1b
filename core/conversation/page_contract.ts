import { z } from 'zod'

/** What each page of a list says of where it lies. */
export const pageFields = {
  total: z
    .object({ count: z.int(), exact: z.boolean().describe('false: there are these, and more') })
    .nullable()
    .describe('how many the list has; null where it was not asked for, or where counting would take too long'),
  first: z.int().nullable().describe('which of the list the first of the page is, from 1; null where nobody counted'),
  previousCursor: z.string().nullable().describe('to be given as `before`; null at the beginning'),
  nextCursor: z
    .string()
    .nullable()
    .describe('to be given as `after`; null at the end; there may be more, also where a page is short or empty'),
}
