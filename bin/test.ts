import { spawn } from 'node:child_process'

/**
 * All of `npm test`, cheap before dear, up to the first that fails; says at the end what took how long. What the machine lacks
 * is fetched meanwhile, since that waits for the network.
 */
const STEPS = ['check', 'test:unit', 'test:nodes', 'test:it', 'test:e2e']
/** The first that needs a program which may have to be fetched. */
const NEEDS_PROGRAMS = 'test:it'

const times: string[] = []
// What cannot be fetched is tried again, and told, by what needs it.
const fetched = run('tsx', ['bin/test_programs.ts'])
for (const step of STEPS) {
  const beganAt = performance.now()
  if (step === NEEDS_PROGRAMS) await fetched
  const code = await run('npm', ['run', step])
  times.push(`${step} ${Math.round((performance.now() - beganAt) / 1_000)} s`)
  if (code === 0) continue
  process.exitCode = code ?? 1
  break
}
await fetched
process.stdout.write(`${times.join(', ')}\n`)

function run(command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((done) => child.once('close', done))
}
