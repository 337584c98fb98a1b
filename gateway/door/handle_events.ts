import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import { openDelivery, type TakenIn } from '#server/ingestion/take_in_events.ts'
import { log } from '#server/platform/log/log.ts'
import { doorRequests, doorSeconds } from '#server/platform/metrics/door_metrics.ts'
import { answerJson, headersOf, requireMethod } from '../answer.ts'
import { authenticateSender } from './authenticate_sender.ts'
import { bodyFormOf, isGzipped } from './body_form.ts'
import { countBytesInHand } from './bytes_in_hand.ts'
import { ClientGone, requireModestLength } from './read_body.ts'
import { mostEventsOf, readEvents } from './read_events.ts'
import { refuse } from './refuse.ts'

const bytesInHand = countBytesInHand()

/** `POST /api/v1/events` (docs/api.md, "Sending events"): answers every request, never rejects. */
export async function handleEvents(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedMs = performance.now()
  try {
    answerTaken(response, await takeIn(request, response))
  } catch (error) {
    answerFailure(request, response, error)
  }
  doorRequests.inc({ status: response.statusCode })
  doorSeconds.observe((performance.now() - startedMs) / 1_000)
}

/** The cheap refusals come first, before a byte of the body is read. */
async function takeIn(request: IncomingMessage, response: ServerResponse): Promise<TakenIn> {
  requireMethod(request.method, 'POST')
  const workspace = await authenticateSender(request)
  const form = bodyFormOf(request.headers)
  const gzipped = isGzipped(request.headers)
  requireModestLength(request)
  const delivery = await openDelivery(workspace, mostEventsOf(form))
  if (request.headers.expect) response.writeContinue()
  const bytes = bytesInHand.open(workspace.id)
  try {
    const onBytes = (count: number): void => {
      bytes.take(count)
      delivery.weigh(count)
    }
    await readEvents({ request, gzipped, onBytes }, form, delivery)
    return await delivery.finish()
  } finally {
    bytes.release()
  }
}

function answerTaken(response: ServerResponse, taken: TakenIn): void {
  const body = { ...taken }
  if (taken.accepted > 0) {
    answerJson(response, 202, body)
    return
  }
  const problem = new Problem('nothing_accepted', 'none of the events could be accepted', body)
  answerJson(response, problem.status, problem.toBody(), headersOf(problem))
}

function answerFailure(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (error instanceof ClientGone) {
    response.destroy()
    return
  }
  if (!(error instanceof Problem)) log.error({ err: error }, 'the event door failed')
  refuse(request, response, error instanceof Problem ? error : new Problem('internal', 'something went wrong on our side'))
}
