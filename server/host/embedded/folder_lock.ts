import { createHash } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'

/** Longer names of sockets are cut off by the system. */
const MAX_SOCKET_PATH = 100
const POLL_MS = 100
const ANSWER_WITHIN_MS = 2_000

export interface Holder {
  pid: number
  state: 'starting' | 'running' | 'stopping'
  address?: string
}

export interface FolderLock {
  /** What others hear who ask for the lock. */
  announce(holder: Omit<Holder, 'pid'>): void
  release(): Promise<void>
}

/**
 * Takes the lock of a folder: a socket that this process listens on, so that the kernel frees it when we die, even by kill -9.
 * @param waitMs how long to wait for a holder; one that is stopping is always waited for.
 * @returns the lock, or who holds it.
 */
export async function takeFolderLock(folder: string, waitMs = 0): Promise<FolderLock | Holder> {
  const path = socketPath(folder)
  for (const startedAt = Date.now(); ; await delay(POLL_MS)) {
    const lock = await listen(path)
    if (lock) return lock
    const holder = await askHolder(path)
    if (holder === 'nobody') await removeStale(path)
    else if (holder.state !== 'stopping' && Date.now() - startedAt >= waitMs) return holder
  }
}

/** @returns who holds the folder's lock, or null. */
export async function findHolder(folder: string): Promise<Holder | null> {
  const holder = await askHolder(socketPath(folder))
  return holder === 'nobody' ? null : holder
}

function socketPath(folder: string): string {
  const path = join(folder, 'start.sock')
  if (path.length <= MAX_SOCKET_PATH) return path
  return join(tmpdir(), `holdfast-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`)
}

async function listen(path: string): Promise<FolderLock | null> {
  let holder: Holder = { pid: process.pid, state: 'starting' }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(JSON.stringify(holder))
  })
  if (!(await tryListen(server, path))) return null
  return {
    announce: (next) => {
      holder = { pid: process.pid, ...next }
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function tryListen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(path, () => {
      server.unref()
      resolve(true)
    })
  })
}

async function askHolder(path: string): Promise<Holder | 'nobody'> {
  const socket = connect(path)
  socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error('no answer')))
  try {
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'nobody'
    throw error
  }
  try {
    return JSON.parse(await text(socket)) as Holder
  } catch {
    // It was there and went, or hangs: whoever waits asks again.
    return { pid: 0, state: 'starting' }
  }
}

/** Another process may have taken the lock meanwhile: what was moved away is asked again, and put back where it is alive. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await askHolder(aside)) === 'nobody') await rm(aside, { force: true })
  else await rename(aside, path)
}
