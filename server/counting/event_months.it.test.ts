import pg from 'pg'
import { expect, test } from 'vitest'
import { getEnvironment } from '../platform/config/environment.ts'

const SESSIONS = 8
const MONTHS = 24

test('workers that need the same new month at the same time all get it', async () => {
  const sessions = Array.from({ length: SESSIONS }, () => new pg.Client({ connectionString: getEnvironment().DATABASE_URL }))
  try {
    await Promise.all(sessions.map((session) => session.connect()))
    for (let n = 0; n < MONTHS; n++) {
      const month = new Date(Date.UTC(2040, n, 1)).toISOString()
      await Promise.all(sessions.map((session) => session.query('select ensure_event_month($1::timestamptz::date)', [month])))
    }
    const made = await sessions[0]?.query(
      "select count(*)::int as count from pg_inherits where inhparent = 'event'::regclass and inhrelid::regclass::text like 'event_204%'",
    )
    expect(made?.rows).toEqual([{ count: MONTHS }])
  } finally {
    await Promise.all(sessions.map((session) => session.end()))
  }
})
