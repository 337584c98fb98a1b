import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { type FiguresQuery, parseFiguresQuery } from '#core/figures/query.ts'
import { sayAnswer } from '#core/figures/say_answer.ts'
import { anyContents } from '#core/figures/testing/any_contents.ts'
import { projectAnswer } from '#core/figures/testing/project_answer.ts'
import { unpackAnswer } from '#core/figures/unpack_answer.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readFigures } from './read_figures.ts'

/** In the middle of the stream's weeks, so that some cohorts have matured and some have not. */
const NOW = new Date('2026-04-20T10:20:00Z')
const FRAME = { firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }
const POLICY = {
  overheads: [{ name: 'platform', amountPerMonth: '77.777777', appliesTo: 'all' as const }],
  fullTimeMinutesPerWeek: 1_800,
}

let founded = 0

test('what some figures are asked for with is that part of the whole answer, to the last digit', async () => {
  const cuts = fc.record({ step: fc.constantFrom('total', 'day', 'week'), by: fc.subarray([...DIMENSIONS], { maxLength: 2 }) })
  const questions = fc.array(fc.tuple(cuts, anyContents), { minLength: 4, maxLength: 4 })
  const property = fc.asyncProperty(eventStream(), questions, async (events, asked) => {
    const workspaceId = await createWorkspace({ slug: `s${++founded}`, name: 'Test', policy: POLICY })
    await countBatch(workspaceId, events, [], NOW)
    for (const [{ step, by }, contents] of asked) {
      const params = new URLSearchParams({ from: '2026-03-15', to: '2026-06-15', step, by: by.join() })
      const query: FiguresQuery = parseFiguresQuery(params, { calendar: new Calendar('UTC'), nowMs: NOW.getTime() })
      const whole = await readFigures(workspaceId, query, NOW)
      const some = await readFigures(workspaceId, { ...query, contents }, NOW)
      const sent = JSON.parse([...sayAnswer(some, 'columns')].join(''))
      expect(unpackAnswer(sent, FRAME)).toEqual(projectAnswer(whole, contents))
      // Values that are asked for without their sums are computed here, and the sums stay here.
      const valued = { ...contents, values: contents.figures }
      const values = await readFigures(workspaceId, { ...query, contents: valued }, NOW)
      expect(values.rows.map(({ figures }) => figures)).toEqual(projectAnswer(whole, valued).rows.map(({ figures }) => figures))
    }
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
})
