import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, onTestFinished, vi } from 'vitest'
import { started } from '#prisma/seed/factories/events.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { startWorkers } from './start.ts'

/** A worker that begins a batch, takes the locks of its workspace and of a conversation, says so, and goes no further. */
const beginner = (workspaceId: number): string => `
  import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
  import { lockCountedVersions } from '#server/policy/counted_versions.ts'
  await inWorkspace(${workspaceId}, async (client) => {
    await lockCountedVersions(client, ${workspaceId})
    await client.query("insert into conversation (workspace_id, id, log) values (${workspaceId}, 'c1', '{}')")
    console.log('begun')
    await new Promise(() => setInterval(() => undefined, 1_000))
  })`

it('holds the others up for seconds, not for as long as it is stopped', async () => {
  const workspaceId = await createWorkspace({ slug: 'stopped', name: 'Test' })
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', beginner(workspaceId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.kill('SIGSTOP')
  const workers = await startWorkers()
  onTestFinished(() => workers.close())
  const events = [started('c1', { at: Date.now() - 60_000 }), started('c2', { at: Date.now() - 60_000 })]
  await enqueue('batch', { payload: { workspace: 'stopped', events } })
  const counted = async () => expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 2, duplicateEvents: 0 })
  await vi.waitFor(counted, { timeout: 20_000, interval: 50 })
})
