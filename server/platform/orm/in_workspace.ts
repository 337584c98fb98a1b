import type { Prisma } from '#generated/prisma/client.ts'
import { getPrisma } from './client.ts'

/** Runs `work` in one transaction that sees and writes the rows of one workspace alone (row-level security). */
export async function prismaInWorkspace<T>(
  workspaceId: number,
  work: (prisma: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  if (!Number.isSafeInteger(workspaceId)) throw new TypeError('a workspace id is an integer')
  return getPrisma().$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.workspace', ${String(workspaceId)}, true)`
    return work(prisma)
  })
}
