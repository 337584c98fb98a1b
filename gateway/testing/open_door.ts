import { randomBytes } from 'node:crypto'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES, type KeyScope } from '#core/access/scopes.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { startWeb, type Web } from '../start.ts'

export interface OpenDoor extends Web {
  port: number
}

/** Starts a gateway on a free port; pages answer 404, since there is no Next behind it. */
export async function openDoor(): Promise<OpenDoor> {
  const web = await startWeb({
    port: 0,
    handleNext: (_request, response) => {
      response.writeHead(404).end('no page')
    },
  })
  return { ...web, port: Number(new URL(web.address).port) }
}

export interface Tenant {
  id: number
  slug: string
  key: string
  keyId: string
}

/** Founds a workspace of its own for a test, with a key. */
export async function foundTenant(scopes: readonly KeyScope[] = KEY_SCOPES): Promise<Tenant> {
  const slug = `t${randomBytes(6).toString('hex')}`
  const id = await createWorkspace({ slug, name: slug })
  const { id: keyId, key } = await createApiKey(asSystem('command line', id), { name: 'test', scopes })
  return { id, slug, key, keyId }
}
