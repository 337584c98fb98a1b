import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '#generated/prisma/client.ts'
import { getPool } from '../postgres/pool.ts'

let made: { client: PrismaClient; pool: pg.Pool } | undefined

/**
 * @returns Prisma on this process's pool, so its connections step down from superuser like all others. It sees rows of
 * no workspace: those go through `prismaInWorkspace`.
 */
export function getPrisma(): PrismaClient {
  const pool = getPool()
  if (made?.pool !== pool) made = { client: new PrismaClient({ adapter: new PrismaPg(pool) }), pool }
  return made.client
}
