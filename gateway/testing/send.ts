import type { EventEmitter } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import type { Readable } from 'node:stream'

export interface Sent {
  status: number
  headers: IncomingHttpHeaders
  body: {
    code?: string
    accepted?: number
    rejected?: { index: number; id: string | null; code: string; message: string }[]
    rejectedCount?: number
    [name: string]: unknown
  }
}

export interface Sending {
  port: number
  key?: string | undefined
  type?: string
  method?: string
  path?: string
  headers?: Record<string, string | number>
  body?: string | Buffer | Readable
  /** Hears `continue` when the server asks for the body (`Expect: 100-continue`). */
  asked?: EventEmitter
}

/** Sends a request as raw as it is given, and reads the answer even where the server stops reading before the end. */
export function send({
  port,
  key,
  type = 'application/cloudevents-batch+json',
  method = 'POST',
  path = '/api/v1/events',
  headers = {},
  body,
  asked,
}: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      port,
      method,
      path,
      headers: { 'content-type': type, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
    })
    if (asked) outgoing.once('continue', () => asked.emit('continue')).flushHeaders()
    outgoing.once('error', reject).once('response', (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.once('error', reject).once('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        // What the server does once it has answered is no concern of the answer.
        outgoing.removeAllListeners('error').on('error', () => undefined)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text === '' ? {} : JSON.parse(text) })
      })
    })
    if (typeof body === 'object' && 'pipe' in body) body.pipe(outgoing)
    else outgoing.end(body)
  })
}
