import type { Prisma } from '#generated/prisma/client.ts'
import { getPrisma } from './client.ts'

/** Prisma inside a transaction: what is read and written by it is so together, or not at all. */
export type PrismaTransaction = Prisma.TransactionClient

/** Prisma's own limits, 2 and 5 seconds, would fail what only waits for its turn on a busy machine. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 }

/** Runs `work` in one transaction: commits when it resolves, rolls back and rethrows when it rejects. */
export const inPrismaTransaction = <T>(work: (prisma: PrismaTransaction) => Promise<T>): Promise<T> =>
  getPrisma().$transaction(work, PATIENCE)
