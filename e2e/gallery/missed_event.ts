import type { Page } from '@playwright/test'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { sendEvents, untilCounted } from '../send_events.ts'

/**
 * Stands between a page and the gateway, from the next page on.
 * @returns what has the page miss an event and connect anew, so that it must load its figures again.
 */
export async function standBetween(page: Page): Promise<() => Promise<void>> {
  let isDeaf = false
  let hangUp = async (): Promise<void> => undefined
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const gateway = socket.connectToServer()
    gateway.onMessage((message) => {
      if (!isDeaf) socket.send(message)
    })
    hangUp = () => socket.close()
  })
  return async () => {
    isDeaf = true
    await sendEvents(page.request, conversation(`missed-${Date.now()}`, Date.now() - 60_000, { handler: 'ai' }).events)
    await untilCounted(page.request)
    isDeaf = false
    await hangUp()
  }
}
