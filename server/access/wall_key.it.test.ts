import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { createWall } from '../walls/create_wall.ts'
import { readWall } from '../walls/read_wall.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { createApiKey } from './api_keys/create_api_key.ts'
import { authoriseRequest } from './authorise.ts'
import { findWallKey, WALL_COOKIE, wallCookie } from './wall_key.ts'

let own: number
let wall = { id: '', key: '' }
let full = ''
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  const acting = asSystem('command line', own)
  wall = await createWall(acting, { name: 'Office', queries: ['', 'range=7d'], seconds: 20 })
  full = (await createApiKey(acting, { name: 'all', scopes: ['figures:read', 'customers:erase'] })).key
})

const asDisplay = (key: string) => new Headers({ cookie: `other=1; ${WALL_COOKIE}=${key}` })
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'let in',
    (error) => error.code,
  )

describe('a display', () => {
  it('sees what a wall shows of its own workspace, and nothing else', async () => {
    expect(await authoriseRequest(asDisplay(wall.key), 'wall:read')).toMatchObject({
      workspaceId: own,
      actor: { kind: 'key', keyId: wall.id },
      scopes: ['wall:read'],
    })
    expect(await readWall(own, wall.id)).toEqual({ queries: ['', 'range=7d'], seconds: 20 })
    for (const scope of ['figures:read', 'alerts:read', 'policy:read', 'events:write', 'workspace:manage'] as const)
      expect([scope, await codeOf(authoriseRequest(asDisplay(wall.key), scope))]).toEqual([scope, 'unauthenticated'])
    expect(await codeOf(authoriseRequest(asDisplay(wall.key), 'wall:read', 'POST'))).toBe('unauthenticated')
  })

  it('is no way in for other keys, nor its own key one to more', async () => {
    expect(await codeOf(authoriseRequest(asDisplay(full), 'wall:read'))).toBe('unauthenticated')
    expect(await codeOf(authoriseRequest(asDisplay('hf_nobody'), 'wall:read'))).toBe('unauthenticated')
    const bearer = new Headers({ authorization: `Bearer ${wall.key}` })
    expect(await codeOf(authoriseRequest(bearer, 'figures:read'))).toBe('forbidden')
    expect(await codeOf(authoriseRequest(bearer, 'wall:read'))).toBe('let in')
    expect([await findWallKey(full, new Headers()), await findWallKey('', new Headers())]).toEqual([null, null])
  })

  it('keeps its key where no script reads it, over HTTPS alone where there is HTTPS', () => {
    expect(wallCookie('hf_x', true)).toMatch(/^holdfast_wall=hf_x; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    expect(wallCookie('hf_x', false)).not.toContain('Secure')
  })
})
