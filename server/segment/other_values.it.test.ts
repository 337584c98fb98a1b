import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Filters } from '#core/figures/query.ts'
import { applyDelta } from '#core/live/apply_delta.ts'
import { tellValue } from '#core/segment/told_value.ts'
import { listConversations } from '../conversations/list_conversations.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listSegmentValues } from './list_values.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const RANGE = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1) }
/** Names that could be taken for what is told of the others, each somewhere among all. */
const TRICKY = ['other', '*', '**', '*1', 'undefined', 'null']
const CASES = 1_300
let founded = 0

const resolved = (subject: string, topic: string): SupportEvent[] => {
  const common = { source: '/test', subject, timeMs: Date.UTC(2026, 3, 1) }
  return [
    { ...common, type: 'conversation.started', id: `${subject}-s`, data: { handler: 'ai', topic } },
    { ...common, type: 'conversation.resolved', id: `${subject}-r`, data: {} },
  ]
}

const question = (filters: Filters) => ({ ...RANGE, step: 'total' as const, by: ['topic' as const], filters })
const ask = (workspaceId: number, filters: Filters = {}) => readFigures(workspaceId, question(filters), NOW)
const casesByTopic = ({ rows }: FiguresAnswer) => rows.map(({ segment, counts }) => [segment.topic, counts.cases] as const)
const sum = (answer: FiguresAnswer): number => answer.rows.reduce((all, { counts }) => all + counts.cases, 0)

/** Where the tricky ones come among all topics: within the first thousand, or after. */
const anyPlaces = fc.uniqueArray(fc.nat(CASES - 1), { minLength: TRICKY.length, maxLength: TRICKY.length })
const topicsAt = (places: readonly number[]): string[] =>
  Array.from({ length: CASES }, (_, place) => TRICKY[places.indexOf(place)] ?? `topic ${place}`)

test('every value, and the others, is one row of its own name, its own filter and its own place on a live screen', async () => {
  const property = fc.asyncProperty(anyPlaces, async (places) => {
    const topics = topicsAt(places)
    const workspaceId = await createWorkspace({ slug: `o${++founded}`, name: 'Test' })
    const events = topics.flatMap((topic, place) => resolved(`c${place}`, topic))
    await countBatch(workspaceId, events, [], NOW)
    const told = topics.slice(0, 1_000).map(tellValue)
    const answer = await ask(workspaceId)
    expect(new Map(casesByTopic(answer))).toEqual(new Map([...told.map((topic) => [topic, 1] as const), ['*', 300]]))
    expect(answer.rows).toHaveLength(1_001)
    expect([sum(answer), answer.truncatedDimensions]).toEqual([CASES, ['topic']])

    for (const topic of TRICKY.map(tellValue)) {
      expect(casesByTopic(await ask(workspaceId, { topic: [topic] }))).toEqual(told.includes(topic) ? [[topic, 1]] : [])
    }
    expect(casesByTopic(await ask(workspaceId, { topic: ['*'] }))).toEqual([['*', 300]])
    expect((await listSegmentValues(workspaceId)).topic).toEqual([...topics.slice(0, 1_000).sort(byCode).map(tellValue), '*', ''])
    await expectLive(workspaceId, answer, topics)
  })
  await fc.assert(property, { numRuns: 3, examples: [[[0, 1, 2, 3, 4, 5]]], endOnFailure: true })
})

const byCode = (a: string, b: string): number => (a < b ? -1 : 1)

/** One more case of each tricky topic, and of one beyond the thousandth: what a page adds up is the next answer. */
async function expectLive(workspaceId: number, before: FiguresAnswer, topics: readonly string[]): Promise<void> {
  const more = [...TRICKY, topics.at(-1) ?? ''].flatMap((topic, place) => resolved(`more${place}`, topic))
  const commit = await countBatch(workspaceId, more, [], NOW)
  const rows = (commit?.rows ?? []).map((row) => ({ ...row, sequence: commit?.sequence ?? 0 }))
  for (const filters of [{}, { topic: ['*'] }, { topic: ['other', '**'] }]) {
    const applied = applyDelta(filtered(before, filters), rows, { filters, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 })
    expect(casesByTopic(applied)).toEqual(casesByTopic(await ask(workspaceId, filters)))
  }
  const { items } = await listConversations(workspaceId, listQuery({ topic: ['*'] }), NOW)
  expect(new Set(items.map(({ segment }) => segment.topic))).toEqual(new Set(['*']))
}

/** The rows of an answer that a filter lets through: each topic is a row of its own. */
const filtered = (answer: FiguresAnswer, { topic }: Filters): FiguresAnswer => ({
  ...answer,
  rows: answer.rows.filter(({ segment }) => topic?.includes(segment.topic ?? null) ?? true),
})

const listQuery = (filters: Filters) => ({
  ...RANGE,
  states: null,
  causes: null,
  takenBack: null,
  filters,
  conversation: null,
  paging: { order: 'newest' as const, start: null, limit: 500, hasTotal: false },
})
