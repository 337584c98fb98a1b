import { describe, expect, it } from 'vitest'
import type { Membership, Session } from '#server/access/read_session.ts'
import { decideOldAddress, decidePageAccess } from './decide_page_access.ts'

const memberOf = (workspaceSlug: string, role: Membership['role'], workspaceId = 1): Membership => ({
  workspaceId,
  workspaceSlug,
  workspaceName: 'Acme',
  role,
})
const someone = (...memberships: Membership[]): Session => ({ userId: 'u', email: 'a@b.example', name: 'a', memberships })

const OWNER = someone(memberOf('acme', 'owner'))
const MEMBER = someone(memberOf('acme', 'member'))
const STRANGER = someone()
const OF_TWO = someone(memberOf('first', 'owner', 7), memberOf('acme', 'member', 8))

const lead = (to: string) => ({ kind: 'lead', to })
const show = (userId: string) => ({ kind: 'show', access: expect.objectContaining({ userId, workspaceSlug: 'acme' }) })
const ADDRESS = '/w/acme/settings/keys?x=1&x=2'
const RETURN = '/sign-in?to=%2Fw%2Facme%2Fsettings%2Fkeys%3Fx%3D1%26x%3D2'

describe('who gets what of a page', () => {
  it.each([
    ['nobody, before there is an owner', null, false, 'keys', 'acme', lead('/welcome')],
    ['nobody', null, true, 'keys', 'acme', lead(RETURN)],
    ['nobody, of a workspace that is not there', null, true, 'keys', 'none', lead(RETURN)],
    ['someone of no workspace', STRANGER, true, 'keys', 'acme', lead('/sign-in?problem=no-workspace')],
    ['someone of another workspace', OWNER, true, 'keys', 'other', { kind: 'not-found' }],
    ['a slug in another case', OWNER, true, 'overview', 'Acme', { kind: 'not-found' }],
    ['no slug', OWNER, true, 'overview', '', { kind: 'not-found' }],
    ['a member where only owners may', MEMBER, true, 'keys', 'acme', lead('/w/acme')],
    ['a member where all may', MEMBER, true, 'segments', 'acme', show('u')],
    ['an owner', OWNER, true, 'keys', 'acme', show('u')],
    ['someone of two, who owns only the other one', OF_TWO, true, 'keys', 'acme', lead('/w/acme')],
  ] as const)('%s', (_, session, hasOwner, screen, slug, decision) => {
    expect(decidePageAccess(session, hasOwner, { screen, slug, address: ADDRESS })).toEqual(decision)
  })

  it('acts in the workspace of the address, not in the oldest', () => {
    const decision = decidePageAccess(OF_TWO, true, { screen: 'overview', slug: 'acme', address: '/w/acme' })
    expect(decision).toMatchObject({ kind: 'show', access: { workspaceId: 8, role: 'member' } })
  })
})

describe('an address from before they named the workspace', () => {
  it.each([
    ['/', '/w/acme'],
    ['/?range=7d', '/w/acme?range=7d'],
    ['/segments?by=topic,language&language=de&language=', '/w/acme/segments?by=topic,language&language=de&language='],
    ['/conversations/a%2Fb', '/w/acme/conversations/a%2Fb'],
    ['/settings', '/w/acme/settings'],
    ['/settings/keys', '/w/acme/settings/keys'],
    ['/welcome/start', '/w/acme/welcome'],
    ['/settings//evil.example', '/w/acme/settings//evil.example'],
  ])('%s leads to %s', (old, now) => {
    expect(decideOldAddress(OWNER, true, new URL(old, 'http://localhost'))).toBe(now)
  })

  it('leads others where pages lead them', () => {
    const asked = new URL('http://localhost/segments?by=topic')
    expect(decideOldAddress(null, false, asked)).toBe('/welcome')
    expect(decideOldAddress(null, true, asked)).toBe('/sign-in?to=%2Fsegments%3Fby%3Dtopic')
    expect(decideOldAddress(STRANGER, true, asked)).toBe('/sign-in?problem=no-workspace')
    expect(decideOldAddress(OF_TWO, true, asked)).toBe('/w/first/segments?by=topic')
  })
})
