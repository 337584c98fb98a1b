import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ENCODING_HEADER } from '#server/questions/encoding_header.ts'
import { LARGE_BYTES, MAX_ANSWER_BYTES, packBody } from './pack_body.ts'

const packed = (bytes: number, accepts: string | null) =>
  packBody(
    Array.from({ length: bytes / 1_000 }, () => '{"rows":1}'.repeat(100)),
    new Request('http://localhost/', accepts === null ? {} : { headers: { 'accept-encoding': accepts } }),
  )

describe('the body of an answer', () => {
  it.each(['gzip', 'gzip, deflate, br', 'br;q=1, gzip;q=0.5, identity;q=0.1', '*'])(
    'is compressed where it is large and its reader takes %s',
    async (accepts) => {
      const { body, headers } = await packed(2_000_000, accepts)
      expect(headers).toEqual({ vary: 'accept-encoding', [ENCODING_HEADER]: 'gzip' })
      expect(gunzipSync(body).toString()).toBe('{"rows":1}'.repeat(200_000))
      expect(body.length).toBeLessThan(2_000_000 / 100)
    },
  )

  it.each([null, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.2, identity'])(
    'stays as it is for one who takes %s',
    async (accepts) => {
      const { body, headers } = await packed(2_000_000, accepts)
      expect(headers).toEqual({ vary: 'accept-encoding' })
      expect(new TextDecoder().decode(body.subarray(0, 10))).toBe('{"rows":1}')
    },
  )

  it('is compressed from 64 kB on, the last piece with it', async () => {
    const { body, headers } = await packed(66_000, 'gzip')
    expect(headers[ENCODING_HEADER]).toBe('gzip')
    expect(gunzipSync(body).toString()).toBe('{"rows":1}'.repeat(6_600))
  })

  it('is left to those who send it where it is small', async () => {
    const { body, headers } = await packed(50_000, 'gzip')
    expect(headers).toEqual({})
    expect(new TextDecoder().decode(body)).toBe('{"rows":1}'.repeat(5_000))
  })

  it('is refused where it is too large, before all of it is put into words', async () => {
    let put = 0
    function* endless() {
      for (; ; put++) yield 'x'.repeat(LARGE_BYTES)
    }
    const refused = packBody(endless(), new Request('http://localhost/', { headers: { 'accept-encoding': 'gzip' } }))
    await expect(refused).rejects.toMatchObject({ code: 'invalid_parameter', message: expect.stringMatching(/more than 32 MiB/) })
    expect(put).toBe(MAX_ANSWER_BYTES / LARGE_BYTES)
  })
})
