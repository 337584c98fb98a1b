import { freshFor } from '../platform/cache/fresh_for.ts'
import { log } from '../platform/log/log.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inTransaction } from '../platform/postgres/in_transaction.ts'
import { allowEach } from '../platform/rate_limit/allow_each.ts'
import { hashKey } from './hash_key.ts'
import { spareLookups } from './spare_lookups.ts'

export interface ApiKeyHolder {
  workspaceId: number
  slug: string
  keyId: string
  scopes: string[]
}

/** A revoked key stops everywhere within this time. */
const FRESH_MS = 5_000
/** Bounds what a flood of made-up keys can occupy. */
const MAX_CACHED = 10_000
const MAX_KEY_LENGTH = 200

/**
 * What an address may try that is nobody's, in each process: nobody guesses a key, but each try is a transaction. Several
 * senders with keys that were revoked ask again every five seconds, and do not come near it.
 */
const STRANGERS = { perSecond: 1, burst: 100, mostKeys: 10_000 }

const lookups = spareLookups(freshFor(FRESH_MS, MAX_CACHED, findHolder), allowEach(STRANGERS))

/**
 * @param key as it stands after `Bearer `.
 * @param from the address that sends it, as `clientAddress` gives it.
 * @returns whose it is and what it allows, at most 5 seconds old; null for a key that is unknown or revoked.
 * @throws Problem `rate_limited` where too many unknown keys came from that address.
 */
export async function authenticateApiKey(key: string, from: string): Promise<ApiKeyHolder | null> {
  return isPossible(key) ? lookups.find(hashOf(key), from) : null
}

/** @returns what `authenticateApiKey` said of the key in the last 5 seconds, for who asks with every request; undefined where it must be asked. */
export const knownHolder = (key: string): ApiKeyHolder | null | undefined => (isPossible(key) ? lookups.known(hashOf(key)) : null)

const isPossible = (key: string): boolean => key.length > 0 && key.length <= MAX_KEY_LENGTH
const hashOf = (key: string): string => hashKey(key).toString('hex')

interface KeyRow {
  workspace_id: number
  id: string
  slug: string
  scopes: string[]
  touch: boolean
}

async function findHolder(hash: string): Promise<ApiKeyHolder | null> {
  // The hash is hexadecimal, so there is nothing to inject; the policy `by_secret` shows this one row alone.
  const row = await inTransaction(`begin; set local app.key_hash = '${hash}'; set local app.directory = 'on'`, async (client) => {
    const { rows } = await ask<KeyRow>(client, 'access/key_holder', [Buffer.from(hash, 'hex')])
    return rows[0]
  })
  if (!row) return null
  if (row.touch) touch(row.workspace_id, row.id)
  return { workspaceId: row.workspace_id, slug: row.slug, keyId: row.id, scopes: row.scopes }
}

/** Nobody waits for this: it is a courtesy to people who wonder which key is still in use. */
function touch(workspaceId: number, id: string): void {
  prismaInWorkspace(workspaceId, (prisma) =>
    prisma.apiKey.updateMany({ where: { workspaceId, id }, data: { lastUsedAt: new Date() } }),
  ).catch((error: unknown) => log.warn({ err: error }, 'could not note the use of an API key'))
}
