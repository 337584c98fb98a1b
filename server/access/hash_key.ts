import { hash } from 'node:crypto'

/** @returns the SHA-256 under which an API key is kept: it is long and random, so a slow hash would add nothing. */
export const hashKey = (key: string): Buffer => hash('sha256', key, 'buffer')
