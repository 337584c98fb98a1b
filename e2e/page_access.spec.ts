import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { Role } from '#core/access/scopes.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { PAGES } from '#server/testing/page_decisions.ts'
import { FIRST_SETTINGS } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signInAs } from './sign_in.ts'
import { test as base, expect } from './test.ts'

/** Asks as somebody who is signed in. */
const test = base.extend<{ as: (email: string, password: string) => Promise<APIRequestContext> }>({
  as: async ({ playwright, request, baseURL }, use) => {
    const contexts: APIRequestContext[] = []
    await use(async (email, password) => {
      const storageState = await signInAs(request, email, password)
      const context = await playwright.request.newContext({ storageState, ...(baseURL ? { baseURL } : {}) })
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.dispose()
  },
})

const OWN = FIRST_SETTINGS.HOLDFAST_INIT_WORKSPACE
const OTHER = 'of-others'
const PASSWORD = 'for the journeys alone'

const OF_A_WORKSPACE = Object.keys(PAGES).filter((page) => page.startsWith('/w/'))
const CONVERSATION = 'history-3-refund-de'
/** To the review of the last whole week. */
const LEADS_ON = '/w/[slug]/reviews'
/** Nobody has an alert or a rule of such a name. */
const OF_NOTHING = ['/w/[slug]/alerts/[id]', '/w/[slug]/alerts/rules/[id]']
const QUERY = '?by=topic,language&language=de&language=sv'

const addressOf = (page: string, slug: string): string =>
  page.replace('[slug]', slug).replace('[id]', CONVERSATION).replace('[period]', '2026-W01') + QUERY

const get = (request: APIRequestContext, address: string): Promise<APIResponse> => request.get(address, { maxRedirects: 0 })

async function leadsTo(answer: APIResponse, address: string): Promise<void> {
  expect([answer.status(), answer.headers().location], answer.url()).toEqual([307, address])
}

test.beforeAll(async ({ request }) => {
  await sendHistory(request)
  const folder = process.env.HOLDFAST_DATA ?? '.holdfast'
  process.env.DATABASE_URL = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).DATABASE_URL
  const add = (name: string, roles: Record<string, Role>) =>
    addAccount({ email: `${name}@journeys.example`, password: PASSWORD, roles })
  await add('member', { [OWN]: 'member' })
  await add('neighbour', { [OTHER]: 'owner' })
  await add('nobody', {})
})

test('who is not signed in is led to the sign-in, with the whole address to come back to', async ({ request }) => {
  for (const page of OF_A_WORKSPACE) {
    for (const slug of [OWN, OTHER, 'not-there']) {
      const address = addressOf(page, slug)
      const { pathname, searchParams } = new URL((await get(request, address)).headers().location ?? '', 'http://here')
      expect([pathname, searchParams.get('to')], address).toEqual(['/sign-in', address])
    }
  }
})

test('an account of no workspace sees none', async ({ as }) => {
  const request = await as('nobody@journeys.example', PASSWORD)
  for (const page of OF_A_WORKSPACE) await leadsTo(await get(request, addressOf(page, OWN)), '/sign-in?problem=no-workspace')
})

test('a workspace of others is not found, as one that does not exist', async ({ as }) => {
  const request = await as(FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL, FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD)
  for (const page of OF_A_WORKSPACE) {
    for (const slug of [OTHER, 'not-there']) {
      const answer = await get(request, addressOf(page, slug))
      const text = await answer.text()
      expect([answer.status(), text.includes('There is nothing here')], addressOf(page, slug)).toEqual([404, true])
    }
  }
})

for (const { name, email, password, role } of [
  { name: 'a member', email: 'member@journeys.example', password: PASSWORD, role: 'member' },
  {
    name: 'the owner',
    email: FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL,
    password: FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD,
    role: 'owner',
  },
] as const) {
  test(`${name} sees what is theirs, and is led away from what is not`, async ({ as }) => {
    const request = await as(email, password)
    for (const page of OF_A_WORKSPACE) {
      const answer = await get(request, addressOf(page, OWN))
      if (page === LEADS_ON) expect(answer.headers().location, page).toMatch(new RegExp(`^/w/${OWN}/reviews/\\d{4}-W\\d\\d$`))
      else if (role === 'member' && PAGES[page] === 'owners') await leadsTo(answer, `/w/${OWN}`)
      else {
        const status = OF_NOTHING.includes(page) ? 404 : 200
        expect([answer.status(), answer.headers()['cache-control']], page).toEqual([status, expect.stringContaining('no-store')])
      }
    }
  })
}

test('old addresses lead to one’s own workspace', async ({ request, as }) => {
  await leadsTo(
    await get(request, `/segments${QUERY}`),
    `/sign-in?to=${encodeURIComponent(`/segments${QUERY}`).replaceAll('%2C', ',')}`,
  )
  const neighbour = await as('neighbour@journeys.example', PASSWORD)
  for (const [old, now] of [
    ['/', ''],
    ['/segments', '/segments'],
    ['/conversations', '/conversations'],
    ['/conversations/a%2Fb', '/conversations/a%2Fb'],
    ['/calculator', '/calculator'],
    ['/settings', '/settings'],
    ['/settings/keys', '/settings/keys'],
    ['/welcome/start', '/welcome'],
  ]) {
    await leadsTo(await get(neighbour, `${old}${QUERY}`), `/w/${OTHER}${now}${QUERY}`)
  }
})

test('the sign-in leads those who are signed in on, and nobody to another host', async ({ as }) => {
  const request = await as('member@journeys.example', PASSWORD)
  const to = (address: string) => get(request, `/sign-in?to=${encodeURIComponent(address)}`)
  await leadsTo(await to(addressOf('/w/[slug]/segments', OWN)), addressOf('/w/[slug]/segments', OWN))
  for (const evil of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', '/\t/evil.example']) {
    await leadsTo(await to(evil), '/')
  }
  await leadsTo(await get(request, '/welcome'), '/')
})

test('browsers find the icon for which they ask by themselves', async ({ request }) => {
  const icon = await request.get('/favicon.ico')
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon'])
})
