import { Problem } from '#core/problem.ts'

export type ReviewForm = 'json' | 'md' | 'csv'

const FORMS: readonly ReviewForm[] = ['json', 'md', 'csv']

/** @returns in which form a review is wanted: as `format` says, for links, or else `Accept`. */
export function reviewForm(request: Request): ReviewForm {
  const format = new URL(request.url).searchParams.get('format')
  const named = FORMS.find((form) => form === format)
  if (format && !named) throw new Problem('invalid_parameter', 'format: one of json, md, csv', { parameter: 'format' })
  if (named) return named
  const accept = request.headers.get('accept') ?? ''
  if (accept.includes('text/markdown')) return 'md'
  return accept.includes('text/csv') ? 'csv' : 'json'
}
