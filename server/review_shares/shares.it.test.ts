import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { sayReview } from '#core/review/say_review.ts'
import { someReading } from '#core/review/testing/some_review.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listShares } from './list_shares.ts'
import { makeShare } from './make_share.ts'
import { readSharedReview } from './read_shared_review.ts'
import { revokeShare } from './revoke_share.ts'

const NOW = new Date('2026-11-26T09:30:00Z')
const PERIOD = '2026-W47'
const HERE = '203.0.113.1'
const segment = { handler: 'ai', topic: 'refund', language: 'de' }
const week = { segments: [{ segment, cases: 1_000, recontact: 171, handling: 250, rework: 684 }], settled: 'settled' as const }
const at = '2026-11-18T10:00:00+01:00'
const review = sayReview(someReading([week, week], { happened: [{ kind: 'note', from: at, to: null, text: 'Mara is away' }] }))

let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
  await write('insert into published_review (workspace_id, period, published_by, review) values ($1, $2, $3, $4)', [
    ...[own, PERIOD, 'somebody@example.com'],
    JSON.stringify(review),
  ])
})

const write = (sql: string, values: unknown[] = []) => inWorkspace(own, (client) => client.query(sql, values))
const make = (days = 14) => makeShare(asSystem('command line', own), PERIOD, { days }, NOW)
const open = (path: string, from = HERE) => readSharedReview(path.split('/').at(-1) ?? '', from)
const list = async (workspaceId = own) => (await listShares(workspaceId, PERIOD, NOW)).shares

it('shows what was published to whoever has the link, without what names persons, until it is revoked', async () => {
  const { id, path, endsAt } = await make()
  const opened = await open(path)
  expect(opened).toMatchObject({ workspaceName: 'Own', endsAt, review: { sentences: review.sentences, timeline: [] } })
  expect(JSON.stringify(opened)).not.toMatch(/somebody@|Mara/)
  expect(await list()).toEqual([{ id, madeBy: 'command line', madeAt: expect.any(String), endsAt }])
  await revokeShare(asSystem('command line', own), id)
  expect([await open(path), await list()]).toEqual([null, []])
})

it('keeps nothing by which it could be opened', async () => {
  const { path } = await make()
  const { rows } = await write('select * from review_share')
  const secret = path.split('/').at(-1) ?? ''
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows.map((row) => ({ ...row, secret_hash: row.secret_hash.toString('latin1') })))).not.toContain(secret)
})

it('ends when it was to end', async () => {
  const { id, path, endsAt } = await make(1)
  expect(Math.abs(Date.parse(endsAt) - Date.now() - 86_400_000)).toBeLessThan(60_000)
  await write(`update review_share set ends_at = now() - interval '1 second' where id = $1`, [id])
  expect(await open(path)).toBeNull()
  expect((await list()).map((share) => share.id)).not.toContain(id)
})

it('is one workspace’s own, of a review that was published', async () => {
  const { id } = await make()
  const theirs = asSystem('command line', other)
  await expect(revokeShare(theirs, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(makeShare(theirs, PERIOD, { days: 1 }, NOW)).rejects.toMatchObject({ code: 'conflict' })
  await expect(makeShare(theirs, '2026-W60', { days: 1 }, NOW)).rejects.toMatchObject({ code: 'not_found' })
  expect(await list(other)).toEqual([])
})

it('is not made where a hundred are in force', async () => {
  await write(
    `insert into review_share (workspace_id, period, secret_hash, made_by, ends_at)
     select $1, $2, sha256(n::text::bytea), 'x', now() + interval '1 day' from generate_series(1, 100) n`,
    [own, PERIOD],
  )
  await expect(make()).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/100 links/) })
  await write('delete from review_share')
})

it('is not found by guessing, which ends soon, for who guesses alone', async () => {
  const { path } = await make()
  const guesses = Array.from({ length: 80 }, (_, place) => open(`/shared/${String(place).padStart(43, 'x')}`, '203.0.113.66'))
  const outcomes = await Promise.allSettled(guesses)
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(10)
  expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value !== null)).toEqual([])
  expect(await open(path)).not.toBeNull()
})
