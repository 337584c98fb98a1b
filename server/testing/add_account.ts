import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Role } from '#core/access/scopes.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { findWorkspaceBySlug, forgetWorkspace } from '../workspace/directory.ts'

export interface NewAccount {
  email: string
  password: string
  /** The slugs of the workspaces that it belongs to, made where they do not exist; none for an account that belongs to none. */
  roles: Record<string, Role>
}

/** Adds an account that can sign in, where there is none; invitations of members are still to come. */
export async function addAccount({ email, password, roles }: NewAccount): Promise<void> {
  if (await getPrisma().user.findUnique({ where: { email } })) return
  const id = randomUUID()
  const account = { id: randomUUID(), accountId: id, providerId: 'credential', password: await hashPassword(password) }
  await getPrisma().user.create({ data: { id, name: email, email, accounts: { create: account } } })
  for (const [slug, role] of Object.entries(roles)) {
    const workspaceId = (await findWorkspaceBySlug(slug))?.id ?? (await createWorkspace({ slug, name: slug }))
    forgetWorkspace(slug)
    await prismaInWorkspace(workspaceId, (prisma) => prisma.member.create({ data: { workspaceId, userId: id, role } }))
  }
}
