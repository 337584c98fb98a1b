import { expect, it } from 'vitest'
import { inTransaction } from './in_transaction.ts'
import { getPool } from './pool.ts'

it('survives a connection that is lost between two queries, and tells who uses it by the next', async () => {
  const lost = inTransaction('begin', async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid')
    const ended = new Promise((resolve) => client.once('end', resolve))
    await getPool().query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await ended
    await client.query('select 1')
  })
  await expect(lost).rejects.toThrow()
  const { rows } = await inTransaction('begin', (client) => client.query('select 1 one'))
  expect(rows).toEqual([{ one: 1 }])
})
