import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { revokeApiKey } from '#server/access/api_keys/revoke_api_key.ts'
import { MAX_REFUSALS_TOLD } from '#server/ingestion/gather_refusals.ts'
import { readQueueState } from '#server/ingestion/read_queue_state.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { type Sending, send } from '../testing/send.ts'
import { MAX_BATCH_EVENTS, MAX_LINES } from './read_events.ts'

const good = (id = 'c1') => started(id, { at: Date.now() - 60_000 })
const MIB = 1024 * 1024
const LINES = { type: 'application/x-ndjson' }
const packed = (text: string) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(text) })

/** A body that no one could hold in memory for fun: made while it is read. */
const endless = (megabytes: number): Readable =>
  Readable.from(
    (function* () {
      for (let i = 0; i < megabytes; i++) yield Buffer.alloc(MIB, 0x20)
    })(),
  )

describe('bad input at the door', () => {
  let door: OpenDoor
  let tenant: Tenant
  const sendHere = (sending: Partial<Sending>) => send({ port: door.port, key: tenant.key, ...sending })
  const sendOne = (value: unknown) => sendHere({ type: 'application/cloudevents+json', body: JSON.stringify(value) })

  beforeAll(async () => {
    door = await openDoor()
    tenant = await foundTenant()
  })
  afterAll(() => door.close())

  it.each<[string, Partial<Sending>, number, string]>([
    ['not JSON', { body: '[{"specversion": ' }, 400, 'malformed'],
    ['nothing', { body: '' }, 400, 'malformed'],
    ['no UTF-8', { body: Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]) }, 400, 'malformed'],
    ['a batch that is no array', { body: '{}' }, 400, 'malformed'],
    ['an empty batch', { body: '[]' }, 400, 'nothing_accepted'],
    ['an array as a single event', { type: 'application/cloudevents+json', body: '[]' }, 400, 'nothing_accepted'],
    ['wrong types throughout', { body: '[null, 1, "x", [], {"id": 3}, true]' }, 400, 'nothing_accepted'],
    ['arrays 100,000 deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'nothing_accepted'],
    ['objects 100,000 deep', { body: `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]` }, 400, 'nothing_accepted'],
    ['four million arrays, each in the other', { body: '['.repeat(4_000_000) + ']'.repeat(4_000_000) }, 413, 'too_large'],
    ['a million empty objects in one event', { body: `[{"data": [${'{},'.repeat(1_000_000)}0]}]` }, 413, 'too_large'],
    ['too many events', { body: JSON.stringify(Array.from({ length: MAX_BATCH_EVENTS + 1 }, () => 0)) }, 413, 'too_large'],
    ['too many lines', { ...LINES, body: '0\n'.repeat(MAX_LINES + 1) }, 413, 'too_large'],
    ['blank lines, eight million in 8 kB', { ...LINES, ...packed('\n'.repeat(8 * MIB)) }, 413, 'too_large'],
    [
      'blank lines around an event',
      { ...LINES, body: `${JSON.stringify(good())}${' \r\n'.repeat(MAX_LINES)}\n` },
      413,
      'too_large',
    ],
    ['an unknown type of content', { type: 'application/json', body: '[]' }, 415, 'unsupported_media_type'],
    ['a form', { type: 'multipart/form-data; boundary=x', body: '--x--' }, 415, 'unsupported_media_type'],
    ['a name of Object.prototype as type', { type: 'constructor', body: '[]' }, 415, 'unsupported_media_type'],
    ['a packing that is not gzip', { headers: { 'content-encoding': 'br' }, body: '[]' }, 415, 'unsupported_media_type'],
    ['gzip that is none', { headers: { 'content-encoding': 'gzip' }, body: '[]' }, 400, 'malformed'],
    [
      'gzip cut off',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync('[]'.padEnd(500)).subarray(0, 20) },
      400,
      'malformed',
    ],
    ['another method', { method: 'PUT', body: '[]' }, 405, 'method_not_allowed'],
  ])('%s', async (_, sending, status, code) => {
    const answer = await sendHere(sending)
    expect(answer).toMatchObject({ status, body: { status, code, type: `urn:holdfast:problem:${code}` } })
    expect(answer.headers['content-type']).toBe('application/problem+json')
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown type', { type: 'conversation.exploded' }, 'unknown_type'],
    ['no type', { type: undefined }, 'invalid_event'],
    ['no id', { id: undefined }, 'invalid_event'],
    ['no subject', { subject: undefined }, 'invalid_event'],
    ['no time', { time: undefined }, 'invalid_event'],
    ['no data where its type needs some', { data: undefined }, 'invalid_event'],
    ['a time that is none', { time: 'yesterday' }, 'invalid_time'],
    ['a day that is not in the calendar', { time: '2026-02-30T00:00:00Z' }, 'invalid_time'],
    ['1970', { time: '1970-01-01T00:00:00Z' }, 'too_old'],
    ['9999', { time: '9999-12-31T23:59:59Z' }, 'in_the_future'],
    ['an identifier of 10 kB', { id: 'x'.repeat(10_000) }, 'too_large'],
    ['a subject of 10 kB', { subject: 'x'.repeat(10_000) }, 'too_large'],
    ['NUL', { id: 'a\0b' }, 'invalid_event'],
    ['a lone surrogate', { subject: 'a\ud800b' }, 'invalid_event'],
    ['NUL in a value', { data: { handler: 'ai', topic: '\0' } }, 'invalid_event'],
    ['a handler that is none', { data: { handler: 'robot' } }, 'invalid_event'],
  ])('an event with %s is refused by its index, and the good one beside it is taken', async (_, change, code) => {
    const answer = await sendHere({ body: JSON.stringify([{ ...good(), ...change }, good()]) })
    expect(answer).toMatchObject({ status: 202, body: { accepted: 1, rejected: [{ index: 0, code }] } })
    expect(await sendOne({ ...good(), ...change })).toMatchObject({
      status: 400,
      body: { code: 'nothing_accepted', accepted: 0 },
    })
  })

  it('takes __proto__ and constructor as what they are: names without meaning', async () => {
    const text = JSON.stringify(good()).replace(
      '{',
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},',
    )
    expect(await sendHere({ body: `[${text}]` })).toMatchObject({ status: 202, body: { accepted: 1 } })
    expect({}).not.toHaveProperty('polluted')
    expect(await sendHere({ body: '[{"__proto__": {"id": "x", "type": "conversation.closed"}}]' })).toMatchObject({ status: 400 })
  })

  it('reports broken lines of NDJSON one by one, and skips empty ones', async () => {
    const lines = [JSON.stringify(good()), '', '{"half":', '\r', JSON.stringify(good('c2'))]
    const body = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0x22, 0xff, 0x22])])
    const answer = await sendHere({ type: 'application/x-ndjson; charset=utf-8', body })
    expect(answer).toMatchObject({ status: 202, body: { accepted: 2, rejected: [{ index: 1 }, { index: 3 }] } })
  })

  it('names the first hundred of the refused events, and counts the others', async () => {
    const answer = await sendHere({ ...LINES, body: `${'{}\n'.repeat(9_999)}${JSON.stringify(good())}` })
    expect(answer).toMatchObject({ status: 202, body: { accepted: 1, rejectedCount: 9_999 } })
    expect(answer.body.rejected?.map(({ index }) => index)).toEqual(
      Array.from({ length: MAX_REFUSALS_TOLD }, (_, index) => index),
    )
    const none = await sendHere({ ...LINES, body: '{}\n'.repeat(101) })
    expect(none).toMatchObject({ status: 400, body: { code: 'nothing_accepted', accepted: 0, rejectedCount: 101 } })
    expect(none.body.rejected).toHaveLength(MAX_REFUSALS_TOLD)
  })

  it('refuses 100 MB, whether it is announced or not, and closes', async () => {
    const announced = await sendHere({ headers: { 'content-length': 100 * MIB }, body: endless(100) })
    expect(announced).toMatchObject({ status: 413, body: { code: 'too_large' }, headers: { connection: 'close' } })
    const chunked = await sendHere({ body: endless(100) })
    expect(chunked).toMatchObject({ status: 413, body: { code: 'too_large' }, headers: { connection: 'close' } })
  })

  it('refuses a gzip bomb without inflating it', async () => {
    const before = process.memoryUsage().rss
    const bomb = gzipSync(Buffer.alloc(512 * MIB, 0x20), { level: 9 })
    const grown = process.memoryUsage().rss
    for (const type of ['application/cloudevents-batch+json', 'application/x-ndjson']) {
      expect(await sendHere({ type, headers: { 'content-encoding': 'gzip' }, body: bomb })).toMatchObject({
        status: 413,
        body: { code: 'too_large' },
      })
    }
    expect(bomb.length).toBeLessThan(MIB)
    expect(process.memoryUsage().rss - Math.max(before, grown)).toBeLessThan(100 * MIB)
  })

  it('asks for a key before it reads, and knows a wrong, a narrow and a revoked one', async () => {
    expect(await sendHere({ key: undefined, body: endless(100) })).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
      headers: { 'www-authenticate': 'Bearer' },
    })
    expect(await sendHere({ key: 'hf_wrong', body: '[]' })).toMatchObject({ status: 401 })
    expect(await sendHere({ key: 'x'.repeat(5_000), body: '[]' })).toMatchObject({ status: 401 })
    const reader = await foundTenant(['figures:read'])
    expect(await sendHere({ key: reader.key, body: '[]' })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    const revoked = await foundTenant()
    await revokeApiKey(asSystem('command line', revoked.id), revoked.keyId)
    expect(await sendHere({ key: revoked.key, body: JSON.stringify([good()]) })).toMatchObject({ status: 401 })
  })

  it('still takes good events after all this, and everything it took is in the queue', async () => {
    const before = await readQueueState()
    expect(await sendOne(good())).toMatchObject({ status: 202, body: { accepted: 1, rejected: [] } })
    const after = await readQueueState()
    expect(after.waitingEvents).toBe(before.waitingEvents + 1)
  })
})
