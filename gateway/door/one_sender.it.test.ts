import { PassThrough } from 'node:stream'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { started } from '#prisma/seed/factories/events.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { send } from '../testing/send.ts'

const MIB = 1024 * 1024
const PACKED = { 'content-encoding': 'gzip' }
/** An event behind so many spaces that its body takes part of what may be in hand. */
const wide = (bytes: number): string => `${' '.repeat(bytes)}[${JSON.stringify(started('c1', { at: Date.now() - 60_000 }))}]`

/** @returns gzip that unpacks to so many spaces, and is not over yet. */
function unfinished(bytes: number): Buffer {
  const head = gzipSync('').subarray(0, 10)
  return Buffer.concat([head, deflateRawSync(Buffer.alloc(bytes, 0x20), { finishFlush: constants.Z_SYNC_FLUSH })])
}

describe('what one sender can do to others', () => {
  let door: OpenDoor
  let greedy: Tenant
  let other: Tenant

  beforeAll(async () => {
    door = await openDoor()
    ;[greedy, other] = [await foundTenant(), await foundTenant()]
  })
  afterAll(() => door.close())

  it.each([
    ['events that are none', { type: 'application/x-ndjson', body: gzipSync('{}\n'.repeat(10_000)) }],
    ['bytes that hold no event', { body: gzipSync(`[${' '.repeat(8 * MIB - 2)}]`) }],
  ])('pays for %s with its rate, and is then refused before it sends', async (_, nonsense) => {
    const tenant = await foundTenant()
    await inWorkspace(tenant.id, (client) =>
      client.query('update workspace set events_per_second = 100 where id = $1', [tenant.id]),
    )
    const to = { port: door.port, key: tenant.key }
    const first = await send({ ...to, ...nonsense, headers: PACKED })
    expect(first).toMatchObject({ status: 400, body: { code: 'nothing_accepted' } })
    const refused = await send({ ...to, headers: { expect: '100-continue', 'content-length': 1_000_000 } })
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60)
  })

  it('holds its share of the memory with slow requests, and no more', async () => {
    const piece = unfinished(7 * MIB)
    const slow = Array.from({ length: 20 }, () => {
      const body = new PassThrough()
      body.write(piece)
      return { body, answer: send({ port: door.port, key: greedy.key, headers: PACKED, body }) }
    })
    // Together they are more than the door takes, so the first to be refused shows that it holds all that it will.
    const refused = await Promise.race(slow.map(({ answer }) => answer))
    const sent = await send({ port: door.port, key: other.key, headers: PACKED, body: gzipSync(wide(3 * MIB)) })
    expect([refused.status, sent.status]).toEqual([429, 202])
    expect(refused).toMatchObject({ body: { code: 'rate_limited' }, headers: { 'retry-after': '1' } })
    for (const { body } of slow) body.end()
    await Promise.all(slow.map(({ answer }) => answer))
    expect((await send({ port: door.port, key: greedy.key, headers: PACKED, body: gzipSync(wide(7 * MIB)) })).status).toBe(202)
  })

  // The last: after it this address finds no key that it did not use before.
  it('tries a hundred keys that are nobody’s, whatever address it claims; those that have one go on', async () => {
    const body = wide(0)
    expect((await send({ port: door.port, key: other.key, body })).status).toBe(202)
    const tries = Array.from({ length: 110 }, (_, n) =>
      send({ port: door.port, key: `hf_made_up_${n}`, headers: { [CLIENT_ADDRESS_HEADER]: `203.0.113.${n}` } }),
    )
    const answers = await Promise.all(tries)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 401).length + refused.length).toBe(110)
    // Those that come while it is refused pay for a few more.
    expect(refused.length).toBeGreaterThan(5)
    expect(refused[0]).toMatchObject({ body: { code: 'rate_limited' }, headers: { 'retry-after': '1' } })
    expect((await send({ port: door.port, key: other.key, body })).status).toBe(202)
  })
})
