import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadFigures } from './load_figures.ts'
import { CountedWorkspace } from './testing/counted_workspace.ts'

const answer = new CountedWorkspace().answer()
const asked: (string | undefined)[] = []
/** Answers for the last week, and with something else for any other question. */
const server = createServer(({ url }, response) => {
  asked.push(url)
  response.end(JSON.stringify(url?.endsWith('?from=2026-11-16') ? answer : { rows: [] }))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const page = `http://localhost:${(server.address() as AddressInfo).port}/w/acme`
  const fetchFrom = fetch
  // A page's addresses are relative to its own.
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => fetchFrom(new URL(address, page), init))
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.close()
})

const { signal } = new AbortController()

it('asks the figures API, and reads its answer', async () => {
  expect(await loadFigures('from=2026-11-16', signal)).toEqual(answer)
  expect(asked).toEqual(['/api/v1/figures?from=2026-11-16'])
})

it('takes no answer of another form', async () => {
  await expect(loadFigures('from=2026-11-17', signal)).rejects.toMatchObject({ code: 'internal' })
})

it('asks nothing where it was called off', async () => {
  await expect(loadFigures('from=2026-11-16', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
})
