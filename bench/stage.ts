import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { buildScreens } from '#server/host/build/build_screens.ts'
import { keepSecret, openDataFolder } from '#server/host/embedded/data_folder.ts'
import { findFreePort } from '#server/host/embedded/free_port.ts'
import { openLog } from '#server/host/embedded/launch.ts'
import { startServices } from '#server/host/embedded/start_services.ts'
import { generateClient } from '#server/host/migrate/generate_client.ts'
import { prepareDatabase } from '#server/host/migrate/prepare_database.ts'
import { NODE_ARGUMENTS } from '#server/host/process/node_arguments.ts'
import { parseEnvironment } from '#server/platform/config/environment.ts'
import { closePool } from '#server/platform/postgres/pool.ts'
import { closeRedis } from '#server/platform/redis/connections.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { heldMb } from './collect_garbage.ts'

const READY_WITHIN_MS = 60_000
const POLL_MS = 100
const NICE_END_MS = 10_000

export interface Workspace {
  id: number
  key: string
}

export interface Stage {
  /** Where the web process answers. */
  address: string
  /** @returns a workspace of its own, with a key that may do everything. */
  found(slug: string): Promise<Workspace>
  /** @returns what the web process holds once its garbage is collected, in MB. */
  webHoldsMb(): Promise<number>
  /** Starts a worker process. @param entry its file. @returns what ends it. */
  startWorker(entry: string): Promise<() => Promise<void>>
  close(): Promise<void>
}

const say = (message: string): unknown => process.stdout.write(`${message}\n`)

/** Sets up the product on this machine, with data of its own in a temporary folder: Postgres, Redis and web; no worker yet. */
export async function openStage(): Promise<Stage> {
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'holdfast-bench-')))
  const services = await startServices(parseEnvironment({ HOLDFAST_DATA: folder }), folder, say)
  const [port, secret] = [await findFreePort(), await keepSecret(folder, 'sign_in')]
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    HOLDFAST_SECRET: secret,
    HOLDFAST_DATA: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  })
  await generateClient()
  await prepareDatabase({ ownerUrl: services.ownerUrl, servingUrl: services.databaseUrl })
  await buildScreens(join(folder, 'log', 'build.log'), say)
  const inspectorPort = await findFreePort()
  const web = await startProcess('bin/web.ts', folder, [`--inspect-port=${inspectorPort}`])
  const address = `http://127.0.0.1:${port}`
  await untilAnswers(`${address}/healthz`)
  return {
    address,
    found: async (slug) => {
      const id = await createWorkspace({ slug, name: slug })
      return { id, key: (await createApiKey(asSystem('command line', id), { name: slug, scopes: KEY_SCOPES })).key }
    },
    webHoldsMb: () => heldMb(web, inspectorPort),
    startWorker: async (entry) => {
      const worker = await startProcess(entry, folder)
      return () => end(worker)
    },
    close: async () => {
      await end(web)
      await Promise.all([closePool(), closeRedis()])
      await services.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    },
  }
}

/** BENCH_NODE_OPTIONS goes to the processes that are measured, e.g. `--cpu-prof --cpu-prof-dir=/tmp/profiles`. */
async function startProcess(entry: string, folder: string, more: readonly string[] = []): Promise<ChildProcess> {
  const output = openLog(join(folder, 'log', 'bench.log'))
  const options = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []
  const child = spawn(process.execPath, [...options, ...more, ...NODE_ARGUMENTS, entry], {
    stdio: ['ignore', output, output, 'ipc'],
  })
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), NICE_END_MS)
  await ended
  clearTimeout(force)
}

async function untilAnswers(url: string): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < READY_WITHIN_MS; await delay(POLL_MS)) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`${url} does not answer`)
}
