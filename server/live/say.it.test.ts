import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { saidChannel } from '#core/live/messages.ts'
import { addAnnotation } from '../annotations/add_annotation.ts'
import { removeAnnotation } from '../annotations/remove_annotation.ts'
import { removeDemo } from '../demo/remove_demo.ts'
import { startDemo } from '../demo/start_demo.ts'
import { stopDemo } from '../demo/stop_demo.ts'
import { createWorkerRedis } from '../platform/redis/connections.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'

/** A workspace of its own, and what is said to its open pages. */
async function listen(slug: string) {
  const workspaceId = await createWorkspace({ slug, name: slug })
  const said: { kind: string; message: unknown }[] = []
  const redis = createWorkerRedis()
  redis.on('message', (_channel: string, text: string) => said.push(JSON.parse(text)))
  await redis.subscribe(saidChannel(workspaceId))
  onTestFinished(() => redis.disconnect())
  const heard = (...expected: unknown[]) => vi.waitFor(() => expect(said).toMatchObject(expected), 5_000)
  return { workspaceId, heard }
}

describe('what is said to open pages', () => {
  it('is that a recount began, and that its version is shown', async () => {
    const { workspaceId, heard } = await listen('said-recount')
    await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'shorter' })
    const began = { kind: 'recount', message: { version: 1, recount: { version: 2, done: 0, total: 0 } } }
    await heard(began)
    await recountWorkspace(workspaceId, () => false)
    await heard(began, { kind: 'recount', message: { version: 2, recount: null } })
  })

  it('is that a demo was asked for, that it was stopped, and last that there is none any more', async () => {
    const { workspaceId, heard } = await listen('said-demo')
    const acting = asSystem('command line', workspaceId)
    await startDemo(acting)
    await stopDemo(acting)
    await removeDemo(acting)
    const stopped = { kind: 'demo', message: { wanted: false, phase: 'stopped' } }
    await heard({ kind: 'demo', message: { wanted: true, phase: 'starting' } }, stopped, stopped, { kind: 'demo', message: null })
  })

  it('is that annotations were added or removed, and nothing of one that was not there', async () => {
    const { workspaceId, heard } = await listen('said-annotations')
    const acting = asSystem('command line', workspaceId)
    const changed = { kind: 'annotations', message: { changedAt: expect.any(String) } }
    const { id } = await addAnnotation(acting, { at: '2026-11-03T10:00:00Z', text: 'new refund flow' })
    await heard(changed)
    await removeAnnotation(acting, id)
    await heard(changed, changed)
    await expect(removeAnnotation(acting, id)).rejects.toMatchObject({ code: 'not_found' })
    await addAnnotation(acting, { at: '2026-11-03T10:00:00Z', text: 'again' })
    await heard(changed, changed, changed)
  })
})
