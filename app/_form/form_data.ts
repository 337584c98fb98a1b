import type { FormProblem } from './send_json.ts'

/** @returns what was typed into a field, as text. */
export function textOf(data: FormData, field: string): string {
  const value = data.get(field)
  return typeof value === 'string' ? value : ''
}

/** @returns the problem of those of these fields that were left empty; null where all are filled in. */
export function missing(data: FormData, ...names: string[]): FormProblem | null {
  const empty = names.filter((name) => textOf(data, name).trim() === '')
  if (empty.length === 0) return null
  return { status: 0, message: '', fields: Object.fromEntries(empty.map((name) => [name, 'Fill this in.'])) }
}

/** @returns the problem of one field. */
export const wrongField = (field: string, message: string): FormProblem => ({
  status: 0,
  message: '',
  fields: { [field]: message },
})
