import type { NewAnnotation } from '#core/annotation/contract.ts'
import { MAX_ANNOTATION_LENGTH } from '#core/annotation/limits.ts'
import type { FormProblem } from '../_form/send_json.ts'
import type { NoteDraft } from './note_fields.tsx'
import { readMoment } from './note_moment.ts'

/**
 * @param firstMs the instant that the form began with.
 * @returns the note as it is sent, or what is wrong with it by field.
 */
export function readNote(
  { text, ...typed }: NoteDraft,
  timeZone: string,
  firstMs: number,
): { note: NewAnnotation } | { problem: FormProblem } {
  const moment = readMoment(typed, timeZone, firstMs)
  const said = text.trim()
  const fields: Record<string, string> = 'wrong' in moment ? { ...moment.wrong } : {}
  if (said === '') fields.text = 'Fill this in.'
  if (said.length > MAX_ANNOTATION_LENGTH) fields.text = `At most ${MAX_ANNOTATION_LENGTH} characters: this has ${said.length}.`
  if ('wrong' in moment || fields.text) return { problem: { status: 0, message: '', fields } }
  return { note: { at: new Date(moment.ms).toISOString(), text: said } }
}
