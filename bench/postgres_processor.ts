import { readdir, readFile } from 'node:fs/promises'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'

/** Linux counts a process's time in hundredths of a second, whatever its own clock. */
const TICKS_PER_SECOND = 100

/** @returns the seconds of a processor that this Postgres has used since it began, all of its processes together. Linux alone tells. */
export async function postgresProcessorSeconds(workspaceId: number): Promise<number> {
  const { rows } = await inWorkspace(workspaceId, (client) => client.query<{ pid: number }>('select pg_backend_pid() as pid'))
  const postmaster = (await statOf(Number(rows[0]?.pid))).parent
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map((pid) => statOf(Number(pid))))
  const own = all.filter(({ parent }) => parent === postmaster).reduce((sum, { ticks }) => sum + ticks, 0)
  const { ticks, endedTicks } = await statOf(postmaster)
  return (own + ticks + endedTicks) / TICKS_PER_SECOND
}

interface Stat {
  parent: number
  ticks: number
  /** Of children that have ended. */
  endedTicks: number
}

/** A process that has ended meanwhile has no parent and no time. */
async function statOf(pid: number): Promise<Stat> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name before may have spaces and brackets in it.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const sumOf = (first: number): number => (fields[first] ?? 0) + (fields[first + 1] ?? 0)
  return { parent: fields[1] ?? -1, ticks: sumOf(11), endedTicks: sumOf(13) }
}
