import { screenPath } from '#core/address/paths.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { Problem } from '#core/problem.ts'
import { addressOf, parsePeriod, rangeOfPeriod } from '#core/review/period.ts'
import type { Access } from '../access/authorise.ts'
import { printPage } from '../platform/browser/print_page.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { ownAddress } from '../platform/config/own_address.ts'
import { ownPort } from '../platform/config/own_port.ts'
import { log } from '../platform/log/log.ts'
import { askerOf, getQuestions } from '../questions/questions.ts'
import { readWorkspace } from '../workspace/directory.ts'

const RETRY_AFTER_SECONDS = 30
/** What the page is made of besides itself; its scripts are not needed, nor run. */
const STYLES = /^\/_next\/static\/.+\.(css|woff2)$/

/** @returns whether this server prints: its operator said by which browser. */
export const canPrint = (): boolean => getEnvironment().HOLDFAST_CHROMIUM !== undefined

/** The review, or that there is nothing yet. */
const READY = '[data-testid=sentences], [data-testid=empty]'

interface PrintInput {
  /** Of the period. */
  address: string
  /** The cookies of the session that asks: the page is read by its rights. */
  cookie: string
  /** Aborted where nobody waits any more. */
  signal: AbortSignal
}

/**
 * Prints a review as PDF: its page, as who asks may read it. One at a time, workspaces by turns.
 * @throws Problem `conflict` where this server does not print; `not_found` where there is no such period; `rate_limited` where its
 * turn did not come; `too_slow` where it could not be printed in time.
 */
export async function printReview(access: Access, { address, cookie, signal }: PrintInput): Promise<Uint8Array> {
  const program = getEnvironment().HOLDFAST_CHROMIUM
  if (program === undefined) throw new Problem('conflict', 'this server prints nothing: HOLDFAST_CHROMIUM is not set')
  const { policy } = await readWorkspace(access.workspaceId)
  const period = parsePeriod(address, policy.firstDayOfWeek)
  const within = { calendar: new Calendar(policy.timeZone), firstDayOfWeek: policy.firstDayOfWeek }
  if (!period || rangeOfPeriod(period, within).fromMs > Date.now())
    throw new Problem('not_found', period ? 'this period has not begun' : 'a period is such as 2026-W47, 2026-11 or 2026-Q4')
  const path = screenPath(access.workspaceSlug, { screen: 'review', period: addressOf(period) })
  const print = () => printPage({ program, url: ownAddress() + path, ready: READY, answer: answerBy(path, cookie), signal })
  const { seats, prints } = getQuestions()
  const leave = seats.take(access)
  try {
    return await prints.run(askerOf(access), signal, print)
  } catch (error) {
    if (error instanceof Problem) throw error
    log.warn({ err: error, period: address }, 'a review could not be printed')
    throw new Problem('too_slow', 'it could not be printed; print it by your browser, or ask again', {}, RETRY_AFTER_SECONDS)
  } finally {
    leave()
  }
}

/** The page as this process itself answers it, with the cookies for it alone; and its styles. */
const answerBy =
  (path: string, cookie: string) =>
  async ({ origin, pathname }: URL, signal: AbortSignal): Promise<Response | null> => {
    const isPage = pathname === path
    if (origin !== new URL(ownAddress()).origin || !(isPage || STYLES.test(pathname))) return null
    return fetch(`http://localhost:${ownPort()}${pathname}`, { headers: isPage ? { cookie } : {}, redirect: 'manual', signal })
  }
