import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { emptyLog, extendLog } from '#core/conversation/log.ts'
import type { EventData, SupportEvent } from '#core/event/types.ts'
import { type Link, MAX_LINKS, resolveIssue } from '#core/issue/resolve.ts'
import { customerIdOf, issueIdOf } from '../../counting/identify.ts'
import { applyMigrations } from './apply_migrations.ts'

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

/** A chain longer than a walk may be, a circle with a tail, links to strangers: what each conversation follows up, and its topic. */
const TOLD: Record<string, { followsUp?: string; customer?: string; topic?: string }> = {
  ...Object.fromEntries(
    Array.from({ length: MAX_LINKS + 8 }, (_, place) => [
      `c${place}`,
      place === 0 ? { topic: 'ä' } : { followsUp: `c${place - 1}`, topic: place % 5 === 0 ? undefined : `t${place}` },
    ]),
  ),
  circle: { followsUp: 'round', topic: 'one' },
  round: { followsUp: 'circle', topic: 'two' },
  tail: { followsUp: 'round', topic: 'three' },
  stranger: { followsUp: 'c1', customer: 'y', topic: 'login' },
  lost: { followsUp: 'never', topic: 'login' },
}
const links = new Map<string, Link & { customer: string }>(
  Object.entries(TOLD).map(([id, { followsUp = null, customer = 'x', topic = '' }]) => [
    id,
    { id, customer: customerIdOf(customer), anonymous: false, topic, followsUp },
  ]),
)
/** As versions before told them: walks of any length, and whether one ran into a circle. */
const CIRCULAR = ['circle', 'round', 'tail']
const oldIssueOf = ({ id, customer, topic }: Link & { customer: string }): string =>
  issueIdOf(customer, id.startsWith('c') && !CIRCULAR.includes(id) ? 'ä' : topic)

function logOf(id: string, data: EventData['conversation.started']): object {
  const started: SupportEvent = { type: 'conversation.started', id: `${id}/0`, source: '/test', subject: id, timeMs: 1_000, data }
  // One whose topic was learned later, and one that was told a second start.
  const later: SupportEvent = { ...started, id: `${id}/1`, timeMs: 2_000, data: { ...data, topic: 'not this' } }
  const described: SupportEvent = {
    ...later,
    type: 'conversation.described',
    id: `${id}/2`,
    data: data.topic === undefined ? {} : { topic: data.topic },
  }
  const first = { ...started, data: { ...data, topic: data.topic === undefined ? undefined : 'unknown yet' } }
  return extendLog(emptyLog(), id === 'c38' ? [described, first] : [later, started])
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-migrations-'))
  const names = (await readdir('prisma/migrations')).sort().filter((name) => name < '0009')
  for (const name of names) await cp(join('prisma/migrations', name), join(folder, name), { recursive: true })
  await asAdmin(`create database ${database} owner ${owner.username}`)
  owner.pathname = `/${database}`
  await applyMigrations(owner.href, folder)
  client = new pg.Client({ connectionString: owner.href })
  await client.connect()
  await client.query(`set app.workspace = '1'`)
  for (const [id, link] of links) {
    await client.query(
      `insert into conversation (workspace_id, id, customer, issue, circular, follows_up, started_at, log)
       values (1, $1, $2, $3, $4, $5, 1000, $6)`,
      [
        id,
        link.customer,
        oldIssueOf(link),
        CIRCULAR.includes(id),
        link.followsUp,
        logOf(id, { handler: 'ai', topic: TOLD[id]?.topic }),
      ],
    )
  }
  await applyMigrations(owner.href)
})

afterAll(async () => {
  await client.end()
  await asAdmin(`drop database ${database} with (force)`)
  await rm(folder, { recursive: true })
})

test('conversations get the walk, and the issue, that they would have been counted with', async () => {
  const { rows } = await client.query<{ id: string; issue: string; links: number }>('select id, issue, links from conversation')
  expect(rows.length).toBe(links.size)
  for (const { id, ...resolved } of rows) {
    const link = links.get(id) ?? expect.fail(`${id} was never there`)
    expect([id, resolved]).toEqual([id, resolveIssue(link, (name) => links.get(name), issueIdOf)])
  }
})
