import { setTimeout as delay } from 'node:timers/promises'
import type { openSender } from '../send_batches.ts'

const TRIES = 30
const AGAIN_AFTER_MS = 1_000

/** Posts a body until it is taken, as helpdesks do: a busy machine answers 503 now and then. Twice counts once. */
export async function sendPatiently(sender: ReturnType<typeof openSender>, body: Buffer): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await sender.post(body)
    } catch (error) {
      if (tries === TRIES) throw error
      await delay(AGAIN_AFTER_MS)
    }
  }
}
