import type { Scope } from '#core/access/scopes.ts'
import { askerOf, type Cost, getQuestions, type Questions } from '#server/questions/questions.ts'
import { heldBody } from './held_answer.ts'
import { JsonPieces, MAX_ANSWER_BYTES, packBody } from './pack_body.ts'
import { type RouteCall, type RouteHandler, route } from './route.ts'

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/**
 * A route that answers questions about figures: so many in flight for each key and workspace, worked on in turn, the expensive
 * ones by themselves, and each answer held while it is read.
 * @param answer gives what to say as JSON, pieces of it, or a whole answer that is made while it is read.
 */
export const question = <P = Record<string, never>>(
  answer: (call: RouteCall<P>) => Promise<object>,
  costOf: (request: Request) => Cost = () => 'cheap',
  scope: Scope = 'figures:read',
): RouteHandler<P> =>
  route<P>(scope, async (call) => {
    const { request, access } = call
    const questions = getQuestions()
    const leave = questions.seats.take(access)
    const held = questions.answers.open(access.workspaceId)
    const release = (): void => {
      held.release()
      leave()
    }
    try {
      const cost = costOf(request)
      const inTurn = <T>(work: () => Promise<T>): Promise<T> => questions.lanes[cost].run(askerOf(access), request.signal, work)
      const { headers, body } = await inTurn(() => said(call, { answer, cost, questions, held }))
      const pieces = body instanceof Uint8Array ? only(body) : inPieces(body, inTurn)
      if (request.method !== 'HEAD') return new Response(heldBody(pieces, request.signal, release), { headers })
      await pieces.return?.()
      release()
      return new Response(null, { headers })
    } catch (error) {
      release()
      throw error
    }
  })

type Said = { headers: HeadersInit; body: Uint8Array | ReadableStream<Uint8Array> }

interface Saying<P> {
  answer: (call: RouteCall<P>) => Promise<object>
  cost: Cost
  questions: Questions
  held: { take(bytes: number): void }
}

/** Works an answer out, which is held from then on; an expensive one only where the largest would have room. */
async function said<P>(call: RouteCall<P>, { answer, cost, questions, held }: Saying<P>): Promise<Said> {
  const room = questions.answers.open(call.access.workspaceId)
  try {
    if (cost === 'expensive') room.take(MAX_ANSWER_BYTES)
    const answered = await answer(call)
    if (answered instanceof Response && answered.body) return { headers: answered.headers, body: answered.body }
    const pieces = answered instanceof JsonPieces ? answered.pieces : [JSON.stringify(answered)]
    const packed = await packBody(pieces, call.request)
    room.release()
    held.take(packed.body.length)
    return { headers: { ...HEADERS, ...packed.headers }, body: packed.body }
  } finally {
    room.release()
  }
}

async function* only(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body
}

/** Each piece is a question of its own to the database, and waits for its turn as one. */
function inPieces(
  body: ReadableStream<Uint8Array>,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncIterator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]()
  return { next: () => inTurn(() => pieces.next()), return: async () => pieces.return?.() ?? { done: true, value: undefined } }
}
