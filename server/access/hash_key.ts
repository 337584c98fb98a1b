import { createHash } from 'node:crypto'

/** @returns the SHA-256 under which an API key is kept: it is long and random, so a slow hash would add nothing. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key, 'utf8').digest()
