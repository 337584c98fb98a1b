import type { z } from 'zod'
import type { FormProblem } from './send_json.ts'

/** @returns what is wrong with it, by field, as the server would say; null where nothing is. Saves the way there and back. */
export function problemOf(schema: z.ZodType, value: unknown): FormProblem | null {
  const checked = schema.safeParse(value, { error: inWords })
  if (checked.success) return null
  const fields: Record<string, string> = {}
  for (const { path, message } of checked.error.issues) fields[path.join('.')] ??= message
  return { status: 400, message: checked.error.issues.map((issue) => issue.message).join(' '), fields }
}

/** For rules that say nothing of their own. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'Fill this in.' : `At least ${issue.minimum}.`
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' || issue.expected === 'number' ? 'Enter a whole number.' : 'Fill this in.'
  return undefined
}
