import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { admitEvent } from '#core/event/admit.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { type Rules, rulesOf } from '#core/policy/rules.ts'
import { CellSums, type FinestSums } from '#core/recount/cells.ts'
import { type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'
import { countBatch } from '#server/counting/count_batch.ts'
import { anonymousIdOf, customerIdOf, issueIdOf } from '#server/counting/identify.ts'
import { writeCells } from '#server/counting/write_version.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { ensureNumbers, segmentNumbers } from '#server/segment/dimension_numbers.ts'
import { simulatedEvents } from './simulated_events.ts'

const RUNS = 20
/** Days that an operation fills. */
export const FILLED_DAYS = 56
/** Of each simulated operation. */
export const CASES_A_DAY_AND_RUN = 1_800
const CELLS_A_WRITE = 5_000
const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** How many operations, and what becomes of the topic of a case. */
export interface Filling {
  runs: number
  /** How often the eight weeks are filled, each time with those before them: as if they had come again. */
  repeats?: number
  /** As how many cases each is counted. */
  times?: number
  /** Whether these come in as many of the eight weeks, at the same hour: there are then as many cells as of so many operations. */
  apart?: boolean
  topicOf?: (topic: string | null, place: number) => string | null
}

/**
 * Fills the rollups of a new workspace with eight weeks of about two million cases: twenty simulated operations, each counted by the
 * product's own rules and added to its own rollups, without the rows of each event, which figures never read.
 * @returns how many cases there are.
 */
export async function fillTwoMillionCases(
  workspaceId: number,
  anchorMs: number,
  { runs, repeats = 1, times = 1, apart = false, topicOf = (topic) => topic }: Filling = { runs: RUNS },
): Promise<number> {
  let cases = 0
  for (let seed = 1; seed <= runs; seed++) {
    cases += await addOperation(workspaceId, seed, anchorMs, { repeats, times, apart, topicOf })
    process.stderr.write(`${cases.toLocaleString('en')} cases\n`)
  }
  return cases
}

/** Counts one case as the first of all: a history's beginning is read from the cases, which are not written here. */
export async function countFirstCase(workspaceId: number, timeMs: number): Promise<void> {
  const told = { source: '/bench', subject: 'the first', timeMs }
  const events: SupportEvent[] = [
    { ...told, id: 'the first starts', type: 'conversation.started', data: { handler: 'ai' } },
    { ...told, id: 'the first ends', type: 'conversation.resolved', data: {} },
  ]
  await countBatch(workspaceId, events, [], new Date(timeMs))
}

async function addOperation(
  workspaceId: number,
  seed: number,
  anchorMs: number,
  { repeats, times, apart, topicOf }: Required<Omit<Filling, 'runs'>>,
): Promise<number> {
  const rules = rulesOf(DEFAULT_POLICY)
  const contributions = historiesOf(seed, anchorMs).flatMap((history, place) =>
    countCustomer(history, rules, issueIdOf).contributions.map(({ segment, ...rest }) => ({
      ...rest,
      segment: { ...segment, topic: topicOf(segment.topic, place) },
    })),
  )
  await ensureNumbers(
    workspaceId,
    contributions.map(({ segment }) => segment),
  )
  const sums = new CellSums()
  for (const { contribution, segment } of contributions) {
    const numbers = segmentNumbers(workspaceId, segment)
    for (let time = 0; time < times; time++) {
      const cohortMs = apart ? weeksOn(contribution.cohortMs, time, anchorMs) : contribution.cohortMs
      sums.add({ ...contribution, cohortMs }, numbers, 1)
    }
  }
  const finest = inOrderOfTime(sums.finest())
  for (let back = 0; back < repeats; back++) await write(workspaceId, before(finest, back * FILLED_DAYS * DAY_MS), rules)
  return repeats * times * contributions.reduce((sum, { contribution }) => sum + contribution.measures.cases, 0)
}

/** The weeks that end at the anchor follow each other in a ring. */
function weeksOn(cohortMs: number, weeks: number, anchorMs: number): number {
  const movedMs = cohortMs + weeks * WEEK_MS
  return movedMs < anchorMs ? movedMs : movedMs - FILLED_DAYS * DAY_MS
}

/** So that the cells of a day are written together: their sums are then written once, and not again with each part of them. */
function inOrderOfTime({ cells, breaks }: FinestSums): FinestSums {
  const ordered = <C extends { cohortMs: number }>(all: readonly C[]): C[] => all.toSorted((a, b) => a.cohortMs - b.cohortMs)
  return { cells: ordered(cells), breaks: ordered(breaks) }
}

function before({ cells, breaks }: FinestSums, backMs: number): FinestSums {
  const moved = <C extends { cohortMs: number }>(all: readonly C[]): C[] =>
    all.map((cell) => ({ ...cell, cohortMs: cell.cohortMs - backMs }))
  return { cells: moved(cells), breaks: moved(breaks) }
}

async function write(workspaceId: number, { cells, breaks }: FinestSums, { calendar }: Rules): Promise<void> {
  const scope = { workspaceId, version: 1 }
  for (let from = 0; from < Math.max(cells.length, breaks.length); from += CELLS_A_WRITE) {
    const to = from + CELLS_A_WRITE
    const some = { cells: cells.slice(from, to), breaks: breaks.slice(from, to) }
    await inWorkspace(workspaceId, (client) => writeCells(client, scope, some, (ms) => calendar.dayStart(ms)))
  }
}

interface Told {
  anonymous: boolean
  events: Map<string, SupportEvent[]>
  churnsMs: number[]
}

/** @returns a simulated operation's events of eight weeks by customer, about 100,000 cases. Messages change no figure of a conversation that has ended. */
export function historiesOf(seed: number, anchorMs: number): CustomerHistory[] {
  const owners = new Map<string, string>()
  const told = new Map<string, Told>()
  const toldOf = (owner: string, anonymous: boolean): Told => {
    const known = told.get(owner) ?? { anonymous, events: new Map(), churnsMs: [] }
    told.set(owner, known)
    return known
  }
  const context = { nowMs: anchorMs, keepsFromMs: null, pseudonymOf: (customer: string) => customer }
  for (const wire of simulatedEvents({ seed, casesPerDay: CASES_A_DAY_AND_RUN, anchorMs })) {
    if (wire.type === 'conversation.message' || wire.type === 'release.deployed') continue
    const admitted = admitEvent(wire, context)
    if (!admitted.ok) throw new Error(`the simulation made an event that is none: ${admitted.rejection.message}`)
    const { event } = admitted
    if (event.type === 'customer.churned') {
      toldOf(customerIdOf(event.subject), false).churnsMs.push(event.timeMs)
      continue
    }
    if (event.type === 'conversation.started') {
      owners.set(
        event.subject,
        event.data.customer === undefined ? anonymousIdOf(event.subject) : customerIdOf(event.data.customer),
      )
    }
    const own = toldOf(
      owners.get(event.subject) ?? '',
      event.type === 'conversation.started' && event.data.customer === undefined,
    ).events
    const before = own.get(event.subject)
    if (before) before.push(event)
    else own.set(event.subject, [event])
  }
  return [...told].map(([customer, { anonymous, events, churnsMs }]) => ({
    customer,
    anonymous,
    churnsMs,
    conversations: [...events].map(([id, own]) => ({ id, log: extendLog(emptyLog(), own) })),
  }))
}
