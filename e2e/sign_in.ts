import type { Page } from '@playwright/test'
import { FIRST_SETTINGS } from './first_settings.ts'
import { expect } from './test.ts'

/** Signs in as the owner of the journeys' workspace, as the form does. */
export async function signIn(page: Page): Promise<void> {
  const origin = new URL((await page.request.get('/healthz')).url()).origin
  const answer = await page.request.post('/api/auth/sign-in/email', {
    headers: { origin },
    data: { email: FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL, password: FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}
