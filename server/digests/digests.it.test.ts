import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { createChannel } from '../channels/create_channel.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { addAccount } from '../testing/add_account.ts'
import { findWorkspaceBySlug } from '../workspace/directory.ts'
import { changeDigest, removeDigest } from './change_digest.ts'
import { createDigest } from './create_digest.ts'
import { runDigests } from './find_digests.ts'
import { leaveDigest } from './leave_digest.ts'
import { leaveToken, readLeaveToken, recipientHash } from './leave_token.ts'
import { listDigests } from './list_digests.ts'
import type { DigestViewer } from './viewer.ts'

// Before anything reads the environment: mails go to a server of this test, which may be away.
const mails = await vi.hoisted(async () => {
  const { startMailServer } = await import('../testing/mail_server.ts')
  const mails = await startMailServer()
  process.env.HOLDFAST_SMTP_URL = mails.url
  process.env.HOLDFAST_MAIL_FROM = 'digests@holdfast.example'
  return mails
})
afterAll(() => mails.close())

/** A Friday; digests go out on Mondays at 09:00 in Berlin. */
const MADE = new Date('2026-11-20T08:00:00Z')
const MONDAY = { weekday: 1, time: '09:00', timeZone: 'Europe/Berlin' } as const
let ann: DigestViewer
let bo: DigestViewer
let teamDigest = ''
let ownDigest = ''

beforeAll(async () => {
  for (const [who, role] of [
    ['ann', 'owner'],
    ['bo', 'member'],
  ] as const)
    await addAccount({ email: `${who}@example.com`, password: 'correct horse battery', roles: { shop: role } })
  const workspaceId = (await findWorkspaceBySlug('shop'))?.id ?? 0
  const viewerOf = async (email: string, managesChannels: boolean): Promise<DigestViewer> => {
    const user = await getPrisma().user.findUnique({ where: { email } })
    return { workspaceId, userId: user?.id ?? '', managesChannels }
  }
  ann = await viewerOf('ann@example.com', true)
  bo = await viewerOf('bo@example.com', false)
  const to = ['x@example.com', 'y@example.com']
  const channel = await createChannel(asSystem('alerts', workspaceId), { kind: 'email', name: 'Team', to }, MADE)
  teamDigest = await createDigest(ann, { ...MONDAY, to: { kind: 'channel', channelId: channel.id } }, MADE)
  ownDigest = await createDigest(bo, { ...MONDAY, to: { kind: 'me' } }, MADE)
})

/** Two workers at a time. @returns who got a mail, in order. */
async function run(now: string): Promise<string[]> {
  mails.got.length = 0
  const clock = () => new Date(now)
  await Promise.all([runDigests(ann.workspaceId, clock), runDigests(ann.workspaceId, clock)])
  return mails.got.map(({ to }) => to).sort()
}
const ALL = ['bo@example.com', 'x@example.com', 'y@example.com']

it('are seen and changed by whose they are, and by who manages channels', async () => {
  const seen = async (viewer: DigestViewer) => (await listDigests(viewer, MADE)).map(({ to, nextAt }) => [to, nextAt])
  expect(await seen(ann)).toEqual([['Team', '2026-11-23T08:00:00.000Z']])
  expect(await seen(bo)).toEqual([['bo@example.com', '2026-11-23T08:00:00.000Z']])
  expect(await seen({ ...ann, workspaceId: ann.workspaceId + 1 })).toEqual([])
  await expect(changeDigest(bo, teamDigest, { isOn: false }, MADE)).rejects.toMatchObject({ code: 'not_found' })
  await expect(removeDigest(ann, ownDigest)).rejects.toMatchObject({ code: 'not_found' })
  const channel = { ...MONDAY, to: { kind: 'channel', channelId: randomUUID() } } as const
  await expect(createDigest(bo, channel, MADE)).rejects.toMatchObject({ code: 'forbidden' })
})

it('go out once to each, however many workers there are, late after a downtime, and again when the mail server was away', async () => {
  expect(await run('2026-11-23T07:59:00Z')).toEqual([])
  // Nobody worked for a day, and then the mail server refuses.
  mails.refuses = true
  expect(await run('2026-11-24T10:00:00Z')).toEqual([])
  mails.refuses = false
  expect(await run('2026-11-24T10:06:00Z')).toEqual(ALL)
  const [{ text = '' } = {}] = mails.got
  expect(text).toContain('Subject: [shop] Week 47: 16 to 22 Nov 2026')
  expect(text).toMatch(/List-Unsubscribe:\s+<http[^>]*\/api\/digests\/leave\?token=/)
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(text).toContain('Nothing was counted in this week.')
  for (const now of ['2026-11-24T10:07:00Z', '2026-11-25T10:00:00Z', '2026-11-30T07:59:00Z']) expect(await run(now)).toEqual([])
  expect(await run('2026-11-30T08:00:00Z')).toEqual(ALL)
})

it('are left by who has the link, and by nobody else', async () => {
  const { workspaceId } = ann
  const token = (digestId: string, who: string) =>
    leaveToken({ workspaceId, digestId, recipientHash: recipientHash(digestId, who) })
  const [x, own] = [token(teamDigest, 'x@example.com'), token(ownDigest, 'bo@example.com')]
  for (const wrong of ['', 'x', x.slice(0, -1), x.replace(teamDigest, ownDigest), `${x}x`])
    expect(readLeaveToken(wrong)).toBeNull()
  for (const good of [x, x, own]) {
    const leaving = readLeaveToken(good)
    if (!leaving) throw new Error('a token that was made here')
    await leaveDigest(leaving)
  }
  expect(await run('2026-12-07T08:00:00Z')).toEqual(['y@example.com'])
  expect((await listDigests(bo, MADE))[0]).toMatchObject({ isOn: false, nextAt: null, last: { state: 'sent' } })
  // Turned on again, it goes on with the next one.
  await changeDigest(bo, ownDigest, { isOn: true }, new Date('2026-12-08T08:00:00Z'))
  expect(await run('2026-12-08T08:00:00Z')).toEqual([])
  expect(await run('2026-12-14T08:00:00Z')).toEqual(['bo@example.com', 'y@example.com'])
})
