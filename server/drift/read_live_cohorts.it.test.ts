import { expect, it } from 'vitest'
import { noMeasures } from '#core/contribution/measures.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { writeCells } from '../counting/write_version.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readLiveCohorts } from './read_live_cohorts.ts'

const HOUR = 500_000
const QUARTER_MS = HOUR_MS / 4

it('reads what an hour came to from all of its quarters, the abandoned with the escalated, and no hour beyond the range', async () => {
  const workspaceId = await createWorkspace({ slug: 'live-cohorts', name: 'Test' })
  const cell = (cohortMs: number, counts: object) => ({
    ...{ cohortMs, handler: 'ai' as const, segment: [0, 0, 0, 0, 0] },
    measures: { ...noMeasures(), ...counts },
  })
  const cells = [
    cell(HOUR * HOUR_MS, { cases: 9, resolved: 5, escalated: 3, abandoned: 1 }),
    cell(HOUR * HOUR_MS + 3 * QUARTER_MS, { cases: 4, resolved: 2, escalated: 0, abandoned: 2 }),
    cell((HOUR + 1) * HOUR_MS, { cases: 1, abandoned: 1 }),
    cell((HOUR + 2) * HOUR_MS, { cases: 1, resolved: 1 }),
  ]
  const scope = { workspaceId, version: 1 }
  await inWorkspace(workspaceId, (client) => writeCells(client, scope, { cells, breaks: [] }, (ms) => ms - (ms % (24 * HOUR_MS))))
  const range = { ...scope, fromHour: HOUR, toHour: HOUR + 2 }
  const read = await inWorkspace(workspaceId, async (client) => {
    const names = await readValueNames(client, workspaceId, [])
    return readLiveCohorts(client, range, { dimensions: [], filters: {}, names })
  })
  expect(read).toHaveLength(1)
  expect(read[0]?.cohorts.toSorted((a, b) => a.hour - b.hour)).toEqual([
    { hour: HOUR, resolved: 7, lost: 6 },
    { hour: HOUR + 1, resolved: 0, lost: 1 },
  ])
})
