import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import type { ApiKeyHolder } from '#server/access/authenticate_api_key.ts'
import { noteRefusal } from '#server/ingestion/door_refusals.ts'
import { openDelivery, type TakenIn } from '#server/ingestion/take_in_events.ts'
import { problemOf } from '#server/platform/availability/problem_of.ts'
import { log } from '#server/platform/log/log.ts'
import { doorRequests, doorSeconds } from '#server/platform/metrics/door_metrics.ts'
import { countBytesInHand } from '#server/platform/rate_limit/bytes_in_hand.ts'
import { answerJson, requireMethod } from '../answer.ts'
import { authenticateSender, workspaceOf } from './authenticate_sender.ts'
import { bodyFormOf, isGzipped } from './body_form.ts'
import { ClientGone, requireModestLength } from './read_body.ts'
import { mostEventsOf, readEvents } from './read_events.ts'
import { refuse } from './refuse.ts'

/** A body becomes several times its size once it is parsed; this much of them at once still fits a small machine. */
const MAX_BYTES_IN_HAND = 128 * 1024 * 1024
const TOO_MUCH_RETRY_SECONDS = 1

const bytesInHand = countBytesInHand(MAX_BYTES_IN_HAND, (isOwn) =>
  isOwn
    ? new Problem('rate_limited', 'this workspace sends too much at once; send it again', {}, TOO_MUCH_RETRY_SECONDS)
    : new Problem('queue_unavailable', 'too much is being sent at once; send it again', {}, TOO_MUCH_RETRY_SECONDS),
)

/** `POST /api/v1/events` (docs/api.md, "Sending events"): answers every request, never rejects. */
export async function handleEvents(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedMs = performance.now()
  let sender: ApiKeyHolder | undefined
  try {
    requireMethod(request.method, 'POST')
    sender = await authenticateSender(request)
    answerJson(response, 202, requireAccepted(await takeIn(request, response, sender)))
  } catch (error) {
    const problem = refusalOf(error)
    if (problem && sender) noteRefusal(sender.workspaceId, { what: 'request', code: problem.code, count: 1 })
    if (problem) refuse(request, response, problem)
    else response.destroy()
  }
  doorRequests.inc({ status: response.statusCode })
  doorSeconds.observe((performance.now() - startedMs) / 1_000)
}

/** The cheap refusals come first, before a byte of the body is read. */
async function takeIn(request: IncomingMessage, response: ServerResponse, sender: ApiKeyHolder): Promise<TakenIn> {
  const workspace = await workspaceOf(sender)
  const form = bodyFormOf(request.headers)
  const gzipped = isGzipped(request.headers)
  requireModestLength(request)
  const delivery = await openDelivery(workspace, mostEventsOf(form))
  if (request.headers.expect) response.writeContinue()
  const bytes = bytesInHand.open(workspace.id)
  try {
    const body = {
      request,
      gzipped,
      onBytes(count: number) {
        bytes.take(count)
        delivery.weigh(count)
      },
    }
    await readEvents(body, form, delivery)
    return await delivery.finish()
  } finally {
    bytes.release()
  }
}

/** @throws Problem `nothing_accepted`. */
function requireAccepted(taken: TakenIn): TakenIn {
  if (taken.accepted > 0) return taken
  throw new Problem('nothing_accepted', 'none of the events could be accepted', { ...taken })
}

/** @returns what the sender is told; null where there is nobody to tell. */
function refusalOf(error: unknown): Problem | null {
  if (error instanceof ClientGone) return null
  if (!(error instanceof Problem)) log.error({ err: error }, 'the event door failed')
  return problemOf(error)
}
