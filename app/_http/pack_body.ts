import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** Smaller ones are compressed as they go out, for size. */
export const LARGE_BYTES = 1 << 20

const compress = promisify(gzip)

/**
 * Compresses a large body for speed: for size it would take as long as working the answer out.
 * @returns the body as it goes out, and the headers that say so.
 */
export async function packBody(
  body: Uint8Array,
  request: Request,
): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  if (body.length < LARGE_BYTES) return { body, headers: {} }
  const accepted = new Negotiator({ headers: Object.fromEntries(request.headers) }).encodings(['gzip', 'identity'])
  if (accepted[0] !== 'gzip') return { body, headers: { vary: 'accept-encoding' } }
  const packed = await compress(body, { level: constants.Z_BEST_SPEED, chunkSize: LARGE_BYTES })
  return { body: packed, headers: { vary: 'accept-encoding', 'content-encoding': 'gzip' } }
}
