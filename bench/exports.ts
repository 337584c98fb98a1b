import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { fillAMillionCases } from './lists.ts'
import type { Stage } from './stage.ts'
import { printTable, verdict, whole } from './table.ts'

const DAY_MS = 86_400_000
const FORMS = ['csv', 'ndjson'] as const
/** How often the web process is asked for its memory meanwhile. */
const LOOK_EVERY_MS = 250
/** What garbage may vary by between the first and the last quarter. */
const MOST_GROWN_MB = 48
const MB = 2 ** 20

interface Taken {
  rows: number
  bytes: number
  seconds: number
}

/**
 * `GET /api/v1/conversations` as a file of a million cases: rows a second beside Postgres' own `COPY … TO STDOUT` of the same cases in
 * the same run, and what the web process holds meanwhile.
 */
export async function measureExports(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('exports')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  await fillAMillionCases(id, anchorMs)
  const copied = await copy(id)
  const rows = [['COPY … TO STDOUT', ...told(copied), '', '', '', '']]
  const range = [anchorMs - 8 * 7 * DAY_MS, anchorMs + DAY_MS].map((ms) => new Date(ms).toISOString())
  for (const form of FORMS) {
    const url = `${stage.address}/api/v1/conversations?from=${range[0]}&to=${range[1]}&format=${form}`
    const { heldMb, ...taken } = await download(url, key, () => memoryMb(stage.address))
    const quarter = Math.max(1, Math.floor(heldMb.length / 4))
    const [first, last] = [Math.max(...heldMb.slice(0, quarter)), Math.max(...heldMb.slice(-quarter))]
    const beside = (taken.rows / taken.seconds / (copied.rows / copied.seconds)) * 100
    rows.push([
      form,
      ...told(taken),
      `${beside.toFixed(1)} %`,
      ...[first, last].map((mb) => `${whole(mb)} MB`),
      verdict(last - first < MOST_GROWN_MB && taken.rows > 0),
    ])
  }
  const title = `All conversations as a file (to meet: memory that does not grow with the answer, within ${MOST_GROWN_MB} MB)`
  printTable(title, ['', 'rows', 'MB', 'seconds', 'rows a second', 'of COPY', 'first quarter holds', 'last quarter', ''], rows)
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
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
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
async function download(url: string, key: string, look: () => Promise<number>): Promise<Taken & { heldMb: number[] }> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}: ${await answer.text()}`)
  const heldMb: number[] = []
  let [lines, bytes, lookedAt] = [0, 0, 0]
  for await (const piece of answer.body) {
    bytes += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
    if (performance.now() - lookedAt < LOOK_EVERY_MS) continue
    heldMb.push(await look())
    lookedAt = performance.now()
  }
  const header = url.endsWith('csv') ? 1 : 0
  return { rows: lines - header, bytes, seconds: (performance.now() - startedAt) / 1_000, heldMb }
}

async function memoryMb(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text()
  const bytes = /^process_resident_memory_bytes\S* (\S+)/m.exec(text)?.[1]
  if (bytes === undefined) throw new Error('/metrics tells no memory')
  return Number(bytes) / MB
}
