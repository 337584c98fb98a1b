import { IncomingMessage, type ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import { readBody } from './door/read_body.ts'

/** Forms and settings are small, and no policy needs more; events have a door with a limit of its own. */
export const MAX_BODY_BYTES = 256 * 1024

/**
 * Asks for the body, where the sender waits to be asked, and holds it to its limit.
 * @returns the request as it is where it announces its length, which Node then holds it to; else one that was read whole.
 * @throws Problem `too_large` or `too_slow`; ClientGone.
 */
export async function limitBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage> {
  const { expect, 'content-length': announced, 'transfer-encoding': encoding } = request.headers
  requireModest(Number(announced ?? 0))
  if (expect) response.writeContinue()
  return encoding === undefined ? request : withBody(request, await readWhole(request))
}

function requireModest(bytes: number): void {
  if (bytes > MAX_BODY_BYTES) throw new Problem('too_large', `a body has at most ${MAX_BODY_BYTES / 1024} KiB`)
}

async function readWhole(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let read = 0
  const onBytes = (bytes: number): void => {
    read += bytes
    requireModest(read)
  }
  await readBody({ request, gzipped: false, onBytes }, (piece) => pieces.push(piece))
  return Buffer.concat(pieces)
}

/** @returns the same request, its body to be read once more. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request
  const { 'transfer-encoding': _, ...headers } = request.headers
  const whole = new IncomingMessage(request.socket)
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders, complete: true })
  whole.headers = { ...headers, 'content-length': String(body.length) }
  whole.push(body)
  whole.push(null)
  return whole
}
