import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type DemoProgress, demoProgressSchema } from '#core/demo/contract.ts'
import { DEMO_WEEKS } from '#core/demo/history.ts'
import type { ClaimedDemo } from './claim_demo.ts'

export interface SimulatorRun {
  /** How far it came; null before it said so. */
  progress(): DemoProgress | null
  /** Resolves when it has ended: with its last words where it failed, else with null. */
  ended: Promise<string | null>
  stop(): void
}

/**
 * Starts the command line's simulator as a process of its own: it sends by the same door as everyone, and its work
 * cannot hold up the web process. It reports over the channel between them, and ends when that breaks.
 * @param url where the door is.
 */
export function runSimulator(url: string, key: string, demo: ClaimedDemo): SimulatorRun {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/holdfast.ts', ...argumentsOf(url, demo)], {
    // The key goes by the environment: arguments can be read by everyone on the machine.
    env: { ...process.env, HOLDFAST_API_KEY: key, HOLDFAST_PROCESS: 'demo' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let progress: DemoProgress | null = null
  let stopped = false
  child.on('message', (message) => {
    const said = demoProgressSchema.safeParse(message)
    if (said.success) progress = { ...said.data, sentEvents: demo.sentEvents + said.data.sentEvents }
  })
  return {
    progress: () => progress,
    ended: endOf(child).then((failure) => (stopped ? null : failure)),
    stop: () => {
      stopped = true
      child.kill('SIGTERM')
    },
  }
}

const argumentsOf = (url: string, demo: ClaimedDemo): string[] => [
  'simulate',
  ...['--url', url, '--scenario', demo.scenario, '--seed', String(demo.seed), '--weeks', String(DEMO_WEEKS)],
  ...['--anchor', demo.beganAt.toISOString()],
  ...(demo.sentThrough ? ['--after', demo.sentThrough.toISOString()] : []),
]

function endOf(child: ChildProcess): Promise<string | null> {
  let lastWords = ''
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.trim() !== '') lastWords = line.trim().slice(0, 300)
    })
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(code === 0 ? null : lastWords || `it ended with ${code ?? signal}`))
  })
}
