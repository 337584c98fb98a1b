import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { KEPT_REVISIONS, MAX_NOTE_CHARACTERS, NO_NOTE } from '#core/review_note/note_contract.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listRevisions } from './list_revisions.ts'
import { readNote } from './read_note.ts'
import { saveNote } from './save_note.ts'

const NOW = new Date('2026-11-26T09:30:00Z')
let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
  for (const id of ['ana', 'ben']) await getPrisma().user.create({ data: { id, name: id, email: `${id}@example.com` } })
})

const by = (userId: string, workspaceId = own) => ({ workspaceId, actor: { kind: 'person', userId } }) as const
const save = (who: Parameters<typeof saveNote>[0], period: string, text: string, revision: number) =>
  saveNote(who, period, { text, revision }, NOW)
const textOf = async (period: string, revision?: number) => (await readNote(own, period, NOW, revision)).text

it('is kept as revisions, each with who made it: a person, a key, a part of Holdfast', async () => {
  const period = '2026-W46'
  expect(await readNote(own, period, NOW)).toEqual(NO_NOTE)
  const key = await createApiKey(asSystem('command line', own), { name: 'Bot', scopes: ['reviews:write'] })
  const first = await save(by('ana'), period, 'a', 0)
  expect(first).toEqual({ text: 'a', revision: 1, madeBy: 'ana@example.com', madeAt: expect.any(String), joined: 'alone' })
  await save({ workspaceId: own, actor: { kind: 'key', keyId: key.id } }, period, 'b', 1)
  await save(asSystem('command line', own), period, 'c', 2)
  expect(await readNote(own, period, NOW)).toMatchObject({ text: 'c', revision: 3, madeBy: 'command line' })
  expect(await textOf(period, 1)).toBe('a')
  const { revisions } = await listRevisions(own, period, NOW)
  expect(revisions.map(({ revision, madeBy }) => [revision, madeBy])).toEqual([
    [3, 'command line'],
    [2, 'API key “Bot”'],
    [1, 'ana@example.com'],
  ])
  await expect(readNote(own, period, NOW, 4)).rejects.toMatchObject({ code: 'not_found' })
})

it('has what both wrote where two began from the same, and of the same lines both versions with their names', async () => {
  const period = '2026-W45'
  await save(by('ana'), period, 'v42\n\nBilling', 0)
  await save(by('ben'), period, 'v42 was stopped\n\nBilling', 1)
  expect(await save(by('ana'), period, 'v42\n\nBilling is up', 1)).toMatchObject({
    text: 'v42 was stopped\n\nBilling is up',
    joined: 'joined',
    revision: 3,
  })
  const { text, joined } = await save(by('ana'), period, 'v42 goes on\n\nBilling', 1)
  expect(joined).toBe('both')
  expect(text).toContain(
    '**Two versions from here. ana@example.com:**\n\nv42 was stopped\n\n**ana@example.com:**\n\nv42 goes on\n',
  )
  expect(text).toContain('\nBilling is up')
})

it('loses none of many saves that come together', async () => {
  const period = '2026-W44'
  const lines = Array.from({ length: 8 }, (_, place) => `line ${place}`)
  await Promise.all(lines.map((line) => save(by('ana'), period, line, 0)))
  const text = await textOf(period)
  expect(
    text
      .split('\n')
      .filter((line) => line !== '')
      .sort(),
  ).toEqual(lines)
})

it('is not saved anew by what is there already', async () => {
  const period = '2026-W43'
  await save(by('ana'), period, 'a', 0)
  expect(await save(by('ben'), period, 'a', 0)).toMatchObject({ revision: 1, madeBy: 'ana@example.com', joined: 'alone' })
  expect(await save(by('ben'), '2026-W42', '', 0)).toEqual({ ...NO_NOTE, joined: 'alone' })
  expect((await listRevisions(own, '2026-W42', NOW)).revisions).toEqual([])
})

it('is saved as a whole or not at all where both together are too long', async () => {
  const period = '2026-W41'
  const half = (letter: string) => letter.repeat(MAX_NOTE_CHARACTERS / 2 + 1)
  await save(by('ana'), period, half('a'), 0)
  await expect(save(by('ben'), period, half('b'), 0)).rejects.toMatchObject({ code: 'conflict' })
  expect(await textOf(period)).toBe(half('a'))
})

it('forgets what is older than the last revisions, and then keeps both versions as a whole', async () => {
  const period = '2026-W40'
  await inWorkspace(own, async (client) => {
    for (let revision = 1; revision <= KEPT_REVISIONS + 1; revision += 1)
      await ask(client, 'review_notes/add', [own, period, revision, `theirs ${revision}`, 'ben', KEPT_REVISIONS])
  })
  const { revisions } = await listRevisions(own, period, NOW)
  expect([revisions.length, revisions.at(-1)?.revision]).toEqual([KEPT_REVISIONS, 2])
  const { text, joined } = await save(by('ana'), period, 'own', 1)
  expect(joined).toBe('both')
  for (const words of [`theirs ${KEPT_REVISIONS + 1}`, 'own']) expect(text).toContain(words)
})

it('is one workspace’s own', async () => {
  const period = '2026-W39'
  await save(by('ana'), period, 'ours', 0)
  expect(await readNote(other, period, NOW)).toEqual(NO_NOTE)
  await expect(save(by('ben', other), period, 'theirs', 1)).rejects.toMatchObject({ code: 'invalid_parameter' })
  await save(by('ben', other), period, 'theirs', 0)
  expect(await textOf(period)).toBe('ours')
})

it.each(['2026-W49', 'week'])('is of a period that there is: %s', async (period) => {
  await expect(save(by('ana'), period, 'a', 0)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readNote(own, period, NOW)).rejects.toMatchObject({ code: 'not_found' })
})
