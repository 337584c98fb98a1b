import { defineConfig } from '@playwright/test'
import { FIRST_SETTINGS, MAIL } from './e2e/first_settings.ts'

const port = process.env.PORT ?? '3999'
const baseURL = `http://localhost:${port}`
/** They only look, or have a server or a workspace of their own: nothing that others look at is changed by them, nor slow for them. */
const LOOKING = [
  'button_contrast',
  'calendar',
  'chart_pictures',
  'charts',
  'content_policy',
  'dashboard',
  'drift',
  'files',
  'first_start',
  'offline',
  'page_access',
  'palette',
  'script_weight',
  'seven_journeys',
  'tables',
  'travelling_view',
].map((name) => `**/${name}.spec.*`)
/** Root, containers and an unpacked Chromium have no sandbox and little shared memory; it sees nothing but our own pages. */
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']
/** The server prints by the browser of the journeys. */
const PRINTING: Record<string, string> = process.env.CHROMIUM_PATH ? { HOLDFAST_CHROMIUM: process.env.CHROMIUM_PATH } : {}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One picture for every machine: what differs between them is kept out.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Journeys share the server. Those that look go two at a time, the others one after the other when they are done.
  workers: 2,
  projects: [
    { name: 'looking', testMatch: LOOKING },
    { name: 'changing', testIgnore: LOOKING, workers: 1, dependencies: ['looking'] },
  ],
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL,
    // What was done and answered; how the page was at each step would be kept of every journey, and is dear.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: {
    command: 'npm start',
    url: `${baseURL}/readyz`,
    env: {
      ...FIRST_SETTINGS,
      PORT: port,
      NODE_ENV: 'production',
      // Receivers of webhooks are on this machine, which nobody's is by default.
      HOLDFAST_ALLOWED_NETWORKS: '127.0.0.0/8',
      HOLDFAST_SMTP_URL: `smtp://127.0.0.1:${MAIL.port}`,
      HOLDFAST_MAIL_FROM: MAIL.from,
      ...PRINTING,
    },
    reuseExistingServer: false,
    // The first start builds the screens.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
