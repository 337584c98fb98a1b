import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLog } from './launch.ts'
import { LOG_ROTATION_BYTES, rotateLog, rotateLogs } from './rotate_logs.ts'

/** Copies of 16 MiB, on a disk that others use too. */
const SOON = { timeout: 20_000 }

let folder: string
let log: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-logs-'))
  log = join(folder, 'web.log')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('puts a log aside that is too large, while it is written, and forgets the one before', async () => {
  const descriptor = openLog(log)
  for (const line of ['one\n', 'two\n', 'three\n']) {
    writeSync(descriptor, line)
    await rotateLog(log, 3)
  }
  writeSync(descriptor, 'last\n')
  await rotateLog(log, 5)
  closeSync(descriptor)
  expect(await readFile(log, 'utf8')).toBe('last\n')
  expect(await readFile(`${log}.1`, 'utf8')).toBe('three\n')
})

it('wins room where no copy can be made', async () => {
  await writeFile(log, 'lines\n')
  await mkdir(`${log}.1`)
  await rotateLog(log, 3)
  expect(await readdir(folder)).toEqual(['web.log'])
  expect(await readFile(log, 'utf8')).toBe('')
})

it('looks again and again at every log of a folder, and at nothing else', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    for (const name of ['web.log', 'worker.log', 'kept.txt']) {
      const descriptor = openSync(join(folder, name), 'a')
      writeSync(descriptor, Buffer.alloc(LOG_ROTATION_BYTES + 1))
      closeSync(descriptor)
    }
    appendFileSync(join(folder, 'small.log'), 'small')
    const stop = rotateLogs(folder)
    vi.advanceTimersByTime(10_000)
    const expected = ['kept.txt', 'small.log', 'web.log', 'web.log.1', 'worker.log', 'worker.log.1']
    await vi.waitFor(async () => {
      expect((await readdir(folder)).sort()).toEqual(expected)
      expect(await readFile(join(folder, 'worker.log'), 'utf8')).toBe('')
      expect(await readFile(join(folder, 'web.log'), 'utf8')).toBe('')
    }, SOON)
    stop()
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
