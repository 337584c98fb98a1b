import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { getEnvironment } from '../platform/config/environment.ts'

/** Of which digest, and who: of an address a keyed hash, since addresses of pages are written down in many places. */
export interface Leaving {
  workspaceId: number
  digestId: string
  recipientHash: string
}

const FORM = /^(\d{1,9})\.([0-9a-f-]{36})\.([\w-]{22})\.([\w-]{43})$/
const HASH_BYTES = 16

/** @returns what stands for an address of one digest; the same each time. */
export const recipientHash = (digestId: string, recipient: string): string =>
  mac(`recipient ${digestId} ${recipient.toLowerCase()}`).subarray(0, HASH_BYTES).toString('base64url')

/** @returns a token that lets its receiver leave a digest, and nothing else. */
export function leaveToken({ workspaceId, digestId, recipientHash: hash }: Leaving): string {
  const said = `${workspaceId}.${digestId}.${hash}`
  return `${said}.${mac(`leave ${said}`).toString('base64url')}`
}

/** @returns what a token lets one leave; null where it was not made here. */
export function readLeaveToken(token: string): Leaving | null {
  const [, workspaceId = '', digestId = '', hash = ''] = FORM.exec(token) ?? []
  if (workspaceId === '') return null
  const leaving = { workspaceId: Number(workspaceId), digestId, recipientHash: hash }
  const [given, right] = [Buffer.from(token), Buffer.from(leaveToken(leaving))]
  return given.length === right.length && timingSafeEqual(given, right) ? leaving : null
}

function mac(text: string): Buffer {
  const { HOLDFAST_SECRET } = getEnvironment()
  if (!HOLDFAST_SECRET) throw new Error('HOLDFAST_SECRET is not set: nobody could leave a digest')
  const key = new Uint8Array(hkdfSync('sha256', HOLDFAST_SECRET, '', 'holdfast digests', 32))
  return createHmac('sha256', key).update(text).digest()
}
