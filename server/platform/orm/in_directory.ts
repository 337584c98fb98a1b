import { inPrismaTransaction, type PrismaTransaction } from './in_transaction.ts'

/** Runs `work` in one transaction that may find, list and create workspaces, and sees nothing inside any of them. */
export const prismaInDirectory = <T>(work: (prisma: PrismaTransaction) => Promise<T>): Promise<T> =>
  inPrismaTransaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.directory', 'on', true)`
    return work(prisma)
  })
