import { inPrismaTransaction, type PrismaTransaction } from './in_transaction.ts'

/** Runs `work` in one transaction that sees and writes the rows of one workspace alone (row-level security). */
export const prismaInWorkspace = <T>(workspaceId: number, work: (prisma: PrismaTransaction) => Promise<T>): Promise<T> =>
  inPrismaTransaction(async (prisma) => {
    await enterWorkspace(prisma, workspaceId)
    return work(prisma)
  })

/** Makes the rest of a transaction see the rows of this workspace: for one that has just found or made it. */
export async function enterWorkspace(prisma: PrismaTransaction, workspaceId: number): Promise<void> {
  if (!Number.isSafeInteger(workspaceId)) throw new TypeError('a workspace id is an integer')
  await prisma.$executeRaw`select set_config('app.workspace', ${String(workspaceId)}, true)`
}
