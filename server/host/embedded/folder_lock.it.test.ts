import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findHolder, takeFolderLock } from './folder_lock.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-lock-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function take(waitMs = 0) {
  const taken = await takeFolderLock(folder, waitMs)
  if (!('release' in taken)) throw new Error(`held by ${taken.pid}`)
  return taken
}

/** Leaves behind what a process killed by -9 leaves behind: a socket that nobody listens on. */
async function leaveStaleSocket(): Promise<void> {
  const code = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'start.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`
  await once(spawn(process.execPath, ['-e', code]), 'exit')
}

describe('takeFolderLock', () => {
  it('tells the second who has it, and where', async () => {
    const lock = await take()
    lock.announce({ state: 'running', address: 'http://localhost:1' })
    expect(await takeFolderLock(folder)).toEqual({ pid: process.pid, state: 'running', address: 'http://localhost:1' })
    expect(await findHolder(folder)).toMatchObject({ state: 'running' })
    await lock.release()
    expect(await findHolder(folder)).toBeNull()
    await (await take()).release()
  })

  it('waits for a holder that is stopping', async () => {
    const lock = await take()
    lock.announce({ state: 'stopping' })
    const next = take()
    await lock.release()
    await (await next).release()
  })

  it('recovers the lock of a holder that was killed', async () => {
    await leaveStaleSocket()
    await (await take()).release()
  })

  it('gives a stale lock to exactly one of many', async () => {
    await leaveStaleSocket()
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeFolderLock(folder)))
    const locks = taken.filter((each) => 'release' in each)
    expect(locks).toHaveLength(1)
    await locks[0]?.release()
  })

  it('waits for a holder that does not answer no longer than it is told to', async () => {
    const silent = createServer().listen(join(folder, 'start.sock'))
    await once(silent, 'listening')
    expect(await takeFolderLock(folder)).toMatchObject({ state: 'starting' })
    silent.close()
  })

  it('does without a short path', async () => {
    const deep = join(folder, 'd'.repeat(120))
    const lock = await takeFolderLock(deep)
    expect(lock).toHaveProperty('release')
    expect(await takeFolderLock(deep)).toMatchObject({ pid: process.pid })
    if ('release' in lock) await lock.release()
  })
})
