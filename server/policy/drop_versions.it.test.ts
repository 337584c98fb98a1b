import { expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { buildChunk } from './build_version.ts'
import { changePolicy } from './change_policy.ts'
import { rulesFor } from './counted_versions.ts'
import { dropOldVersions } from './drop_versions.ts'
import { recountWorkspace } from './recount_workspace.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const resolved = (subject: string): SupportEvent[] => {
  const common = { source: '/test', subject, timeMs: Date.UTC(2026, 3, 1) }
  return [
    { ...common, type: 'conversation.started', id: `${subject}-s`, data: { handler: 'ai' } },
    { ...common, type: 'conversation.resolved', id: `${subject}-r`, data: {} },
    { ...common, type: 'conversation.reopened', id: `${subject}-o`, timeMs: common.timeMs + 1, data: {} },
  ]
}

async function nextVersion(workspaceId: number, acceptanceWindowDays: number): Promise<void> {
  await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays }, reason: 'test' })
}

/** A first version that was replaced, a second on the screens, a third that was changed before it was complete, a fourth that builds. */
async function withFourVersions(slug: string): Promise<number> {
  const workspaceId = await createWorkspace({ slug, name: 'Test' })
  await countBatch(workspaceId, ['a', 'b', 'c', 'd', 'e'].flatMap(resolved), [], NOW)
  await nextVersion(workspaceId, 2)
  await recountWorkspace(workspaceId, () => false)
  for (const version of [3, 4]) {
    await nextVersion(workspaceId, version)
    await buildChunk(workspaceId, { version, rules: rulesFor(workspaceId, version, { acceptanceWindowDays: version }) })
  }
  for (const version of [1, 2, 3, 4]) await say(workspaceId, version)
  return workspaceId
}

/** What was said of a day, and of a release, under a version. */
const say = (workspaceId: number, version: number) =>
  inWorkspace(workspaceId, async (client) => {
    await client.query(
      `insert into nowcast_said (workspace_id, version, step, starts, ends, age_days, handler, as_of, written_at, reconstructed, cases)
       values ($1, $2, 'day', $3, $3, 1, -1, $3, $3, false, 0)`,
      [workspaceId, version, NOW],
    )
    const release = [workspaceId, 'v1', NOW]
    await client.query(
      'insert into release (workspace_id, agent_version, deployed_at) values ($1, $2, $3) on conflict do nothing',
      release,
    )
    await client.query(
      'insert into release_verdict (workspace_id, agent_version, deployed_at, version, as_of) values ($1, $2, $3, $4, $3)',
      [...release, version],
    )
  })

/**
 * @returns the versions in each table that keeps what was counted: whatever has a version, the list of versions itself apart, and
 * what was learned under one, which stays to be seen.
 */
function countedVersions(workspaceId: number): Promise<Record<string, number[]>> {
  return inWorkspace(workspaceId, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'version' and table_name not in ('policy', 'baseline', 'drift_run') order by 1`,
    )
    const versions: Record<string, number[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ version: number }>(`select distinct version from ${name} where workspace_id = $1`, [
        workspaceId,
      ])
      versions[name] = rows.map(({ version }) => version).sort()
    }
    return versions
  })
}

const everyTableWith = (versions: number[]) => ({
  nowcast_said: versions,
  release_verdict: versions,
  rollup_break: versions,
  rollup_day: versions,
  rollup_quarter: versions,
  stint: versions,
  support_case: versions,
})

test('what replaced versions counted goes from every table, all of it; what screens show, what builds and the neighbours’ stay', async () => {
  const [own, neighbour] = [await withFourVersions('own'), await withFourVersions('neighbour')]
  expect(await countedVersions(own)).toEqual(everyTableWith([1, 2, 3, 4]))
  await dropOldVersions(own, 2)
  expect(await countedVersions(own)).toEqual(everyTableWith([2, 4]))
  expect(await countedVersions(neighbour)).toEqual(everyTableWith([1, 2, 3, 4]))
})
