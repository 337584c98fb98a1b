import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SupportEvent } from '#core/event/types.ts'
import type { Workspace } from '../workspace/workspace.ts'

type Signer = Pick<Workspace, 'slug' | 'customerKey'>

/** What the text of a job says of who wrote it. */
export interface Seal {
  signature: string
  /** SHA-256 of what is signed. */
  digest: Buffer
}

/**
 * Signs what our door puts into the queue, so that the worker need not check it again, and nobody else who reaches Redis can
 * have it count unchecked. The key is the workspace's, which Redis never holds. What is signed is the text, so that neither
 * end writes the events twice to know it.
 * @returns the data of a job with these events, as JSON: its first member signs all that follows.
 */
export function writeSignedJob(workspace: Signer, events: readonly SupportEvent[]): string {
  const rest = JSON.stringify({ workspace: workspace.slug, events }).slice(1)
  return `{"signature":"${sign(workspace, digestOf(rest))}",${rest}`
}

const SIGNED = /^\{"signature":"([\w-]{43})",/

/** @param text a job's data as Redis has it. @returns its seal; undefined for one that our door did not write, or an older version's. */
export function readSeal(text: string): Seal | undefined {
  const [head = '', signature] = SIGNED.exec(text) ?? []
  return signature === undefined ? undefined : { signature, digest: digestOf(text.slice(head.length)) }
}

/** @returns whether our door wrote the job of this seal for this workspace. */
export function isSigned(workspace: Signer, seal: Seal | undefined): boolean {
  if (seal === undefined) return false
  const [given, right] = [Buffer.from(seal.signature), Buffer.from(sign(workspace, seal.digest))]
  return given.length === right.length && timingSafeEqual(given, right)
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

function sign({ customerKey }: Signer, digest: Buffer): string {
  // No customer can be named so, so that no pseudonym is ever this key.
  const key = createHmac('sha256', customerKey).update('\0admitted').digest()
  return createHmac('sha256', key).update(digest).digest('base64url')
}
