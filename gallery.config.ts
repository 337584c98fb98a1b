import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

const { projects: _journeys, ...shared } = journeys

/** Pictures are judged by people, not by this run: it fails where a screen cannot be drawn, or breaks what axe asks. */
export default defineConfig({ ...shared, testDir: 'e2e/gallery', testMatch: '*.gallery.ts', timeout: 180_000 })
