import type { ClientBase } from 'pg'
import { expect, it } from 'vitest'
import { inOrder } from './in_order.ts'
import { inTransaction } from './in_transaction.ts'
import { getPool } from './pool.ts'

const select = (client: ClientBase, what: string): Promise<unknown> =>
  client.query<{ it: unknown }>(`select ${what} as it`).then(({ rows }) => rows[0]?.it)

it('gives the answers in the order in which they were asked for', async () => {
  const answers = await inTransaction('begin', (client) => inOrder([select(client, '1'), 'nothing sent', select(client, '3')]))
  expect(answers).toEqual([1, 'nothing sent', 3])
})

it('tells the first failure, not that of what came behind it', async () => {
  const failed = inTransaction('begin', (client) =>
    inOrder([select(client, '1'), select(client, '1 / 0'), select(client, '3'), select(client, 'nonsense')]),
  )
  await expect(failed).rejects.toMatchObject({ code: '22012' })
})

it('is over only when all that was sent is, also what waits for an answer first', async () => {
  const refused: number[] = []
  const slow = async (client: ClientBase): Promise<void> => {
    await select(client, '1')
    for (const next of [2, 3, 4, 5, 6]) await select(client, String(next)).catch(() => refused.push(next))
  }
  const failed = inTransaction('begin', (client) => inOrder([slow(client), select(client, '1 / 0')]))
  await expect(failed).rejects.toMatchObject({ code: '22012' })
  // Sent after the rollback, they would not have been.
  expect(refused).toEqual([2, 3, 4, 5, 6])
  expect((await getPool().query('select 1 as it')).rows).toEqual([{ it: 1 }])
})
