import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type ConversationLog, emptyLog, extendLog, type LogEntry, readingOrder } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { policySchema } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { deriveStints } from '#core/stint/derive.ts'
import { OPENING_NUMBERS } from '#core/stint/numbers.ts'
import { eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { applyMigrations } from './apply_migrations.ts'

const rules = rulesOf(policySchema.parse({}))
const issue = '00000000-0000-0000-0000-000000000000'
const database = `test_${randomBytes(6).toString('hex')}`
const owner = new URL(inject('ownerUrl'))
let folder: string
let client: pg.Client

const asAdmin = async (statement: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

const written = { type: 'conversation.message', data: { from: 'human' } } as const

/** Conversations of random streams, of two sources, with many messages of humans; of every fifth the archive has lost an event. */
const conversations = new Map<string, SupportEvent[]>()
for (const [index, stream] of fc.sample(eventStream({ days: 3, maxLength: 40 }), { numRuns: 60, seed: 6 }).entries()) {
  for (const [place, event] of stream.entries()) {
    // Those that the version before knew of a conversation.
    if (EVENT_NUMBERS.numberOf[event.type] > EVENT_NUMBERS.numberOf['conversation.cost']) continue
    const subject = `${index}/${event.subject}`
    const source = place % 3 === 0 ? '/rare' : '/usual'
    const told = place % 4 === 3 && event.type !== 'conversation.started' ? { ...event, ...written } : event
    conversations.set(subject, [...(conversations.get(subject) ?? []), { ...told, subject, source }])
  }
}
const isIncomplete = (id: string): boolean => [...conversations.keys()].indexOf(id) % 5 === 0

/** The form of the version before: no sources, and of messages only how many there were and the last instant. */
const oldFormOf = (events: readonly SupportEvent[]): object => {
  const { entries, messages } = extendLog(emptyLog(), events)
  const { humanMs: _, ...counts } = messages ?? { humanMs: [] }
  return { entries: entries.map((entry) => entry.slice(0, 4)), messages: messages && counts }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-migrations-'))
  const names = (await readdir('prisma/migrations')).sort().filter((name) => name < '0006')
  for (const name of names) await cp(join('prisma/migrations', name), join(folder, name), { recursive: true })
  await asAdmin(`create database ${database} owner ${owner.username}`)
  owner.pathname = `/${database}`
  await applyMigrations(owner.href, folder)
  client = new pg.Client({ connectionString: owner.href })
  await client.connect()
  await client.query(`set app.workspace = '1'; select ensure_event_month('2026-03-01')`)
  for (const [id, events] of conversations) await insert(id, events)
  await applyMigrations(owner.href)
})

afterAll(async () => {
  await client.end()
  await asAdmin(`drop database ${database} with (force)`)
  await rm(folder, { recursive: true })
})

async function insert(id: string, events: readonly SupportEvent[]): Promise<void> {
  const log = extendLog(emptyLog(), events)
  const facts = readFacts(log)
  await client.query('insert into conversation (workspace_id, id, started_at, log) values (1, $1, $2, $3)', [
    id,
    facts?.startMs,
    oldFormOf(events),
  ])
  for (const { timeMs, type, id: eventId, source, subject, data } of events.slice(isIncomplete(id) ? 1 : 0)) {
    await client.query('insert into event values (1, to_timestamp($1::double precision / 1000), $2, $3, $4, $5, $6)', [
      timeMs,
      EVENT_NUMBERS.numberOf[type],
      eventId,
      source,
      subject,
      data,
    ])
  }
  for (const stint of facts ? deriveStints(id, facts.start, log, rules) : []) {
    await client.query('insert into stint values (1, 1, $1, $2, $3, $4, $5, 0, 0, $6, 0, 0, false)', [
      issue,
      stint.startMs,
      id,
      stint.position,
      stint.endMs,
      OPENING_NUMBERS.numberOf[stint.openedBy],
    ])
  }
}

const logOf = async (id: string): Promise<ConversationLog> =>
  (await client.query<{ log: ConversationLog }>('select log from conversation where id = $1', [id])).rows[0]?.log ?? emptyLog()

/** What a log says, whatever source it takes for the usual one and in whatever order its events arrived. */
const plain = (log: ConversationLog): unknown => {
  const { humanMs, ...counts } = log.messages ?? {}
  const [firstMs = 0, ...laterMs] = humanMs ?? []
  const writtenMs = humanMs ? [firstMs, ...laterMs.map((ms) => firstMs + ms)].sort((a, b) => a - b) : []
  const entries = [...log.entries]
    .sort(readingOrder(log))
    .map((entry: LogEntry) => [...entry.slice(0, 4), entry[4] ?? log.source])
  return { entries, counts, writtenMs }
}

test('a conversation that is archived in full gets what the log would say had it been kept in the new form', async () => {
  for (const [id, events] of conversations) {
    if (isIncomplete(id)) continue
    const log = await logOf(id)
    // As a row gives it back: without fields that are undefined.
    const expected = JSON.parse(JSON.stringify(extendLog(emptyLog(), events))) as ConversationLog
    expect([id, plain(log)]).toEqual([id, plain(expected)])
  }
})

test('one whose archive is incomplete keeps its entries, of an unknown source, and the human messages that are left', async () => {
  const incomplete = [...conversations].filter(([id]) => isIncomplete(id))
  expect(incomplete.length).toBeGreaterThan(20)
  for (const [id, events] of incomplete) {
    const log = await logOf(id)
    expect(log.source).toBe('')
    const left = extendLog(emptyLog(), events.slice(1)).messages?.humanMs?.length
    expect([id, log.entries, log.messages?.humanMs?.length]).toEqual([
      id,
      (JSON.parse(JSON.stringify(oldFormOf(events))) as ConversationLog).entries,
      left,
    ])
  }
})

test('handoffs that were taken up say when', async () => {
  let takenUp = 0
  for (const [id, events] of conversations) {
    if (isIncomplete(id)) continue
    const log = extendLog(emptyLog(), events)
    const facts = readFacts(log)
    const { rows } = await client.query<{ taken_up_at: string | null }>(
      'select taken_up_at from stint where conversation = $1 order by position',
      [id],
    )
    const expected = facts ? deriveStints(id, facts.start, log, rules).map((stint) => stint.takenUpMs) : []
    expect([id, rows.map((row) => row.taken_up_at && Number(row.taken_up_at))]).toEqual([id, expected])
    takenUp += expected.filter((atMs) => atMs !== null).length
  }
  expect(takenUp).toBeGreaterThan(3)
})

test('row-level security binds again', async () => {
  await client.query(`set app.workspace = '2'`)
  for (const table of ['event', 'conversation', 'stint']) {
    expect((await client.query(`select count(*)::integer as seen from ${table}`)).rows).toEqual([{ seen: 0 }])
  }
})
