import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Problem } from '#core/problem.ts'
import { answerProblem, headersOf } from '../answer.ts'

/** Time for a client to finish sending what nobody reads, so that it comes to reading the answer. */
const LINGER_MS = 3_000

/**
 * Answers with a problem. Where the body was not read to its end, it closes the connection too. Closing at once would
 * reset it while the client still sends, and most clients would then never see the answer: so the rest is thrown away
 * for a moment first.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  if (response.headersSent || response.destroyed) return
  if (request.complete) {
    answerProblem(response, problem)
    return
  }
  const text = JSON.stringify(problem.toBody())
  response.writeHead(problem.status, {
    ...headersOf(problem),
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  })
  response.write(text)
  const end = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, LINGER_MS)
  request.once('end', end).once('close', end).resume()
}
