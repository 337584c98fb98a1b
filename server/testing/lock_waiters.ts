import type { ClientBase } from 'pg'
import { vi } from 'vitest'
import { getPool } from '../platform/postgres/pool.ts'

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/**
 * Resolves once so many transactions wait for locks; those that wait for the same row get it in the order in which they came.
 * @param holder who has the lock: it is kept from being idle, since Postgres ends a transaction that is.
 */
export const untilLocked = (holder: ClientBase, waiting: number): Promise<void> =>
  vi.waitFor(
    async () => {
      await holder.query('select')
      // Apart: within a transaction one and the same answer would come each time.
      const { rowCount } = await getPool().query(WAITING)
      if (rowCount !== waiting) throw new Error(`${rowCount} wait, not ${waiting}`)
    },
    { timeout: 30_000, interval: 20 },
  )
