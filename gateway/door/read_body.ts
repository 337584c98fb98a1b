import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '#core/problem.ts'
import { LEAST_BYTES_A_SECOND, watchPace } from './watch_pace.ts'

export const MAX_BODY_BYTES = 8 * 1024 * 1024

/** The client went away in the middle of its request: there is nobody to answer. */
export class ClientGone extends Error {}

const tooSlow = (): Problem =>
  new Problem(
    'too_slow',
    `a body comes at ${LEAST_BYTES_A_SECOND / 1024} KiB a second at least; nothing was taken, send it again`,
  )

export const tooLarge = (): Problem => new Problem('too_large', 'a body has at most 8 MiB after unpacking')

/** @throws Problem `too_large` where the announced length says so before anything is read. */
export function requireModestLength(request: IncomingMessage): void {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge()
}

export interface Body {
  request: IncomingMessage
  gzipped: boolean
  /** Hears of each unpacked piece before it is read; what it throws ends the reading. */
  onBytes: (bytes: number) => void
}

/**
 * Reads a body, unpacked, and hands on each piece as it comes. Stops reading, or inflating, at the first byte too many
 * and where `onPiece` throws.
 * @throws Problem `too_large`, `too_slow` or `malformed` (broken gzip); ClientGone.
 */
export async function readBody(body: Body, onPiece: (piece: Buffer) => void): Promise<void> {
  // Most bodies come in one piece with their headers, and are there once Node has gone through it.
  await nextTurn()
  if (body.request.destroyed) throw new ClientGone()
  if (body.request.complete && !body.gzipped) readWhole(body, onPiece)
  else await readAsItComes(body, onPiece)
}

/** Nothing is waited for, so nobody's pace is watched; and what Node reads ahead is far below the most bytes. */
function readWhole({ request, onBytes }: Body, onPiece: (piece: Buffer) => void): void {
  for (let piece: Buffer | null = request.read(); piece !== null; piece = request.read()) {
    onBytes(piece.length)
    onPiece(piece)
  }
}

function readAsItComes({ request, gzipped, onBytes }: Body, onPiece: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const gunzip = gzipped ? request.pipe(createGunzip({ chunkSize: 64 * 1024 })) : null
    const source: Readable = gunzip ?? request
    const unwatch = watchPace(
      () => request.socket.bytesRead,
      () => stop(tooSlow()),
    )
    let bytes = 0
    const stop = (error: Error | null) => {
      unwatch()
      source.removeListener('data', onData)
      request.removeListener('close', onClose)
      if (gunzip) {
        request.unpipe(gunzip)
        gunzip.destroy()
      }
      if (error) reject(error)
      else resolve()
    }
    const onData = (piece: Buffer) => {
      bytes += piece.length
      if (bytes > MAX_BODY_BYTES) return stop(tooLarge())
      try {
        onBytes(piece.length)
        onPiece(piece)
      } catch (error) {
        stop(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const onClose = () => {
      if (!request.complete) stop(new ClientGone())
    }
    source.on('data', onData).once('end', () => stop(null))
    request.once('close', onClose).once('error', () => stop(new ClientGone()))
    gunzip?.once('error', () => stop(new Problem('malformed', 'the gzip stream is broken or cut off')))
  })
}
