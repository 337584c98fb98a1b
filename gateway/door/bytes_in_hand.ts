import { Problem } from '#core/problem.ts'

/** A body becomes several times its size once it is parsed; this much of them at once still fits a small machine. */
const MAX_BYTES_IN_HAND = 128 * 1024 * 1024
const RETRY_AFTER_SECONDS = 1

/** Bounds the memory of all requests that are being read or queued, since each of them may be 8 MiB. */
export interface BytesInHand {
  /** @returns what one request holds; to be released once it is answered. */
  open(): { take(bytes: number): void; release(): void }
}

/** @param most bytes at once; beyond them `take` throws Problem `queue_unavailable`. */
export function countBytesInHand(most = MAX_BYTES_IN_HAND): BytesInHand {
  let inHand = 0
  return {
    open() {
      let own = 0
      return {
        take(bytes) {
          if (inHand + bytes > most) {
            throw new Problem('queue_unavailable', 'too much is being sent at once; send it again', {}, RETRY_AFTER_SECONDS)
          }
          inHand += bytes
          own += bytes
        },
        release() {
          inHand -= own
          own = 0
        },
      }
    },
  }
}
