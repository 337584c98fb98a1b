import { Problem } from '#core/problem.ts'

/** A body becomes several times its size once it is parsed; this much of them at once still fits a small machine. */
const MAX_BYTES_IN_HAND = 128 * 1024 * 1024
const RETRY_AFTER_SECONDS = 1

/** Bounds the memory of all requests that are being read or queued, since each of them may be 8 MiB. */
export interface BytesInHand {
  /** @returns what one request of a workspace holds; to be released once it is answered. */
  open(workspaceId: number): { take(bytes: number): void; release(): void }
}

/**
 * A workspace may hold as much as stays free for all others: one alone half of everything, two a third each, and so on.
 * Whoever comes next always finds as much as each of those who are there.
 * @param own bytes that the workspace holds, of `inHand` that all hold together, of `most`.
 */
export const mayTake = (bytes: number, { own, inHand, most }: { own: number; inHand: number; most: number }): boolean =>
  own + bytes <= most - inHand - bytes

/**
 * @param most bytes at once, of all workspaces together.
 * @returns an account of them; `take` throws Problem `rate_limited` where the workspace's own requests hold its share,
 * `queue_unavailable` where those of others leave nothing.
 */
export function countBytesInHand(most = MAX_BYTES_IN_HAND): BytesInHand {
  const byWorkspace = new Map<number, number>()
  let inHand = 0
  const add = (workspaceId: number, bytes: number): void => {
    const held = (byWorkspace.get(workspaceId) ?? 0) + bytes
    if (held === 0) byWorkspace.delete(workspaceId)
    else byWorkspace.set(workspaceId, held)
    inHand += bytes
  }
  return {
    open(workspaceId) {
      let mine = 0
      return {
        take(bytes) {
          const own = byWorkspace.get(workspaceId) ?? 0
          if (!mayTake(bytes, { own, inHand, most })) throw tooMuch(own > 0)
          add(workspaceId, bytes)
          mine += bytes
        },
        release() {
          add(workspaceId, -mine)
          mine = 0
        },
      }
    },
  }
}

const tooMuch = (isOwn: boolean): Problem =>
  isOwn
    ? new Problem('rate_limited', 'this workspace sends too much at once; send it again', {}, RETRY_AFTER_SECONDS)
    : new Problem('queue_unavailable', 'too much is being sent at once; send it again', {}, RETRY_AFTER_SECONDS)
