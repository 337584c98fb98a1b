import { promisify } from 'node:util'
import { gzip as gzipCallback } from 'node:zlib'
import { z } from 'zod'
import { type BatchOutcome, type Door, DoorClosed } from './door.ts'
import { type Patience, waitForDoor } from './wait_for_door.ts'

const gzip = promisify(gzipCallback)
/** Smaller bodies fit a packet or a few: packing them gains nothing. */
const GZIP_FROM_BYTES = 4_096
/** Level 1 packs JSON of events tenfold already; higher ones cost more than they save. */
const GZIP_LEVEL = 1
const ANSWER_WITHIN_MS = 30_000

const answerSchema = z.object({
  accepted: z.int().optional(),
  rejected: z.array(z.object({ id: z.string().nullable(), code: z.string(), message: z.string() })).optional(),
  rejectedCount: z.int().optional(),
  detail: z.string().optional(),
})

/**
 * Sends one batch and stays with it until the door has answered for every event: waits where the door asks to, sends
 * again after lost connections (an event seen before changes nothing), and halves a batch that is too large.
 * @param events JSON texts, at most 1,000.
 * @throws DoorClosed where sending it again is no use, or patience ran out.
 */
export async function postBatch(door: Door, events: readonly string[], patience: Patience): Promise<BatchOutcome> {
  for (let attempt = 1, sinceMs = Date.now(); ; attempt += 1) {
    const answer = await tryPost(door, events)
    if (answer.kind === 'done') return answer.outcome
    if (answer.kind === 'too large') return postHalves(door, events, patience)
    const goOn = await waitForDoor(door, { ...answer, attempt, sinceMs }, patience)
    if (!goOn) return { accepted: 0, rejected: [], rejectedCount: 0, unsent: events.length }
  }
}

async function postHalves(door: Door, events: readonly string[], patience: Patience): Promise<BatchOutcome> {
  if (events.length === 1) {
    const rejected = [{ id: null, code: 'too_large', message: 'larger than the door takes' }]
    return { accepted: 0, rejected, rejectedCount: 1, unsent: 0 }
  }
  const middle = Math.ceil(events.length / 2)
  const first = await postBatch(door, events.slice(0, middle), patience)
  const second = await postBatch(door, events.slice(middle), patience)
  return {
    accepted: first.accepted + second.accepted,
    rejected: [...first.rejected, ...second.rejected],
    rejectedCount: first.rejectedCount + second.rejectedCount,
    unsent: first.unsent + second.unsent,
  }
}

type Attempt =
  | { kind: 'done'; outcome: BatchOutcome }
  | { kind: 'too large' }
  | { kind: 'later'; why: string; retryAfterSeconds: number | null }

async function tryPost(door: Door, events: readonly string[]): Promise<Attempt> {
  let response: Response
  let body: string
  try {
    response = await fetch(`${door.url}/api/v1/events`, {
      method: 'POST',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      redirect: 'manual',
      ...(await packed(door, `[${events.join(',')}]`)),
    })
    body = await response.text()
  } catch (error) {
    return { kind: 'later', why: reasonOf(error), retryAfterSeconds: null }
  }
  door.reached = true
  if (response.status === 413) return { kind: 'too large' }
  if (response.status === 408 || response.status === 429 || response.status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { kind: 'later', why: `it answered ${response.status}`, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null }
  }
  return { kind: 'done', outcome: readOutcome(response.status, body, events.length) }
}

async function packed(door: Door, text: string): Promise<{ headers: Record<string, string>; body: Buffer<ArrayBuffer> }> {
  const headers = { authorization: `Bearer ${door.key}`, 'content-type': 'application/cloudevents-batch+json' }
  const body = Buffer.from(text)
  if (body.length < GZIP_FROM_BYTES) return { headers, body }
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await gzip(body, { level: GZIP_LEVEL }) }
}

/** A 400 with a list of rejections is an answer for each event as well: none was good. */
function readOutcome(status: number, body: string, sent: number): BatchOutcome {
  const answer = answerSchema.safeParse(parseJson(body))
  const { accepted = 0, rejected = [], rejectedCount = rejected.length, detail } = answer.data ?? {}
  const isAnswered = (status === 202 || status === 400) && accepted + rejectedCount === sent
  if (isAnswered) return { accepted, rejected, rejectedCount, unsent: 0 }
  if (status === 401) throw new DoorClosed('The server does not know this API key, or it was revoked.')
  if (status === 403) throw new DoorClosed('This API key may not send events: it lacks the scope events:write.')
  throw new DoorClosed(`This is not an answer of Holdfast's event door: ${status} ${detail ?? body.slice(0, 200)}`.trimEnd())
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody answers there',
  ENOTFOUND: 'its name is not known',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
}

/** fetch hides why behind "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string }
  if (name === 'TimeoutError') return 'it did not answer in time'
  const code = cause?.code ?? ''
  return REASONS[code] ?? `the connection failed ${code}`.trimEnd()
}
