import { expect, it, vi } from 'vitest'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { type CountedVersion, lockCountedVersions } from './counted_versions.ts'

it('gives the versions as they are once it has its lock, not as they were when it began to wait', async () => {
  const id = await createWorkspace({ slug: 'waits', name: 'Test' })
  let locked: Promise<CountedVersion[]> | undefined
  await inWorkspace(id, async (client) => {
    await client.query('select 1 from workspace where id = $1 for update', [id])
    locked = inWorkspace(id, (other) => lockCountedVersions(other, id))
    await vi.waitFor(async () => expect(await sessionsThatWait()).toBe(1))
    await client.query(
      `insert into policy (workspace_id, version, body, changed_by, state)
       select workspace_id, 2, body, 'test', 'building' from policy where workspace_id = $1`,
      [id],
    )
  })
  expect((await locked)?.map(({ version, isActive }) => [version, isActive])).toEqual([
    [1, true],
    [2, false],
  ])
})

async function sessionsThatWait(): Promise<number> {
  const { rows } = await getPool().query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting ?? 0
}
