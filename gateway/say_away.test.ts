import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { notePageFailure } from '#server/platform/availability/page_failure.ts'
import { sayAway } from './say_away.ts'

const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

it.each([
  ['a page whose database is away', 500, lost, 503, '1'],
  ['a mistake of ours', 500, new Error('no such column'), 500, null],
  ['a page that was made without what is away', 200, lost, 200, null],
])('answers %s as it is', async (_, made, failure, status, retryAfter) => {
  const server = createServer((_request, response) =>
    sayAway(response, () => {
      notePageFailure(failure)
      response.statusCode = made
      response.end('a page')
    }),
  )
  await once(server.listen(0), 'listening')
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}`)
  server.close()
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([status, retryAfter, 'a page'])
})
