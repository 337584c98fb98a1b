import type { z } from 'zod'
import type { FormProblem } from './send_json.ts'

/** @returns what is wrong with it, by field, as the server would say; null where nothing is. Saves the way there and back. */
export function problemOf(schema: z.ZodType, value: unknown): FormProblem | null {
  const checked = schema.safeParse(value)
  if (checked.success) return null
  const fields: Record<string, string> = {}
  for (const { path, message } of checked.error.issues) fields[path.join('.')] ??= message
  return { status: 400, message: checked.error.issues.map((issue) => issue.message).join('; '), fields }
}
