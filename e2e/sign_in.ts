import type { APIRequestContext, Page } from '@playwright/test'
import { FIRST_SETTINGS } from './first_settings.ts'
import { expect } from './test.ts'

/** Cookies, as Playwright hands them on. */
export type SignedIn = Awaited<ReturnType<APIRequestContext['storageState']>>

/** Sign-ins from one address are limited, so the journeys of a process share those that they made. */
const made = new Map<string, SignedIn>()

/** Signs in as the owner of the journeys' workspace, as the form does. */
export async function signIn(page: Page): Promise<void> {
  const owner = await signInAs(
    page.request,
    FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL,
    FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD,
  )
  await page.context().addCookies(owner.cookies)
}

/** @returns the cookies of someone who is signed in. */
export async function signInAs(request: APIRequestContext, email: string, password: string): Promise<SignedIn> {
  const known = made.get(email)
  if (known) return known
  const origin = new URL((await request.get('/healthz')).url()).origin
  const answer = await request.post('/api/auth/sign-in/email', { headers: { origin }, data: { email, password } })
  expect(answer.ok(), await answer.text()).toBe(true)
  const signedIn = await request.storageState()
  made.set(email, signedIn)
  return signedIn
}
