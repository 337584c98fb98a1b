import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { Problem } from '#core/problem.ts'
import { ENCODING_HEADER } from '#server/questions/encoding_header.ts'

/** Smaller ones are compressed as they go out, for size, which takes them a millisecond. */
export const LARGE_BYTES = 1 << 16
/** A large answer packed is one piece of it, or some. */
const PACKED_PIECE_BYTES = 1 << 18
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
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: PACKED_PIECE_BYTES })
  const body = await pipeline(all, gzip, buffer)
  return { body, headers: { vary: 'accept-encoding', [ENCODING_HEADER]: 'gzip' } }
}

function* encodedPieces(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  let bytes = 0
  for (const piece of inLengths(pieces, LARGE_BYTES)) {
    const encoded = Buffer.from(piece)
    bytes += encoded.length
    if (bytes > MAX_ANSWER_BYTES)
      throw new Problem('invalid_parameter', `more than ${MAX_ANSWER_BYTES >> 20} MiB: ask for fewer steps or dimensions`)
    yield encoded
  }
}

/** Each piece that is compressed waits for another thread: hundreds of short ones would take longer than all of the rest. */
function* inLengths(pieces: Iterable<string>, length: number): Generator<string> {
  let said = ''
  for (const piece of pieces) {
    said += piece
    if (said.length < length) continue
    yield said
    said = ''
  }
  if (said !== '') yield said
}

function* inTurn(first: readonly Uint8Array[], rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* first
  yield* rest
}

const takesGzip = ({ headers }: Request): boolean =>
  new Negotiator({ headers: Object.fromEntries(headers) }).encodings(['gzip', 'identity'])[0] === 'gzip'
