import { beforeAll, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { MAX_ANNOTATIONS } from '#core/annotation/limits.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { addAnnotation } from './add_annotation.ts'
import { listAnnotations } from './list_annotations.ts'
import { removeAnnotation } from './remove_annotation.ts'

const FROM_MS = Date.UTC(2026, 10, 1)
const DAY_MS = 86_400_000
const ALL = { fromMs: FROM_MS, toMs: FROM_MS + 10 * DAY_MS }
const onDay = (day: number, text: string) => ({ at: new Date(FROM_MS + day * DAY_MS).toISOString(), text })
const textsOf = async (workspaceId: number, range = ALL) => (await listAnnotations(workspaceId, range)).map(({ text }) => text)

let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
})

it('lists those of one workspace and range, its end excluded, the oldest instant first', async () => {
  const me = asSystem('command line', own)
  for (const [day, text] of [
    [2, 'c'],
    [0, 'a'],
    [3, 'too late'],
    [-1, 'too early'],
    [1, 'b'],
  ] as const)
    await addAnnotation(me, onDay(day, text))
  await addAnnotation(asSystem('command line', other), onDay(1, 'theirs'))
  expect(await textsOf(own, { fromMs: FROM_MS, toMs: FROM_MS + 3 * DAY_MS })).toEqual(['a', 'b', 'c'])
  expect(await textsOf(other)).toEqual(['theirs'])
})

it('says who made it: a person, a key, a part of Holdfast', async () => {
  const workspaceId = await createWorkspace({ slug: 'made', name: 'Made' })
  await getPrisma().user.create({ data: { id: 'ana', name: 'Ana', email: 'ana@example.com' } })
  const key = await createApiKey(asSystem('command line', workspaceId), { name: 'Deploys', scopes: ['annotations:write'] })
  const added = [
    await addAnnotation({ workspaceId, actor: { kind: 'person', userId: 'ana' } }, onDay(0, 'by hand')),
    await addAnnotation({ workspaceId, actor: { kind: 'key', keyId: key.id } }, onDay(1, 'by a program')),
    await addAnnotation(asSystem('demo', workspaceId), onDay(2, 'by itself')),
  ]
  expect(added.map(({ madeBy }) => madeBy)).toEqual(['ana@example.com', 'API key “Deploys”', 'demo'])
  expect(await listAnnotations(workspaceId, ALL)).toEqual(added)
})

it('removes one of its own workspace alone, once', async () => {
  const workspaceId = await createWorkspace({ slug: 'removes', name: 'Removes' })
  const me = asSystem('command line', workspaceId)
  const [gone] = [await addAnnotation(me, onDay(0, 'gone')), await addAnnotation(me, onDay(1, 'stays'))]
  await expect(removeAnnotation(asSystem('command line', other), gone.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await textsOf(workspaceId)).toEqual(['gone', 'stays'])
  await removeAnnotation(me, gone.id)
  expect(await textsOf(workspaceId)).toEqual(['stays'])
  await expect(removeAnnotation(me, gone.id)).rejects.toMatchObject({ code: 'not_found' })
})

it('has room for so many, and says so beyond', async () => {
  const { workspaceId, me } = await nearlyFull('full')
  await addAnnotation(me, onDay(1, 'the last'))
  await expect(addAnnotation(me, onDay(1, 'too many'))).rejects.toMatchObject(REFUSED)
  expect(await textsOf(workspaceId)).toHaveLength(MAX_ANNOTATIONS)
  await addAnnotation(asSystem('command line', other), onDay(5, 'has its own room'))
})

it('has no more room for two that come together', async () => {
  const { workspaceId, me } = await nearlyFull('together')
  let second: Promise<unknown> | undefined
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'annotations/lock', [workspaceId])
    second = addAnnotation(me, onDay(1, 'too many')).catch((problem: unknown) => problem)
    await vi.waitFor(async () => expect(await sessionsThatWait()).toBe(1))
    await ask(client, 'annotations/add', [workspaceId, new Date(FROM_MS), 'the last', 'test', MAX_ANNOTATIONS])
  })
  expect(await second).toMatchObject(REFUSED)
  expect(await textsOf(workspaceId)).toHaveLength(MAX_ANNOTATIONS)
})

const REFUSED = { code: 'conflict', message: expect.stringContaining('at most 1,000 annotations') }

/** A workspace with room for one more. */
async function nearlyFull(slug: string) {
  const workspaceId = await createWorkspace({ slug, name: slug })
  await inWorkspace(workspaceId, (client) =>
    client.query(
      `insert into annotation (workspace_id, at, text, made_by) select $1, $2, 'x', 'test' from generate_series(1, $3::int)`,
      [workspaceId, new Date(FROM_MS), MAX_ANNOTATIONS - 1],
    ),
  )
  return { workspaceId, me: asSystem('command line', workspaceId) }
}

async function sessionsThatWait(): Promise<number> {
  const { rows } = await getPool().query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting ?? 0
}
