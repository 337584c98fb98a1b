import { expect, it } from 'vitest'
import { GET as conversations } from '#app/api/v1/conversations/route.ts'
import { GET as figures } from '#app/api/v1/figures/route.ts'
import { GET as flips } from '#app/api/v1/flips/route.ts'
import { asSystem } from '#core/access/actor.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { KEY_SEATS } from '#server/questions/seats.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'

const TEN_YEARS = '?from=2016-01-01&to=2025-12-31&step=day'
const { ofOne, ofWorkspace } = KEY_SEATS
let founded = 0

/** A workspace of its own; @returns what makes a key of it, and with it what asks. */
async function found() {
  const workspaceId = await createWorkspace({ slug: `q${++founded}`, name: 'Test' })
  return async () => {
    const { key } = await createApiKey(asSystem('command line', workspaceId), { name: 'test', scopes: ['figures:read'] })
    return (get: typeof figures, query = '', init: RequestInit = {}): Promise<Response> =>
      get(new Request(`http://localhost/${query}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }), {
        params: Promise.resolve({}),
      })
  }
}
type Ask = Awaited<ReturnType<Awaited<ReturnType<typeof found>>>>

const times = <T>(count: number, make: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, make))
const statuses = (answers: Response[]) => answers.map(({ status }) => status)
const all = (count: number, status: number): number[] => Array.from({ length: count }, () => status)
const cancel = (answers: Response[]) => Promise.all(answers.map(({ body }) => body?.cancel()))

it('is in flight until its answer is read: so many for each key, and so many for a workspace', async () => {
  const makeKey = await found()
  const asks = [await makeKey(), await makeKey(), await makeKey()] as [Ask, Ask, Ask]
  const held: Response[] = []
  for (const pose of asks.slice(0, ofWorkspace / ofOne)) {
    const answers = await times(ofOne, () => pose(flips))
    expect(statuses(answers)).toEqual(all(ofOne, 200))
    const refused = await pose(flips)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    held.push(...answers)
  }
  expect(await (await asks[2](flips)).json()).toMatchObject({
    code: 'rate_limited',
    detail: expect.stringMatching(/^all API keys of a workspace may ask 64/),
  })
  const [elsewhere] = [await (await found())()]
  expect((await elsewhere(flips)).status).toBe(200)
  // One that is read whole, and one whose reader goes, make room for two.
  expect(await held.shift()?.json()).toMatchObject({ flips: [] })
  await held.shift()?.body?.cancel()
  expect(statuses([await asks[0](flips), await asks[2](flips), await asks[0](flips)])).toEqual([200, 200, 429])
  await cancel(held)
})

it('leaves nothing in flight where it was refused, its reader went away, or nobody asked for its body', async () => {
  const pose = await (await found())()
  const csv = { headers: { accept: 'text/csv' } }
  for (let round = 0; round < 2; round++) {
    expect(statuses(await times(ofOne, () => pose(figures, '?step=odd')))).toEqual(all(ofOne, 400))
    expect(statuses(await times(ofOne, () => pose(flips, '', { method: 'HEAD' })))).toEqual(all(ofOne, 200))
    const exports = await times(ofOne, () => pose(conversations, '', csv))
    expect(exports[0]?.headers.get('content-type')).toContain('text/csv')
    expect((await pose(flips)).status).toBe(429)
    await cancel(exports)
    const gone = new AbortController()
    expect(statuses(await times(ofOne, () => pose(flips, '', { signal: gone.signal })))).toEqual(all(ofOne, 200))
    gone.abort()
  }
})

it('waits behind others that are as expensive, while cheap ones are answered', async () => {
  const [greedy, other] = [await (await found())(), await (await found())()]
  let done = 0
  const expensive = times(6, async () => {
    const answer = await greedy(figures, TEN_YEARS)
    await answer.body?.cancel()
    done += 1
    return answer
  })
  const asked = performance.now()
  expect((await other(figures)).status).toBe(200)
  const cheapMs = performance.now() - asked
  const [doneThen, answers] = [done, await expensive]
  expect(statuses(answers)).toEqual(all(6, 200))
  expect(doneThen).toBeLessThanOrEqual(2)
  expect(cheapMs).toBeLessThan((performance.now() - asked) / 2)
})

it('holds its share of the memory for answers that nobody reads, and works on no expensive question beyond it', async () => {
  const [greedy, other] = [await (await found())(), await (await found())()]
  const held = await times(8, () => greedy(figures, TEN_YEARS))
  const refused = held.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(3)
  expect(refused.length).toBeLessThanOrEqual(5)
  expect(await refused[0]?.json()).toMatchObject({ code: 'rate_limited', detail: expect.stringContaining('not read yet') })
  // Nothing is begun that could not be held: so that is said at once.
  const asked = performance.now()
  expect((await greedy(figures, TEN_YEARS)).status).toBe(429)
  expect(performance.now() - asked).toBeLessThan(100)
  expect(statuses(await times(2, () => greedy(figures)))).toEqual([200, 200])
  expect(statuses(await times(2, () => other(figures, TEN_YEARS)))).toEqual([200, 200])
  await cancel(held.filter(({ status }) => status === 200))
  expect((await greedy(figures, TEN_YEARS)).status).toBe(200)
})

it('is worked on in turn with other keys of its workspace', async () => {
  const makeKey = await found()
  const [greedy, modest] = [await makeKey(), await makeKey()]
  let done = 0
  const expensive = times(6, async () => {
    const answer = await greedy(figures, TEN_YEARS)
    await answer.body?.cancel()
    done += 1
  })
  await (await modest(figures, TEN_YEARS)).body?.cancel()
  expect(done).toBeLessThanOrEqual(2)
  await expensive
})
