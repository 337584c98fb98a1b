import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

/** Another listener that swallows, as Next's do, comes after ours. */
const program = (crash: string): string => `
  import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
  await runUntilStopped(async () => {
    for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => undefined)
    setInterval(() => undefined, 1_000)
    setImmediate(() => { ${crash} })
    return async () => undefined
  })`

async function run(crash: string): Promise<{ code: unknown; said: Record<string, unknown> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(crash)], {
    env: { ...process.env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { code, said: JSON.parse(said) }
}

it('ends, and says why, at an exception that nobody caught', async () => {
  expect(await run("throw new Error('oh no')")).toMatchObject({ code: 1, said: { level: 60, err: { message: 'oh no' } } })
})

it('says that a promise failed which nobody waited for, and goes on', async () => {
  const outcome = await run("Promise.reject(new Error('oh no')); setImmediate(() => process.kill(process.pid, 'SIGTERM'))")
  expect(outcome).toMatchObject({ code: 0, said: { level: 50, err: { message: 'oh no' } } })
})

it.runIf(existsSync('/dev/full'))('ends at such an exception though the disk is full, and goes on otherwise', async () => {
  const talking = "for (let n = 0; n < 1_000; n++) console.log('a line')"
  for (const [crash, ends] of [
    [`${talking}; throw new Error('oh no')`, 1],
    [`${talking}; Promise.reject(new Error('oh no')); setImmediate(() => process.kill(process.pid, 'SIGTERM'))`, 0],
  ] as const) {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(crash)], {
      env: { ...process.env, LOG_LEVEL: 'info' },
      stdio: ['ignore', full, full],
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(ends)
  }
})
