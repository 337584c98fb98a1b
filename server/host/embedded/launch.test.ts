import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { launch } from './launch.ts'

it('passes on what a program needs to run, and none of our secrets', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-launch-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('LC_ALL', 'C.UTF-8')
  for (const name of ['HOLDFAST_SECRET', 'HOLDFAST_INIT_OWNER_PASSWORD', 'DATABASE_URL', 'PGPASSWORD']) vi.stubEnv(name, 'hidden')
  const logFile = join(folder, 'env.log')
  const args = ['-e', 'console.log(JSON.stringify(process.env))']
  const child = await launch({ program: process.execPath, args, user: null, folders: [], logFile, stopSignal: 'SIGTERM' })
  if (child.exitCode === null) await once(child, 'exit')
  const said = await readFile(logFile, 'utf8')
  expect(JSON.parse(said)).toMatchObject({ PATH: process.env.PATH, LC_ALL: 'C.UTF-8' })
  expect(said).not.toContain('hidden')
})
