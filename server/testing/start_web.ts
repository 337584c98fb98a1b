import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildScreens } from '../host/build/build_screens.ts'
import { findFreePort } from '../host/embedded/free_port.ts'
import { supervise } from '../host/embedded/supervise.ts'
import { nodeService } from '../host/process/node_service.ts'

export interface StartedWeb {
  /** Where it answers, e.g. `http://localhost:3000`. */
  address: string
  port: number
  stop(): Promise<void>
}

/** Starts the web process with its screens, on the test file's own database and Redis, in a data folder made for it. */
export async function startWebProcess(environment: Record<string, string> = {}): Promise<StartedWeb> {
  const folder = process.env.HOLDFAST_DATA ?? '.holdfast'
  for (const name of ['log', 'run']) await mkdir(join(folder, name), { recursive: true })
  await buildScreens(join(folder, 'log', 'build.log'), () => undefined)
  const port = await findFreePort()
  const address = `http://localhost:${port}`
  const answers = async (): Promise<boolean> => (await fetch(`${address}/sign-in`).catch(() => null)) !== null
  // Sign-in leaves its check of the Origin out where it believes that it is tested.
  const untested = { NODE_ENV: 'production', TEST: undefined, VITEST: undefined }
  const settings = { PORT: String(port), HOLDFAST_URL: address, LOG_LEVEL: 'warn', ...untested, ...environment }
  const web = await supervise(nodeService({ name: 'web', entry: 'bin/web.ts', folder, environment: settings, answers }))
  return { address, port, stop: () => web.stop() }
}
