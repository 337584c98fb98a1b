import { Problem } from '#core/problem.ts'

export type AnswerForm = 'json' | 'csv' | 'ndjson'

/**
 * @returns in which form an answer is wanted: as `format` says, for links, or else `Accept`; and whether it is a file for
 * spreadsheets, which take a text for UTF-8 only after a mark.
 */
export function askedForm(request: Request): { form: AnswerForm; marked: boolean } {
  const format = new URL(request.url).searchParams.get('format')
  if (format === 'csv' || format === 'ndjson') return { form: format, marked: format === 'csv' }
  if (format) throw new Problem('invalid_parameter', 'format: one of csv, ndjson', { parameter: 'format' })
  const accept = request.headers.get('accept') ?? ''
  if (accept.includes('text/csv')) return { form: 'csv', marked: false }
  return { form: accept.includes('application/x-ndjson') ? 'ndjson' : 'json', marked: false }
}

/** @returns what it costs: all of a list waits behind other expensive questions, a page of it does not. */
export const costOfForm = (request: Request): 'cheap' | 'expensive' =>
  askedForm(request).form === 'json' ? 'cheap' : 'expensive'
