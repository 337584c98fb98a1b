import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

/** Another listener that swallows, as Next's do, comes after ours. */
const program = (crash: string): string => `
  import { runUntilStopped } from '#server/process/run_until_stopped.ts'
  await runUntilStopped(async () => {
    for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => undefined)
    setInterval(() => undefined, 1_000)
    setImmediate(() => { ${crash} })
    return async () => undefined
  })`

it.each([
  ['an exception', "throw new Error('oh no')"],
  ['a rejection', "Promise.reject(new Error('oh no'))"],
])('ends, and says why, at %s that nobody caught', async (_, crash) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(crash)], {
    env: { ...process.env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect(code).toBe(1)
  expect(JSON.parse(said)).toMatchObject({ level: 60, err: { message: 'oh no' } })
})
