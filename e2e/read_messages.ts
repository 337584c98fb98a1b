import { createRequire } from 'node:module'
import type { Browser, Page, TestInfo } from '@playwright/test'
import PostalMime from 'postal-mime'
import { MAIL } from './first_settings.ts'
import { READER } from './receivers.ts'
import { expect } from './test.ts'

/** What a message has to say: what happened, and where it is looked at. */
export interface Said {
  headline: string
  url: string
}

/** By what it is drawn, and for which journey. */
export interface Drawing {
  browser: Browser
  info: TestInfo
}

/** Microsoft's own program that draws adaptive cards. */
const CARDS = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
const [WIDTH, HEIGHT] = [640, 560]

/** A mail says it as text and, drawn by a browser, as HTML that needs nothing from elsewhere. Leaves a picture. */
export async function readMail(raw: string, said: Said, by: Drawing): Promise<void> {
  const { from, to, text = '', html = '' } = await PostalMime.parse(raw)
  expect([from?.address, to?.map(({ address }) => address)]).toEqual([MAIL.from, [READER]])
  for (const part of [said.headline, said.url]) expect(text).toContain(part)
  await drawn('mail', by, async (page) => {
    await page.setContent(html)
    await expect(page.getByRole('heading')).toContainText(said.headline)
    await expect(page.getByRole('link', { name: 'Open in Holdfast' })).toHaveAttribute('href', said.url)
  })
}

/** A card of Teams says it, drawn as Microsoft draws it. Leaves a picture. */
export async function readCard(body: string, said: Said, by: Drawing): Promise<void> {
  const [{ content }] = JSON.parse(body).attachments
  await drawn('card', by, async (page) => {
    await page.addScriptTag({ path: CARDS })
    await page.evaluate((card) => {
      const drawing = new (Reflect.get(window, 'AdaptiveCards').AdaptiveCard)()
      drawing.parse(card)
      document.body.append(drawing.render())
    }, content)
    await expect(page.getByText(`Alert: ${said.headline}`)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open in Holdfast' })).toBeVisible()
  })
}

/** Draws in a browser that has no network, and keeps the picture beside the results. */
async function drawn(name: string, { browser, info }: Drawing, draw: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ offline: true, viewport: { width: WIDTH, height: HEIGHT } })
  const page = await context.newPage()
  await draw(page)
  await info.attach(name, { body: await page.screenshot({ path: info.outputPath(`${name}.png`) }), contentType: 'image/png' })
  await context.close()
}
