import { getProducerRedis } from '../platform/redis/connections.ts'

export interface JobRuns {
  queue: string
  job: string
  result: string
  runs: number
  seconds: number
}

/** Totals of all workers since Redis was set up: a process that ends takes nothing out of them. */
const KEY = 'holdfast:job_runs'

/** What this process has not told yet. */
const untold = new Map<string, { runs: number; seconds: number }>()

/** Counts a run of a job; told to all with the next heartbeat. */
export function noteRun(queue: string, run: { job: string; result: string; seconds: number }): void {
  const name = [queue, run.job, run.result].join(' ')
  const { runs, seconds } = untold.get(name) ?? { runs: 0, seconds: 0 }
  untold.set(name, { runs: runs + 1, seconds: seconds + run.seconds })
}

/** Adds to the totals what this process counted since the last time. Where Redis is away it is told the next time. */
export async function tellRuns(): Promise<void> {
  const told = [...untold]
  if (told.length === 0) return
  untold.clear()
  const telling = getProducerRedis().multi()
  for (const [name, { runs, seconds }] of told) {
    telling.hincrby(KEY, `${name} runs`, runs).hincrbyfloat(KEY, `${name} seconds`, seconds)
  }
  try {
    await telling.exec()
  } catch (error) {
    for (const [name, { runs, seconds }] of told) {
      const since = untold.get(name) ?? { runs: 0, seconds: 0 }
      untold.set(name, { runs: runs + since.runs, seconds: seconds + since.seconds })
    }
    throw error
  }
}

/** @returns how often every job has run, how it ended, and how long that took in all. */
export async function readRuns(): Promise<JobRuns[]> {
  const totals = new Map<string, JobRuns>()
  for (const [field, value] of Object.entries(await getProducerRedis().hgetall(KEY))) {
    const [queue = '', job = '', result = '', what] = field.split(' ')
    const name = [queue, job, result].join(' ')
    const total = totals.get(name) ?? { queue, job, result, runs: 0, seconds: 0 }
    totals.set(name, { ...total, [what === 'runs' ? 'runs' : 'seconds']: Number(value) })
  }
  return [...totals.values()]
}
