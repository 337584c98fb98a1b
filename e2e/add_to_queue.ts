import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Queue } from 'bullmq'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { FIRST_SETTINGS } from './first_settings.ts'

/** The data folder of the journeys' server. */
export const folder = process.env.HOLDFAST_DATA ?? '.holdfast'

/** Straight into the queue, past the door that is away (docs/api.md). */
export async function addToQueue(events: unknown[]): Promise<void> {
  const { REDIS_URL } = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8'))
  const queue = new Queue(EVENT_QUEUE, { connection: { url: REDIS_URL } })
  await queue.add('batch', { workspace: FIRST_SETTINGS.HOLDFAST_INIT_WORKSPACE, events })
  await queue.close()
}

/** Ends a part of the server as a crash does; what watches over it starts it again. @returns its process number. */
export async function killPart(name: 'web' | 'postgres'): Promise<number> {
  const pid = await pidOf(name)
  process.kill(pid, 'SIGKILL')
  return pid
}

export const pidOf = async (name: 'web' | 'postgres'): Promise<number> =>
  Number.parseInt(await readFile(join(folder, 'run', `${name}.pid`), 'utf8'), 10)
