import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { Problem } from '#core/problem.ts'
import { ENCODING_HEADER } from '#server/questions/encoding_header.ts'

/** Smaller ones are compressed as they go out, for size. */
export const LARGE_BYTES = 1 << 20
/** The most rows that figures have take nearly as much; whoever needs more asks for it in parts. */
export const MAX_ANSWER_BYTES = 32 << 20

/** JSON that is put into words while it is packed, a piece at a time. */
export class JsonPieces {
  readonly pieces: Iterable<string>

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces
  }
}

interface PackedBody {
  body: Uint8Array
  /** What it says of itself. */
  headers: Record<string, string>
}

/**
 * Puts an answer together. A large one is compressed while the rest is put into words, on another processor, and for speed: for size it
 * would take as long as working it out.
 * @throws Problem `invalid_parameter` where it is too large.
 */
export async function packBody(pieces: Iterable<string>, request: Request): Promise<PackedBody> {
  const encoded = encodedPieces(pieces)
  const first: Uint8Array[] = []
  let isLarge = false
  for (let bytes = 0; !isLarge; isLarge = bytes >= LARGE_BYTES) {
    const { value } = encoded.next()
    if (value === undefined) break
    first.push(value)
    bytes += value.length
  }
  if (!isLarge) return { body: Buffer.concat(first), headers: {} }
  const all = Readable.from(inTurn(first, encoded))
  if (!takesGzip(request)) return { body: await buffer(all), headers: { vary: 'accept-encoding' } }
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: LARGE_BYTES })
  const body = await pipeline(all, gzip, buffer)
  return { body, headers: { vary: 'accept-encoding', [ENCODING_HEADER]: 'gzip' } }
}

function* encodedPieces(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  let bytes = 0
  for (const piece of pieces) {
    const encoded = Buffer.from(piece)
    bytes += encoded.length
    if (bytes > MAX_ANSWER_BYTES)
      throw new Problem('invalid_parameter', `more than ${MAX_ANSWER_BYTES >> 20} MiB: ask for fewer steps or dimensions`)
    yield encoded
  }
}

function* inTurn(first: readonly Uint8Array[], rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* first
  yield* rest
}

const takesGzip = ({ headers }: Request): boolean =>
  new Negotiator({ headers: Object.fromEntries(headers) }).encodings(['gzip', 'identity'])[0] === 'gzip'
