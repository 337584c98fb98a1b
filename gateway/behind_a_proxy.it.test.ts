import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Problem } from '#core/problem.ts'
import { authoriseRequest } from '#server/access/authorise.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { answerJson } from './answer.ts'
import { startWeb, type Web } from './start.ts'
import { connect } from './testing/connect.ts'
import { foundTenant } from './testing/open_door.ts'
import { send } from './testing/send.ts'

/** With it, a peer on this machine is a proxy that says for whom it asks. */
process.env.HOLDFAST_URL = 'https://holdfast.example.com'
/** Beyond the hundred that an address may try at once, and what it may try while this goes on. */
const MANY = 130

let web: Web
let port: number

/** As a route of the API would: authorise by what the gateway noted, then answer. */
async function authorise({ headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const noted = new Headers({ [CLIENT_ADDRESS_HEADER]: headers[CLIENT_ADDRESS_HEADER]?.toString() ?? '' })
  if (headers.authorization) noted.set('authorization', headers.authorization)
  const code = await authoriseRequest(noted, 'figures:read').then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )
  answerJson(response, 200, { code })
}

beforeAll(async () => {
  web = await startWeb({ port: 0, handleNext: authorise })
  port = Number(new URL(web.address).port)
})
afterAll(() => web.close())

/** What the nearest proxy added is believed; what its client claimed before is not. */
const forwarded = (hop: string, n = 0) => ({ 'x-forwarded-for': `192.0.2.${n}, ${hop}` })

it('counts unknown keys by the address that the proxy names, for what asks', async () => {
  const codeOf = async (key: string, headers: Record<string, string>) =>
    (await send({ port, key, method: 'GET', path: '/api/v1/figures', headers })).body.code
  const codes = await Promise.all(Array.from({ length: MANY }, (_, n) => codeOf(`hf_a${n}`, forwarded('203.0.113.7', n))))
  expect(codes.filter((code) => code === 'unauthenticated').length).toBeGreaterThanOrEqual(100)
  expect(codes).toContain('rate_limited')
  expect(await codeOf('hf_other', forwarded('203.0.113.8'))).toBe('unauthenticated')
  const { key } = await foundTenant()
  expect(await codeOf(key, forwarded('203.0.113.8'))).toBe('ok')
  // A key that was good before is looked up all the same.
  expect(await codeOf(key, forwarded('203.0.113.7'))).toBe('ok')
})

it('counts unknown keys by the address that the proxy names, for sockets', async () => {
  const through = (hop: string, token: string, n = 0) => connect(port, { token, headers: forwarded(hop, n) })
  const tries = Array.from({ length: MANY }, (_, n) => through('203.0.113.17', `hf_s${n}`, n))
  await vi.waitFor(() => expect(tries.flatMap(({ refusals }) => refusals)).toContain('rate_limited'), 10_000)
  for (const { socket } of tries) socket.close()
  const { key } = await foundTenant()
  const neighbour = through('203.0.113.18', key)
  await vi.waitFor(() => expect(neighbour.hellos).toHaveLength(1), 5_000)
})
