import { vi } from 'vitest'
import { getPool } from '../platform/postgres/pool.ts'

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Resolves once so many transactions wait for locks; those that wait for the same row get it in the order in which they came. */
export const untilLocked = (waiting: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const { rowCount } = await getPool().query(WAITING)
      if (rowCount !== waiting) throw new Error(`${rowCount} wait, not ${waiting}`)
    },
    { timeout: 10_000, interval: 10 },
  )
