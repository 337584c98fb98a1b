import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FigureBody, instantsOf, type Window, windowsAt } from '#core/alert/figure_windows.ts'
import { MAX_EACH } from '#core/alert/limits.ts'
import { type ReadFigure, readFigure } from '#core/alert/read_figure.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { FIGURE_IDS, type FigureId } from '#core/figures/catalogue.ts'
import { MEDIAN } from '#core/figures/contents.ts'
import { numberIn, readingOfRow } from '#core/figures/reading.ts'
import { DIMENSIONS, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { crowdedWorld, momentsAfter } from '#prisma/seed/arbitraries/crowded_world.ts'
import { randomPolicy } from '#prisma/seed/arbitraries/policies.ts'
import { randomQuestion } from '#prisma/seed/arbitraries/questions.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { figureGround } from './figure_ground.ts'
import { readFiguresAt } from './read_figures_at.ts'

const HOUR_MS = 3_600_000
const DAY_MINUTES = 1_440
/** Some of them read by the hour, the others every six: in a row, and with so many hours between. */
const READINGS = 7
/** Whole days are summed up by the day, their edges by the quarter hour; a day and more has both. */
const WIDTHS = [15, 60, 1_425, DAY_MINUTES, 2 * DAY_MINUTES + 15, 7 * DAY_MINUTES, 30 * DAY_MINUTES]
/** Evenings before the nights in which clocks change in Berlin, and on Lord Howe by half an hour. */
const CHANGES = ['2026-03-28', '2026-10-24', '2026-04-03', '2026-10-02'].map((date) => Date.parse(`${date}T18:00:00Z`))

const someShape = (anchorMs: number) =>
  fc.record({
    compared: fc.constantFrom(null, 'previousPeriod', 'sameWeekdays', 'settledWeeks'),
    windowMinutes: fc.constantFrom(...WIDTHS),
    basis: fc.constantFrom('now', 'settled'),
    each: fc.constantFrom(null, null, ...DIMENSIONS),
    leastCases: fc.constantFrom(0, 1, 3),
    filters: randomQuestion(anchorMs).map(({ filters }) => filters),
    nowMs: momentsAfter(anchorMs + 24 * HOUR_MS),
    figure: fc.constantFrom(...FIGURE_IDS),
  })
/** One that has something to say wherever there is something. */
const widestShape = (anchorMs: number) =>
  someShape(anchorMs).map((shape) => ({
    ...shape,
    ...{
      compared: null,
      windowMinutes: 30 * DAY_MINUTES,
      basis: 'now' as const,
      each: null,
      leastCases: 0 as const,
      filters: {},
    },
  }))
type Shape = ReturnType<typeof someShape> extends fc.Arbitrary<infer Drawn> ? Drawn : never

function bodyOf({ compared, nowMs: _, ...rest }: Shape, figure: FigureId): FigureBody {
  const kind = compared === null ? { kind: 'threshold', limit: 1 } : { kind: 'change', against: compared, percent: 10 }
  const body = ruleBodySchema.parse({ ...rest, ...kind, figure })
  if (body.kind !== 'threshold' && body.kind !== 'change') throw new Error('a rule of figures')
  return body
}

const asked = crowdedWorld().chain(({ anchorMs, events }) =>
  fc.record({
    events: fc.constant(events),
    policy: randomPolicy(),
    acceptanceWindowDays: fc.constantFrom(7, 30),
    timeZone: CHANGES.includes(anchorMs) ? fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe') : fc.constant('UTC'),
    shapes: fc.tuple(widestShape(anchorMs), someShape(anchorMs), someShape(anchorMs), someShape(anchorMs)),
  }),
)

let founded = 0

async function groundOf(workspaceId: number, figures: readonly FigureId[]) {
  const names = await inWorkspace(workspaceId, (client) => readValueNames(client, workspaceId, OPEN_DIMENSIONS))
  return figureGround({ workspaceId, names, figures })
}

/** What a rule reads where each window is a question of its own, of everything. */
async function readByWindow(workspaceId: number, body: FigureBody, nowMs: number): Promise<ReadInstant[]> {
  const { active, names } = await inWorkspace(workspaceId, async (client) => ({
    active: await readActiveVersion(client, workspaceId),
    names: await readValueNames(client, workspaceId, OPEN_DIMENSIONS),
  }))
  const { each, figure, filters } = body
  const valuesIn = async (window: Window, atMs: number): Promise<[string, ReadFigure][]> => {
    const query = { ...window, step: 'total' as const, by: each === null ? [] : [each], filters }
    const { rows } = await answerOf(workspaceId, query, atMs)
    return rows.map((row) => {
      const value = each === null ? '' : (row.segment[each] ?? null)
      const about = each === null || each === 'handler' ? value : names.numberOf(each, value)
      return [String(about), { value: numberIn(figure, readingOfRow(row)), cases: row.counts.cases }]
    })
  }
  const read: ReadInstant[] = []
  for (const atMs of instantsOf(body, Number.NEGATIVE_INFINITY, nowMs, READINGS)) {
    const { window, against } = windowsAt(body, atMs, active.rules.windowMs)
    const before = new Map(against && (await valuesIn(against, atMs)))
    const readings = (await valuesIn(window, atMs)).map(([about, now]) => readFigure(body, about, now, before.get(about) ?? null))
    read.push({ atMs, readings })
  }
  return read
}

const answers = new Map<string, ReturnType<typeof readFigures>>()
function answerOf(workspaceId: number, query: Parameters<typeof readFigures>[1] & object, atMs: number) {
  const key = JSON.stringify([workspaceId, query, atMs])
  const known = answers.get(key) ?? readFigures(workspaceId, query, new Date(atMs))
  answers.set(key, known)
  return known
}

/** By what they are about: values with as many cases stand in any order. */
const inOrder = (read: readonly ReadInstant[]): ReadInstant[] =>
  read.map(({ atMs, readings }) => ({ atMs, readings: readings.toSorted((a, b) => (a.about < b.about ? -1 : 1)) }))

it('reads of all instants at once what each window answers by itself, of every figure', async () => {
  let saidSomething = 0
  const property = fc.asyncProperty(asked, async ({ events, policy, shapes, ...more }) => {
    const workspaceId = await createWorkspace({ slug: `w${++founded}`, name: 'Test', policy: { ...policy, ...more } })
    await countBatch(workspaceId, events, [], new Date(Math.max(...events.map(({ timeMs }) => timeMs))))
    const shared = await groundOf(workspaceId, FIGURE_IDS)
    for (const shape of shapes) {
      const until = { afterMs: Number.NEGATIVE_INFINITY, nowMs: shape.nowMs, most: READINGS }
      for (const figure of FIGURE_IDS) {
        const body = bodyOf(shape, figure)
        const expected = await readByWindow(workspaceId, body, shape.nowMs)
        expect(expected.every(({ readings }) => readings.length <= MAX_EACH)).toBe(true)
        saidSomething += expected.flatMap(({ readings }) => readings.filter(({ says }) => says !== 'nothing')).length
        // Of those that watch other figures, too, and of this one alone.
        const alone = figure === shape.figure ? [await groundOf(workspaceId, [])] : []
        for (const ground of figure === MEDIAN ? alone : [shared, ...alone])
          expect({ figure, read: inOrder(await readFiguresAt(ground, body, until)) }).toEqual({ figure, read: inOrder(expected) })
      }
      // Whatever they watch, the windows of one shape were read once.
      expect(shared.sums.size).toBeLessThanOrEqual(shapes.indexOf(shape) + 1)
    }
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
  expect(saidSomething).toBeGreaterThan(100)
})
