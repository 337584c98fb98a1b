import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { getEnvironment } from '../platform/config/environment.ts'

/** What of a channel nobody sees again: where it leads, and what is signed or let in by. */
const secretSchema = z.object({
  url: z.string().optional(),
  signingSecret: z.string().optional(),
  /** What was signed with before, the newest first: until then (RFC 3339) its receiver may know no other. */
  previous: z.array(z.object({ signingSecret: z.string(), until: z.string() })).optional(),
  routingKey: z.string().optional(),
})
export type ChannelSecret = z.infer<typeof secretSchema>

/** Whose secret it is; it cannot be read under another's name. */
export interface SecretPlace {
  workspaceId: number
  channelId: string
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** @returns a secret as it is stored: AES-256-GCM under a key made of HOLDFAST_SECRET. */
export function sealSecret(place: SecretPlace, secret: ChannelSecret): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(aad(place))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secret), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** @throws an Error where HOLDFAST_SECRET is another than when it was stored. */
export function openSecret(place: SecretPlace, stored: Buffer): ChannelSecret {
  const iv = stored.subarray(0, IV_BYTES)
  const tag = stored.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key(), iv, { authTagLength: TAG_BYTES }).setAAD(aad(place)).setAuthTag(tag)
  const text = Buffer.concat([decipher.update(stored.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  return secretSchema.parse(JSON.parse(text))
}

export const UNREADABLE = 'its secret cannot be read, since HOLDFAST_SECRET is another now: make the channel anew'

/** @param stored null where a channel has no secret. @returns it, or null where it cannot be read: `UNREADABLE` says why. */
export function openOrNull(place: SecretPlace, stored: Buffer | null): ChannelSecret | null {
  try {
    return stored ? openSecret(place, stored) : {}
  } catch {
    return null
  }
}

function key(): Uint8Array {
  const { HOLDFAST_SECRET } = getEnvironment()
  if (!HOLDFAST_SECRET) throw new Error('HOLDFAST_SECRET is not set: what channels keep cannot be encrypted')
  return new Uint8Array(hkdfSync('sha256', HOLDFAST_SECRET, '', 'holdfast channels', 32))
}

const aad = ({ workspaceId, channelId }: SecretPlace): Buffer => Buffer.from(`${workspaceId}/${channelId}`)
