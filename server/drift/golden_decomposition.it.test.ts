import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import golden from '#core/drift/testing/golden/decomposition.json' with { type: 'json' }
import { HANDLERS } from '#core/event/types.ts'
import { LOSSES } from '#core/moved/ways.ts'
import { OPEN_DIMENSIONS, type Segment } from '#core/segment/dimensions.ts'
import { ensureNumbers, segmentNumbers } from '../segment/dimension_numbers.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readMoved } from './read_moved.ts'
import { type PutCost, putCohorts } from './testing/put_cohorts.ts'

const NOW = new Date('2026-11-16T10:20:00Z')
/** The API says whole micros: so many times the money, and they are whole 10⁻¹⁰ of it. */
const SCALE = 10_000
const MICROS = 1e6

const nameOf = ({ handler, language }: Pick<Segment, 'handler' | 'language'>): string => `${handler}/${language}`
const segmentIn = (name: string): Segment => {
  const [handler, language = null] = name.split('/')
  const said = HANDLERS.find((one) => one === handler) ?? 'ai'
  return { handler: said, channel: null, language, market: null, topic: null, agentVersion: null }
}

async function put(workspaceId: number, day: string, rows: Record<string, number[]>): Promise<void> {
  const hour = Date.parse(`${day}T12:00:00Z`) / HOUR_MS
  const segments = Object.keys(rows).map(segmentIn)
  await ensureNumbers(workspaceId, segments)
  const told = segments.map((segment) => {
    const numbers = segmentNumbers(workspaceId, segment)
    const values = Object.fromEntries(OPEN_DIMENSIONS.map((dimension, place) => [dimension, numbers[place] ?? 0]))
    const [cases = 0, accepted = 0, handling = 0, rework = 0] = rows[nameOf(segment)] ?? []
    return { handler: segment.handler, values, cases, accepted, handling, rework }
  })
  const costs = told.map(({ handler, values, handling, rework }): PutCost => {
    return { handler, values, hour, micros: handling * SCALE * MICROS, reworkMicros: rework * SCALE * MICROS }
  })
  await putCohorts(
    workspaceId,
    told.map(({ handler, values, cases, accepted }) => ({
      ...{ handler, values },
      cohorts: [{ hour, resolved: cases, lost: 0 }],
      breaks: [{ cohortHour: hour, ageHours: 5, breaks: cases - accepted }],
    })),
    costs,
  )
}

it('the golden vectors of what moved it, counted and asked for', async () => {
  const policy = { acceptanceWindowDays: 3, timeZone: 'UTC' }
  const workspaceId = await createWorkspace({ slug: 'split', name: 'Test', policy })
  await put(workspaceId, '2026-11-02', golden.before)
  await put(workspaceId, '2026-11-03', golden.after)
  const days = 'from=2026-11-03&to=2026-11-04&againstFrom=2026-11-02&againstTo=2026-11-03'
  const answer = await readMoved(workspaceId, new URLSearchParams(`${days}&by=handler,language`), NOW)
  const said = (micros: string | number | undefined): number => Number(micros) / MICROS / SCALE
  expect(answer.basis).toBe('settled')
  expect(said(answer.before?.costPerAcceptedMicros)).toBeCloseTo(golden.expect.before, 9)
  expect(said(answer.after?.costPerAcceptedMicros)).toBeCloseTo(golden.expect.after, 9)
  const { contributions } = golden.expect
  const names = answer.segments.map(({ segment }) => `${segment.handler}/${segment.language}`)
  expect(names.sort()).toEqual(Object.keys(contributions).sort())
  for (const { segment, addsMicros } of answer.segments) {
    const name = `${segment.handler}/${segment.language}` as keyof typeof contributions
    const { mix, acceptance, handling, rework } = contributions[name]
    expect(said(addsMicros.mix), `${name} mix`).toBeCloseTo(mix, 9)
    expect(said(addsMicros.handling), `${name} handling`).toBeCloseTo(handling, 9)
    expect(said(addsMicros.rework), `${name} rework`).toBeCloseTo(rework, 9)
    const lost = LOSSES.reduce((sum, loss) => sum + Number(addsMicros[loss]), 0)
    expect(said(lost), `${name} acceptance`).toBeCloseTo(acceptance, 9)
  }
})
