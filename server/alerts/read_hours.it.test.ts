import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readSaidHours, readSaidHoursOf } from './read_hours.ts'

const FIRST_HOUR = 490_000
const SERIES = ['breaks.ai', 'breaks.human', 'breaks.topic.10', 'breaks.topic.9']

/** Each series was judged in other hours, some of them late, the newest first; of some there was no evidence at all. */
async function judge(workspaceId: number): Promise<void> {
  for (let hour = FIRST_HOUR + 30; hour > FIRST_HOUR; hour--) {
    const at = new Date(hour * HOUR_MS)
    const among = SERIES.filter((_, place) => (hour + place) % 4 !== 0)
    const worse = among.map((_, place) => (hour % 5 === place ? Number.NEGATIVE_INFINITY : Math.sin(hour + place) / 3))
    const put = (found: number[], saidMs: number) =>
      inWorkspace(workspaceId, (client) =>
        ask(client, 'drift/put_hours', [
          ...[workspaceId, among, among.map(() => at), among.map((_, place) => (place === 2 ? 'too early' : 'steady')), found],
          ...[found.map((one) => one / 7), among.map(() => 1), new Date(saidMs)],
        ]),
      )
    await put(worse, at.getTime() + (hour % 6 === 0 ? 2 * HOUR_MS : 0))
    // What comes later changes what is known of the hour now, not what was said of it.
    if (hour % 3 === 0) await put([5, 6, 7].slice(0, among.length), at.getTime() + 9 * HOUR_MS)
  }
}

it('reads for a replay, series by series, what is read hour by hour for an evaluation', async () => {
  const workspaceId = await createWorkspace({ slug: 'said', name: 'Said' })
  await judge(workspaceId)
  const range = { fromMs: (FIRST_HOUR + 2) * HOUR_MS, toMs: (FIRST_HOUR + 29) * HOUR_MS }
  const all = (await inWorkspace(workspaceId, (client) => readSaidHours(client, workspaceId, range))).map((hour) => ({
    ...hour,
    series: hour.series.map(({ series, state, worse, better }) => ({ series, state, worse, better })),
  }))
  const read = (like: string[]) => inWorkspace(workspaceId, (client) => readSaidHoursOf(client, workspaceId, { ...range, like }))
  expect(all).toHaveLength(27)
  expect(all.flatMap(({ series }) => series).some(({ worse }) => worse === Number.NEGATIVE_INFINITY)).toBe(true)
  expect(all.filter(({ isLate }) => isLate).length).toBeGreaterThan(2)
  expect(await read(['%'])).toEqual(all)
  const ofTopics = (await read(['breaks.topic.%', 'mix'])).flatMap(({ series }) => series)
  expect(ofTopics).toEqual(all.flatMap(({ series }) => series.filter((one) => one.series.startsWith('breaks.topic.'))))
})
