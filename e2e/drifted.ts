import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Page } from '@playwright/test'
import type { DriftAnswer } from '#core/drift/contract.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { expect } from './test.ts'

/** A workspace of its own, for its history is seven weeks long, and its owner. */
export const DRIFTED = { slug: 'of-drift', email: 'drift@journeys.example', password: 'for the drift alone' }
const DAY_MS = 86_400_000
const run = promisify(execFile)

/** Makes the workspace and its owner, where they are not there yet. */
export async function makeDrifted(): Promise<void> {
  const folder = process.env.HOLDFAST_DATA ?? '.holdfast'
  process.env.DATABASE_URL = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).DATABASE_URL
  const { slug, email, password } = DRIFTED
  await addAccount({ email, password, roles: { [slug]: 'owner' } })
}

/** Tells it of seven weeks in which the AI's answers get worse from an instant on; at once, as the command line does. */
export async function tellDrift(fromMs: number): Promise<void> {
  const change = ['--scenario', 'hazard', '--factor', '2.5', '--from', new Date(fromMs).toISOString()]
  const history = ['--weeks', '7.2', '--cases-per-day', '250', '--history-only']
  const command = ['--import', 'tsx', 'bin/holdfast.ts', 'simulate', '--workspace', DRIFTED.slug, ...change, ...history]
  await run(process.execPath, command, { env: { ...process.env, HOLDFAST_API_KEY: undefined } })
}

/** Nothing that was told waits any more. */
export async function untilAllCounted(request: APIRequestContext): Promise<void> {
  const waiting = async () => (await (await request.get('/api/v1/ingestion')).json()).waiting
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
}

/** Has the baseline learned now, as the button of its page does. */
export async function learnBaseline(page: Page): Promise<void> {
  const learn = () => page.request.post('/api/v1/baseline', { data: {}, headers: { origin: new URL(page.url()).origin } })
  await expect.poll(async () => (await learn()).status(), { timeout: 30_000 }).toBe(202)
}

/** Has the AI's answers be worse since four days, and known to be; at once where another journey brought it about. @param page of the owner, on a screen. */
export async function bringAboutDrift(page: Page): Promise<void> {
  const isAlarmed = async () => {
    const { series }: DriftAnswer = await (await page.request.get('/api/v1/drift')).json()
    return series.some(({ id, alarmSince }) => id === 'breaks.ai' && alarmSince !== null)
  }
  if (await isAlarmed()) return
  await tellDrift(Date.now() - 4 * DAY_MS)
  await untilAllCounted(page.request)
  await learnBaseline(page)
  await expect.poll(isAlarmed, { timeout: 60_000 }).toBe(true)
}
