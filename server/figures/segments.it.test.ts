import { beforeAll, expect, test } from 'vitest'
import type { Handler, SupportEvent } from '#core/event/types.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { DIMENSIONS, type Dimension, forEachOpen } from '#core/segment/dimensions.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readFigures } from './read_figures.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(2026, 3, 1)
const RANGE = { fromMs: FROM_MS, toMs: FROM_MS + 2 * DAY_MS }

/** One resolved conversation of every segment that two values of each dimension make, on each of two days. */
interface Conversation {
  day: number
  segment: Record<Dimension, string | null>
  /** From its start to its resolution: no two are alike. */
  seconds: number
}
const VALUES: Record<Dimension, readonly [string | null, string | null]> = {
  handler: ['ai', 'human'],
  channel: ['chat', null],
  language: ['de', null],
  market: ['no', 'other'],
  topic: ['login', null],
  agentVersion: ['7', '8'],
}
const world: Conversation[] = Array.from({ length: 2 ** (DIMENSIONS.length + 1) }, (_, n) => ({
  day: n % 2,
  segment: Object.fromEntries(
    DIMENSIONS.map((dimension, place) => [dimension, VALUES[dimension][(n >> (place + 1)) % 2] ?? null]),
  ) as Conversation['segment'],
  seconds: 60 + n * n,
}))

const eventsOf = ({ day, segment, seconds }: Conversation, n: number): SupportEvent[] => {
  const common = { source: '/test', subject: `c${n}` }
  const endMs = FROM_MS + day * DAY_MS + 12 * 3_600_000
  const handler: Handler = segment.handler === 'ai' ? 'ai' : 'human'
  const data = { ...forEachOpen((dimension) => segment[dimension] ?? undefined), handler }
  return [
    { ...common, type: 'conversation.started', id: `${n}-s`, timeMs: endMs - seconds * 1_000, data },
    { ...common, type: 'conversation.resolved', id: `${n}-r`, timeMs: endMs, data: {} },
  ]
}

const median = (values: number[]): number => {
  const sorted = values.sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

type Told = [start: string, segment: string, cases: number, median: number | null]
const inOrder = (rows: Told[]): Told[] => rows.sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))

function expectedRows({ filters, by, step }: Pick<FiguresQuery, 'filters' | 'by' | 'step'>): Told[] {
  const wanted = world.filter(({ segment }) => DIMENSIONS.every((d) => filters[d]?.includes(segment[d]) ?? true))
  const secondsOf = new Map<string, number[]>()
  for (const { day, segment, seconds } of wanted) {
    const hours = { total: 0, day: 24 * day, hour: 24 * day + 12 }[step as 'total' | 'day' | 'hour']
    const name = JSON.stringify([new Date(FROM_MS + hours * 3_600_000).toISOString(), by.map((d) => segment[d])])
    secondsOf.set(name, [...(secondsOf.get(name) ?? []), seconds])
  }
  return [...secondsOf].map(([name, seconds]): Told => {
    const [start, segment] = JSON.parse(name) as [string, unknown]
    return [start, JSON.stringify(segment), seconds.length, median(seconds)]
  })
}

const toldOf = (rows: readonly FigureRow[], by: readonly Dimension[]): Told[] =>
  rows
    .filter(({ counts }) => counts.cases > 0)
    .map(({ start, segment, counts, figures }) => [
      new Date(start).toISOString(),
      JSON.stringify(by.map((dimension) => segment[dimension])),
      counts.cases,
      figures.resolutionSeconds.median,
    ])

let workspaceId = 0
async function expectAnswer(question: Pick<FiguresQuery, 'filters' | 'by' | 'step'>): Promise<void> {
  const { rows } = await readFigures(workspaceId, { ...RANGE, ...question }, NOW)
  const told = inOrder(toldOf(rows, question.by))
  expect({ question, told }).toEqual({ question, told: inOrder(expectedRows(question)) })
}

beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'segments', name: 'Test' })
  await countBatch(workspaceId, world.flatMap(eventsOf), [], NOW)
})

const PAIRS = DIMENSIONS.flatMap((one, place) => DIMENSIONS.slice(place + 1).map((other) => [one, other] as const))

test.each(DIMENSIONS)('a filter on %s lets through the cases of its values alone', async (dimension) => {
  const [first, second] = VALUES[dimension]
  for (const values of [[first], [second], [first, second], ['nobody said so']]) {
    await expectAnswer({ filters: { [dimension]: values }, by: [], step: 'total' })
  }
})

test.each(PAIRS)('filters on %s and %s hold together', async (one, other) => {
  await expectAnswer({ filters: { [one]: [VALUES[one][0]], [other]: [VALUES[other][1]] }, by: [], step: 'total' })
})

test.each(PAIRS)('by %s and %s there is a row for each pair of values, a median of its own with it', async (one, other) => {
  await expectAnswer({ filters: {}, by: [one, other], step: 'day' })
})

test('three dimensions, and hours, are answered as one or two and days are', async () => {
  await expectAnswer({ filters: { market: ['no'] }, by: ['topic', 'channel'], step: 'total' })
  await expectAnswer({ filters: { handler: ['ai'], topic: [null] }, by: ['language'], step: 'hour' })
  await expectAnswer({ filters: {}, by: [...DIMENSIONS], step: 'day' })
})
