import { joinRunning } from '#server/host/process/running.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'
import { type Door, openDoor } from './door.ts'

export interface TargetOptions {
  url?: string
  key?: string
  workspace: string
}

export interface Target {
  door: Door
  /** Gives back what was borrowed; to be called whatever happened. */
  close(): Promise<void>
}

/**
 * Finds where to send to: `--url` and `--key`, else HOLDFAST_URL and HOLDFAST_API_KEY, else the Holdfast that runs on
 * this machine's data folder. Whoever reaches its database needs no key: one is made for the time of the command.
 * @throws an Error that says what is missing.
 */
export async function findTarget({ url: givenUrl, key: givenKey, workspace }: TargetOptions): Promise<Target> {
  const given = givenKey ?? process.env.HOLDFAST_API_KEY
  if (givenUrl && given) return { door: openDoor(checkUrl(givenUrl), given), close: async () => undefined }
  await joinRunning()
  const { HOLDFAST_URL, HOLDFAST_API_KEY, DATABASE_URL } = getEnvironment()
  const url = givenUrl ?? HOLDFAST_URL
  if (!url) throw new Error('No Holdfast runs here. Start one with `npm start`, or name one with --url and --key.')
  const key = givenKey ?? HOLDFAST_API_KEY
  if (key) return { door: openDoor(checkUrl(url), key), close: async () => undefined }
  // A key of this machine's database is nothing that an address from elsewhere should get to see.
  if (givenUrl && givenUrl !== HOLDFAST_URL) throw new Error('Sending to --url takes a key: --key or HOLDFAST_API_KEY.')
  if (!DATABASE_URL) throw new Error('Sending takes a key: --key or HOLDFAST_API_KEY.')
  const { lendKey } = await import('./lend_key.ts')
  const lent = await lendKey(workspace)
  return { door: openDoor(checkUrl(url), lent.key), close: lent.giveBack }
}

function checkUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new Error(`Not an address: ${url}. It looks like http://localhost:3000.`)
}
