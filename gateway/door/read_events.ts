import { Problem } from '#core/problem.ts'
import type { Delivery } from '#server/ingestion/take_in_events.ts'
import type { BodyForm } from './body_form.ts'
import { parseJson } from './parse_json.ts'
import { type Body, readBody } from './read_body.ts'
import { splitLines } from './split_lines.ts'

export const MAX_BATCH_EVENTS = 1_000
export const MAX_LINES = 10_000

/** @returns how many events a request of this form may hold. */
export const mostEventsOf = (form: BodyForm): number => (form === 'lines' ? MAX_LINES : MAX_BATCH_EVENTS)

/**
 * Reads all events of a request and hands each over; lines are checked while the rest is still on its way.
 * @throws Problem `malformed`, `too_large` or `too_slow`; ClientGone.
 */
export async function readEvents(body: Body, form: BodyForm, delivery: Delivery): Promise<void> {
  if (form === 'lines') return readLines(body, delivery)
  const pieces: Buffer[] = []
  await readBody(body, (piece) => pieces.push(piece))
  const value = parseJson(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces))
  if (form === 'event') delivery.take(value)
  else if (Array.isArray(value)) for (const each of value) delivery.take(each)
  else throw new Problem('malformed', 'a batch is a JSON array of events')
}

async function readLines(body: Body, delivery: Delivery): Promise<void> {
  let seen = 0
  const lines = splitLines((line) => {
    // Blank ones too: eight million of them fit into 8 KiB of gzip.
    if (++seen > MAX_LINES) throw new Problem('too_large', `at most ${MAX_LINES.toLocaleString('en')} lines, blank ones included`)
    if (isBlank(line)) return
    try {
      delivery.take(parseJson(line))
    } catch (error) {
      // One broken line does not spoil the others; too many lines do.
      if (!(error instanceof Problem && error.code === 'malformed')) throw error
      delivery.refuse('the line is not JSON in UTF-8')
    }
  })
  await readBody(body, lines.push)
  lines.end()
}

const BLANK = new Set([0x20, 0x09, 0x0d])
const isBlank = (line: Buffer): boolean => line.length === 0 || (BLANK.has(line[0] ?? 0) && line.every((byte) => BLANK.has(byte)))
