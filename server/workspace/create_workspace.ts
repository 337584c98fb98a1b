import { randomBytes } from 'node:crypto'
import { type Actor, authorOf } from '#core/access/actor.ts'
import { COUNTING } from '#core/contribution/measures.ts'
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts'
import { prismaInDirectory } from '../platform/orm/in_directory.ts'
import type { PrismaTransaction } from '../platform/orm/in_transaction.ts'
import { enterWorkspace } from '../platform/orm/in_workspace.ts'

export interface NewWorkspace {
  slug: string
  name: string
  /** What differs from the default policy in version 1. */
  policy?: Partial<Policy>
  /** Who makes it, and with it version 1 of its policy; without: the first start. */
  actor?: Actor
}

/**
 * Makes a workspace with its ingestion row and version 1 of its policy, active.
 * @returns its id. Rejects where the slug is taken (Prisma's error P2002).
 */
export const createWorkspace = (wanted: NewWorkspace): Promise<number> =>
  prismaInDirectory((prisma) => insertWorkspace(prisma, wanted))

/** The same inside a transaction of the directory; afterwards that transaction is inside the new workspace. */
export async function insertWorkspace(prisma: PrismaTransaction, wanted: NewWorkspace): Promise<number> {
  const { slug, name, policy, actor = { kind: 'system', part: 'first start' } } = wanted
  const customerKey = new Uint8Array(randomBytes(32))
  const { id } = await prisma.workspace.create({ data: { slug, name, customerKey }, select: { id: true } })
  await enterWorkspace(prisma, id)
  await prisma.ingestion.create({ data: { workspaceId: id } })
  const body = { ...DEFAULT_POLICY, ...policy }
  const version = { version: 1, body, changedBy: authorOf(actor), reason: 'first start', state: 'active', countedAs: COUNTING }
  await prisma.policy.create({ data: { workspaceId: id, ...version } })
  return id
}
