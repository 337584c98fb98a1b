import { EventEmitter } from 'node:events'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { fillAMillionCases } from './lists.ts'
import type { Stage } from './stage.ts'
import { printTable, quantile, verdict, whole } from './table.ts'

const DAY_MS = 86_400_000
const FORMS = ['csv', 'ndjson'] as const
/** How often the web process collects its garbage meanwhile, and tells what is left. */
const LOOK_EVERY_MS = 4_000
/** What is held after a quarter of the answer and after all of it may differ by so much. */
const MOST_GROWN_MB = 16
const MB = 2 ** 20

interface Taken {
  rows: number
  bytes: number
  seconds: number
}

interface Memory {
  heldMb: number
  /** With the garbage. */
  residentMb: number
}

/**
 * `GET /api/v1/conversations` as a file of a million cases: rows a second beside Postgres' own `COPY … TO STDOUT` of the same cases in
 * the same run, and what the web process holds meanwhile. The most that is resident says how much room Node takes for garbage.
 */
export async function measureExports(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('exports')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  await fillAMillionCases(id, anchorMs)
  const copied = await copy(id)
  const rows = [['COPY … TO STDOUT', ...told(copied), '', '', '', '', '']]
  const range = [anchorMs - 8 * 7 * DAY_MS, anchorMs + DAY_MS].map((ms) => new Date(ms).toISOString())
  for (const form of FORMS) {
    const url = `${stage.address}/api/v1/conversations?from=${range[0]}&to=${range[1]}&format=${form}`
    const { looks, ...taken } = await download(url, key, () => memoryOf(stage))
    const quarter = Math.max(1, Math.floor(looks.length / 4))
    const held = (of: readonly Memory[]): number =>
      quantile(
        of.map(({ heldMb }) => heldMb),
        0.5,
      )
    const [first, last] = [held(looks.slice(0, quarter)), held(looks.slice(-quarter))]
    const resident = Math.max(...looks.map(({ residentMb }) => residentMb))
    const beside = (taken.rows / taken.seconds / (copied.rows / copied.seconds)) * 100
    rows.push([
      form,
      ...told(taken),
      `${beside.toFixed(1)} %`,
      ...[first, last, resident].map((mb) => `${whole(mb)} MB`),
      verdict(last - first < MOST_GROWN_MB && taken.rows > 0),
    ])
  }
  const title = `All conversations as a file (to meet: memory that does not grow with the answer, within ${MOST_GROWN_MB} MB)`
  printTable(
    title,
    ['', 'rows', 'MB', 'seconds', 'rows a second', 'of COPY', 'first quarter holds', 'last quarter', 'resident at most', ''],
    rows,
  )
}

const told = ({ rows, bytes, seconds }: Taken): string[] => [
  whole(rows),
  whole(bytes / MB),
  seconds.toFixed(1),
  whole(rows / seconds),
]

/** The cases as they are stored, without names of dimensions: what Postgres gives at best. */
async function copy(workspaceId: number): Promise<Taken> {
  return inWorkspace(workspaceId, async (client) => {
    let bytes = 0
    const count = ({ chunk }: { chunk: Buffer }): void => {
      bytes += chunk.length
    }
    const connection = 'connection' in client ? client.connection : null
    if (!(connection instanceof EventEmitter)) throw new Error('a client of pg tells of what it is sent')
    connection.on('copyData', count)
    const startedAt = performance.now()
    await client.query('set local statement_timeout = 0')
    const { rowCount } = await client.query(
      'copy (select * from support_case where cohort is not null order by cohort desc, root_ended_at desc) to stdout (format csv)',
    )
    connection.off('copyData', count)
    return { rows: rowCount ?? 0, bytes, seconds: (performance.now() - startedAt) / 1_000 }
  })
}

/** Reads a file to its end, and counts its lines. */
async function download(url: string, key: string, look: () => Promise<Memory>): Promise<Taken & { looks: Memory[] }> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}: ${await answer.text()}`)
  const looks: Memory[] = []
  let [lines, bytes, lookedAt] = [0, 0, 0]
  for await (const piece of answer.body) {
    bytes += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
    if (performance.now() - lookedAt < LOOK_EVERY_MS) continue
    looks.push(await look())
    lookedAt = performance.now()
  }
  const header = url.endsWith('csv') ? 1 : 0
  return { rows: lines - header, bytes, seconds: (performance.now() - startedAt) / 1_000, looks }
}

async function memoryOf(stage: Stage): Promise<Memory> {
  const text = await (await fetch(`${stage.address}/metrics`)).text()
  const bytes = /^process_resident_memory_bytes\S* (\S+)/m.exec(text)?.[1]
  if (bytes === undefined) throw new Error('/metrics tells no resident memory')
  return { heldMb: await stage.webHoldsMb(), residentMb: Number(bytes) / MB }
}
