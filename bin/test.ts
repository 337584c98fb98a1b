import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'

/**
 * All of `npm test`, cheap before dear, up to the first that fails; says at the end what took how long. What the machine lacks
 * is fetched meanwhile, since that waits for the network.
 */
const STEPS = ['check', 'test:unit', 'test:it', 'test:e2e']
/** The first that needs a program which may have to be fetched. It waits for much, so what only computes runs beside it. */
const NEEDS_PROGRAMS = 'test:it'
const BESIDE = 'test:nodes'

const times: string[] = []
// What cannot be fetched is tried again, and told, by what needs it.
const fetched = run('tsx', ['bin/test_programs.ts'])
for (const step of STEPS) {
  const beganAt = performance.now()
  if (step === NEEDS_PROGRAMS) await fetched
  const beside = step === NEEDS_PROGRAMS ? runQuietly('npm', ['run', BESIDE]) : 0
  const own = await run('npm', ['run', step])
  const code = own === 0 ? await beside : own
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

/** Runs it for what the others leave of the processor, and says what it said once it has ended. */
async function runQuietly(command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  process.stdout.write(said + errors)
  return ended
}
