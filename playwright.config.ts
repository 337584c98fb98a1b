import { defineConfig } from '@playwright/test'
import { FIRST_SETTINGS } from './e2e/first_settings.ts'

const port = process.env.PORT ?? '3999'
const baseURL = `http://localhost:${port}`
/** Root, containers and an unpacked Chromium have no sandbox and little shared memory; it sees nothing but our own pages. */
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One picture for every machine: what differs between them is kept out.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Journeys share the server, each with what it made itself; two cores are busy with one.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: {
    command: 'npm start',
    url: `${baseURL}/readyz`,
    env: { ...FIRST_SETTINGS, PORT: port, NODE_ENV: 'production' },
    reuseExistingServer: false,
    // The first start builds the screens.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
