import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDoor, openDoor } from '../testing/open_door.ts'

const TOKEN = 'a token of this test alone'

describe('metrics, where a token is set', () => {
  let door: OpenDoor
  beforeAll(async () => {
    process.env.HOLDFAST_METRICS_TOKEN = TOKEN
    door = await openDoor()
  })
  afterAll(() => door.close())

  it.each([
    ['no token', {}, 401],
    ['another', { authorization: `Bearer ${TOKEN.toUpperCase()}` }, 401],
    ['a part of it', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
    ['more than it', { authorization: `Bearer ${TOKEN}x` }, 401],
    ['it in another way', { authorization: TOKEN }, 401],
    ['it', { authorization: `Bearer ${TOKEN}` }, 200],
    ['it, as a program may write it', { authorization: `bearer  ${TOKEN}` }, 200],
  ])('are shown by it alone: %s', async (_, headers, status) => {
    const answer = await fetch(`${door.address}/metrics`, { headers })
    expect([answer.status, (await answer.text()).includes('holdfast_queue_jobs')]).toEqual([status, status === 200])
  })

  it('keep health open', async () => {
    expect((await fetch(`${door.address}/healthz`)).status).toBe(200)
  })
})
