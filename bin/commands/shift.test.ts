import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findShift } from './shift.ts'

const DAY_MS = 86_400_000
const NEWEST = Date.parse('2026-11-02T10:00:00Z')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-shift-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(...times: string[]): Promise<string> {
  const file = join(folder, 'events.jsonl')
  const events = times.map((time, place) => ({
    ...{ specversion: '1.0', id: `e${place}`, source: 'test', subject: `c${place}`, time },
    ...{ type: 'conversation.started', data: { handler: 'ai' } },
  }))
  await writeFile(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''))
  return file
}
/** The newest event stands in the middle. */
const some = () => fileOf('2026-10-01T00:00:00Z', new Date(NEWEST).toISOString(), '2026-10-30T00:00:00Z')

it.each([
  ['up to now', false, 9.5, 9.5],
  ['by whole weeks, so that it is up to a week old', true, 9.5, 7],
  ['by none where it is younger than a week', true, 6.9, 0],
  ['by two', true, 14, 14],
  ['back, where it lies in the future', true, -1, -7],
])('moves the newest event %s', async (_, wholeWeeks, daysAgo, days) => {
  expect(await findShift(await some(), wholeWeeks, NEWEST + daysAgo * DAY_MS)).toBe(days * DAY_MS)
})

it('moves nothing where there is nothing', async () => {
  expect(await findShift(await fileOf(), true, NEWEST)).toBe(0)
})

it('does not take what can be read but once', async () => {
  await expect(findShift('-', false, NEWEST)).rejects.toThrow('reads the file twice')
})
