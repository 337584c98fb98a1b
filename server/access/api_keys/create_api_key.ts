import { randomBytes } from 'node:crypto'
import { type Acting, authorOf } from '#core/access/actor.ts'
import type { KeyScope, WALL_SCOPE } from '#core/access/scopes.ts'
import { prismaInWorkspace } from '../../platform/orm/in_workspace.ts'
import { hashKey } from '../hash_key.ts'

export interface NewApiKey {
  name: string
  scopes: readonly (KeyScope | typeof WALL_SCOPE)[]
  /** A key that was chosen elsewhere (HOLDFAST_INIT_API_KEY); otherwise a random one is made. */
  secret?: string
}

/** @returns the key itself: only its hash is kept, so nobody can show it a second time. */
export async function createApiKey({ workspaceId, actor }: Acting, wanted: NewApiKey): Promise<{ id: string; key: string }> {
  const key = wanted.secret ?? `hf_${randomBytes(32).toString('base64url')}`
  const { id } = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.apiKey.create({
      data: {
        workspaceId,
        name: wanted.name,
        secretHash: new Uint8Array(hashKey(key)),
        hint: key.slice(0, 8),
        scopes: [...wanted.scopes],
        createdBy: authorOf(actor),
      },
      select: { id: true },
    }),
  )
  return { id, key }
}
