import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { buildScreens } from '#server/host/build/build_screens.ts'
import { keepSecret, openDataFolder } from '#server/host/embedded/data_folder.ts'
import { type FolderLock, takeFolderLock } from '#server/host/embedded/folder_lock.ts'
import { findFreePort, isPortFree } from '#server/host/embedded/free_port.ts'
import { rotateLogs } from '#server/host/embedded/rotate_logs.ts'
import { startServices } from '#server/host/embedded/start_services.ts'
import { supervise } from '#server/host/embedded/supervise.ts'
import { generateClient } from '#server/host/migrate/generate_client.ts'
import { prepareDatabase } from '#server/host/migrate/prepare_database.ts'
import { endLeftovers } from '#server/host/process/end_leftovers.ts'
import { nodeService } from '#server/host/process/node_service.ts'
import { noteRunning, type Running } from '#server/host/process/running.ts'
import { tellUnready } from '#server/host/process/tell_unready.ts'
import { type Environment, parseEnvironment } from '#server/platform/config/environment.ts'

/** Everything on one machine: Postgres, Redis, web and worker, from one command and ended by one Ctrl-C. */

/** A web process of a start that was just killed needs a moment to let go of the port. */
const PORT_WITHIN_MS = 10_000
const READY_WITHIN_MS = 60_000
const READY_ANSWER_WITHIN_MS = 2_000
/** A web that is overloaded answers late, and lives. */
const LIVES_WITHIN_MS = 5_000
const POLL_MS = 100
const PARENT_POLL_MS = 500

const say = (message: string): unknown => process.stdout.write(`${message}\n`)
/** What was started, in that order; it is ended in the opposite one. */
const endings: (() => Promise<void>)[] = []
let lock: FolderLock | undefined
let stopping: Promise<void> | undefined

// Who listens to this terminal may be gone, and the file that it goes to full.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.once('SIGINT', () => stop(0))
process.once('SIGTERM', () => stop(0))
watchParent()
try {
  await start(parseEnvironment(process.env))
} catch (error) {
  if (!stopping) process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  await stop(1)
}

async function start(environment: Environment): Promise<void> {
  const folder = await openDataFolder(environment.HOLDFAST_DATA)
  lock = await takeLock(folder)
  endings.push(() => lock?.release() ?? Promise.resolve())
  await endLeftovers(folder)
  const stopRotating = rotateLogs(join(folder, 'log'))
  endings.push(async () => stopRotating())
  const port = await choosePort(environment.PORT)
  const address = environment.HOLDFAST_URL ?? `http://localhost:${port}`
  say('Starting Postgres and Redis …')
  const services = await startServices(environment, folder, say)
  endings.push(services.stop)
  const running = {
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    HOLDFAST_SECRET: environment.HOLDFAST_SECRET ?? (await keepSecret(folder, 'sign_in')),
    HOLDFAST_URL: address,
  }
  await noteRunning(folder, running)
  await prepare(environment, folder, running, services.ownerUrl)
  const { LOG_LEVEL } = environment
  const settings = { LOG_LEVEL, PORT: String(port), HOLDFAST_DATA: folder, NODE_ENV: 'production' }
  // Where nobody gave an address, the web process answers under each of the machine's own.
  await startProcesses(folder, { ...running, ...settings, HOLDFAST_URL: environment.HOLDFAST_URL })
  const unready = await untilReady(port)
  lock.announce({ state: 'running', address })
  say(unready === null ? `Holdfast is ready: ${address}` : `Holdfast runs: ${address}; it is not ready: ${unready}`)
}

async function takeLock(folder: string): Promise<FolderLock> {
  const taken = await takeFolderLock(folder)
  if ('release' in taken) return taken
  const where = taken.address ? `: ${taken.address}` : ''
  throw new Error(`Holdfast already runs on ${folder} (process ${taken.pid})${where}`)
}

async function choosePort(wanted: number): Promise<number> {
  if (wanted === 0) return findFreePort()
  for (const startedAt = Date.now(); Date.now() - startedAt < PORT_WITHIN_MS; await delay(POLL_MS)) {
    if (await isPortFree(wanted)) return wanted
  }
  throw new Error(`Port ${wanted} is taken by another program; choose one with PORT=…`)
}

/** Everything that must be true before the first request. */
async function prepare(environment: Environment, folder: string, running: Running, ownerUrl: string): Promise<void> {
  await generateClient()
  const migrated = await prepareDatabase({ ownerUrl, servingUrl: running.DATABASE_URL })
  if (migrated.length > 0) say(`Migrated the database: ${migrated.join(', ')}`)
  // From here on our own modules read the environment; what they note for operators is not for this terminal.
  Object.assign(process.env, running, { LOG_LEVEL: 'warn' })
  const { applyInitialSettings } = await import('#server/workspace/first_start.ts')
  const { closePool } = await import('#server/platform/postgres/pool.ts')
  await applyInitialSettings(environment).finally(closePool)
  await buildScreens(join(folder, 'log', 'build.log'), say)
}

async function startProcesses(folder: string, shared: Record<string, string | undefined>): Promise<void> {
  const ofThisStart = ['HOLDFAST_MIGRATION_URL', 'HOLDFAST_INIT_API_KEY', 'HOLDFAST_INIT_OWNER_PASSWORD']
  const environment = { ...shared, ...Object.fromEntries(ofThisStart.map((name) => [name, undefined])) }
  const begin = async (name: string, answers: () => Promise<boolean>): Promise<void> => {
    if (stopping) return
    const service = nodeService({ name, entry: `bin/${name}.ts`, folder, environment, answers })
    const supervised = await supervise(service, say)
    endings.push(() => supervised.stop())
  }
  await begin('worker', async () => true)
  await begin('web', () => answersAt(`http://127.0.0.1:${shared.PORT}/healthz`, LIVES_WITHIN_MS))
}

/** @returns null when all is well; what is wrong in words, where it serves and only that would take longer. */
async function untilReady(port: number): Promise<string | null> {
  const url = `http://127.0.0.1:${port}/readyz`
  for (const startedAt = Date.now(); Date.now() - startedAt < READY_WITHIN_MS; await delay(POLL_MS)) {
    if (stopping || (await answersAt(url, READY_ANSWER_WITHIN_MS))) return null
  }
  const last = await fetch(url, { signal: AbortSignal.timeout(READY_ANSWER_WITHIN_MS) }).catch(() => null)
  const unready = tellUnready(await last?.json().catch(() => null))
  if (unready === null) throw new Error(`Holdfast does not get ready; http://localhost:${port}/readyz says why`)
  return unready
}

async function answersAt(url: string, withinMs: number): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(withinMs) }).catch(() => null)
  return answer?.ok ?? false
}

function stop(code: number): Promise<void> {
  stopping ??= stopAll(code)
  return stopping
}

async function stopAll(code: number): Promise<void> {
  lock?.announce({ state: 'stopping' })
  if (code === 0) say('Stopping …')
  for (const end of endings.reverse()) {
    await end().catch((error: unknown) => process.stderr.write(`${error}\n`))
  }
  process.exit(code)
}

/** Under npm: a kill -9 of npm alone must not leave all of this behind. */
function watchParent(): void {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => {
    if (process.ppid !== parent) void stop(0)
  }, PARENT_POLL_MS).unref()
}
