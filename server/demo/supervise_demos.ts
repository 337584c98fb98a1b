import { randomUUID } from 'node:crypto'
import { log } from '../platform/log/log.ts'
import { type ClaimedDemo, claimDemo, findIdleDemos } from './claim_demo.ts'
import { createDemoKey, discardDemoKeys } from './demo_key.ts'
import { releaseDemo, reportDemo } from './report_demo.ts'
import { runSimulator, type SimulatorRun } from './run_simulator.ts'
import { tellDemo } from './tell_demo.ts'

/** How soon a demo begins after it was asked for, and stops after it was told to. */
const EVERY_MS = 2_000

/**
 * Runs the demos that workspaces ask for, one process each, and those that another web process left behind.
 * @param url where this machine's door is, e.g. http://127.0.0.1:3000.
 * @returns what ends them; they go on at the next start.
 */
export function superviseDemos(url: string): { close(): Promise<void> } {
  const runner = randomUUID()
  const runs = new Map<number, { run: SimulatorRun; finished: Promise<void> }>()

  const begin = async (demo: ClaimedDemo): Promise<void> => {
    const run = runSimulator(url, await createDemoKey(demo.workspaceId), demo)
    const finished = run.ended.then((failure) => end(demo.workspaceId, run, failure)).catch(complain)
    runs.set(demo.workspaceId, { run, finished })
    log.info({ workspaceId: demo.workspaceId }, 'the demo runs')
  }

  const end = async (workspaceId: number, run: SimulatorRun, failure: string | null): Promise<void> => {
    runs.delete(workspaceId)
    log.info({ workspaceId, failure }, 'the demo ended')
    await reportDemo(workspaceId, runner, run.progress())
    await discardDemoKeys(workspaceId)
    await releaseDemo(workspaceId, runner, failure)
    await tellDemo(workspaceId)
  }

  const look = async (): Promise<void> => {
    for (const [workspaceId, { run }] of runs) {
      if (!(await reportDemo(workspaceId, runner, run.progress()))) run.stop()
      await tellDemo(workspaceId)
    }
    for (const workspaceId of await findIdleDemos()) {
      const demo = runs.has(workspaceId) ? null : await claimDemo(workspaceId, runner)
      if (demo) await begin(demo)
    }
  }

  const rounds = everySoOften(look)
  return {
    async close() {
      await rounds.close()
      const finished = [...runs.values()].map((running) => running.finished)
      for (const { run } of runs.values()) run.stop()
      await Promise.all(finished)
    },
  }
}

const complain = (error: unknown): void => log.warn({ err: error }, 'the demos could not be looked after')

/** Rounds that never overlap. `close` resolves when the last one is over. */
function everySoOften(round: () => Promise<void>): { close(): Promise<void> } {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = (): void => {
    running = round()
      .catch(complain)
      .then(() => {
        if (!closed) timer = setTimeout(next, EVERY_MS)
      })
  }
  next()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}
