import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LARGE_BYTES, packBody } from './pack_body.ts'

const packed = (bytes: number, accepts: string | null) =>
  packBody(
    new TextEncoder().encode('{"rows":1}'.repeat(bytes / 10)),
    new Request('http://localhost/', accepts === null ? {} : { headers: { 'accept-encoding': accepts } }),
  )

describe('the body of an answer', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1, gzip;q=0.5, identity;q=0.1', '*'])(
    'is compressed where it is large and its reader takes %s',
    async (accepts) => {
      const { body, headers } = await packed(LARGE_BYTES * 2, accepts)
      expect(headers).toEqual({ vary: 'accept-encoding', 'content-encoding': 'gzip' })
      expect(gunzipSync(body).toString()).toBe('{"rows":1}'.repeat((LARGE_BYTES * 2) / 10))
      expect(body.length).toBeLessThan(LARGE_BYTES / 10)
    },
  )

  it.each([null, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.2, identity'])(
    'stays as it is for one who takes %s',
    async (accepts) => {
      const { body, headers } = await packed(LARGE_BYTES * 2, accepts)
      expect(headers).toEqual({ vary: 'accept-encoding' })
      expect(new TextDecoder().decode(body.subarray(0, 10))).toBe('{"rows":1}')
    },
  )

  it('is left to those who send it where it is small', async () => {
    const { body, headers } = await packed(LARGE_BYTES / 2, 'gzip')
    expect(headers).toEqual({})
    expect(body.length).toBeLessThan(LARGE_BYTES)
  })
})
