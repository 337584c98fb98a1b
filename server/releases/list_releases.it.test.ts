import { expect, it } from 'vitest'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listReleases } from './list_releases.ts'

const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(2026, 10, 1)

it('lists the releases of one workspace and range, its end excluded, the oldest first', async () => {
  const [own, other] = await Promise.all(['own', 'other'].map((slug) => createWorkspace({ slug, name: slug })))
  if (!own || !other) throw new Error('no workspace')
  const release = (workspaceId: number, agentVersion: string, day: number, note: string | null = null) => ({
    workspaceId,
    agentVersion,
    deployedAt: new Date(FROM_MS + day * DAY_MS),
    note,
  })
  const put = (workspaceId: number, ...data: ReturnType<typeof release>[]) =>
    prismaInWorkspace(workspaceId, (prisma) => prisma.release.createMany({ data }))
  await put(own, release(own, 'v3', 2), release(own, 'v1', -1), release(own, 'v2', 0, 'new prompt'), release(own, 'v4', 3))
  await put(other, release(other, 'theirs', 1))
  expect(await listReleases(own, { fromMs: FROM_MS, toMs: FROM_MS + 3 * DAY_MS })).toEqual([
    { agentVersion: 'v2', deployedAt: '2026-11-01T00:00:00.000Z', note: 'new prompt' },
    { agentVersion: 'v3', deployedAt: '2026-11-03T00:00:00.000Z', note: null },
  ])
})

it('keeps the newest where there are more than a chart can show', async () => {
  const workspaceId = await createWorkspace({ slug: 'many', name: 'many' })
  const data = Array.from({ length: 501 }, (_, place) => ({
    workspaceId,
    agentVersion: `v${place}`,
    deployedAt: new Date(FROM_MS + place),
  }))
  await prismaInWorkspace(workspaceId, (prisma) => prisma.release.createMany({ data }))
  const listed = await listReleases(workspaceId, { fromMs: FROM_MS, toMs: FROM_MS + DAY_MS })
  expect([listed.length, listed[0]?.agentVersion, listed.at(-1)?.agentVersion]).toEqual([500, 'v1', 'v500'])
})
