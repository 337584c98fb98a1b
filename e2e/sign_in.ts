import type { APIRequestContext, Page } from '@playwright/test'
import { FIRST_SETTINGS } from './first_settings.ts'
import { expect } from './test.ts'

/** Signs in as the owner of the journeys' workspace, as the form does. */
export const signIn = (page: Page): Promise<void> =>
  signInAs(page.request, FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL, FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD)

export async function signInAs(request: APIRequestContext, email: string, password: string): Promise<void> {
  const origin = new URL((await request.get('/healthz')).url()).origin
  const answer = await request.post('/api/auth/sign-in/email', { headers: { origin }, data: { email, password } })
  expect(answer.ok(), await answer.text()).toBe(true)
}
