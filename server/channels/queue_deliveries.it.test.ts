import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { someMessage } from '#core/channel/testing/some_message.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { queueDeliveries } from './queue_deliveries.ts'

const DUE = new Date('2026-11-20T08:00:00Z')

it('writes a step once for each channel, however often it is told, and of one that is off that nothing went', async () => {
  const workspaceId = await createWorkspace({ slug: 'queue', name: 'Queue' })
  const [on, off, stranger, stepId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const told = { stepId, channelIds: [on, off, stranger], message: someMessage(), dueAt: DUE }
  await inWorkspace(workspaceId, (client) =>
    client.query(
      `insert into channel (workspace_id, id, kind, name, config, is_on, created_by)
       select $1, id, 'browser', 'x', '{}', id = $2, 'test' from unnest($3::uuid[]) id`,
      [workspaceId, on, [on, off]],
    ),
  )
  const first = await inWorkspace(workspaceId, (client) => queueDeliveries(client, workspaceId, told))
  expect(first.sort()).toEqual([on, off].sort())
  expect(await inWorkspace(workspaceId, (client) => queueDeliveries(client, workspaceId, told))).toEqual([])
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query('select channel_id, state, alert_id, due_at, message from delivery where workspace_id = $1', [workspaceId]),
  )
  const row = { alert_id: someMessage().alert?.id, due_at: DUE, message: someMessage() }
  expect(rows).toHaveLength(2)
  expect(rows).toEqual(
    expect.arrayContaining([
      { ...row, channel_id: on, state: 'waiting' },
      { ...row, channel_id: off, state: 'given_up' },
    ]),
  )
})
