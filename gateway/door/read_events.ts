import type { AdmissionContext } from '#core/event/admit.ts'
import { Problem } from '#core/problem.ts'
import { type Admission, startAdmission } from './admission.ts'
import type { BodyForm } from './body_form.ts'
import { parseJson } from './parse_json.ts'
import { type Body, readBody } from './read_body.ts'
import { splitLines } from './split_lines.ts'

export const MAX_BATCH_EVENTS = 1_000
export const MAX_LINES = 10_000

/**
 * Reads and checks all events of a request; lines are checked while the rest is still on its way.
 * @throws Problem `malformed` or `too_large`; ClientGone.
 */
export async function readEvents(body: Body, form: BodyForm, context: AdmissionContext): Promise<Admission> {
  if (form === 'lines') return readLines(body, context)
  const pieces: Buffer[] = []
  await readBody(body, (piece) => pieces.push(piece))
  const value = parseJson(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces))
  const admission = startAdmission(context, MAX_BATCH_EVENTS)
  if (form === 'event') admission.take(value)
  else if (Array.isArray(value)) for (const each of value) admission.take(each)
  else throw new Problem('malformed', 'a batch is a JSON array of events')
  return admission
}

async function readLines(body: Body, context: AdmissionContext): Promise<Admission> {
  const admission = startAdmission(context, MAX_LINES)
  const lines = splitLines((line) => {
    if (isBlank(line)) return
    try {
      admission.take(parseJson(line))
    } catch (error) {
      // One broken line does not spoil the others; too many lines do.
      if (!(error instanceof Problem && error.code === 'malformed')) throw error
      admission.refuse('the line is not JSON in UTF-8')
    }
  })
  await readBody(body, lines.push)
  lines.end()
  return admission
}

const BLANK = new Set([0x20, 0x09, 0x0d])
const isBlank = (line: Buffer): boolean => line.length === 0 || (BLANK.has(line[0] ?? 0) && line.every((byte) => BLANK.has(byte)))
