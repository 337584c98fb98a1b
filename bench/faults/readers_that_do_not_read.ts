import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { untilCounted } from '../until_counted.ts'
import type { Fault } from './harness/fault.ts'
import type { Ground, Workspace } from './harness/ground.ts'
import { seconds, verdictOf } from './harness/outcome.ts'
import { sendBacklog } from './harness/send_backlog.ts'

const READERS = 40
const EVENTS = 50_000
/** So few that they fill weeks. */
const CASES_A_DAY = 300
/** The last waits for its turn for half a minute, and makes no progress for another. */
const CLOSED_WITHIN_MS = 90_000
const MOST_GROWTH_BYTES = 200 * 1024 * 1024
const POLL_MS = 500
/** Seven weeks hour by hour, some megabytes: more than a connection takes in by itself. */
const PATH = '/api/v1/figures?from=2026-08-03&to=2026-09-21&step=hour&by=handler,channel'

/** Readers ask for a large answer and read nothing of it: they are cut off, and cost little memory meanwhile. */
export const READERS_THAT_DO_NOT_READ: Fault = {
  name: 'readers that do not read',
  run: async (ground) => {
    const workspace = await ground.found('readers')
    await sendBacklog({ address: ground.address, key: workspace.key, seed: 6 }, EVENTS, CASES_A_DAY)
    await untilCounted(workspace.id, EVENTS)
    const answerBytes = await sizeOfAnswer(ground, workspace)
    const web = await ground.pidOf('web')
    const before = await residentBytes(web)
    const readers = Array.from({ length: READERS }, () => open(ground, workspace))
    const [beganAt, growth] = [performance.now(), [0]]
    for (; performance.now() - beganAt < CLOSED_WITHIN_MS; await delay(POLL_MS)) {
      growth.push((await residentBytes(web)) - before)
      if (readers.every(({ destroyed }) => destroyed)) break
    }
    const tookMs = performance.now() - beganAt
    const closed = readers.filter(({ destroyed }) => destroyed).length
    for (const reader of readers) reader.destroy()
    const most = Math.max(...growth)
    return {
      fault: `${READERS} readers that do not read answers of ${(answerBytes / 1024 / 1024).toFixed(1)} MB`,
      expected: `cut off within ${seconds(CLOSED_WITHIN_MS)}, below ${MOST_GROWTH_BYTES >> 20} MB`,
      seen: `${closed} cut off in ${seconds(tookMs)}, ${most >> 20} MB`,
      lost: null,
      doubled: null,
      verdict: verdictOf(closed === READERS && most < MOST_GROWTH_BYTES, null, null),
    }
  },
}

/** @throws where it is not answered. */
async function sizeOfAnswer({ address }: Ground, { key }: Workspace): Promise<number> {
  const answer = await fetch(`${address}${PATH}`, { headers: { authorization: `Bearer ${key}` } })
  if (answer.status !== 200) throw new Error(`the question was answered ${answer.status}: ${await answer.text()}`)
  return (await answer.arrayBuffer()).byteLength
}

/** A socket that asks and is never read; that its other side is gone it notices by writing. */
function open({ address }: Ground, { key }: Workspace): Socket {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  const head = [`GET ${PATH} HTTP/1.1`, `host: ${hostname}`, `authorization: Bearer ${key}`, 'connection: close', '', '']
  socket.pause().write(head.join('\r\n'))
  const knocking = setInterval(() => socket.write('\r\n'), POLL_MS)
  return socket.on('error', () => undefined).once('close', () => clearInterval(knocking))
}

/** @returns 0 where the system does not say. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return 1_024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
}
