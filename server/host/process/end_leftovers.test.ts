import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { endLeftovers } from './end_leftovers.ts'

/** A process that says when it runs, and goes on for ever. */
async function begin(environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1_000); console.log("runs")'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...environment },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout ?? child, 'data')
  return child
}

it.runIf(process.platform === 'linux')('ends what is ours on the folder, though it hangs, and nothing else', async () => {
  const folder = `/nowhere/${process.pid}`
  const hung = await begin({ HOLDFAST_DATA: folder, HOLDFAST_PROCESS: 'web' })
  const well = await begin({ HOLDFAST_DATA: folder, HOLDFAST_PROCESS: 'demo' })
  const others = await Promise.all([
    begin({ HOLDFAST_DATA: `${folder}0`, HOLDFAST_PROCESS: 'web' }),
    begin({ HOLDFAST_DATA: folder }),
  ])
  const ends = [hung, well].map(async (child) => (await once(child, 'exit'))[1] as string)
  hung.kill('SIGSTOP')
  expect(await endLeftovers(folder)).toBe(2)
  expect(await Promise.all(ends)).toEqual(['SIGKILL', 'SIGTERM'])
  expect(others.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null])
  expect(await endLeftovers(folder)).toBe(0)
})
