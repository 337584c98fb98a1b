import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SupportEvent } from '#core/event/types.ts'
import type { Workspace } from '../workspace/workspace.ts'

type Signer = Pick<Workspace, 'customerKey'>

/**
 * Signs what our door puts into the queue, so that the worker need not check it again, and nobody else who reaches Redis can
 * have it count unchecked. The key is the workspace's, which Redis never holds.
 * @returns the signature of a job with these events, whose JSON must be the same at the other end.
 */
export function signJob(workspace: Signer, events: readonly SupportEvent[]): string {
  // No customer can be named so, so that no pseudonym is ever this key.
  const key = createHmac('sha256', workspace.customerKey).update('\0admitted').digest()
  return createHmac('sha256', key).update(JSON.stringify(events)).digest('base64url')
}

/** @returns whether our door made a job with these events. */
export function isSigned(workspace: Signer, events: readonly SupportEvent[], signature: string | undefined): boolean {
  if (signature === undefined) return false
  const [given, right] = [Buffer.from(signature), Buffer.from(signJob(workspace, events))]
  return given.length === right.length && timingSafeEqual(given, right)
}
