import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import { log } from '#server/platform/log/log.ts'
import { doorRequests, doorSeconds, eventsAccepted, eventsRejected } from '#server/platform/metrics/door_metrics.ts'
import { pseudonymiser } from '#server/workspace/pseudonym.ts'
import type { Workspace } from '#server/workspace/workspace.ts'
import { answerJson, headersOf, requireMethod } from '../answer.ts'
import type { Admission } from './admission.ts'
import { authenticateSender } from './authenticate_sender.ts'
import { bodyFormOf, isGzipped } from './body_form.ts'
import { countBytesInHand } from './bytes_in_hand.ts'
import type { Intake } from './intake.ts'
import { ClientGone, requireModestLength } from './read_body.ts'
import { readEvents } from './read_events.ts'
import { refuse } from './refuse.ts'
import { requireRoom } from './require_room.ts'

const bytesInHand = countBytesInHand()

/** `POST /api/v1/events` (docs/api.md, "Sending events"): answers every request, never rejects. */
export async function handleEvents(request: IncomingMessage, response: ServerResponse, intake: Intake): Promise<void> {
  const startedMs = performance.now()
  const bytes = bytesInHand.open()
  try {
    const { workspace, admission } = await admitRequest(request, response, bytes.take)
    if (admission.events.length > 0) await intake.submit(workspace, admission.events)
    answerAdmission(response, admission)
  } catch (error) {
    answerFailure(request, response, error)
  } finally {
    bytes.release()
  }
  doorRequests.inc({ status: response.statusCode })
  doorSeconds.observe((performance.now() - startedMs) / 1_000)
}

/** The cheap refusals come first, before a byte of the body is read. */
async function admitRequest(
  request: IncomingMessage,
  response: ServerResponse,
  onBytes: (bytes: number) => void,
): Promise<{ workspace: Workspace; admission: Admission }> {
  requireMethod(request.method, 'POST')
  const workspace = await authenticateSender(request)
  const form = bodyFormOf(request.headers)
  const gzipped = isGzipped(request.headers)
  requireModestLength(request)
  await requireRoom()
  if (request.headers.expect) response.writeContinue()
  const context = { nowMs: Date.now(), keepsFromMs: workspace.keepsFromMs, pseudonymOf: pseudonymiser(workspace) }
  return { workspace, admission: await readEvents({ request, gzipped, onBytes }, form, context) }
}

function answerAdmission(response: ServerResponse, { events, rejected }: Admission): void {
  eventsAccepted.inc(events.length)
  for (const { code } of rejected) eventsRejected.inc({ code })
  const body = { accepted: events.length, rejected }
  if (events.length > 0) {
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
